import type { VisitOfferCard, VisitOfferStatus } from '@piiri/sdk/lean'
import type { Asking } from '../people/people-page.ts'
import { isToCome } from './is-to-come.ts'

/** `earlier`: where those begin that were offered before all of these, and that fit no more; null where these are all. */
export type SomeVisits = { readonly visits: readonly VisitOfferCard[]; readonly earlier: string | null }
export type Visits = {
  /** The one first that has waited longest. */
  readonly waiting: SomeVisits
  /** By date, whenever they were offered. */
  readonly coming: SomeVisits
  readonly over: { readonly visits: readonly VisitOfferCard[]; readonly hasMore: boolean }
}

/** Twenty offers of each partner may wait, and what was accepted is kept for two years: seldom more than one page of the API. */
export const mostVisits = 1000
const pageOfApi = 100
/** More of what is over nobody reads. */
const mostOver = 20

/** All that waits and all that is to come: of more than 1,000 those first that were offered last, the others where `waiting` and `coming` of the address say. */
export async function loadVisits(asking: Asking): Promise<Visits> {
  const { piiri, query, surroundings } = asking
  const [waiting, accepted, refused] = await Promise.all([
    newestOf(asking, 'OFFERED', query.get('waiting')),
    newestOf(asking, 'ACCEPTED', query.get('coming')),
    piiri.partners.visitOffers({ statuses: ['DECLINED', 'WITHDRAWN'], first: mostOver }),
  ])
  const dated = accepted.visits.toSorted(byDate)
  const were = dated.filter((visit) => !isToCome(surroundings, visit)).toReversed()
  return {
    waiting: { ...waiting, visits: waiting.visits.toReversed() },
    coming: { ...accepted, visits: dated.filter((visit) => isToCome(surroundings, visit)) },
    over: {
      visits: [...were.slice(0, mostOver), ...refused.nodes],
      hasMore: were.length > mostOver || accepted.earlier !== null || refused.pageInfo.hasNextPage,
    },
  }
}

const byDate = (a: VisitOfferCard, b: VisitOfferCard): number =>
  (a.session?.localStart ?? '').localeCompare(b.session?.localStart ?? '')

async function newestOf({ piiri }: Asking, status: VisitOfferStatus, after: string | null): Promise<SomeVisits> {
  const asked = { statuses: [status], first: pageOfApi, ...(after !== null && { after }) }
  const visits: VisitOfferCard[] = []
  for await (const { nodes, pageInfo } of piiri.partners.eachVisitOffer(asked).pages()) {
    visits.push(...nodes)
    if (visits.length >= mostVisits) return { visits, earlier: pageInfo.hasNextPage ? pageInfo.endCursor : null }
  }
  return { visits, earlier: null }
}
