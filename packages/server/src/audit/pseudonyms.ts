import { createHmac, randomBytes } from 'node:crypto'
import type { AccountId } from '@piiri/domain/shared/id'
import type { Keys } from '../http/keys.ts'
import { seal, unseal } from '../shared/derived-keys.ts'
import type { Read, Tx } from '../storage/query.ts'
import type { About } from './about.ts'
import { actorsByIds, putActor } from './audit.repository.ts'

/** What somebody is called in entries about one Group, or about the organisation: nothing ties it to what they are called elsewhere. */
export const pseudonymOf = (secret: string, about: About): string =>
  createHmac('sha256', Buffer.from(secret, 'base64url')).update(about).digest('base64url')

/** The secrets of those whom the audit has something of, and whose key is still there. */
export async function secretsOf(
  read: Read,
  keys: Keys,
  accounts: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, string>> {
  const rows = await actorsByIds(read, { accounts })
  const secrets = rows.map(({ accountId, secret }) => [accountId, unseal(keys, 'actor', secret)] as const)
  return new Map(secrets.flatMap(([account, secret]) => (secret === null ? [] : [[account, secret] as const])))
}

/** Makes the secret of somebody of whom there is none. One that cannot be unsealed leads nowhere any more, and is replaced. */
export async function pseudonymFor(tx: Tx, keys: Keys, account: AccountId, about: About): Promise<string> {
  const known = (await secretsOf(tx, keys, [account])).get(account)
  if (known !== undefined) return pseudonymOf(known, about)
  const made = randomBytes(32).toString('base64url')
  await putActor(tx, { accountId: account, secret: seal(keys, 'actor', made) })
  return pseudonymOf(made, about)
}

/** Whether there is anything in the audit that leads to somebody. */
export const isKnownToAudit = async (read: Read, account: AccountId): Promise<boolean> =>
  (await actorsByIds(read, { accounts: [account] })).length > 0
