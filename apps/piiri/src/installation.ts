import { existsSync } from 'node:fs'
import type { Clock } from '@piiri/domain/shared/clock'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { Keys } from '@piiri/server/http/keys'
import { claimKeys } from '@piiri/server/shared/claim-keys'
import { createSessionIds, type SessionIds } from '@piiri/server/sessions/session-ids'
import { openDatabase, type Database } from '@piiri/server/storage/database'
import { fileOf } from '@piiri/server/storage/database-url'
import { clockOf } from './clock.ts'
import type { Configuration } from './configuration.ts'
import { readKeys } from './keys-file.ts'
import { openLog } from './open-log.ts'
import { Refusal } from './refusal.ts'

/** What every command that touches the data works with. */
export type Installation = {
  readonly db: Database
  readonly clock: Clock
  readonly keys: Keys
  readonly sessionIds: SessionIds
  readonly languages: readonly [LanguageTag, ...LanguageTag[]]
}

/** Opens it; whoever opens closes its `db`. `migrate`: brings the database up to date first, else one that is not is refused. */
export async function openInstallation(
  configuration: Configuration,
  { migrate }: { readonly migrate: boolean },
): Promise<Installation> {
  if (!migrate) refuseMissing(configuration.PIIRI_DATABASE_URL)
  const keys = readKeys(configuration.PIIRI_KEYS, { warn: (message) => openLog(configuration).warn({}, message) })
  const db = await openDatabase({ url: configuration.PIIRI_DATABASE_URL, migrate })
  await refuseOtherKeys(db, keys, configuration)
  return {
    db,
    keys,
    clock: clockOf(configuration),
    sessionIds: createSessionIds(keys.sessionIds),
    languages: configuration.PIIRI_LANGUAGES,
  }
}

/** A file that is not there would be made, empty: whoever misspelt its name is told instead. */
export function refuseMissing(url: string): void {
  if (!url.startsWith('file:') || existsSync(fileOf(url))) return
  const todo = 'Make one by `piiri migrate`, or name another in PIIRI_DATABASE_URL'
  throw new Refusal(`There is no database ${fileOf(url)}. ${todo}.`)
}

async function refuseOtherKeys(db: Database, keys: Keys, { PIIRI_KEYS }: Configuration): Promise<void> {
  try {
    if (await claimKeys(db, keys)) return
    const todo =
      'Put the file of its keys there, or name it in PIIRI_KEYS; docs/operating.md says what to do if it is lost'
    throw new Refusal(`The keys in ${PIIRI_KEYS} are not those that this database is used with. ${todo}.`)
  } catch (error) {
    await db.close()
    throw error
  }
}
