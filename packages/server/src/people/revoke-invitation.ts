import { mayInvite } from '@piiri/domain/people/may-lead'
import type { InvitationId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { recordAct } from '../audit/record-act.ts'
import { see, type Context } from '../schema/context.ts'
import { done, type Done } from './done.ts'
import { findInvitations, takeInvitation } from './invitations.repository.ts'

/** Takes an invitation back. One that was used, or has run out, is not there any more. */
export async function revokeInvitation(
  context: Context,
  id: InvitationId,
): Promise<Outcome<Done, 'NOT_FOUND' | 'NOT_ALLOWED'>> {
  const { viewer, clock } = context
  return context.write(async (tx) => {
    const found = await findInvitations(tx, viewer, [id], clock())
    const invitation = see(context, found.get(id) ?? null)
    if (invitation === null) return { ok: false, error: 'NOT_FOUND' }
    if (!mayInvite(viewer, invitation.groupId, invitation.role)) return { ok: false, error: 'NOT_ALLOWED' }
    await takeInvitation(tx, { id })
    await recordAct(tx, context, { action: 'invitation.revoked', group: invitation.groupId })
    return success(done)
  })
}
