import { parseId } from '@piiri/domain/shared/id'
import { builder } from '../schema/builder.ts'
import { asResult, InvalidInput, NotAllowed, NotFound, RateLimited, resultType } from '../schema/outcome.ts'
import { createInvitation } from './create-invitation.ts'
import { InvitationType } from './invitation.schema.ts'
import { MembershipType } from './membership.schema.ts'
import { MembershipRoleType } from './people.enums.ts'
import { InvitationNotValid, LastOfItsKind } from './people.failures.ts'
import { redeemInvitation } from './redeem-invitation.ts'
import { removeMembership, revokeAccount } from './remove-membership.ts'
import { DoneType, NewPassphraseType } from './results.schema.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { setMembership } from './set-membership.ts'

const CreateInvitationInput = builder.inputType('CreateInvitationInput', {
  description: 'Whom to invite to what.',
  fields: (t) => ({
    group: t.id({ required: true, description: 'The Group.' }),
    role: t.field({
      type: MembershipRoleType,
      required: true,
      defaultValue: 'PARTICIPANT',
      description: 'What they become in it. Only facilitators and staff invite PEER_WORKERs and FACILITATORs.',
    }),
    lifetimeDays: t.int({ defaultValue: 14, description: 'How many days it can be used: 1 to 60.' }),
  }),
})
const RedeemInvitationInput = builder.inputType('RedeemInvitationInput', {
  description: 'How somebody comes in.',
  fields: (t) => ({
    words: t.string({ required: true, description: 'Of the invitation, in whatever form.' }),
    alias: t.string({ required: true, description: 'What to be called in this Group: 1 to 40 characters.' }),
    asCookie: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Signs a new Account in by a cookie that ends with the browser, in the place of a token.',
    }),
  }),
})
const SetMembershipInput = builder.inputType('SetMembershipInput', {
  description: 'What to change of a Membership. Absent fields stay as they are.',
  fields: (t) => ({
    membership: t.id({ required: true, description: 'Which one.' }),
    role: t.field({ type: MembershipRoleType, description: 'By facilitators of the Group and staff.' }),
    alias: t.string({ description: 'By its owner alone.' }),
  }),
})
const RemoveMembershipResult = resultType('RemoveMembershipResult', {
  description: 'That it is done, or why not.',
  values: [DoneType],
  failures: [NotFound, NotAllowed, LastOfItsKind],
})
const defaultLifetimeDays = 14

builder.mutationFields((t) => ({
  createInvitation: t.field({
    description: 'Makes words that bring one person into a Group, once.',
    type: resultType('CreateInvitationResult', {
      description: 'The invitation, with its words this once, or why there is none.',
      values: [InvitationType],
      failures: [NotFound, NotAllowed, InvalidInput],
    }),
    args: { input: t.arg({ type: CreateInvitationInput, required: true, description: 'Whom to what.' }) },
    resolve: (_, { input }, context) =>
      createInvitation(context, {
        group: parseId('grp', input.group),
        role: input.role,
        lifetimeDays: input.lifetimeDays ?? defaultLifetimeDays,
      }).then(asResult),
  }),
  revokeInvitation: t.field({
    description: 'Takes an invitation back.',
    type: resultType('RevokeInvitationResult', {
      description: 'That it is done, or why not.',
      values: [DoneType],
      failures: [NotFound, NotAllowed],
    }),
    args: { id: t.arg.id({ required: true, description: 'Which one.' }) },
    resolve: (_, { id }, context) => revokeInvitation(context, parseId('inv', id)).then(asResult),
  }),
  redeemInvitation: t.field({
    description: 'Brings one in. Without a sign-in it makes an Account; with one it adds a Membership.',
    type: resultType('RedeemInvitationResult', {
      description: 'The new Account or Membership, or why there is none.',
      values: [NewPassphraseType, MembershipType],
      failures: [InvitationNotValid, RateLimited, InvalidInput],
    }),
    args: { input: t.arg({ type: RedeemInvitationInput, required: true, description: 'By which words, as whom.' }) },
    resolve: (_, { input }, context) => redeemInvitation(context, input).then(asResult),
  }),
  setMembership: t.field({
    description: 'Sets a role or an alias.',
    type: resultType('SetMembershipResult', {
      description: 'The Membership as it is now, or why it was not changed.',
      values: [MembershipType],
      failures: [NotFound, NotAllowed, LastOfItsKind, InvalidInput],
    }),
    args: { input: t.arg({ type: SetMembershipInput, required: true, description: 'What to change.' }) },
    resolve: (_, { input }, context) =>
      setMembership(context, {
        membership: parseId('mem', input.membership),
        role: input.role ?? null,
        alias: input.alias ?? null,
      }).then(asResult),
  }),
  removeMembership: t.field({
    description: 'Takes somebody out of a Group, or oneself.',
    type: RemoveMembershipResult,
    args: { id: t.arg.id({ required: true, description: 'Which Membership.' }) },
    resolve: (_, { id }, context) => removeMembership(context, parseId('mem', id)).then(asResult),
  }),
  revokeAccount: t.field({
    description: "Ends somebody's Account by one of its Memberships, without telling which others it has. For staff.",
    type: RemoveMembershipResult,
    args: { membership: t.arg.id({ required: true, description: 'Any of its Memberships.' }) },
    resolve: (_, { membership }, context) => revokeAccount(context, parseId('mem', membership)).then(asResult),
  }),
}))
