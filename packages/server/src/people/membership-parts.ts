import type { Context } from '../schema/context.ts'
import type { Tx } from '../storage/query.ts'
import type { MembershipRow } from './memberships.repository.ts'

/** What a later slice has to do before somebody's Membership goes, in the same unit. */
type Leave = (tx: Tx, membership: MembershipRow, context: Pick<Context, 'clock'>) => Promise<void>

const parts: Leave[] = []
/** Later slices tell this one, once each, what somebody leaves behind in a Group. (As an Account goes, its parts are told of instead.) */
export const beforeLeavingGroup = (leave: Leave): void => void parts.push(leave)

export async function leaveGroupParts(
  tx: Tx,
  membership: MembershipRow,
  context: Pick<Context, 'clock'>,
): Promise<void> {
  for (const leave of parts) await leave(tx, membership, context)
}
