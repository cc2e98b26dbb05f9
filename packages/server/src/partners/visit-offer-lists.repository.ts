import type { VisitOffer, VisitOfferStatus } from '@piiri/domain/partners/visit-offer.policy'
import type { PartnerId } from '@piiri/domain/shared/id'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { and, count, eq } from 'drizzle-orm'
import type { Listing } from '../schema/paging.ts'
import { boundsOf, ofInstants, type Bounds } from '../shared/bounds.ts'
import type { ConditionSql } from '../storage/condition-sql.ts'
import { after, as, atMost, before, isAmong, keyset, q, whenGiven, type Direction } from '../storage/kit.ts'
import { all, first, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { boxOfVisitOffer, offersSeenBy, offersWithFacts, shapesOfOffers } from './visit-offers.repository.ts'
import { visitOffer } from './visit-offers.table.ts'

type FilterParams = { statuses: readonly string[] | null; partner: string | null }
type Shape = {
  readonly seen: ConditionSql
  /** Whether `partner` is given: an index has it. */
  readonly ofPartner: boolean
}
const filtered = (p: Params<FilterParams>, { seen, ofPartner }: Shape) =>
  and(
    seen.sql,
    ofPartner ? eq(visitOffer.partnerId, as(visitOffer.partnerId, p.partner)) : undefined,
    whenGiven(p.statuses, isAmong(visitOffer.status, p.statuses)),
  )
const shapes = shapesOfOffers.flatMap(({ seen }) => [true, false].map((ofPartner): Shape => ({ seen, ofPartner })))
const offerPage = shaped(
  shapes.flatMap((shape) => (['FORWARD', 'BACKWARD'] as const).map((direction) => ({ ...shape, direction }))),
  ({ direction, ...shape }: Shape & { readonly direction: Direction }) =>
    all((p: Params<FilterParams & Bounds<number>>) =>
      offersWithFacts()
        .where(
          and(
            filtered(p, shape),
            after(visitOffer.newestFirst, visitOffer.id, p.afterKey, p.afterId),
            before(visitOffer.newestFirst, visitOffer.id, p.beforeKey, p.beforeId),
          ),
        )
        .orderBy(...keyset(direction, visitOffer.newestFirst, visitOffer.id).order)
        .limit(atMost(p.limit)),
    ),
)
const offerCount = shaped(shapes, (shape: Shape) =>
  first((p: Params<FilterParams>) => q.select({ count: count() }).from(visitOffer).where(filtered(p, shape))),
)

/** Offers that the viewer may know of, the newest first; of some statuses, or of one partner, where these are given. */
export function listVisitOffers(
  read: Read,
  viewer: Viewer,
  params: { readonly statuses: readonly VisitOfferStatus[] | null; readonly partner: PartnerId | null },
): Listing<VisitOffer, number> {
  const shape: Shape = { ...offersSeenBy(viewer), ofPartner: params.partner !== null }
  return {
    slice: async ({ direction, ...slice }) => {
      const rows = await offerPage(read, { ...shape, direction }, { ...params, ...boundsOf(slice, ofInstants) })
      return rows.map((found) => ({ key: [found.offer.newestFirst, found.offer.id], box: boxOfVisitOffer(found) }))
    },
    count: async () => (await offerCount(read, shape, params))?.count ?? 0,
  }
}
