// What both doors of the package open, but for createPiiri and createClient.
export { listContactPoints } from './contact/contact-points.ts'
export {
  eachGroup,
  eachGroupSession,
  groupBySlug,
  listGroupSessions,
  listGroups,
  nextSession,
  type EachGroupInput,
  type GroupBySlugInput,
  type ListGroupSessionsInput,
  type ListGroupsInput,
  updateGroup,
  type UpdateGroupInput,
} from './groups/groups.ts'
export { eachMaterial, listMaterials, type ListMaterialsInput } from './materials/materials.ts'
export {
  getViewer,
  myCircle,
  membersOfGroup,
  signIn,
  signOut,
  redeem,
  invite,
  revokeInvitation,
  setMembership,
  removeMembership,
  revokeAccount,
  changePassphrase,
  exportAccount,
  eraseAccount,
  listStaff,
  createStaff,
  removeStaff,
  enrolTotp,
  confirmTotp,
  explainVisibility,
  type CreateStaffInput,
  type InviteInput,
  type MyCircleInput,
  type RedeemInput,
  type SetMembershipInput,
  type SignInInput,
  type ViewerDescription,
} from './people/people.ts'
export { checkAudit, eachAuditEntry, listAudit, type ListAuditInput } from './audit/audit.ts'
export { isFailure, type FailureOf } from './shared/is-failure.ts'
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
export { mutate, query, type Arguments, type MutateOptions } from './shared/own-documents.ts'
export type { Page } from './shared/page.ts'
export { PiiriError, type PiiriErrorCode } from './shared/piiri-error.ts'
export type { RetryOptions } from './shared/retry.ts'
export type { Fetch } from './shared/transport.ts'
export type * from './generated/operations.ts'
export type * from './generated/scalars.ts'
