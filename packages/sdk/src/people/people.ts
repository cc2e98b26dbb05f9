import {
  ChangePassphraseDocument,
  ConfirmTotpDocument,
  CreateInvitationDocument,
  CreateStaffDocument,
  EnrolTotpDocument,
  EraseAccountDocument,
  ExplainVisibilityDocument,
  ExportAccountDocument,
  GetViewerDocument,
  ListStaffDocument,
  MembersOfGroupDocument,
  MyCircleDocument,
  RedeemInvitationDocument,
  RemoveMembershipDocument,
  RemoveStaffDocument,
  RevokeAccountDocument,
  RevokeInvitationDocument,
  SetMembershipDocument,
  SignInDocument,
  SignOutDocument,
} from '../generated/documents.ts'
import type {
  ChangePassphrase,
  ConfirmTotp,
  CreateInvitation,
  CreateInvitationVariables,
  CreateStaff,
  CreateStaffVariables,
  EnrolTotp,
  EraseAccount,
  ExplainVisibility,
  ExplainVisibilityVariables,
  ExportAccount,
  ListStaff,
  MembersOfGroup,
  MyCircle,
  MyCircleVariables,
  RedeemInvitation,
  RedeemInvitationVariables,
  RemoveMembership,
  RemoveStaff,
  RevokeAccount,
  RevokeInvitation,
  SetMembership,
  SetMembershipVariables,
  SignIn,
  SignInVariables,
  SignOut,
  ViewerCard,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'

export type SignInInput = SignInVariables['input']
export type RedeemInput = RedeemInvitationVariables['input']
export type InviteInput = CreateInvitationVariables['input']
export type SetMembershipInput = SetMembershipVariables['input']
export type CreateStaffInput = CreateStaffVariables['input']
export type MyCircleInput = MyCircleVariables
export type ViewerDescription = ExplainVisibilityVariables['as']

/** Who is asking. */
export const getViewer = async (piiri: Client, options?: CallOptions): Promise<ViewerCard> =>
  (await piiri.ask(GetViewerDocument, {}, options)).viewer

/** Who is asking, with their Groups and the next Sessions of these, also of confidential ones. */
export const myCircle = async (
  piiri: Client,
  input: MyCircleInput = {},
  options?: CallOptions,
): Promise<MyCircle['viewer']> => (await piiri.ask(MyCircleDocument, input, options)).viewer

/** A Group with its members and invitations, as far as the viewer may know them. Null where there is none of that slug. */
export const membersOfGroup = async (
  piiri: Client,
  slug: string,
  options?: CallOptions,
): Promise<MembersOfGroup['group']> => (await piiri.ask(MembersOfGroupDocument, { slug }, options)).group

/** Signs in: `SignIn` has a token for `createPiiri({ token })`, or none where it was asked for as a cookie. */
export const signIn = async (piiri: Client, input: SignInInput, options?: MutateOptions): Promise<SignIn['signIn']> =>
  (await mutate(piiri, SignInDocument, { input }, options)).signIn

/** Ends this sign-in, or all of the Account's. */
export const signOut = async (
  piiri: Client,
  input: { readonly everywhere?: boolean } = {},
  options?: MutateOptions,
): Promise<SignOut['signOut']> => (await mutate(piiri, SignOutDocument, input, options)).signOut

/** Comes into a Group by the words of an invitation: `NewPassphrase` where it made an Account, `Membership` where one is signed in. */
export const redeem = async (
  piiri: Client,
  input: RedeemInput,
  options?: MutateOptions,
): Promise<RedeemInvitation['redeemInvitation']> =>
  (await mutate(piiri, RedeemInvitationDocument, { input }, options)).redeemInvitation

/** Makes words that bring one person into a Group, once. */
export const invite = async (
  piiri: Client,
  input: InviteInput,
  options?: MutateOptions,
): Promise<CreateInvitation['createInvitation']> =>
  (await mutate(piiri, CreateInvitationDocument, { input }, options)).createInvitation

/** Takes an invitation back. */
export const revokeInvitation = async (
  piiri: Client,
  id: string,
  options?: MutateOptions,
): Promise<RevokeInvitation['revokeInvitation']> =>
  (await mutate(piiri, RevokeInvitationDocument, { id }, options)).revokeInvitation

/** Sets a role, or one's own alias. */
export const setMembership = async (
  piiri: Client,
  input: SetMembershipInput,
  options?: MutateOptions,
): Promise<SetMembership['setMembership']> =>
  (await mutate(piiri, SetMembershipDocument, { input }, options)).setMembership

/** Takes somebody out of a Group, or oneself. */
export const removeMembership = async (
  piiri: Client,
  id: string,
  options?: MutateOptions,
): Promise<RemoveMembership['removeMembership']> =>
  (await mutate(piiri, RemoveMembershipDocument, { id }, options)).removeMembership

/** Ends somebody's Account by one of its Memberships. For staff. */
export const revokeAccount = async (
  piiri: Client,
  membership: string,
  options?: MutateOptions,
): Promise<RevokeAccount['revokeAccount']> =>
  (await mutate(piiri, RevokeAccountDocument, { membership }, options)).revokeAccount

/** New words for one's own Account. They end the old ones, and every other sign-in; go on with the `signIn` that comes with them. */
export const changePassphrase = async (
  piiri: Client,
  options?: MutateOptions,
): Promise<ChangePassphrase['changePassphrase']> =>
  (await mutate(piiri, ChangePassphraseDocument, {}, options)).changePassphrase

/** All that is stored about whoever is signed in, as JSON. */
export const exportAccount = async (piiri: Client, options?: MutateOptions): Promise<ExportAccount['exportAccount']> =>
  (await mutate(piiri, ExportAccountDocument, {}, options)).exportAccount

/** Erases one's own Account, at once and everywhere. */
export const eraseAccount = async (
  piiri: Client,
  passphrase: string,
  options?: MutateOptions,
): Promise<EraseAccount['eraseAccount']> =>
  (await mutate(piiri, EraseAccountDocument, { passphrase }, options)).eraseAccount

/** The Accounts of staff. For administrators; empty for others. */
export const listStaff = async (piiri: Client, options?: CallOptions): Promise<ListStaff['staff']> =>
  (await piiri.ask(ListStaffDocument, {}, options)).staff

/** Makes an Account of staff, with its second factor. For administrators. */
export const createStaff = async (
  piiri: Client,
  input: CreateStaffInput,
  options?: MutateOptions,
): Promise<CreateStaff['createStaff']> => (await mutate(piiri, CreateStaffDocument, { input }, options)).createStaff

/** Ends an Account of staff. For administrators. */
export const removeStaff = async (
  piiri: Client,
  id: string,
  options?: MutateOptions,
): Promise<RemoveStaff['removeStaff']> => (await mutate(piiri, RemoveStaffDocument, { id }, options)).removeStaff

/** A new second factor for oneself, which `confirmTotp` takes into use; and new recovery codes. For staff. */
export const enrolTotp = async (piiri: Client, options?: MutateOptions): Promise<EnrolTotp['enrolTotp']> =>
  (await mutate(piiri, EnrolTotpDocument, {}, options)).enrolTotp

/** Takes the new second factor into use, by a code of it. */
export const confirmTotp = async (
  piiri: Client,
  totp: string,
  options?: MutateOptions,
): Promise<ConfirmTotp['confirmTotp']> => (await mutate(piiri, ConfirmTotpDocument, { totp }, options)).confirmTotp

/** What another viewer would be answered of a thing, field by field. For staff; null for others, and where there is no such thing. */
export const explainVisibility = async (
  piiri: Client,
  id: string,
  as: ViewerDescription,
  options?: CallOptions,
): Promise<ExplainVisibility['explainVisibility']> =>
  (await piiri.ask(ExplainVisibilityDocument, { id, as }, options)).explainVisibility
