import { instant, type Instant } from '@piiri/domain/shared/instant'
import type { Database } from '../storage/database.ts'
import { removeChangesUntil } from './programme-changes.repository.ts'

/** So long somebody may be away and still hear what they missed. */
const keptMilliseconds = 30 * 24 * 60 * 60 * 1000

/** Erases changes of 30 days ago, but the last public one of each thing. */
export const purgeChanges = (db: Pick<Database, 'write'>, now: Instant): Promise<number> =>
  db.write((tx) => removeChangesUntil(tx, { until: instant(now - keptMilliseconds) }))
