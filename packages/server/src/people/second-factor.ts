import { randomBytes } from 'node:crypto'
import type { AccountId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import { Secret, TOTP } from 'otpauth'
import type { Keys } from '../http/keys.ts'
import { macOf, seal, unseal } from '../shared/derived-keys.ts'
import type { Tx } from '../storage/query.ts'
import {
  addRecoveryCode,
  removeRecoveryCodes,
  takeRecoveryCode,
  takeTotpStep,
  type AccountRow,
} from './accounts.repository.ts'

/** RFC 6238, as every app for one-time codes takes it. */
const periodSeconds = 30
const totpOf = (secret: Secret): TOTP =>
  new TOTP({ issuer: 'Piiri', label: 'Piiri', secret, algorithm: 'SHA1', digits: 6, period: periodSeconds })
const recoveryCodeCount = 10
/** Letters and digits that are not taken for one another: 32 of them, 5 bits each. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

export type NewTotp = {
  /** For the telephone. */
  readonly url: string
  readonly sealedSecret: string
}

/** A secret to share with somebody's telephone (160 bits, RFC 4226 4). Its label says nothing about whoever has it. */
export function makeTotp(keys: Keys): NewTotp {
  const secret = new Secret({ size: 20 })
  return { url: totpOf(secret).toString(), sealedSecret: seal(keys, 'totp', secret.base32) }
}

/** The step whose code this is, now or one before or after it, for clocks that go wrong; null where it is none. */
export function stepOfCode(keys: Keys, sealedSecret: string, code: string, now: Instant): number | null {
  const secret = unseal(keys, 'totp', sealedSecret)
  const token = code.replaceAll(/\s/g, '')
  if (secret === null || !/^\d{6}$/.test(token)) return null
  const delta = totpOf(Secret.fromBase32(secret)).validate({ token, timestamp: now, window: 1 })
  return delta === null ? null : Math.floor(now / 1000 / periodSeconds) + delta
}

/** Takes a code, once: the same or an earlier one is refused from then on. */
export async function takeTotp(tx: Tx, keys: Keys, account: AccountRow, code: string, now: Instant): Promise<boolean> {
  if (account.totpSecret === null) return false
  const step = stepOfCode(keys, account.totpSecret, code, now)
  return step !== null && (await takeTotpStep(tx, { id: account.id, step })) === 1
}

/** Ten codes for when the telephone is lost, in the place of those before. 50 bits each. */
export async function makeRecoveryCodes(tx: Tx, keys: Keys, accountId: AccountId): Promise<readonly string[]> {
  await removeRecoveryCodes(tx, { accountId })
  const codes = Array.from({ length: recoveryCodeCount }, () => {
    const letters = [...randomBytes(10)].map((byte) => alphabet[byte % alphabet.length] ?? '').join('')
    return `${letters.slice(0, 5)}-${letters.slice(5)}`
  })
  for (const code of codes) await addRecoveryCode(tx, { accountId, hash: hashesOf(keys, accountId, code)[0] ?? '' })
  return codes
}

/** Takes a recovery code, once. */
export const takeRecovery = async (tx: Tx, keys: Keys, accountId: AccountId, code: string): Promise<boolean> =>
  (await takeRecoveryCode(tx, { accountId, hashes: hashesOf(keys, accountId, code) })) === 1

function hashesOf(keys: Keys, accountId: AccountId, code: string): readonly string[] {
  const plain = code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return keys.ring().map((key) => `${key.id}.${macOf(key, 'recovery', accountId, plain)}`)
}

/** Whether staff may be let in: every staff sign-in needs a code. */
export const needsSecondFactor = ({ kind }: Pick<AccountRow, 'kind'>): boolean => kind === 'STAFF'
