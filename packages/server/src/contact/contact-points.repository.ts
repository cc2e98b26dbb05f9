import { contactPointPolicy, type ContactPoint } from '@piiri/domain/contact/contact-point.policy'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { ContactPointId } from '@piiri/domain/shared/id'
import { asc, eq } from 'drizzle-orm'
import { as, atMost, inList, q } from '../storage/kit.ts'
import { all, change, columnsOf, type New, type Params, type Read } from '../storage/query.ts'
import { contactPoint } from './contact-points.table.ts'

export type ContactPointRow = typeof contactPoint.$inferSelect
export const addContactPoint = change<New<typeof contactPoint>>(() =>
  q.insert(contactPoint).values(columnsOf(contactPoint)),
)
export const putContactPoint = change((p: Params<ContactPointRow>) =>
  q
    .update(contactPoint)
    .set({
      role: as(contactPoint.role, p.role),
      languages: as(contactPoint.languages, p.languages),
      hours: as(contactPoint.hours, p.hours),
      phone: as(contactPoint.phone, p.phone),
      email: as(contactPoint.email, p.email),
      publicKey: as(contactPoint.publicKey, p.publicKey),
      publicKeyWords: as(contactPoint.publicKeyWords, p.publicKeyWords),
    })
    .where(eq(contactPoint.id, as(contactPoint.id, p.id))),
)
/** Roles are few; more than this are not shown at once. */
export const mostContactPoints = 100
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

/** For use cases, which ask the policy what may be done. */
export const contactPointForSystem = async (read: Read, id: ContactPointId): Promise<ContactPointRow | null> =>
  (await contactPointsByIds(read, { ids: [id] }))[0] ?? null
/** In the order in which they are shown. */
export const contactPointsForSystem = (read: Read): Promise<readonly ContactPointRow[]> => contactPoints(read)

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
