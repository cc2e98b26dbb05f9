import {
  CreateInvitationDocument,
  MembersOfGroupDocument,
  RedeemInvitationDocument,
  RemoveMembershipDocument,
  RevokeAccountDocument,
  RevokeInvitationDocument,
  SetMembershipDocument,
} from '../generated/documents.ts'
import type {
  CreateInvitation,
  CreateInvitationInput,
  GroupWithMembers,
  RedeemInvitation,
  RedeemInvitationInput,
  RemoveMembership,
  RevokeAccount,
  RevokeInvitation,
  SetMembership,
  SetMembershipInput,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'

export type InviteInput = CreateInvitationInput
export type RedeemInput = RedeemInvitationInput

/** `Invitation`, whose words are told this once, or why there is none. */
export type InviteResult = CreateInvitation['createInvitation']
/** `Done`, or why not. */
export type RevokeInvitationResult = RevokeInvitation['revokeInvitation']
/** `NewPassphrase` where it made an Account, `Membership` where one was signed in, or why it did neither. */
export type RedeemResult = RedeemInvitation['redeemInvitation']
/** `Membership` as it is now, or why it was not changed. */
export type SetMembershipResult = SetMembership['setMembership']
/** `Done`, or why not. */
export type RemoveMembershipResult = RemoveMembership['removeMembership']
/** `Done`, or why not. */
export type RevokeAccountResult = RevokeAccount['revokeAccount']

/** A Group with its members and invitations, as far as the viewer may know them. Null where there is none of that slug. */
export const membersOfGroup = async (
  piiri: Client,
  slug: string,
  options?: CallOptions,
): Promise<GroupWithMembers | null> => (await piiri.ask(MembersOfGroupDocument, { slug }, options)).group

/** Makes words that bring one person into a Group, once, for 14 days or as many as `lifetimeDays` says. For those who plan it. */
export const invite = async (piiri: Client, input: InviteInput, options?: MutateOptions): Promise<InviteResult> =>
  (await mutate(piiri, CreateInvitationDocument, { input }, options)).createInvitation

/** Takes an invitation back. */
export const revokeInvitation = async (
  piiri: Client,
  id: string,
  options?: MutateOptions,
): Promise<RevokeInvitationResult> => (await mutate(piiri, RevokeInvitationDocument, { id }, options)).revokeInvitation

/** Comes into a Group by the words of an invitation. Makes an Account, or adds a Membership to the one that is signed in. */
export const redeem = async (piiri: Client, input: RedeemInput, options?: MutateOptions): Promise<RedeemResult> =>
  (await mutate(piiri, RedeemInvitationDocument, { input }, options)).redeemInvitation

/** Sets somebody's role, for facilitators and staff, or one's own alias. */
export const setMembership = async (
  piiri: Client,
  input: SetMembershipInput,
  options?: MutateOptions,
): Promise<SetMembershipResult> => (await mutate(piiri, SetMembershipDocument, { input }, options)).setMembership

/** Takes somebody out of a Group, for facilitators and staff, or oneself. */
export const removeMembership = async (
  piiri: Client,
  id: string,
  options?: MutateOptions,
): Promise<RemoveMembershipResult> => (await mutate(piiri, RemoveMembershipDocument, { id }, options)).removeMembership

/** Ends somebody's Account by one of its Memberships. For staff. */
export const revokeAccount = async (
  piiri: Client,
  membership: string,
  options?: MutateOptions,
): Promise<RevokeAccountResult> => (await mutate(piiri, RevokeAccountDocument, { membership }, options)).revokeAccount
