import { formatSpan } from '@piiri/domain/shared/format-dates'
import type { VisitOfferCard, VisitOfferStatus } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { DeskLinks } from '../people/desk-links.tsx'
import { DoneNote } from '../people/done-note.tsx'
import { isStaffViewer } from '../people/is-staff-viewer.ts'
import { hrefOf } from '../people/people-links.ts'
import type { Asking } from '../people/people-page.ts'
import { Icon } from '../shared/icon.tsx'
import { ownName } from '../shared/language-names.ts'
import { PageHead } from '../shared/page-head.tsx'
import { localTimeOf } from '../shared/told-times.ts'
import { isToCome } from './is-to-come.ts'

type Some = { readonly visits: readonly VisitOfferCard[]; readonly hasMore: boolean }
type Visits = { readonly waiting: Some; readonly coming: Some; readonly over: Some }
/** More of what waits is not to be had: partners may offer so many. More of what is over nobody reads. */
const [mostWaiting, mostAccepted, mostOver] = [100, 100, 20]

export async function loadVisits({ piiri, surroundings }: Asking): Promise<Visits> {
  const load = async (statuses: readonly VisitOfferStatus[], first: number): Promise<Some> => {
    const { nodes, pageInfo } = await piiri.partners.visitOffers({ statuses: [...statuses], first })
    return { visits: nodes, hasMore: pageInfo.hasNextPage }
  }
  const [waiting, accepted, over] = await Promise.all([
    load(['OFFERED'], mostWaiting),
    load(['ACCEPTED'], mostAccepted),
    load(['DECLINED', 'WITHDRAWN'], mostOver),
  ])
  const dated = accepted.visits.toSorted(byDate)
  const were = dated.filter((visit) => !isToCome(surroundings, visit)).toReversed()
  return {
    waiting,
    coming: { ...accepted, visits: dated.filter((visit) => isToCome(surroundings, visit)) },
    over: { visits: [...were, ...over.visits], hasMore: over.hasMore },
  }
}
const byDate = (a: VisitOfferCard, b: VisitOfferCard): number =>
  (a.session?.localStart ?? '').localeCompare(b.session?.localStart ?? '')

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
          {isStaff && <Part asking={asking} title={say.waiting} some={waiting} none={say.noneWaiting} />}
          <Part asking={asking} title={say.coming} some={coming} />
          {over.visits.length > 0 && (
            <details class="folded">
              <summary>{say.over}</summary>
              <Rows asking={asking} some={over} />
            </details>
          )}
        </div>
      )}
    </div>
  )
}

type OfPart = { readonly asking: Asking; readonly some: Some }

function Part({ title, none, ...of }: OfPart & { readonly title: string; readonly none?: string }): JSX.Element | null {
  if (of.some.visits.length === 0 && none === undefined) return null
  return (
    <section>
      <h2>{title}</h2>
      {of.some.visits.length === 0 ? <p class="soft">{none}</p> : <Rows {...of} />}
    </section>
  )
}

const Rows = ({ asking, some: { visits, hasMore } }: OfPart): JSX.Element => (
  <>
    <ul class="rows visit-rows">
      {visits.map((visit) => (
        <Row key={visit.id} asking={asking} visit={visit} />
      ))}
    </ul>
    {hasMore && <p class="soft">{asking.words.visits.moreThere}</p>}
  </>
)

function Row({ asking, visit }: { readonly asking: Asking; readonly visit: VisitOfferCard }): JSX.Element {
  const { words, surroundings } = asking
  const { id, title, partner, languages, session, status } = visit
  const isOver = status === 'DECLINED' || status === 'WITHDRAWN' || !isToCome(surroundings, visit)
  return (
    <li data-ended={isOver ? '' : undefined}>
      <div>
        <a class="visit-title" href={hrefOf(surroundings, 'VISITS', { visit: id })}>
          <bdi>{title}</bdi>
        </a>
        {isOver && <span class="chip">{words.visits.statuses[status]}</span>}
        <p>{words.visits.by(partner.name)}</p>
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
