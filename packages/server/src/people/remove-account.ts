import { forgetActor } from '../audit/forget-actor.ts'
import { recordActForSystem } from '../audit/record-act.ts'
import type { Context } from '../schema/context.ts'
import { forgetAllAnswers, forgetAnswersOf } from '../shared/idempotency.repository.ts'
import type { Tx } from '../storage/query.ts'
import { leaveParts } from './account-parts.ts'
import { removeAccount as removeRow, type AccountRow } from './accounts.repository.ts'
import { isLastFacilitator } from './last-of-its-kind.ts'
import { membershipsOfAccountForSystem } from './memberships.repository.ts'

/**
 * Erases all there is of an Account: its Memberships, sign-ins and codes go with its row, what was answered to it is forgotten, and what the
 * audit tells of it leads to nobody. A Group that is left without a facilitator is told to coordinators, in the audit.
 */
export async function removeAccount(
  tx: Tx,
  context: Pick<Context, 'keys' | 'clock'>,
  account: Pick<AccountRow, 'id'>,
): Promise<void> {
  for (const { membership } of await membershipsOfAccountForSystem(tx, account.id)) {
    if (!(await isLastFacilitator(tx, membership))) continue
    await recordActForSystem(tx, context, {
      action: 'group.left_without_facilitator',
      group: membership.groupId,
      subject: membership.groupId,
    })
  }
  await leaveParts(tx, context, account.id)
  await removeRow(tx, { id: account.id })
  await forgetActor(tx, account.id)
  await forgetAnswersOf(tx, account.id)
  await forgetAllAnswers(tx)
}
