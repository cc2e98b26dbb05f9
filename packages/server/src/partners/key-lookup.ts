import { installationPart, readKey } from '@piiri/domain/partners/key-form'
import { toLocalTime } from '@piiri/domain/series/resolve-local-time'
import type { Clock } from '@piiri/domain/shared/clock'
import { dayOf } from '@piiri/domain/shared/local-date-time'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import type { HolderOf } from '../http/key-reader.ts'
import type { Keys } from '../http/keys.ts'
import { hashOfToken } from '../people/open-sign-in.ts'
import { installationOf } from '../shared/derived-keys.ts'
import type { Database } from '../storage/database.ts'
import { keyByHashForSystem, noteUseOn } from './api-keys.repository.ts'
import { createKeyLimits } from './key-limits.ts'

type Looking = { readonly db: Database; readonly clock: Clock; readonly keys: Keys; readonly timeZone: TimeZone }

/** Whoever holds a key. A slip, and a key of elsewhere, are told by the key's form: nothing is looked up for them. */
export function createKeyLookup({ db, clock, keys, timeZone }: Looking): HolderOf {
  const installation = installationPart(installationOf(keys))
  const count = createKeyLimits(clock)
  return async (key) => {
    const read = readKey(key)
    if (read.is === 'MISTYPED') return { refused: 'KEY_MISTYPED' }
    if (read.installation !== installation) return { refused: 'KEY_OF_ANOTHER_INSTALLATION' }
    const found = await keyByHashForSystem(db.read, { keyHash: hashOfToken(key) })
    if (found === undefined) return { refused: 'KEY_NOT_VALID' }
    const { id, partnerId, scopes, expiresAt, lastUsedOn } = found
    const now = clock()
    if (expiresAt !== null && expiresAt <= now) return { refused: 'KEY_EXPIRED' }
    const day = dayOf(toLocalTime(now, timeZone))
    if (lastUsedOn !== day) await db.write((tx) => noteUseOn(tx, { id, day }))
    return { viewer: { kind: 'PARTNER', partner: partnerId, scopes }, rate: () => count(id, scopes) }
  }
}
