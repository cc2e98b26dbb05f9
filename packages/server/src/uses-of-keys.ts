import { keysOfActors, keysOfEntries } from './audit/uses-of-keys.ts'
import { hashesOfReceipts } from './registrations/registrations.repository.ts'
import { keyIdOf } from './shared/reseal.ts'
import type { Read } from './storage/query.ts'
import { staffRowsForSystem } from './people/accounts.repository.ts'
import { endpointRowsForSystem } from './webhooks/webhook-endpoints.repository.ts'
import { accountsByKey, hashesOfInvitations, hashesOfRecoveryCodes } from './people/uses-of-keys.repository.ts'

/** What there is in the database that is made with a key. */
const things = [
  'accounts',
  'secondFactors',
  'recoveryCodes',
  'invitations',
  'receipts',
  'webhookSecrets',
  'pseudonyms',
  'auditEntries',
] as const
export type UsesOfKey = Readonly<Record<(typeof things)[number], number>>

/** How much of what is made with each key, by the key's id. A key of which nothing is, is not there. */
export async function usesOfKeys(read: Read): Promise<ReadonlyMap<string, UsesOfKey>> {
  const uses = new Map<string, Record<keyof UsesOfKey, number>>()
  const add = (thing: keyof UsesOfKey, keyId: string, more = 1): void => {
    const known = uses.get(keyId) ?? noUses()
    known[thing] += more
    uses.set(keyId, known)
  }
  for (const { keyId, count } of await accountsByKey(read)) add('accounts', keyId, count)
  for (const { totpSecret, nextTotpSecret } of await staffRowsForSystem(read))
    for (const sealed of [totpSecret, nextTotpSecret]) if (sealed !== null) add('secondFactors', keyIdOf(sealed))
  for (const { hash } of await hashesOfRecoveryCodes(read)) add('recoveryCodes', keyIdOf(hash))
  for (const { hash } of await hashesOfInvitations(read)) add('invitations', keyIdOf(hash))
  for (const { hash } of await hashesOfReceipts(read)) add('receipts', keyIdOf(hash))
  for (const { secret, earlierSecret } of await endpointRowsForSystem(read))
    for (const sealed of [secret, earlierSecret]) if (sealed !== null) add('webhookSecrets', keyIdOf(sealed))
  for await (const keyId of keysOfActors(read)) add('pseudonyms', keyId)
  for await (const keyId of keysOfEntries(read)) add('auditEntries', keyId)
  return uses
}

/** What is made with any of some keys, together. */
export const usesOfAll = (uses: Iterable<UsesOfKey>): UsesOfKey =>
  [...uses].reduce(
    (sum: UsesOfKey, one) => Object.assign(noUses(), ...things.map((thing) => ({ [thing]: sum[thing] + one[thing] }))),
    noUses(),
  )
export const isUsed = (uses: UsesOfKey): boolean => things.some((thing) => uses[thing] > 0)

const noUses = (): Record<keyof UsesOfKey, number> => ({
  accounts: 0,
  secondFactors: 0,
  recoveryCodes: 0,
  invitations: 0,
  receipts: 0,
  webhookSecrets: 0,
  pseudonyms: 0,
  auditEntries: 0,
})
