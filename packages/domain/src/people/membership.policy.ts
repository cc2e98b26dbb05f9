import { groupPolicy, planningOfGroup, type GroupFacts } from '../groups/group.policy.ts'
import { among, anyOf } from '../shared/condition.ts'
import type { GroupId, MembershipId } from '../shared/id.ts'
import { derivedFields, rule, type Policy } from '../shared/policy.ts'
import { groupsOf, isStaff, type Role } from '../shared/viewer.ts'

/** An Account in a Group. Whose it is, nothing that leaves the system says: it would tie somebody's aliases together. */
export type Membership = {
  readonly type: 'Membership'
  readonly id: MembershipId
  readonly groupId: GroupId
  readonly role: Role
  readonly alias: string
}

/** Who is in a Group, by alias, is for those of it, and for staff. */
export const membersOfGroup = rule<GroupFacts>('group.members', (viewer) =>
  anyOf<GroupFacts>(isStaff(viewer), among('group', groupsOf(viewer))),
)
/** What somebody is in a Group themselves. */
const ownMembership = rule<GroupFacts>('membership.own', (viewer) => among('group', groupsOf(viewer)))

export const membershipPolicy: Policy<Membership, GroupFacts> = {
  type: 'Membership',
  thing: membersOfGroup,
  fields: { id: 'thing', groupId: 'thing', role: 'thing', alias: 'thing' },
}
export const linksOfMembership = derivedFields(membershipPolicy, { group: 'thing', isViewer: 'thing' })
export const peopleOfGroup = derivedFields(groupPolicy, {
  memberships: membersOfGroup,
  viewerMembership: ownMembership,
  invitations: planningOfGroup,
  viewerCanEdit: 'thing',
  viewerCanInvite: 'thing',
})
