// What both doors of the package open, but for createPiiri and createClient.
export type { AttendanceOfPiiri } from './attendance/attendance-of-piiri.ts'
export {
  getCountedSession,
  getStatistics,
  getUnmetNeeds,
  listCountedSessions,
  recordAttendance,
  type ListCountedSessionsInput,
  type RecordAttendanceResult,
  type StatisticsInput,
  type StatisticsResult,
  type UnmetNeeds,
} from './attendance/attendance.ts'
export { checkAudit, eachAuditEntry, listAudit, type ListAuditInput } from './audit/audit.ts'
export type { ContactKey, NewContactKey } from './contact/contact-key.ts'
export type { ContactOfPiiri } from './contact/contact-of-piiri.ts'
export {
  eachMessage,
  keyWords,
  listMessages,
  makeKeyPair,
  markAnswered,
  readMessage,
  replyToMessage,
  setContactPoint,
  unlockKey,
  type ClosedMessage,
  type ListMessagesInput,
  type MarkAnsweredResult,
  type OpenedMessage,
  type ReplyResult,
  type SetContactPointResult,
} from './contact/read-messages.ts'
export {
  makeMessageWords,
  openMessage,
  sendMessage,
  type FoundMessage,
  type MessageAnswer,
  type MessageInput,
  type SendMessageResult,
  type SentMessage,
} from './contact/send-message.ts'
export { listContactPoints } from './contact/contact-points.ts'
export type { DutiesOfPiiri } from './duties/duties-of-piiri.ts'
export {
  addDuty,
  leaveDuty,
  myDuties,
  removeDuty,
  rotaOfGroup,
  takeDuty,
  type AddDutyResult,
  type LeaveDutyResult,
  type MyDutiesInput,
  type RemoveDutyInput,
  type RemoveDutyResult,
  type RotaInput,
  type TakeDutyResult,
} from './duties/duties.ts'
export {
  eachGroup,
  eachGroupSession,
  groupBySlug,
  listGroups,
  listGroupSessions,
  nextSession,
  type EachGroupInput,
  type GroupBySlugInput,
  type ListGroupSessionsInput,
  type ListGroupsInput,
} from './groups/groups.ts'
export {
  confirmGroup,
  createGroup,
  groupAsWritten,
  updateGroup,
  type ConfirmGroupResult,
  type CreateGroupResult,
  type UpdateGroupResult,
} from './groups/write-groups.ts'
export type { IdeasOfPiiri } from './ideas/ideas-of-piiri.ts'
export {
  addIdeaTask,
  completeIdea,
  completeIdeaTask,
  declineIdea,
  eachIdea,
  getIdea,
  hideIdea,
  leaveIdeaTask,
  listIdeas,
  proposeDate,
  proposeIdea,
  scheduleIdea,
  startPlanning,
  supportIdea,
  takeIdeaTask,
  voteDate,
  withdrawIdea,
  withdrawSupport,
  type AddIdeaTaskInput,
  type DeclineIdeaInput,
  type EachIdeaInput,
  type IdeaResult,
  type ListIdeasInput,
  type ProposeDateInput,
  type ScheduleIdeaResult,
  type VoteDateInput,
} from './ideas/ideas.ts'
export { eachMaterial, listMaterials, type ListMaterialsInput } from './materials/materials.ts'
export {
  addMaterial,
  removeMaterial,
  updateMaterial,
  type AddMaterialInput,
  type AddMaterialResult,
  type RemoveMaterialResult,
  type UpdateMaterialInput,
  type UpdateMaterialResult,
} from './materials/write-materials.ts'
export * from './partners/surface-of-partners.ts'
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
export type { CalendarFeedsOfPiiri } from './calendar/calendar-feeds-of-piiri.ts'
export {
  createCalendarFeed,
  listCalendarFeeds,
  revokeCalendarFeed,
  type CreateCalendarFeedInput,
  type CreateCalendarFeedResult,
  type RevokeCalendarFeedResult,
} from './calendar/calendar-feeds.ts'
export type { ReceiptsOfPiiri, RegistrationsOfPiiri } from './registrations/registrations-of-piiri.ts'
export {
  cancelReceipt,
  cancelRegistration,
  markRegistrationsSeen,
  myRegistrations,
  openReceipt,
  placesAtSession,
  register,
  releasePlace,
  type CancelRegistrationResult,
  type MyRegistrationsInput,
  type RegisterResult,
  type ReleasePlaceResult,
} from './registrations/registrations.ts'
export type { SeasonWritesOfPiiri } from './seasons/season-writes-of-piiri.ts'
export type { SeriesOfPiiri } from './series/series-of-piiri.ts'
export type { EditsOfPiiri } from './sessions/edits-of-piiri.ts'
export { listSeasons, type ListSeasonsInput } from './seasons/seasons.ts'
export {
  getSeason,
  listPlannedSeasons,
  createSeason,
  updateSeason,
  copySeason,
  publishSeason,
  unpublishSeason,
  addBreak,
  removeBreak,
  type SeasonToPlan,
  type CopySeasonInput,
  type UpdateSeasonInput,
  type PublishSeasonInput,
  type CreateSeasonResult,
  type UpdateSeasonResult,
  type CopySeasonResult,
  type PublishSeasonResult,
  type UnpublishSeasonResult,
  type AddBreakResult,
  type RemoveBreakResult,
} from './seasons/write-seasons.ts'
export {
  getSeries,
  seriesOfGroup,
  previewSeries,
  createSeries,
  updateSeries,
  type PreviewSeriesResult,
  type CreateSeriesResult,
  type UpdateSeriesInput,
  type UpdateSeriesResult,
} from './series/series.ts'
export {
  listPlannedSessions,
  listCollisions,
  sessionToEdit,
  previewEdit,
  editSessions,
  cancelSessions,
  previewCancel,
  reinstateSession,
  type ListPlannedSessionsInput,
  type ListCollisionsInput,
  type PreviewCancelResult,
  type PreviewEditResult,
  type EditSessionsResult,
  type CancelSessionsResult,
  type ReinstateSessionResult,
} from './sessions/edit-sessions.ts'
export {
  archiveGroup,
  unarchiveGroup,
  type ArchiveGroupResult,
  type UnarchiveGroupResult,
} from './groups/archive-group.ts'
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
export {
  createVenue,
  listVenues,
  updateVenue,
  type CreateVenueResult,
  type UpdateVenueInput,
  type UpdateVenueResult,
} from './venues/venues.ts'
export type * from './generated/operations.ts'
export type * from './generated/scalars.ts'
