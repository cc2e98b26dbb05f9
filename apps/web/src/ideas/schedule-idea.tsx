import { parseDuration } from '@piiri/domain/shared/duration'
import { dayOf } from '@piiri/domain/shared/local-date-time'
import { isFailure, type GroupAsWritten, type IdeaPage, type VenueAsWritten } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Part } from '../desk/edit-session.tsx'
import { fieldOfPath } from '../desk/field-of-path.ts'
import { mayPlanGroup } from '../desk/may-plan-group.ts'
import { troubleOfValues } from '../desk/read-edit.ts'
import { RuleFields } from '../desk/rule-fields.tsx'
import { onceForm } from '../desk/rule-form.ts'
import { readSeries } from '../desk/series-form.ts'
import {
  CapacityField,
  FeatureFields,
  LanguageFields,
  TimesFields,
  TopicFields,
  VenueField,
} from '../desk/session-fields.tsx'
import { BackTo } from '../people/back-to.tsx'
import { Form } from '../people/form.tsx'
import { hrefOfIdea } from '../people/people-links.ts'
import type { Answered, Asking, Sent } from '../people/people-page.ts'
import { troublesOf } from '../people/trouble-of.ts'
import { PageHead } from '../shared/page-head.tsx'
import { placeOfZone } from '../shared/readers-zone.ts'
import { localTimeOf } from '../shared/told-times.ts'
import { ChooseGroup } from './choose-group.tsx'

/** The form of something new, filled in with the date that was voted on. An Idea for everybody asks first which Group does it. */
export async function showSchedule(asking: Asking, idea: IdeaPage): Promise<Answered> {
  const group = await groupFor(asking, idea)
  const title = asking.words.ideas.tabOne
  if (group === null) {
    const groups = await asking.piiri.groups.each({ first: 100 }).toArray(100)
    const open = groups.filter(({ confidentiality }) => confidentiality === 'OPEN')
    return { is: 'PAGE', title, content: <ChooseGroup asking={asking} idea={idea} groups={open} /> }
  }
  const venues = await asking.piiri.venues.list()
  return {
    is: 'PAGE',
    isDesk: true,
    title,
    content: <Schedule asking={asking} idea={idea} group={group} venues={venues} />,
  }
}

export async function scheduleIdea(asking: Asking, idea: IdeaPage, sent: Sent): Promise<Answered> {
  const { piiri, surroundings, words } = asking
  const group = await groupFor(asking, idea)
  if (group === null) return { is: 'GO', to: hrefOfIdea(surroundings, idea.id, { schedule: '1' }) }
  const written = readSeries(sent, group)
  if ('field' in written) return { is: 'TROUBLE', trouble: troubleOfValues(words.board.trouble, written) }
  const date = idea.dateOptions.find(({ id }) => id === asking.query.get('schedule'))
  const version = Number(sent.text('version'))
  const result = await piiri.ideas.schedule(
    {
      idea: idea.id,
      dateOption: date?.start === written.input.start ? date.id : null,
      series: written.input,
      expectedVersion: Number.isInteger(version) && version > 0 ? version : null,
    },
    sent.options,
  )
  if (isFailure(result))
    return troublesOf(result, asking, ([part, ...path]) => (part === 'series' ? fieldOfPath(sent, path) : null))
  return { is: 'GO', to: hrefOfIdea(surroundings, idea.id, { done: 'idea-scheduled' }) }
}

async function groupFor({ piiri, viewer, query }: Asking, idea: IdeaPage): Promise<GroupAsWritten | null> {
  const slug = idea.group?.slug ?? query.get('group')
  const group = slug === null ? null : await piiri.groups.asWritten(slug)
  return group !== null && mayPlanGroup(viewer, group.id) ? group : null
}

type Shown = {
  readonly asking: Asking
  readonly idea: IdeaPage
  readonly group: GroupAsWritten
  readonly venues: readonly VenueAsWritten[]
}

function Schedule({ asking, idea, group, venues }: Shown): JSX.Element {
  const { words, surroundings, query } = asking
  const { session: say, rule } = words.board
  const date = idea.dateOptions.find(({ id }) => id === query.get('schedule'))
  const start = date === undefined ? undefined : localTimeOf(date.start)
  const duration = date === undefined ? null : parseDuration(date.duration)
  const topic = [{ language: idea.contentLanguage, text: idea.title }]
  const values = {
    features: group.features,
    languages: group.languages,
    topic,
    ...(start !== undefined && duration !== null && { start, duration }),
  }
  const fields = { say, values }
  return (
    <div class="people-page desk">
      <BackTo href={hrefOfIdea(surroundings, idea.id)} words={words.ideas.toIdea} />
      <PageHead title={words.ideas.scheduleTitle} lead={words.ideas.scheduleLead}>
        <p class="page-of" lang={idea.contentLanguage} dir="auto">
          {idea.title}
        </p>
      </PageHead>
      <Form does="schedule" class="form schedule-idea">
        <input type="hidden" name="version" value={idea.version ?? ''} />
        <Part title={say.when} hint={say.zone(placeOfZone(group.timeZone))}>
          <TimesFields {...fields} />
          <RuleFields say={rule} form={onceForm} first={start === undefined ? null : dayOf(start)} />
        </Part>
        <Part title={say.where}>
          <VenueField {...fields} venues={venues} />
        </Part>
        <Part title={say.what}>
          <TopicFields {...fields} />
          <FeatureFields {...fields} />
          <LanguageFields {...fields} />
          <CapacityField {...fields} />
        </Part>
        <button class="button" type="submit">
          {words.ideas.scheduleNow}
        </button>
      </Form>
    </div>
  )
}
