import { formatSpan } from '@piiri/domain/shared/format-dates'
import type { GroupInList, GroupSession, VisitOfferCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { AreaField } from '../people/area-field.tsx'
import { BackTo } from '../people/back-to.tsx'
import { Form, useField } from '../people/form.tsx'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { momentOf } from '../sessions/session-times.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { localTimeOf } from '../shared/told-times.ts'

/** So many dates are offered at a time: of most Groups half a year. */
const datesOnPage = 24

/** First the Group, then one of its dates, with what the partner is told. */
export async function showAccept(asking: Asking, visit: VisitOfferCard): Promise<JSX.Element> {
  const { piiri, query, surroundings } = asking
  const groups = await piiri.groups.each({ first: 100 }).toArray(300)
  const group = groups.find(({ slug }) => slug === query.get('group'))
  if (group === undefined) return <ChooseGroup asking={asking} visit={visit} groups={groups} />
  const after = query.get('after')
  const { nodes, pageInfo } = await piiri.groups.sessions(group.slug, {
    first: datesOnPage,
    ...(after !== null && { after }),
  })
  const dates = nodes.filter((one) => one.status === 'SCHEDULED' && momentOf(one, surroundings.now) === 'COMING')
  const later = pageInfo.hasNextPage ? pageInfo.endCursor : null
  return <ChooseDate asking={asking} visit={visit} group={group} dates={dates} later={later} />
}

type Shown = { readonly asking: Asking; readonly visit: VisitOfferCard }

/** It is only asked: nothing is changed. */
function ChooseGroup({ asking, visit, groups }: Shown & { readonly groups: readonly GroupInList[] }): JSX.Element {
  const { words, surroundings } = asking
  const say = words.visits
  return (
    <Frame asking={asking} visit={visit} title={say.chooseGroup} lead={say.chooseGroupLead}>
      <form class="form" method="get" action={hrefOf(surroundings, 'VISITS')}>
        <input type="hidden" name="visit" value={visit.id} />
        <input type="hidden" name="accept" value="" />
        <fieldset class="checks">
          <legend class="legend">{say.chooseGroup}</legend>
          {groups.map(({ id, slug, title, contentLanguage, confidentiality }, at) => (
            <label class="check" key={id}>
              <input type="radio" name="group" value={slug} checked={at === 0} />
              <span>
                <span lang={contentLanguage}>{title}</span>
                {confidentiality === 'CONFIDENTIAL' && ` (${say.confidential})`}
              </span>
            </label>
          ))}
        </fieldset>
        <button class="button" type="submit">
          {say.goOn}
        </button>
      </form>
    </Frame>
  )
}

type Dates = Shown & {
  readonly group: GroupInList
  readonly dates: readonly GroupSession[]
  /** Where the next ones begin; null where there are no more. */
  readonly later: string | null
}

function ChooseDate({ asking, visit, group, dates, later }: Dates): JSX.Element {
  const { words, surroundings } = asking
  const say = words.visits
  const isConfidential = group.confidentiality === 'CONFIDENTIAL'
  const here = { visit: visit.id, accept: '' }
  return (
    <Frame
      asking={asking}
      visit={visit}
      title={say.chooseDate}
      lead={dates.length > 0 ? say.chooseDateLead : undefined}
    >
      {dates.length === 0 ? (
        <section class="notice">
          <h2>{say.noDate}</h2>
          <p>{say.noDateHelp}</p>
        </section>
      ) : (
        <Form does="accept" of={visit.id}>
          <DateField asking={asking} dates={dates} group={group} />
          {isConfidential && (
            <div class="attention">
              <Icon name="lock-keyhole" />
              <div>
                <strong>{say.confidentialTitle}</strong>
                <p>{say.confidentialLead}</p>
              </div>
            </div>
          )}
          <AreaField
            name="message"
            label={say.message}
            hint={isConfidential ? say.confidentialHint : say.messageHint}
            maxLength={2000}
            lang={surroundings.language}
          />
          <button class="button" type="submit">
            {say.acceptNow}
          </button>
        </Form>
      )}
      <p class="links-in-row">
        <a class="onward" href={hrefOf(surroundings, 'VISITS', here)}>
          {say.otherGroup}
        </a>
        {later !== null && (
          <a class="onward" href={hrefOf(surroundings, 'VISITS', { ...here, group: group.slug, after: later })}>
            {say.later}
            <Icon name="arrow-right" />
          </a>
        )}
      </p>
    </Frame>
  )
}

/** None is chosen for them: which it is, is said. */
function DateField({ asking, dates, group }: Omit<Dates, 'visit' | 'later'>): JSX.Element {
  const { words, surroundings } = asking
  const say = words.visits
  const { value, trouble } = useField({ name: 'session' })
  return (
    <fieldset class="checks visit-dates" aria-describedby={trouble === null ? undefined : 'accept-session-trouble'}>
      <legend class="legend">
        {say.legend} <span lang={group.contentLanguage}>{group.title}</span>
      </legend>
      {trouble !== null && (
        <p class="trouble-of-field" id="accept-session-trouble" role="alert">
          <Icon name="circle-x" />
          {trouble.message}
        </p>
      )}
      {dates.map(({ id, localStart, localEnd, topic, guestSpeakers, contentLanguage }, at) => (
        <label class="check" key={id}>
          <input
            id={at === 0 ? 'accept-session' : undefined}
            type="radio"
            name="session"
            value={id}
            required
            checked={id === value}
          />
          <span>
            {formatSpan(localTimeOf(localStart), localTimeOf(localEnd), surroundings.tag, 'SHORT_WITH_YEAR')}
            {topic !== null && (
              <span class="visit-topic" lang={contentLanguage}>
                {topic}
              </span>
            )}
            {guestSpeakers.length > 0 && (
              <span class="visit-topic">{say.guests(guestSpeakers.map(({ title }) => title).join(', '))}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

type Framed = Shown & {
  readonly title: string
  readonly lead: string | undefined
  readonly children: JSX.Element | readonly JSX.Element[]
}

const Frame = ({ asking: { words, surroundings }, visit, title, lead, children }: Framed): JSX.Element => (
  <div class="people-page narrow">
    <BackTo href={hrefOf(surroundings, 'VISITS', { visit: visit.id })} words={words.visits.backToOne} />
    <PageHead title={title} lead={lead}>
      <p class="page-of" dir="auto">
        {visit.title}
      </p>
    </PageHead>
    {children}
  </div>
)
