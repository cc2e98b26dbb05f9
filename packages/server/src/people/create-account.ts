import { randomBytes } from 'node:crypto'
import { idFrom } from '@piiri/domain/shared/id'
import type { StaffRole } from '@piiri/domain/shared/viewer'
import type { Tx } from '../storage/query.ts'
import { addAccount, type AccountRow } from './accounts.repository.ts'
import type { Proof } from './passphrases.ts'

export type NewAccount = {
  readonly proof: Proof
  readonly staffRole: StaffRole | null
  readonly totpSecret: string | null
}

/**
 * Stores a new Account: a member's, or one of staff with a role and the sealed secret of their telephone. Two Accounts with the same first
 * two words (one chance in sixty million for each that there is) fail the unit of work.
 */
export async function createAccount(tx: Tx, { proof, staffRole, totpSecret }: NewAccount): Promise<AccountRow> {
  const row: AccountRow = {
    id: idFrom('acc', randomBytes(16)),
    kind: staffRole === null ? 'MEMBER' : 'STAFF',
    staffRole,
    lookup: proof.lookup,
    keyId: proof.keyId,
    verifier: proof.verifier,
    totpSecret,
    nextTotpSecret: null,
    lastTotpStep: 0,
  }
  await addAccount(tx, row)
  return row
}
