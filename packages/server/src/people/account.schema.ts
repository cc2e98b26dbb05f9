import type { AccountId } from '@piiri/domain/shared/id'
import { accountOf, isAdministrator, type Viewer } from '@piiri/domain/shared/viewer'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { mustSee, seeAll } from '../schema/context.ts'
import { Node, nodeType } from '../schema/node.ts'
import { findAccounts, listStaff } from './accounts.repository.ts'
import { boxOfMembership, membershipsOfAccountForSystem } from './memberships.repository.ts'
import { MembershipType } from './membership.schema.ts'
import { AccountKindType, StaffRoleType, ViewerKindType } from './people.enums.ts'
import { countSignInsForSystem } from './sign-ins.repository.ts'

const accountById = batch(async (ids: readonly AccountId[], { read }) => inOrderOf(ids, await findAccounts(read, ids)))
const openSignIns = batch(async (ids: readonly AccountId[], { read, clock }) => {
  const counts = await countSignInsForSystem(read, ids, clock())
  return ids.map((id) => counts.get(id) ?? 0)
})

export const AccountType = nodeType('Account', 'acc', accountById).implement({
  description: 'Somebody who signs in.',
  interfaces: [Node],
  fields: (t) => ({
    kind: t.expose('kind', { type: AccountKindType, description: 'A member or staff.' }),
    staffRole: t.expose('staffRole', {
      type: StaffRoleType,
      nullable: true,
      description: 'What they are among the staff; null for members.',
    }),
    openSignIns: t.int({
      description: 'How many places one is signed in at.',
      resolve: ({ id }, _, context) => openSignIns(context, id),
    }),
  }),
})

export const ViewerType = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who is asking.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ViewerKindType, description: 'What sort of viewer.' }),
    language: t.field({
      type: 'LanguageTag',
      description: 'The language that is wanted most, else the default of the organisation.',
      resolve: (_, __, { languages, defaultLanguage }) => languages[0] ?? defaultLanguage,
    }),
    account: t.field({
      type: AccountType,
      nullable: true,
      description: 'Their Account; null for visitors and partners.',
      resolve: async (viewer, _, context) => {
        const id = accountOf(viewer)
        return id === null ? null : mustSee(context, await accountById(context, id))
      },
    }),
    memberships: t.field({
      type: [MembershipType],
      description: 'What they are in which Groups, by title.',
      resolve: async (viewer, _, context) => {
        const id = accountOf(viewer)
        const found = id === null ? [] : await membershipsOfAccountForSystem(context.read, id)
        return seeAll(context, found.map(boxOfMembership))
      },
    }),
  }),
})

builder.queryFields((t) => ({
  viewer: t.field({
    description: 'Who is asking.',
    type: ViewerType,
    resolve: (_, __, { viewer }) => viewer,
  }),
  staff: t.field({
    description: 'The Accounts of staff. For administrators; empty for others.',
    type: [AccountType],
    resolve: async (_, __, context) =>
      isAdministrator(context.viewer) ? seeAll(context, await listStaff(context.read)) : [],
  }),
}))
