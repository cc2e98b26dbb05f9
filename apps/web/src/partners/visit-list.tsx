import { formatSpan } from '@piiri/domain/shared/format-dates'
import type { VisitOfferCard } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { DeskLinks } from '../people/desk-links.tsx'
import { DoneNote } from '../people/done-note.tsx'
import { dayInWords } from '../people/member-list.tsx'
import { isStaffViewer } from '../people/is-staff-viewer.ts'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { Icon } from '../shared/icon.tsx'
import { ownName } from '../shared/language-names.ts'
import { PageHead } from '../shared/page-head.tsx'
import { localTimeOf } from '../shared/told-times.ts'
import { isToCome } from './is-to-come.ts'
import { mostVisits, type SomeVisits, type Visits } from './load-visits.ts'

type Shown = { readonly asking: Asking; readonly visits: Visits }

/** Every visit by what has to be done with it: those that wait come first. */
export function VisitList({ asking, visits: { waiting, coming, over } }: Shown): JSX.Element {
  const { words, query, viewer } = asking
  const say = words.visits
  const isStaff = isStaffViewer(viewer)
  const isEmpty = [waiting, coming, over].every(({ visits }) => visits.length === 0)
  return (
    <div class="people-page">
      <DeskLinks asking={asking} />
      <DoneNote of={query} words={words} />
      <PageHead title={say.title} lead={isStaff ? say.lead : say.leadPlanner} />
      {isEmpty ? (
        <section class="notice narrow">
          <h2>{isStaff ? say.none : say.nonePlanner}</h2>
          {isStaff && <p>{say.noneHelp}</p>}
        </section>
      ) : (
        <div class="narrow visit-parts">
          {isStaff && (
            <Part asking={asking} of="waiting" some={waiting}>
              <p class="soft">{say.noneWaiting}</p>
            </Part>
          )}
          <Part asking={asking} of="coming" some={coming} />
          {over.visits.length > 0 && (
            <details class="folded">
              <summary>{say.over}</summary>
              <Rows asking={asking} visits={over.visits} />
              {over.hasMore && <p class="soft">{say.moreThere}</p>}
            </details>
          )}
        </div>
      )}
    </div>
  )
}

type OfPart = {
  readonly asking: Asking
  /** Also what the address calls where it begins. */
  readonly of: 'waiting' | 'coming'
  readonly some: SomeVisits
  /** Instead of none. */
  readonly children?: JSX.Element
}

function Part({ asking, of, some: { visits, earlier }, children }: OfPart): JSX.Element | null {
  const isFurtherOn = asking.query.has(of)
  if (visits.length === 0 && earlier === null && !isFurtherOn && children === undefined) return null
  return (
    <section>
      <h2>{asking.words.visits[of]}</h2>
      {(earlier !== null || isFurtherOn) && <NotAll asking={asking} of={of} earlier={earlier} />}
      {visits.length === 0 ? children : <Rows asking={asking} visits={visits} />}
    </section>
  )
}

/** That there are more than a page has, and the way to them: nothing that waits is out of reach. */
function NotAll({
  asking: { words, surroundings, query },
  of,
  earlier,
}: Pick<OfPart, 'asking' | 'of'> & Pick<SomeVisits, 'earlier'>): JSX.Element {
  const say = words.visits
  return (
    <>
      <p>{say.notAll(mostVisits)}</p>
      <p class="links-in-row">
        {earlier !== null && (
          <a class="onward" href={hrefOf(surroundings, 'VISITS', { [of]: earlier })}>
            {say.earlier}
            <Icon name="arrow-right" />
          </a>
        )}
        {query.has(of) && (
          <a class="onward" href={hrefOf(surroundings, 'VISITS')}>
            {say.newest}
          </a>
        )}
      </p>
    </>
  )
}

const Rows = ({ asking, visits }: Pick<OfPart, 'asking'> & Pick<SomeVisits, 'visits'>): JSX.Element => (
  <ul class="rows visit-rows">
    {visits.map((visit) => (
      <Row key={visit.id} asking={asking} visit={visit} />
    ))}
  </ul>
)

function Row({ asking, visit }: { readonly asking: Asking; readonly visit: VisitOfferCard }): JSX.Element {
  const { words, surroundings } = asking
  const { id, title, partner, languages, session, status, offeredAt } = visit
  const isOver = status === 'DECLINED' || status === 'WITHDRAWN' || !isToCome(surroundings, visit)
  return (
    <li data-ended={isOver ? '' : undefined}>
      <div>
        <a class="visit-title" href={hrefOf(surroundings, 'VISITS', { visit: id })}>
          <bdi>{title}</bdi>
        </a>
        {isOver && <span class="chip">{words.visits.statuses[status]}</span>}
        {status === 'ACCEPTED' && session?.status === 'CANCELLED' && <span class="chip">{words.visits.calledOff}</span>}
        <p>{words.visits.by(partner.name)}</p>
        {status === 'OFFERED' && <p>{words.visits.waitsSince(dayInWords(asking, offeredAt))}</p>}
        {session === null || status === 'WITHDRAWN' ? (
          <p class="soft">{languages.map(ownName).join(', ')}</p>
        ) : (
          <p class="with-icon soft">
            <Icon name="calendar-days" />
            <span>
              {formatSpan(
                localTimeOf(session.localStart),
                localTimeOf(session.localEnd),
                surroundings.tag,
                'SHORT_WITH_YEAR',
              )}
              {', '}
              <span lang={session.group.contentLanguage}>{session.group.title}</span>
            </span>
          </p>
        )}
      </div>
    </li>
  )
}
