/** Partners of a test's database whose keys are really valid, and what tests ask of them. */
import type { PartnerId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { Scope } from '@piiri/domain/shared/viewer'
import { issueApiKeyForSystem } from '../src/partners/issue-api-key.ts'
import type { ApiKeyRow } from '../src/partners/api-keys.repository.ts'
import type { Database } from '../src/storage/database.ts'
import { now, someKeys } from './api.ts'

export type HeldKey = {
  readonly key: string
  readonly row: ApiKeyRow
  readonly headers: Readonly<Record<string, string>>
}
/** A key of a partner that is there, as its holder has it. */
export async function aHeldKey(
  db: Database,
  partner: PartnerId,
  { scopes = ['PROGRAMME_READ'], expiresAt = null }: { scopes?: readonly Scope[]; expiresAt?: Instant | null } = {},
): Promise<HeldKey> {
  const issued = await db.write((tx) =>
    issueApiKeyForSystem(tx, { keys: someKeys, clock: () => now }, { partner, scopes, expiresAt }),
  )
  if (!issued.ok) throw new Error(JSON.stringify(issued))
  const { key, row } = issued.value
  return { key, row, headers: { authorization: `Bearer ${key}` } }
}
