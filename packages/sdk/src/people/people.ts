import type {
  AccountCard,
  Circle,
  CreateStaffInput,
  FieldVisibility,
  GroupWithMembers,
  SetMembershipInput,
  SignInInput,
  ViewerCard,
  ViewerDescription,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import type { MutateOptions } from '../shared/own-documents.ts'
import {
  changePassphrase,
  eraseAccount,
  exportAccount,
  getViewer,
  myCircle,
  signIn,
  signOut,
  type ChangePassphraseResult,
  type EraseAccountResult,
  type ExportAccountResult,
  type MyCircleInput,
  type SignInResult,
  type SignOutInput,
  type SignOutResult,
} from './accounts.ts'
import {
  invite,
  membersOfGroup,
  redeem,
  removeMembership,
  revokeAccount,
  revokeInvitation,
  setMembership,
  type InviteInput,
  type InviteResult,
  type RedeemInput,
  type RedeemResult,
  type RemoveMembershipResult,
  type RevokeAccountResult,
  type RevokeInvitationResult,
  type SetMembershipResult,
} from './memberships.ts'
import {
  confirmTotp,
  createStaff,
  enrolTotp,
  explainVisibility,
  listStaff,
  removeStaff,
  type ConfirmTotpResult,
  type CreateStaffResult,
  type EnrolTotpResult,
  type RemoveStaffResult,
} from './staff.ts'

/** Who signs in, who is in a Group, who is invited. What may be expected to fail is a value: `isFailure` tells, and so does `__typename`. */
export interface People {
  /** Who is asking: a visitor, where nobody is signed in. */
  viewer(options?: CallOptions): Promise<ViewerCard>
  /** Who is asking, with their Groups and the Sessions of each, also of confidential ones: `sessionsFirst` of those from now on, or of a Period. */
  circle(input?: MyCircleInput, options?: CallOptions): Promise<Circle>
  /** Signs in. `SignIn` has a token for `createPiiri({ token })`; with `asCookie` it has none, and the browser has a cookie. */
  signIn(input: SignInInput, options?: MutateOptions): Promise<SignInResult>
  /** Ends the sign-in that asks, or with `everywhere` all of the Account's. */
  signOut(input?: SignOutInput, options?: MutateOptions): Promise<SignOutResult>
  /** New words for one's own Account. They end the old ones, and every other sign-in: go on with the `signIn` that comes with them. */
  changePassphrase(options?: MutateOptions): Promise<ChangePassphraseResult>
  /** All that is stored about whoever is signed in, as JSON. */
  exportAccount(options?: MutateOptions): Promise<ExportAccountResult>
  /** Erases one's own Account, at once and everywhere. It cannot be brought back. */
  eraseAccount(passphrase: string, options?: MutateOptions): Promise<EraseAccountResult>
  /** A Group with its members and invitations, as far as the viewer may know them. Null where there is none of that slug. */
  ofGroup(slug: string, options?: CallOptions): Promise<GroupWithMembers | null>
  /** Makes words that bring one person into a Group, once, for 14 days or as many as `lifetimeDays` says. For those who plan it. */
  invite(input: InviteInput, options?: MutateOptions): Promise<InviteResult>
  /** Takes an invitation back. */
  revokeInvitation(id: string, options?: MutateOptions): Promise<RevokeInvitationResult>
  /** Comes into a Group by the words of an invitation. Makes an Account, or adds a Membership to the one that is signed in. */
  redeem(input: RedeemInput, options?: MutateOptions): Promise<RedeemResult>
  /** Sets somebody's role, for facilitators and staff, or one's own alias. */
  setMembership(input: SetMembershipInput, options?: MutateOptions): Promise<SetMembershipResult>
  /** Takes somebody out of a Group, for facilitators and staff, or oneself. */
  removeMembership(id: string, options?: MutateOptions): Promise<RemoveMembershipResult>
  /** Ends somebody's Account by one of its Memberships. For staff. */
  revokeAccount(membership: string, options?: MutateOptions): Promise<RevokeAccountResult>
  /** The Accounts of staff. For administrators; empty for others. */
  staff(options?: CallOptions): Promise<readonly AccountCard[]>
  /** Makes an Account of staff, with its second factor. For administrators. */
  createStaff(input: CreateStaffInput, options?: MutateOptions): Promise<CreateStaffResult>
  /** Ends an Account of staff. For administrators. */
  removeStaff(id: string, options?: MutateOptions): Promise<RemoveStaffResult>
  /** A new second factor for oneself, which `confirmTotp` takes into use; and new recovery codes. For staff. */
  enrolTotp(options?: MutateOptions): Promise<EnrolTotpResult>
  /** Takes the new second factor into use, by a code of it. */
  confirmTotp(totp: string, options?: MutateOptions): Promise<ConfirmTotpResult>
  /** What another viewer would be answered of a thing, field by field. For staff; null for others, and where there is no such thing. */
  explainVisibility(
    id: string,
    as: ViewerDescription,
    options?: CallOptions,
  ): Promise<readonly FieldVisibility[] | null>
}

/** Gives a client the functions of this folder as methods. */
export const peopleOver = (client: Client): People => ({
  viewer: (...given) => getViewer(client, ...given),
  circle: (...given) => myCircle(client, ...given),
  signIn: (...given) => signIn(client, ...given),
  signOut: (...given) => signOut(client, ...given),
  changePassphrase: (...given) => changePassphrase(client, ...given),
  exportAccount: (...given) => exportAccount(client, ...given),
  eraseAccount: (...given) => eraseAccount(client, ...given),
  ofGroup: (...given) => membersOfGroup(client, ...given),
  invite: (...given) => invite(client, ...given),
  revokeInvitation: (...given) => revokeInvitation(client, ...given),
  redeem: (...given) => redeem(client, ...given),
  setMembership: (...given) => setMembership(client, ...given),
  removeMembership: (...given) => removeMembership(client, ...given),
  revokeAccount: (...given) => revokeAccount(client, ...given),
  staff: (...given) => listStaff(client, ...given),
  createStaff: (...given) => createStaff(client, ...given),
  removeStaff: (...given) => removeStaff(client, ...given),
  enrolTotp: (...given) => enrolTotp(client, ...given),
  confirmTotp: (...given) => confirmTotp(client, ...given),
  explainVisibility: (...given) => explainVisibility(client, ...given),
})
