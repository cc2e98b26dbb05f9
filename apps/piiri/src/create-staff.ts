import type { StaffRole } from '@piiri/domain/shared/viewer'
import { createStaffForSystem } from '@piiri/server/people/staff'
import { renderUnicodeCompact } from 'uqr'
import type { Installation } from './installation.ts'

/** Makes an Account of staff, and tells its secrets. */
export async function createStaff(
  { db, keys, clock, languages }: Installation,
  role: StaffRole,
): Promise<{ readonly facts: object; readonly words: string }> {
  const write: typeof db.write = (work, how) => db.write(work, how)
  const { passphrase, totp } = await createStaffForSystem({ db, write, keys, clock, languages }, role)
  const { url: totpUrl, recoveryCodes } = totp
  const words = [
    `A new ${role}. All of this is shown this once:`,
    '',
    'Passphrase',
    `  ${passphrase}`,
    '',
    'For an authenticator app, whose codes every sign-in needs',
    `  ${totpUrl}`,
    ...(process.stdout.isTTY ? ['', qrCodeOf(totpUrl)] : []),
    '',
    'Recovery codes: each signs in once, in the place of a code',
    ...recoveryCodes.map((code) => `  ${code}`),
  ].join('\n')
  return { facts: { role, passphrase, totpUrl, recoveryCodes }, words }
}

/** White on black, whatever the terminal's colours are: telephones read it one way around. */
const qrCodeOf = (text: string): string =>
  renderUnicodeCompact(text, { border: 2 })
    .split('\n')
    .map((line) => `\u001b[97;40m${line}\u001b[0m`)
    .join('\n')
