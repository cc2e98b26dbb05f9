import { planningOfGroup, type GroupFacts } from '../groups/group.policy.ts'
import type { GroupId, InvitationId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { derivedFields, rule, type Policy } from '../shared/policy.ts'
import type { Role } from '../shared/viewer.ts'

/** Generated words that bring one person into a Group, once. The words themselves are stored nowhere. */
export type Invitation = {
  readonly type: 'Invitation'
  readonly id: InvitationId
  readonly groupId: GroupId
  readonly role: Role
  readonly expiresAt: Instant
}

/** Told by the mutation that makes them, and never again. */
const toldOnce = rule<GroupFacts>('invitation.words', () => false)

/** For those who may invite to the Group. */
export const invitationPolicy: Policy<Invitation, GroupFacts> = {
  type: 'Invitation',
  thing: planningOfGroup,
  fields: { id: 'thing', groupId: 'thing', role: 'thing', expiresAt: 'thing' },
}
export const linksOfInvitation = derivedFields(invitationPolicy, { group: 'thing', words: toldOnce })
