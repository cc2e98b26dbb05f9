import { success, type Outcome } from '@piiri/domain/shared/outcome'
import type { Keys } from '../http/keys.ts'
import type { Context } from '../schema/context.ts'
import { countTry, forgiveTry } from '../shared/count-tries.ts'
import { accountByLookupForSystem, accountForSystem, putPassphrase, type AccountRow } from './accounts.repository.ts'
import { openSignIn, startSignIn, type Opened, type OpenedSignIn } from './open-sign-in.ts'
import { isOutOfDate, isPassphraseOf, lookupsOf, proofOf, readPassphrase, type Parts } from './passphrases.ts'
import { needsSecondFactor, takeRecovery, takeTotp } from './second-factor.ts'
import { triesOfCode, triesOfPassphrase, triesOfSecondFactor } from './sign-in-limits.ts'
import { tooLong } from './too-long.ts'

export type SignInWith = {
  readonly passphrase: string
  readonly totp: string | null
  readonly recoveryCode: string | null
  readonly asCookie: boolean
}
type Failures = 'WRONG_PASSPHRASE' | 'TOTP_REQUIRED' | 'RATE_LIMITED' | 'INVALID_INPUT'
const wrong = { ok: false, error: 'WRONG_PASSPHRASE' } as const

/**
 * Signs somebody in by their passphrase, staff also by a code. Wrong words take as long as right ones, of a known Account and of none; a
 * wrong code is told like wrong words.
 */
export async function signIn(context: Context, given: SignInWith): Promise<Outcome<OpenedSignIn, Failures>> {
  const { db, keys, clock, asker } = context
  const issues = tooLong(['input'], given, { passphrase: 500, totp: 100, recoveryCode: 100 })
  if (issues.length > 0) return { ok: false, error: 'INVALID_INPUT', issues }
  const parts = await readPassphrase(given.passphrase)
  const lookups = lookupsOf(keys, parts)
  const tries = triesOfPassphrase(lookups[0] ?? '', asker.network)
  const limited = await countTry(db, tries, clock())
  if (limited !== null) return limited
  const account = await accountByLookupForSystem(db.read, lookups)
  const isRight = await isPassphraseOf(keys, account, parts)
  if (account === null || parts === null || !isRight) return wrong
  await forgiveTry(db, tries)
  if (needsSecondFactor(account)) {
    const passed = await passSecondFactor(context, account, given)
    if (!passed.ok) return passed
  }
  const renewed = isOutOfDate(keys, account) ? await proofOf(keys, parts) : null
  const outcome = await context.write(async (tx): Promise<Outcome<Opened, 'WRONG_PASSPHRASE'>> => {
    const current = await accountForSystem(tx, account.id)
    if (current === null || !(await isStillRight(keys, { checked: account, current, parts }))) return wrong
    if (renewed !== null) await putPassphrase(tx, { id: account.id, ...renewed })
    return success(await openSignIn(tx, current, { isCookie: given.asCookie, now: clock() }))
  })
  return outcome.ok ? success(startSignIn(context, outcome.value)) : outcome
}

/** Words take time to check, in which they may have been changed; or only what is stored of them, by another sign-in. */
const isStillRight = async (
  keys: Keys,
  { checked, current, parts }: Readonly<Record<'checked' | 'current', AccountRow>> & { readonly parts: Parts },
): Promise<boolean> => current.verifier === checked.verifier || (await isPassphraseOf(keys, current, parts))

/** Takes the code, whatever becomes of the sign-in: it is used up. */
async function passSecondFactor(
  { db, keys, clock, asker }: Context,
  account: AccountRow,
  { totp, recoveryCode }: SignInWith,
): Promise<Outcome<null, 'WRONG_PASSPHRASE' | 'TOTP_REQUIRED' | 'RATE_LIMITED'>> {
  if (totp === null && recoveryCode === null) return { ok: false, error: 'TOTP_REQUIRED' }
  const limits = [triesOfSecondFactor(account.id, asker.network), ...(totp === null ? [] : [triesOfCode(account.id)])]
  for (const tries of limits) {
    const limited = await countTry(db, tries, clock())
    if (limited !== null) return limited
  }
  const isTaken = await db.write((tx) =>
    totp === null ? takeRecovery(tx, keys, account.id, recoveryCode ?? '') : takeTotp(tx, keys, account, totp, clock()),
  )
  if (!isTaken) return wrong
  await forgiveTry(db, limits.flat())
  return success(null)
}
