// What both doors of the package open, but for createPiiri and createClient.
export { checkAudit, eachAuditEntry, listAudit, type ListAuditInput } from './audit/audit.ts'
export { listContactPoints } from './contact/contact-points.ts'
export {
  eachGroup,
  eachGroupSession,
  groupBySlug,
  listGroups,
  listGroupSessions,
  nextSession,
  updateGroup,
  type EachGroupInput,
  type GroupBySlugInput,
  type ListGroupSessionsInput,
  type ListGroupsInput,
  type UpdateGroupResult,
} from './groups/groups.ts'
export { eachMaterial, listMaterials, type ListMaterialsInput } from './materials/materials.ts'
export {
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
} from './people/accounts.ts'
export {
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
} from './people/memberships.ts'
export type { People } from './people/people.ts'
export {
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
} from './people/staff.ts'
export type { Piiri } from './piiri.ts'
export { listSeasons, type ListSeasonsInput } from './seasons/seasons.ts'
export {
  eachSession,
  getSession,
  listSessions,
  type EachSessionInput,
  type GetSessionInput,
  type ListSessionsInput,
} from './sessions/sessions.ts'
export type { AskOptions, CallOptions, Client, PiiriOptions, RequestNotice } from './shared/client.ts'
export type { AnyDocument, Document, DocumentKind, TypedText } from './shared/document.ts'
export type { Each } from './shared/each-of.ts'
export { isFailure, type FailureOf } from './shared/is-failure.ts'
export { mutate, query, type Arguments, type MutateOptions } from './shared/own-documents.ts'
export type { Page } from './shared/page.ts'
export { PiiriError, type PiiriErrorCode } from './shared/piiri-error.ts'
export type { RetryOptions } from './shared/retry.ts'
export type { Fetch } from './shared/transport.ts'
export type * from './generated/operations.ts'
export type * from './generated/scalars.ts'
