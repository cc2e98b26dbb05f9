import type { SessionId } from '@piiri/domain/shared/id'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import { and, asc, count, eq, isNotNull, sql } from 'drizzle-orm'
import { session } from '../sessions/sessions.table.ts'
import { as, atMost, inList, q } from '../storage/kit.ts'
import { all, change, type Params, type Read } from '../storage/query.ts'
import { keptWish, registration } from './registrations.table.ts'

/** How many who have a place wish for interpreting into a language. */
type Wish = { readonly sessionId: SessionId; readonly language: LanguageTag; readonly count: number }

export const standingWishes = all((p: Params<{ sessions: readonly SessionId[] }>) =>
  q
    .select({
      sessionId: registration.sessionId,
      language: sql<LanguageTag>`${registration.interpretingWish}`,
      count: count(),
    })
    .from(registration)
    .where(
      and(
        inList(registration.sessionId, p.sessions),
        eq(registration.status, 'CONFIRMED'),
        isNotNull(registration.interpretingWish),
      ),
    )
    .groupBy(registration.sessionId, registration.interpretingWish),
)
const keptWishes = all((p: Params<{ sessions: readonly SessionId[] }>) =>
  q.select().from(keptWish).where(inList(keptWish.sessionId, p.sessions)),
)
/** What is wished for at some Sessions, by Session and language: whether the Registrations are still there or erased. */
export async function wishesOfSessionsForSystem(read: Read, sessions: readonly SessionId[]): Promise<readonly Wish[]> {
  const wishes = new Map<string, Wish>()
  for (const one of [...(await standingWishes(read, { sessions })), ...(await keptWishes(read, { sessions }))]) {
    const key = `${one.sessionId} ${one.language}`
    wishes.set(key, { ...one, count: one.count + (wishes.get(key)?.count ?? 0) })
  }
  return [...wishes.values()].toSorted((a, b) => (a.language < b.language ? -1 : 1))
}

/** Looked up for each: joined, PostgreSQL would read all Sessions. */
const endOfSession = () => q.select({ end: session.end }).from(session).where(eq(session.id, registration.sessionId))
/** Some of the Sessions that ended before an instant and still have Registrations. */
export const sessionsToForget = all((p: Params<{ endedBefore: number; limit: number }>) =>
  q
    .selectDistinct({ id: registration.sessionId })
    .from(registration)
    .where(sql`(${endOfSession()}) <= ${as(session.end, p.endedBefore)}`)
    .orderBy(asc(registration.sessionId))
    .limit(atMost(p.limit)),
)
export const keepWish = change((p: Params<{ session: SessionId; language: LanguageTag; count: number }>) =>
  q
    .insert(keptWish)
    .values({ sessionId: p.session, language: p.language, count: p.count })
    .onConflictDoUpdate({
      target: [keptWish.sessionId, keptWish.language],
      set: { count: sql`${keptWish.count} + excluded.count` },
    }),
)
export const removeRegistrationsOf = change((p: Params<{ sessions: readonly SessionId[] }>) =>
  q.delete(registration).where(inList(registration.sessionId, p.sessions)),
)
