import { partnerPolicy, type Partner, type PartnerFacts } from '@piiri/domain/partners/partner.policy'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { PartnerId } from '@piiri/domain/shared/id'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { and, asc, count, eq } from 'drizzle-orm'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql, type FactColumns } from '../storage/condition-sql.ts'
import { alias, as, atMost, inList, q, soughtIn } from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { partner } from './partners.table.ts'

export type PartnerRow = typeof partner.$inferSelect
/** An organisation works with few others: more than these are not taken. */
export const mostPartners = 200

export const addPartner = change<New<typeof partner>>(() => q.insert(partner).values(columnsOf(partner)))
/** With its keys. */
export const dropPartner = change((p: Params<{ id: PartnerId }>) =>
  q.delete(partner).where(eq(partner.id, as(partner.id, p.id))),
)
export const partnersCount = first(() => q.select({ count: count() }).from(partner))

export const boxOfPartner = ({ sortKey: _, ...row }: PartnerRow): Undisclosed<Partner> =>
  conceal(partnerPolicy, { type: 'Partner', ...row }, { partner: row.id })

/** How a query that has partners reaches the facts of their policy. */
const partnerColumns: FactColumns<PartnerFacts> = { partner: (list) => inList(partner.id, list) }
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

export async function findPartners(
  read: Read,
  viewer: Viewer,
  ids: readonly PartnerId[],
): Promise<Map<PartnerId, Undisclosed<Partner>>> {
  const rows = await partnersByIds(read, seenBy(viewer), { ids })
  return new Map(rows.map((row) => [row.id, boxOfPartner(row)]))
}
/** Those that the viewer may know of, by name. */
export const listPartners = async (read: Read, viewer: Viewer): Promise<readonly Undisclosed<Partner>[]> =>
  (await partnersByName(read, seenBy(viewer))).map(boxOfPartner)

const allPartners = all(() =>
  q.select().from(partner).orderBy(asc(partner.sortKey), asc(partner.id)).limit(atMost(mostPartners)),
)
/** For commands at the machine. */
export const partnersForSystem = (read: Read): Promise<readonly PartnerRow[]> => allPartners(read)
