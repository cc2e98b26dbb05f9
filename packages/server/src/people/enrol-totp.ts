import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { isStaff } from '@piiri/domain/shared/viewer'
import type { Context } from '../schema/context.ts'
import { countTry, forgiveTry } from '../shared/count-tries.ts'
import { putNextTotpSecret, putTotpSecret, type AccountRow } from './accounts.repository.ts'
import { done, type Done } from './done.ts'
import { ownAccount } from './own-account.ts'
import { makeRecoveryCodes, makeTotp, stepOfCode } from './second-factor.ts'
import { triesOfSecondFactor } from './sign-in-limits.ts'
import type { TotpEnrolment } from './staff.ts'

/** A new secret for the telephone of staff, which takes the place of the old one when a code of it is confirmed; and new recovery codes, at once. */
export async function enrolTotp(context: Context): Promise<Outcome<TotpEnrolment, 'NOT_ALLOWED'>> {
  const account = await ownStaffAccount(context)
  if (account === null) return { ok: false, error: 'NOT_ALLOWED' }
  const { url, sealedSecret } = makeTotp(context.keys)
  const recoveryCodes = await context.write(async (tx) => {
    await putNextTotpSecret(tx, { id: account.id, secret: sealedSecret })
    return makeRecoveryCodes(tx, context.keys, account.id)
  })
  return success({ type: 'TotpEnrolment', url, recoveryCodes })
}

/** Takes the new secret into use, once its telephone shows the right code. */
export async function confirmTotp(
  context: Context,
  totp: string,
): Promise<Outcome<Done, 'WRONG_PASSPHRASE' | 'NOT_ALLOWED' | 'RATE_LIMITED'>> {
  const { db, keys, clock, asker } = context
  const account = await ownStaffAccount(context)
  const secret = account?.nextTotpSecret ?? null
  if (account === null || secret === null) return { ok: false, error: 'NOT_ALLOWED' }
  const tries = triesOfSecondFactor(account.id, asker.network)
  const limited = await countTry(db, tries, clock())
  if (limited !== null) return limited
  const step = stepOfCode(keys, secret, totp, clock())
  if (step === null) return { ok: false, error: 'WRONG_PASSPHRASE' }
  await forgiveTry(db, tries)
  await context.write((tx) => putTotpSecret(tx, { id: account.id, secret, step }))
  return success(done)
}

const ownStaffAccount = async (context: Context): Promise<AccountRow | null> =>
  isStaff(context.viewer) ? ownAccount(context) : null
