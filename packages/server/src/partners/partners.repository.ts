import { partnerPolicy, type Partner, type PartnerFacts } from '@piiri/domain/partners/partner.policy'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { GroupId, PartnerId } from '@piiri/domain/shared/id'
import { groupsPlannedBy, type Viewer } from '@piiri/domain/shared/viewer'
import { and, asc, count, eq, exists, sql } from 'drizzle-orm'
import { groupRows } from '../shared/group-rows.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql, type FactColumns } from '../storage/condition-sql.ts'
import { alias, as, atMost, inList, q, soughtIn } from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { partner } from './partners.table.ts'
import { visitOffer } from './visit-offers.table.ts'

export type PartnerRow = typeof partner.$inferSelect
/** An organisation works with few others: more than these are not taken. */
export const mostPartners = 200

export const addPartner = change<New<typeof partner>>(() => q.insert(partner).values(columnsOf(partner)))
/** With its keys, and with what it offered. */
export const dropPartner = change((p: Params<{ id: PartnerId }>) =>
  q.delete(partner).where(eq(partner.id, as(partner.id, p.id))),
)
export const partnersCount = first(() => q.select({ count: count() }).from(partner))

/** `visited`: Groups that a visit of it was accepted into; of others than the viewer's own it does not matter. */
export const boxOfPartner = (
  { sortKey: _, ...row }: PartnerRow,
  visited: readonly GroupId[] = [],
): Undisclosed<Partner> => conceal(partnerPolicy, { type: 'Partner', ...row }, { partner: row.id, visited })

/** How a query that has partners reaches the facts of their policy. */
const partnerColumns: FactColumns<PartnerFacts> = {
  partner: (list) => inList(partner.id, list),
  visited: (list) =>
    exists(
      q
        .select({ one: sql`1` })
        .from(visitOffer)
        .where(and(eq(visitOffer.partnerId, partner.id), inList(visitOffer.groupId, list))),
    ),
}
const shapes = shapesOf(partnerPolicy.thing, partnerColumns).map((seen) => ({ seen }))
const seenBy = (viewer: Viewer) => ({ seen: conditionSql(partnerPolicy.thing.allows(viewer), partnerColumns) })

const sought = alias(partner, 'sought')
const partnersByIds = shaped(shapes, ({ seen }: { seen: ConditionSql }) =>
  all((p: Params<{ ids: readonly string[] }>) =>
    q
      .select()
      .from(partner)
      .where(and(soughtIn(partner.id, sought.id, partner.id, p.ids), seen.sql)),
  ),
)
const partnersByName = shaped(shapes, ({ seen }: { seen: ConditionSql }) =>
  all(() =>
    q.select().from(partner).where(seen.sql).orderBy(asc(partner.sortKey), asc(partner.id)).limit(atMost(mostPartners)),
  ),
)

const visits = all((p: Params<{ partners: readonly PartnerId[]; groups: readonly GroupId[] }>) =>
  q
    .selectDistinct({ partnerId: visitOffer.partnerId, groupId: visitOffer.groupId })
    .from(visitOffer)
    .where(and(inList(visitOffer.partnerId, p.partners), inList(visitOffer.groupId, p.groups))),
)
/** Of each of some partners, which of the viewer's own Groups it visits: others do not bear on what this viewer may know. */
async function visitedBy(read: Read, viewer: Viewer, rows: readonly PartnerRow[]) {
  const groups = groupsPlannedBy(viewer)
  const found = groups.length === 0 ? [] : await visits(read, { partners: rows.map(({ id }) => id), groups })
  return groupRows(found, ({ partnerId }) => partnerId)
}
async function boxesOf(read: Read, viewer: Viewer, rows: readonly PartnerRow[]) {
  const visited = await visitedBy(read, viewer, rows)
  return rows.map((row): readonly [PartnerId, Undisclosed<Partner>] => [
    row.id,
    boxOfPartner(
      row,
      visited.get(row.id)?.flatMap(({ groupId }) => groupId ?? []),
    ),
  ])
}

export const findPartners = async (
  read: Read,
  viewer: Viewer,
  ids: readonly PartnerId[],
): Promise<ReadonlyMap<PartnerId, Undisclosed<Partner>>> =>
  new Map(await boxesOf(read, viewer, await partnersByIds(read, seenBy(viewer), { ids })))
/** Those that the viewer may know of, by name. */
export const listPartners = async (read: Read, viewer: Viewer): Promise<readonly Undisclosed<Partner>[]> =>
  (await boxesOf(read, viewer, await partnersByName(read, seenBy(viewer)))).map(([, box]) => box)

const allPartners = all(() =>
  q.select().from(partner).orderBy(asc(partner.sortKey), asc(partner.id)).limit(atMost(mostPartners)),
)
/** For commands at the machine. */
export const partnersForSystem = (read: Read): Promise<readonly PartnerRow[]> => allPartners(read)
