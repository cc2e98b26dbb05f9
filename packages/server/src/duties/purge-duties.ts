import type { Instant } from '@piiri/domain/shared/instant'
import type { Database } from '../storage/database.ts'
import { countWhatIsDone, forgetTakers } from './duties.repository.ts'

const ninetyDays = 90 * 24 * 60 * 60 * 1000

/**
 * Writes down how many did what is over by now, and forgets who did what is over for 90 days: so long it is fair to see who has done how often. How
 * many of those were forgotten.
 */
export const purgeDuties = (db: Pick<Database, 'write'>, now: Instant): Promise<number> =>
  db.write(async (tx) => {
    await countWhatIsDone(tx, { now })
    return forgetTakers(tx, { endedBefore: now - ninetyDays })
  })
