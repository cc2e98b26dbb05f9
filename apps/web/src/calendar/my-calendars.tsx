import { formatDate } from '@piiri/domain/shared/format-dates'
import { parseLocalDate } from '@piiri/domain/shared/local-date'
import type { CalendarFeedCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { CheckFields } from '../people/check-fields.tsx'
import { DoneNote } from '../people/done-note.tsx'
import { ExplainedChoices } from '../people/explained-choices.tsx'
import { Form, useTried } from '../people/form.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { AtAGlance } from './at-a-glance.tsx'
import type { GroupToChoose } from './groups-to-choose.ts'

type Shown = {
  readonly asking: Asking
  readonly feeds: readonly CalendarFeedCard[]
  readonly groups: readonly GroupToChoose[]
}

/** Which addresses there are, and a form for another one. */
export function MyCalendars({ asking, feeds, groups }: Shown): JSX.Element {
  const { query, words } = asking
  const say = words.calendars
  return (
    <div class="people-page narrow">
      <PageHead title={say.title} lead={say.lead} />
      <DoneNote of={query} words={words} />
      {feeds.length > 0 && (
        <section>
          <h2>{say.list}</h2>
          <p class="soft">{say.listHelp}</p>
          <ul class="own-groups">
            {feeds.map((feed) => (
              <OwnCalendar key={feed.id} asking={asking} feed={feed} />
            ))}
          </ul>
        </section>
      )}
      <section class="panel">
        <h2>{say.make}</h2>
        <AtAGlance say={say} />
        <Form does="make">
          <ExplainedChoices
            name="titles"
            legend={say.shows}
            value="DISCREET"
            choices={['DISCREET', 'FULL']}
            words={say.titles}
          />
          {groups.length > 0 && <WhichGroups asking={asking} groups={groups} />}
          <button class="button" type="submit">
            <Icon name="calendar-plus" />
            {say.makeNow}
          </button>
        </Form>
      </section>
    </div>
  )
}

/** Staff are in no Group, and have to say of which; others mostly want their own, and find the rest folded. */
function WhichGroups({ asking: { words, viewer }, groups }: Omit<Shown, 'feeds'>): JSX.Element {
  const say = words.calendars
  const tried = useTried()
  const choices = groups.map(({ id, title }) => ({ value: id, words: title }))
  const fields = <CheckFields name="group" legend={say.which} chosen={[]} choices={choices} />
  if (viewer.kind === 'STAFF') return fields
  return (
    <details class="folded" open={tried?.fields.some(([name]) => name.startsWith('group-')) ?? false}>
      <summary>{say.some}</summary>
      <p class="hint">{say.someHint}</p>
      {fields}
    </details>
  )
}

type OfFeed = { readonly asking: Asking; readonly feed: CalendarFeedCard }

function OwnCalendar({ asking, feed }: OfFeed): JSX.Element {
  const { words, surroundings } = asking
  const say = words.calendars
  const [what, used] = [say.titles[feed.titles].short, usedInWords({ asking, feed })]
  return (
    <li class="panel">
      <h3>{what}</h3>
      <p>{groupsInWords({ asking, feed })}</p>
      <p class="soft">{used}</p>
      <p>
        <a
          class="button button-quiet"
          href={hrefOf(surroundings, 'MY_CALENDARS', { end: feed.id })}
          aria-label={say.revokeOf(`${what}, ${groupsInWords({ asking, feed })}. ${used}`)}
        >
          {say.revoke}
        </a>
      </p>
    </li>
  )
}

export const groupsInWords = ({ asking: { words, viewer }, feed: { groups } }: OfFeed): string =>
  groups.length === 0 && viewer.kind !== 'STAFF' ? words.calendars.ofOwn : groups.map(({ title }) => title).join(', ')

export function usedInWords({ asking: { words, surroundings }, feed }: OfFeed): string {
  const date = feed.lastUsedOn === null ? null : parseLocalDate(feed.lastUsedOn)
  return date === null
    ? words.calendars.never
    : words.calendars.lastUsed(formatDate(date, surroundings.tag, 'SHORT_WITH_YEAR'))
}
