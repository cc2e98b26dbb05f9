import { contactPointPolicy, type ContactPoint } from '@piiri/domain/contact/contact-point.policy'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { ContactPointId } from '@piiri/domain/shared/id'
import { asc } from 'drizzle-orm'
import { atMost, inList, q } from '../storage/kit.ts'
import { all, change, columnsOf, type New, type Params, type Read } from '../storage/query.ts'
import { contactPoint } from './contact-points.table.ts'

export type ContactPointRow = typeof contactPoint.$inferSelect
export const addContactPoint = change<New<typeof contactPoint>>(() =>
  q.insert(contactPoint).values(columnsOf(contactPoint)),
)
/** Roles are few; more than this are not shown at once. */
const mostContactPoints = 100
const contactPointsByIds = all((p: Params<{ ids: readonly string[] }>) =>
  q.select().from(contactPoint).where(inList(contactPoint.id, p.ids)),
)
const contactPoints = all(() =>
  q
    .select()
    .from(contactPoint)
    .orderBy(asc(contactPoint.position), asc(contactPoint.id))
    .limit(atMost(mostContactPoints)),
)

export const boxOfContactPoint = ({ position: _, ...row }: ContactPointRow): Undisclosed<ContactPoint> =>
  conceal(contactPointPolicy, { type: 'ContactPoint', ...row }, {})

export async function findContactPoints(
  read: Read,
  ids: readonly ContactPointId[],
): Promise<Map<ContactPointId, Undisclosed<ContactPoint>>> {
  const rows = await contactPointsByIds(read, { ids })
  return new Map(rows.map((row) => [row.id, boxOfContactPoint(row)]))
}

/** In the order in which they are shown. */
export const listContactPoints = async (read: Read): Promise<readonly Undisclosed<ContactPoint>[]> =>
  (await contactPoints(read)).map(boxOfContactPoint)
