import { instant, type Instant } from '@piiri/domain/shared/instant'
import type { Database } from '../storage/database.ts'
import {
  dropDatesOf,
  dropSupportersOf,
  dropTakersOf,
  forgetPeopleOf,
  ideasClosedBefore,
} from './people-of-ideas.repository.ts'

const kept = 30 * 24 * 60 * 60 * 1000
const together = 50

/**
 * Of Ideas that were DONE or DECLINED 30 days ago it is forgotten whose they were, who supported them, who did what, and which dates there were to
 * vote on. How many supported them stays, as a number. Answers of how many Ideas.
 */
export async function forgetPeopleOfIdeas(db: Pick<Database, 'write'>, now: Instant): Promise<number> {
  const until = instant(now - kept)
  for (let count = 0; ;) {
    const forgotten = await db.write(async (tx) => {
      const ideas = await ideasClosedBefore(tx, { until, limit: together })
      for (const { id } of ideas) {
        await forgetPeopleOf(tx, { id })
        await dropSupportersOf(tx, { id })
        await dropTakersOf(tx, { id })
        await dropDatesOf(tx, { id })
      }
      return ideas.length
    })
    count += forgotten
    if (forgotten < together) return count
  }
}
