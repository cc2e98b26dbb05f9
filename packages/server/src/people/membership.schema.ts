import { mayPlan } from '@piiri/domain/groups/may-plan'
import { mayInvite } from '@piiri/domain/people/may-lead'
import type { GroupId, MembershipId } from '@piiri/domain/shared/id'
import { accountOf } from '@piiri/domain/shared/viewer'
import { recordRead } from '../audit/record-read.ts'
import { groupById, GroupType } from '../groups/group.schema.ts'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { mustSee, seeAll, type Context } from '../schema/context.ts'
import { Node, nodeType } from '../schema/node.ts'
import {
  boxOfMembership,
  findMemberships,
  membershipsOfAccountForSystem,
  membershipsOfGroups,
} from './memberships.repository.ts'
import { MembershipRoleType } from './people.enums.ts'

/** That staff reads them is written down, whichever way it comes to them. */
export const membershipById = batch(async (ids: readonly MembershipId[], context) => {
  const found = await findMemberships(context.read, context.viewer, ids)
  const groups = seeAll(context, [...found.values()]).map(({ groupId }) => groupId)
  for (const group of new Set(groups)) await recordRead(context, 'memberships.read', group)
  return inOrderOf(ids, found)
})
/** One query for however many Groups. */
const membershipsOfGroup = batch(async (groups: readonly GroupId[], context) => {
  const found = await membershipsOfGroups(context.read, context.viewer, groups)
  return groups.map((group) => found.get(group) ?? [])
})
/** The viewer's own, by id and by Group: whose a Membership is, nothing else tells. */
export const ownMemberships = batch(async (_: readonly 'own'[], { read, viewer }) => {
  const account = accountOf(viewer)
  return [account === null ? [] : await membershipsOfAccountForSystem(read, account)]
})
const isOwn = async (context: Context, id: MembershipId): Promise<boolean> =>
  (await ownMemberships(context, 'own')).some(({ membership }) => membership.id === id)

export const MembershipType = nodeType('Membership', 'mem', membershipById).implement({
  description:
    "An Account in a Group. Its alias is for that Group alone; nothing ties it to the same person's Membership elsewhere.",
  interfaces: [Node],
  fields: (t) => ({
    group: t.field({
      description: 'The Group.',
      type: GroupType,
      resolve: async ({ groupId }, _, context) => mustSee(context, await groupById(context, groupId)),
    }),
    role: t.expose('role', { type: MembershipRoleType, description: 'What they are in it.' }),
    alias: t.exposeString('alias', { description: 'What they are called in it, as they chose.' }),
    isViewer: t.boolean({
      description: 'Whether it is of whoever asks.',
      resolve: ({ id }, _, context) => isOwn(context, id),
    }),
  }),
})

builder.objectFields(GroupType, (t) => ({
  memberships: t.field({
    description: 'Aliases and roles, for those of the Group. Empty for everybody else.',
    type: [MembershipType],
    resolve: async ({ id }, _, context) => {
      await recordRead(context, 'memberships.read', id)
      return seeAll(context, await membershipsOfGroup(context, id))
    },
  }),
  viewerMembership: t.field({
    description: 'What the viewer is in it; null where they are nothing.',
    type: MembershipType,
    nullable: true,
    resolve: async ({ id }, _, context) => {
      const own = (await ownMemberships(context, 'own')).filter(({ group }) => group.id === id)
      return seeAll(context, own.map(boxOfMembership))[0] ?? null
    },
  }),
  viewerCanEdit: t.boolean({
    description: 'Whether the viewer plans it.',
    resolve: ({ id }, _, { viewer }) => mayPlan(viewer, id),
  }),
  viewerCanInvite: t.boolean({
    description: 'Whether the viewer may invite somebody to it.',
    resolve: ({ id }, _, { viewer }) => mayInvite(viewer, id, 'PARTICIPANT'),
  }),
}))
