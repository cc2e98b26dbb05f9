import type { Instant } from '@piiri/domain/shared/instant'
import type { Database } from '../storage/database.ts'
import { removeKeysEndedAt } from './api-keys.repository.ts'

const kept = 90 * 24 * 60 * 60 * 1000

/** Erases keys that were revoked, or ran out, 90 days ago. Answers how many. */
export const purgeApiKeys = (db: Pick<Database, 'write'>, now: Instant): Promise<number> =>
  db.write((tx) => removeKeysEndedAt(tx, { until: now - kept }))
