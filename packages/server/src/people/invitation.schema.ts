import type { Invitation } from '@piiri/domain/people/invitation.policy'
import type { GroupId, InvitationId } from '@piiri/domain/shared/id'
import { groupById, GroupType } from '../groups/group.schema.ts'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { mustSee, seeAll } from '../schema/context.ts'
import { Node, nodeType } from '../schema/node.ts'
import { findInvitations, invitationsOfGroups } from './invitations.repository.ts'
import { MembershipRoleType } from './people.enums.ts'

const invitationById = batch(async (ids: readonly InvitationId[], { read, viewer, clock }) =>
  inOrderOf(ids, await findInvitations(read, viewer, ids, clock())),
)
const invitationsOfGroup = batch(async (groups: readonly GroupId[], { read, viewer, clock }) => {
  const found = await invitationsOfGroups(read, viewer, groups, clock())
  return groups.map((group) => found.get(group) ?? [])
})

export const InvitationType = nodeType<Invitation>('Invitation', 'inv', invitationById).implement({
  description: 'Generated words that bring one person into a Group, once, within its lifetime.',
  interfaces: [Node],
  fields: (t) => ({
    group: t.field({
      description: 'The Group that it brings into.',
      type: GroupType,
      resolve: async ({ groupId }, _, context) => mustSee(context, await groupById(context, groupId)),
    }),
    role: t.expose('role', { type: MembershipRoleType, description: 'What one becomes in it.' }),
    words: t.string({
      nullable: true,
      description: 'Shown this once, by the mutation that made it; null from then on.',
      resolve: (invitation) =>
        'words' in invitation && typeof invitation.words === 'string' ? invitation.words : null,
    }),
    expiresAt: t.expose('expiresAt', { type: 'Instant', description: 'When it can be used no more.' }),
  }),
})

builder.objectField(GroupType, 'invitations', (t) =>
  t.field({
    description:
      'Those that can still be used, for those who may invite; without their words. Empty for everybody else.',
    type: [InvitationType],
    resolve: async ({ id }, _, context) => seeAll(context, await invitationsOfGroup(context, id)),
  }),
)
