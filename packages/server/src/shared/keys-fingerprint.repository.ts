import { q } from '../storage/kit.ts'
import { change, columnsOf, first, type New } from '../storage/query.ts'
import { keysFingerprint } from './keys-fingerprint.table.ts'

export const storedFingerprint = first(() =>
  q.select({ id: keysFingerprint.id, fingerprint: keysFingerprint.fingerprint }).from(keysFingerprint),
)
/** Does nothing where there is one. */
export const addFingerprint = change<New<typeof keysFingerprint>>(() =>
  q.insert(keysFingerprint).values(columnsOf(keysFingerprint)).onConflictDoNothing(),
)
