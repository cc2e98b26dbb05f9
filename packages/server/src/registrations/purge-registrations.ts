import type { Instant } from '@piiri/domain/shared/instant'
import type { Database } from '../storage/database.ts'
import { keepWish, removeRegistrationsOf, sessionsToForget, standingWishes } from './wishes.repository.ts'

const thirtyDays = 30 * 24 * 60 * 60 * 1000
/** So many Sessions in one unit. */
const together = 50

/** Erases the Registrations of Sessions that ended 30 days ago; how many wished for which language stays. How many were erased. */
export async function purgeRegistrations(db: Pick<Database, 'write'>, now: Instant): Promise<number> {
  let erased = 0
  for (;;) {
    const count = await db.write(async (tx) => {
      const found = await sessionsToForget(tx, { endedBefore: now - thirtyDays, limit: together })
      const sessions = found.map(({ id }) => id)
      for (const { sessionId, language, count } of await standingWishes(tx, { sessions }))
        await keepWish(tx, { session: sessionId, language, count })
      return sessions.length === 0 ? null : removeRegistrationsOf(tx, { sessions })
    })
    if (count === null) return erased
    erased += count
  }
}
