import type { Account } from '@piiri/domain/people/account.policy'
import { disclose, type Disclosed } from '@piiri/domain/shared/disclosure'
import type { AccountId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { accountOf, isAdministrator, type StaffRole } from '@piiri/domain/shared/viewer'
import { recordAct, recordActForSystem } from '../audit/record-act.ts'
import { see, type Context } from '../schema/context.ts'
import type { Tx } from '../storage/query.ts'
import { accountForSystem, boxOfAccount, type AccountRow } from './accounts.repository.ts'
import { createAccount } from './create-account.ts'
import { done, type Done } from './done.ts'
import { isLastAdministrator } from './last-of-its-kind.ts'
import { unusedPassphrase } from './new-passphrase.ts'
import { removeAccount } from './remove-account.ts'
import { makeRecoveryCodes, makeTotp } from './second-factor.ts'
import { leave } from './sign-out.ts'

/** What a telephone is told, and codes for when it is lost. Shown this once. */
export type TotpEnrolment = {
  readonly type: 'TotpEnrolment'
  readonly url: string
  readonly recoveryCodes: readonly string[]
}
export type MadeStaff = {
  readonly passphrase: string
  readonly totp: TotpEnrolment
  readonly row: AccountRow
}
export type NewStaff = {
  readonly type: 'NewStaff'
  readonly account: Disclosed<Account>
  readonly passphrase: string
  readonly totp: TotpEnrolment
}

/** Makes an Account of staff, with its second factor from the beginning. Administrators do. */
export async function createStaff(context: Context, staffRole: StaffRole): Promise<Outcome<NewStaff, 'NOT_ALLOWED'>> {
  if (!isAdministrator(context.viewer)) return { ok: false, error: 'NOT_ALLOWED' }
  const { row, passphrase, totp } = await makeStaff(context, staffRole, (tx, account) =>
    recordAct(tx, context, {
      action: 'staff.created',
      group: null,
      subjectAccount: account.id,
      fields: ['staffRole'],
    }),
  )
  const account = disclose(boxOfAccount(row), context.viewer)
  if (account === null) throw new Error('Administrators see staff.')
  return success({ type: 'NewStaff', account, passphrase, totp })
}

/** For whoever runs the machine: how the first administrator comes to be. */
export const createStaffForSystem = (
  context: Making & Pick<Context, 'clock'>,
  staffRole: StaffRole,
): Promise<MadeStaff> =>
  makeStaff(context, staffRole, (tx, account) =>
    recordActForSystem(tx, context, {
      action: 'staff.created',
      group: null,
      subjectAccount: account.id,
      fields: ['staffRole'],
    }),
  )

type Making = Pick<Context, 'db' | 'write' | 'keys' | 'languages'>
async function makeStaff(
  context: Making,
  staffRole: StaffRole,
  record: (tx: Tx, account: AccountRow) => Promise<void>,
): Promise<MadeStaff> {
  const { passphrase, ...proof } = await unusedPassphrase(context)
  const { url, sealedSecret } = makeTotp(context.keys)
  return context.write(async (tx) => {
    const row = await createAccount(tx, { proof, staffRole, totpSecret: sealedSecret })
    const recoveryCodes = await makeRecoveryCodes(tx, context.keys, row.id)
    await record(tx, row)
    return { row, passphrase, totp: { type: 'TotpEnrolment', url, recoveryCodes } }
  })
}

type Removed = Outcome<Done, 'NOT_FOUND' | 'NOT_ALLOWED' | 'LAST_OF_ITS_KIND'>

/** Ends an Account of staff. Administrators do; the only one of them stays. */
export async function removeStaff(context: Context, id: AccountId): Promise<Removed> {
  const outcome = await context.write(async (tx): Promise<Removed> => {
    const row = await accountForSystem(tx, id)
    if (row === null || row.kind !== 'STAFF' || see(context, boxOfAccount(row)) === null)
      return { ok: false, error: 'NOT_FOUND' }
    if (!isAdministrator(context.viewer)) return { ok: false, error: 'NOT_ALLOWED' }
    if (await isLastAdministrator(tx, row)) return { ok: false, error: 'LAST_OF_ITS_KIND' }
    await recordAct(tx, context, { action: 'staff.removed', group: null })
    await removeAccount(tx, context, row)
    return success(done)
  })
  if (outcome.ok && id === accountOf(context.viewer)) leave(context)
  return outcome
}
