import { mayLead } from '@piiri/domain/people/may-lead'
import type { MembershipId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { accountOf, isStaff } from '@piiri/domain/shared/viewer'
import { recordAct } from '../audit/record-act.ts'
import { see, type Context } from '../schema/context.ts'
import { forgetAllAnswers } from '../shared/idempotency.repository.ts'
import type { Tx } from '../storage/query.ts'
import { done, type Done } from './done.ts'
import { isLastFacilitator } from './last-of-its-kind.ts'
import {
  boxOfMembership,
  membershipForSystem,
  removeMembershipRow,
  type MembershipRow,
} from './memberships.repository.ts'
import { leaveGroupParts } from './membership-parts.ts'
import { refreshViewer } from './open-sign-in.ts'
import { removeAccount } from './remove-account.ts'

type Removed = Outcome<Done, 'NOT_FOUND' | 'NOT_ALLOWED' | 'LAST_OF_ITS_KIND'>

/** Takes somebody out of a Group: facilitators and staff do, and everybody themselves. Their Account stays. */
export async function removeMembership(context: Context, id: MembershipId): Promise<Removed> {
  const outcome = await onMembership(context, id, async (tx, membership) => {
    const isOwn = membership.accountId === accountOf(context.viewer)
    if (!isOwn && !mayLead(context.viewer, membership.groupId)) return { ok: false, error: 'NOT_ALLOWED' }
    if (await isLastFacilitator(tx, membership)) return { ok: false, error: 'LAST_OF_ITS_KIND' }
    await recordAct(tx, context, {
      action: 'membership.removed',
      group: membership.groupId,
      subjectAccount: membership.accountId,
    })
    await leaveGroupParts(tx, membership, context)
    await removeMembershipRow(tx, { id })
    await forgetAllAnswers(tx)
    return success(done)
  })
  if (outcome.ok) await refreshViewer(context)
  return outcome
}

/** Ends the Account behind a Membership: staff does. Which others it had is told to nobody. */
export const revokeAccount = (context: Context, id: MembershipId): Promise<Removed> =>
  onMembership(context, id, async (tx, membership) => {
    if (!isStaff(context.viewer)) return { ok: false, error: 'NOT_ALLOWED' }
    await recordAct(tx, context, { action: 'account.revoked', group: membership.groupId })
    await removeAccount(tx, context, { id: membership.accountId })
    return success(done)
  })

const onMembership = (
  context: Context,
  id: MembershipId,
  act: (tx: Tx, membership: MembershipRow) => Promise<Removed>,
): Promise<Removed> =>
  context.write(async (tx) => {
    const found = await membershipForSystem(tx, id)
    if (found === null || see(context, boxOfMembership(found)) === null) return { ok: false, error: 'NOT_FOUND' }
    return act(tx, found.membership)
  })
