import type { AccountId } from '@piiri/domain/shared/id'
import type { Tx } from '../storage/query.ts'
import { removeActor } from './audit.repository.ts'

/** For erasure: from now on no entry leads to them, and all of them are as they were. */
export async function forgetActor(tx: Tx, account: AccountId): Promise<void> {
  await removeActor(tx, { account })
}
