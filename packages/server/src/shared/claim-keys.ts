import { createHmac } from 'node:crypto'
import type { Keys } from '../http/keys.ts'
import type { Database } from '../storage/database.ts'
import { addFingerprint, storedFingerprint } from './keys-fingerprint.repository.ts'

/**
 * Whether these are the keys of this database: those that the first process came with, however many start at once. With others, links to
 * Sessions beyond the rows would lead nowhere.
 */
export async function claimKeys(db: Database, keys: Pick<Keys, 'sessionIds'>): Promise<boolean> {
  const fingerprint = fingerprintOf(keys)
  const known =
    (await storedFingerprint(db.read)) ??
    (await db.write(async (tx) => {
      await addFingerprint(tx, { id: 'keys', fingerprint })
      return storedFingerprint(tx)
    }))
  return known?.fingerprint === fingerprint
}

/** Sixteen random bytes are not found again from this, not even by whoever steals the database. */
const fingerprintOf = ({ sessionIds }: Pick<Keys, 'sessionIds'>): string =>
  createHmac('sha256', sessionIds).update('fingerprint').digest('base64url')
