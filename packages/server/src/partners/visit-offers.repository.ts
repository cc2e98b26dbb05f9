import { visitOfferPolicy, type VisitOffer, type VisitOfferFacts } from '@piiri/domain/partners/visit-offer.policy'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { VisitOfferId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { and, count, eq, lt, lte, or, sql } from 'drizzle-orm'
import { group } from '../groups/groups.table.ts'
import { season } from '../seasons/seasons.table.ts'
import { factsOfSession, type SourceOfFacts } from '../sessions/session-boxes.ts'
import { session } from '../sessions/sessions.table.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql, type FactColumns } from '../storage/condition-sql.ts'
import { alias, as, inList, q, soughtIn } from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { partner } from './partners.table.ts'
import { visitOffer } from './visit-offers.table.ts'

export type VisitOfferRow = typeof visitOffer.$inferSelect
/** An offer with what its policy's facts are read from. */
export type FoundVisitOffer = {
  readonly offer: VisitOfferRow
  readonly session: SourceOfFacts['session'] | null
  readonly group: SourceOfFacts['group'] | null
  readonly season: SourceOfFacts['season']
}

export const addVisitOffer = change<New<typeof visitOffer>>(() => q.insert(visitOffer).values(columnsOf(visitOffer)))
/** Writes where an offer has come to, with its next version. */
export const putVisitOffer = change((p: Params<VisitOfferRow>) =>
  q
    .update(visitOffer)
    .set({
      status: as(visitOffer.status, p.status),
      sessionId: as(visitOffer.sessionId, p.sessionId),
      groupId: as(visitOffer.groupId, p.groupId),
      guest: as(visitOffer.guest, p.guest),
      addedFeature: as(visitOffer.addedFeature, p.addedFeature),
      message: as(visitOffer.message, p.message),
      endsAt: as(visitOffer.endsAt, p.endsAt),
      version: as(visitOffer.version, p.version),
    })
    .where(eq(visitOffer.id, as(visitOffer.id, p.id))),
)
/** Erases those whose time is over. */
export const removeVisitOffersEndedAt = change((p: Params<{ now: number }>) =>
  q.delete(visitOffer).where(lte(visitOffer.endsAt, as(visitOffer.endsAt, p.now))),
)
/** How many of a partner wait for an answer, or were offered since an instant: the latter as `newestFirst` has it. */
export const countVisitOffers = first((p: Params<{ partner: string; since: number }>) =>
  q
    .select({ count: count() })
    .from(visitOffer)
    .where(
      and(
        eq(visitOffer.partnerId, as(visitOffer.partnerId, p.partner)),
        or(eq(visitOffer.status, 'OFFERED'), lt(visitOffer.newestFirst, as(visitOffer.newestFirst, p.since))),
      ),
    ),
)

const factsOfOffer = ({ offer, session: at, group: of, season: its }: FoundVisitOffer): VisitOfferFacts => ({
  partner: offer.partnerId,
  ...(of === null || at === null
    ? { group: of?.id ?? null, confidentiality: null, seasonStatus: null, knownTo: null }
    : factsOfSession({ session: at, group: of, season: its })),
})
const toVisitOffer = ({ offer }: FoundVisitOffer): VisitOffer => ({
  type: 'VisitOffer',
  id: offer.id,
  partnerId: offer.partnerId,
  title: offer.title,
  description: offer.description,
  languages: offer.languages,
  status: offer.status,
  offeredAt: instant(-offer.newestFirst),
  sessionId: offer.sessionId,
  message: offer.message,
})
export const boxOfVisitOffer = (found: FoundVisitOffer): Undisclosed<VisitOffer> =>
  conceal(visitOfferPolicy, toVisitOffer(found), factsOfOffer(found))

/** How a query that has offers, their Groups and Seasons reaches the facts of their policy. */
const columns: FactColumns<VisitOfferFacts> = {
  partner: (list) => inList(visitOffer.partnerId, list),
  group: (list) => inList(visitOffer.groupId, list),
  confidentiality: (list) => inList(group.confidentiality, list),
  seasonStatus: (list) => inList(sql`coalesce(${season.status}, 'PUBLISHED')`, list),
  knownTo: (list) => inList(session.knownTo, list),
}
/** One text for each sort of viewer. */
export const shapesOfOffers = shapesOf(visitOfferPolicy.thing, columns).map((seen) => ({ seen }))
export const offersSeenBy = (viewer: Viewer) => ({ seen: conditionSql(visitOfferPolicy.thing.allows(viewer), columns) })
export const offersWithFacts = () =>
  q
    .select({
      offer: visitOffer,
      session: { knownTo: session.knownTo },
      group: { id: group.id, confidentiality: group.confidentiality },
      season: { status: season.status },
    })
    .from(visitOffer)
    .innerJoin(partner, eq(partner.id, visitOffer.partnerId))
    .leftJoin(group, eq(group.id, visitOffer.groupId))
    .leftJoin(session, eq(session.id, visitOffer.sessionId))
    .leftJoin(season, eq(season.id, session.seasonId))

const sought = alias(visitOffer, 'sought')
const offersByIds = shaped(shapesOfOffers, ({ seen }: { readonly seen: ConditionSql }) =>
  all((p: Params<{ ids: readonly string[] }>) =>
    offersWithFacts().where(and(soughtIn(visitOffer.id, sought.id, partner.id, p.ids), seen.sql)),
  ),
)
/** Those with these ids that the viewer may know of. */
export const findVisitOffers = (
  read: Read,
  viewer: Viewer,
  ids: readonly VisitOfferId[],
): Promise<readonly FoundVisitOffer[]> => offersByIds(read, offersSeenBy(viewer), { ids })
