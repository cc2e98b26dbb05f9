import type { Instant } from '@piiri/domain/shared/instant'
import type { Database } from '../storage/database.ts'
import { removeDeliveriesBefore } from './due-deliveries.repository.ts'

const kept = 30 * 24 * 60 * 60 * 1000

/** Erases deliveries that were made 30 days ago, whatever became of them. Answers how many. */
export const purgeDeliveries = (db: Pick<Database, 'write'>, now: Instant): Promise<number> =>
  db.write((tx) => removeDeliveriesBefore(tx, { before: now - kept }))
