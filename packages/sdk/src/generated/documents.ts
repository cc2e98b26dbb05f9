// Written by scripts/generate.mjs. Do not edit.

import type { Document } from '../shared/document.ts'
import type {
  AcceptVisitOffer,
  AcceptVisitOfferVariables,
  AddBreak,
  AddBreakVariables,
  AddDuty,
  AddDutyVariables,
  AddIdeaTask,
  AddIdeaTaskVariables,
  AddMaterial,
  AddMaterialVariables,
  ArchiveGroup,
  ArchiveGroupVariables,
  CancelRegistration,
  CancelRegistrationVariables,
  CancelSessions,
  CancelSessionsVariables,
  ChangePassphrase,
  ChangePassphraseVariables,
  CheckAudit,
  CheckAuditVariables,
  CompleteIdea,
  CompleteIdeaVariables,
  CompleteIdeaTask,
  CompleteIdeaTaskVariables,
  ConfirmGroup,
  ConfirmGroupVariables,
  ConfirmTotp,
  ConfirmTotpVariables,
  CopySeason,
  CopySeasonVariables,
  CreateCalendarFeed,
  CreateCalendarFeedVariables,
  CreateGroup,
  CreateGroupVariables,
  CreateInvitation,
  CreateInvitationVariables,
  CreatePartner,
  CreatePartnerVariables,
  CreateSeason,
  CreateSeasonVariables,
  CreateSeries,
  CreateSeriesVariables,
  CreateStaff,
  CreateStaffVariables,
  CreateVenue,
  CreateVenueVariables,
  CreateWebhookEndpoint,
  CreateWebhookEndpointVariables,
  DeclineIdea,
  DeclineIdeaVariables,
  DeclineVisitOffer,
  DeclineVisitOfferVariables,
  EditSessions,
  EditSessionsVariables,
  EnrolTotp,
  EnrolTotpVariables,
  EraseAccount,
  EraseAccountVariables,
  ExplainVisibility,
  ExplainVisibilityVariables,
  ExportAccount,
  ExportAccountVariables,
  GetCountedSession,
  GetCountedSessionVariables,
  GetGroupAsWritten,
  GetGroupAsWrittenVariables,
  GetIdea,
  GetIdeaVariables,
  GetOwnPartner,
  GetOwnPartnerVariables,
  GetSeason,
  GetSeasonVariables,
  GetSeries,
  GetSeriesVariables,
  GetSession,
  GetSessionVariables,
  GetSessionToEdit,
  GetSessionToEditVariables,
  GetStatistics,
  GetStatisticsVariables,
  GetUnmetNeeds,
  GetUnmetNeedsVariables,
  GetViewer,
  GetViewerVariables,
  GetVisitOffer,
  GetVisitOfferVariables,
  GroupBySlug,
  GroupBySlugVariables,
  HideIdea,
  HideIdeaVariables,
  IssueApiKey,
  IssueApiKeyVariables,
  LeaveDuty,
  LeaveDutyVariables,
  LeaveIdeaTask,
  LeaveIdeaTaskVariables,
  ListAudit,
  ListAuditVariables,
  ListCalendarFeeds,
  ListCalendarFeedsVariables,
  ListCollisions,
  ListCollisionsVariables,
  ListContactPoints,
  ListContactPointsVariables,
  ListContactRequests,
  ListContactRequestsVariables,
  ListCountedSessions,
  ListCountedSessionsVariables,
  ListDeliveries,
  ListDeliveriesVariables,
  ListGroupSessions,
  ListGroupSessionsVariables,
  ListGroups,
  ListGroupsVariables,
  ListIdeas,
  ListIdeasVariables,
  ListMaterials,
  ListMaterialsVariables,
  ListOwnWebhookEndpoints,
  ListOwnWebhookEndpointsVariables,
  ListPartners,
  ListPartnersVariables,
  ListPlannedSeasons,
  ListPlannedSeasonsVariables,
  ListPlannedSessions,
  ListPlannedSessionsVariables,
  ListSeasons,
  ListSeasonsVariables,
  ListSeriesOfGroup,
  ListSeriesOfGroupVariables,
  ListSessions,
  ListSessionsVariables,
  ListStaff,
  ListStaffVariables,
  ListVenues,
  ListVenuesVariables,
  ListVisitOffers,
  ListVisitOffersVariables,
  ListWebhookEndpoints,
  ListWebhookEndpointsVariables,
  MarkAnswered,
  MarkAnsweredVariables,
  MarkRegistrationsSeen,
  MarkRegistrationsSeenVariables,
  MembersOfGroup,
  MembersOfGroupVariables,
  MyCircle,
  MyCircleVariables,
  MyDuties,
  MyDutiesVariables,
  MyRegistrations,
  MyRegistrationsVariables,
  NextSession,
  NextSessionVariables,
  OfferVisit,
  OfferVisitVariables,
  OpenContactRequest,
  OpenContactRequestVariables,
  OpenReceipt,
  OpenReceiptVariables,
  PingWebhookEndpoint,
  PingWebhookEndpointVariables,
  PlacesAtSession,
  PlacesAtSessionVariables,
  PreviewCancel,
  PreviewCancelVariables,
  PreviewEdit,
  PreviewEditVariables,
  PreviewSeries,
  PreviewSeriesVariables,
  ProgrammeChanged,
  ProgrammeChangedVariables,
  ProposeDate,
  ProposeDateVariables,
  ProposeIdea,
  ProposeIdeaVariables,
  PublishSeason,
  PublishSeasonVariables,
  RecordAttendance,
  RecordAttendanceVariables,
  RedeemInvitation,
  RedeemInvitationVariables,
  Redeliver,
  RedeliverVariables,
  Register,
  RegisterVariables,
  ReinstateSession,
  ReinstateSessionVariables,
  ReleasePlace,
  ReleasePlaceVariables,
  RemoveBreak,
  RemoveBreakVariables,
  RemoveDuty,
  RemoveDutyVariables,
  RemoveMaterial,
  RemoveMaterialVariables,
  RemoveMembership,
  RemoveMembershipVariables,
  RemovePartner,
  RemovePartnerVariables,
  RemoveStaff,
  RemoveStaffVariables,
  RemoveWebhookEndpoint,
  RemoveWebhookEndpointVariables,
  ReplyToContactRequest,
  ReplyToContactRequestVariables,
  RevokeAccount,
  RevokeAccountVariables,
  RevokeApiKey,
  RevokeApiKeyVariables,
  RevokeCalendarFeed,
  RevokeCalendarFeedVariables,
  RevokeInvitation,
  RevokeInvitationVariables,
  RotaOfGroup,
  RotaOfGroupVariables,
  RotateWebhookSecret,
  RotateWebhookSecretVariables,
  ScheduleIdea,
  ScheduleIdeaVariables,
  SendContactRequest,
  SendContactRequestVariables,
  SetContactPoint,
  SetContactPointVariables,
  SetMembership,
  SetMembershipVariables,
  SignIn,
  SignInVariables,
  SignOut,
  SignOutVariables,
  StartPlanning,
  StartPlanningVariables,
  SupportIdea,
  SupportIdeaVariables,
  TakeDuty,
  TakeDutyVariables,
  TakeIdeaTask,
  TakeIdeaTaskVariables,
  UnarchiveGroup,
  UnarchiveGroupVariables,
  UnpublishSeason,
  UnpublishSeasonVariables,
  UpdateGroup,
  UpdateGroupVariables,
  UpdateMaterial,
  UpdateMaterialVariables,
  UpdateSeason,
  UpdateSeasonVariables,
  UpdateSeries,
  UpdateSeriesVariables,
  UpdateVenue,
  UpdateVenueVariables,
  UpdateWebhookEndpoint,
  UpdateWebhookEndpointVariables,
  VoteDate,
  VoteDateVariables,
  WithdrawIdea,
  WithdrawIdeaVariables,
  WithdrawSupport,
  WithdrawSupportVariables,
  WithdrawVisitOffer,
  WithdrawVisitOfferVariables,
} from './operations.ts'
export const AcceptVisitOfferDocument = {
  name: 'AcceptVisitOffer',
  kind: 'mutation',
  hash: '79c8d3b817fca150ab86200765e07458f6677fca5a073a214d3b0b0ac172e577',
  text: 'mutation AcceptVisitOffer($id:ID!$session:ID!$message:String){acceptVisitOffer(id:$id session:$session message:$message){__typename ...on VisitOffer{id title description languages status offeredAt messageToPartner:message partner{id name url}session{id localStart localEnd timeZone status group{id slug title confidentiality contentLanguage}}}...on Conflict{currentVersion}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<AcceptVisitOffer, AcceptVisitOfferVariables, 'mutation'>

export const AddBreakDocument = {
  name: 'AddBreak',
  kind: 'mutation',
  hash: '8ab56a35311b4689f6c1de400a7b4bc1188570a3af5a11c01d952e84db00e411',
  text: 'mutation AddBreak($input:BreakInput!){addBreak(input:$input){__typename ...on Season{id title from to breaks{id from to reason}status version titleTranslations{language text}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<AddBreak, AddBreakVariables, 'mutation'>

export const AddDutyDocument = {
  name: 'AddDuty',
  kind: 'mutation',
  hash: 'db2c75f8db934f9914db1aef1533c4a57bfc93f1a09f95fe96adc19440d16c24',
  text: 'mutation AddDuty($input:DutyInput!){addDuty(input:$input){__typename ...on Duty{id kind language title neededCount viewerHasTaken takenBy{id alias}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<AddDuty, AddDutyVariables, 'mutation'>

export const AddIdeaTaskDocument = {
  name: 'AddIdeaTask',
  kind: 'mutation',
  hash: 'a7365557cd93fbccb4f1c4f78511ef871afe3a2f8cd76a0288a1b17c62997617',
  text: 'mutation AddIdeaTask($idea:ID!$title:String!){addIdeaTask(idea:$idea title:$title){__typename ...on Idea{id title contentLanguage status supporterCount viewerSupports isViewers group{id slug title contentLanguage}nextSession{id localStart localEnd timeZone}description declineReason tasks{id title isDone isTaken takenBy viewerHasTaken}dateOptions{id start duration yesCount maybeCount viewerVote}series{id recurrenceInWords}version viewerCanPlan}...on WrongStatus{status}...on UserError{code message}...on InvalidInput{code message issues{path code message}}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<AddIdeaTask, AddIdeaTaskVariables, 'mutation'>

export const AddMaterialDocument = {
  name: 'AddMaterial',
  kind: 'mutation',
  hash: '987fc409a2e2262c76ed3f91a2c2d75260766aed89dd1fe3b5ba74091d4d7a0f',
  text: 'mutation AddMaterial($group:ID!$title:String!$url:URL!$language:LanguageTag!$topic:String$licence:String){addMaterial(group:$group title:$title url:$url language:$language topic:$topic licence:$licence){__typename ...on Material{id title url language topic licence}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<AddMaterial, AddMaterialVariables, 'mutation'>

export const ArchiveGroupDocument = {
  name: 'ArchiveGroup',
  kind: 'mutation',
  hash: '0c4dd8f9cfbaa935b2024805bc63ed8489789fbbd4c54e46724d4fb4cf5e7683',
  text: 'mutation ArchiveGroup($id:ID!){archiveGroup(id:$id){__typename ...on UserError{code message}}}',
} as Document<ArchiveGroup, ArchiveGroupVariables, 'mutation'>

export const CancelRegistrationDocument = {
  name: 'CancelRegistration',
  kind: 'mutation',
  hash: 'ff00671b849746d065cf2d5b22ddeedf3a9ac6e834867453137077e9ba6ca967',
  text: 'mutation CancelRegistration($id:ID$receiptWords:String){cancelRegistration(id:$id receiptWords:$receiptWords){__typename ...on Registration{id status hasUnseenChange waitlistPosition interpretingWish}...on UserError{code message}...on InvalidInput{code message issues{path code message}}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<CancelRegistration, CancelRegistrationVariables, 'mutation'>

export const CancelSessionsDocument = {
  name: 'CancelSessions',
  kind: 'mutation',
  hash: '39fda72c6a500dd8b845e6d8f10ea537727884a1a8339f9071a2fc4abf6f55f3',
  text: 'mutation CancelSessions($input:CancelSessionsInput!){cancelSessions(input:$input){__typename ...on SessionsEdit{newCount withdrawnCount formerRecurrence series{id start duration timeZone recurrence recurrenceInWords excluded added venue{...VenueCard}features languages{...LanguageSupport}topic note capacity version season{id title from to}group{id slug title}continues{id}continuedBy{id}}changed{...PlannedSession}orphaned{...PlannedSession}collisions{kind session start with{...ProgrammeSession}break{id from to reason}}}...on Conflict{currentVersion}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}fragment VenueCard on Venue{id name address city district access}fragment LanguageSupport on LanguageSupport{language kind name}fragment PlannedSession on Session{...ProgrammeSession capacity viewerCanEdit version series{id recurrence recurrenceInWords version}}fragment ProgrammeSession on Session{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features placesLeft languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{...VenueCard}group{id slug kind title contentLanguage joining}}',
} as Document<CancelSessions, CancelSessionsVariables, 'mutation'>

export const ChangePassphraseDocument = {
  name: 'ChangePassphrase',
  kind: 'mutation',
  hash: 'b7a8a2bd4de7c4b921685e27edbf25377a56852ee568dfd5ffe89d341096746b',
  text: 'mutation ChangePassphrase{changePassphrase{__typename ...on NewPassphrase{passphrase signIn{token expiresAt viewer{kind language account{id kind staffRole openSignIns}memberships{id role alias group{id slug title confidentiality}}}}}...on UserError{code message}...on RateLimited{code message retryAfterSeconds}...on InvalidInput{code message issues{path code message}}}}',
} as Document<ChangePassphrase, ChangePassphraseVariables, 'mutation'>

export const CheckAuditDocument = {
  name: 'CheckAudit',
  kind: 'query',
  hash: '31b27f3ffca5a9548fb70fc58c5e9a610473a8d7db419cd12a67113c9d68a316',
  text: 'query CheckAudit{auditIntegrity{isIntact entryCount firstBrokenAt}}',
} as Document<CheckAudit, CheckAuditVariables, 'query'>

export const CompleteIdeaDocument = {
  name: 'CompleteIdea',
  kind: 'mutation',
  hash: 'dc4e32af9adad25da7ab0230fd1050b113b480d368d986e0d33138d34d376bbe',
  text: 'mutation CompleteIdea($id:ID!){completeIdea(id:$id){__typename ...on Idea{id title contentLanguage status supporterCount viewerSupports isViewers group{id slug title contentLanguage}nextSession{id localStart localEnd timeZone}description declineReason tasks{id title isDone isTaken takenBy viewerHasTaken}dateOptions{id start duration yesCount maybeCount viewerVote}series{id recurrenceInWords}version viewerCanPlan}...on WrongStatus{status}...on UserError{code message}...on InvalidInput{code message issues{path code message}}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<CompleteIdea, CompleteIdeaVariables, 'mutation'>

export const CompleteIdeaTaskDocument = {
  name: 'CompleteIdeaTask',
  kind: 'mutation',
  hash: '2fc37b51285b041d24b93b531592bdd9bbd2ca1fdf3eb881c93d893f8bf8d099',
  text: 'mutation CompleteIdeaTask($id:ID!){completeIdeaTask(id:$id){__typename ...on Idea{id title contentLanguage status supporterCount viewerSupports isViewers group{id slug title contentLanguage}nextSession{id localStart localEnd timeZone}description declineReason tasks{id title isDone isTaken takenBy viewerHasTaken}dateOptions{id start duration yesCount maybeCount viewerVote}series{id recurrenceInWords}version viewerCanPlan}...on WrongStatus{status}...on UserError{code message}...on InvalidInput{code message issues{path code message}}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<CompleteIdeaTask, CompleteIdeaTaskVariables, 'mutation'>

export const ConfirmGroupDocument = {
  name: 'ConfirmGroup',
  kind: 'mutation',
  hash: '5ee841a7e17ca7def13fb44d213bca0c0c7231df4c6b03c0d65bfb27a096fbbf',
  text: 'mutation ConfirmGroup($id:ID!){confirmGroup(id:$id){__typename ...on Group{id slug kind title summary contentLanguage audience confidentiality joining languages{language kind name}features timeZone scheduleInWords lastConfirmedOn isArchived version translations{language title summary description}contactPoint{id}}...on UserError{code message}}}',
} as Document<ConfirmGroup, ConfirmGroupVariables, 'mutation'>

export const ConfirmTotpDocument = {
  name: 'ConfirmTotp',
  kind: 'mutation',
  hash: 'fb6d6d062371b0711df116d19f275bfd95a317c166455ffc7803065068e32003',
  text: 'mutation ConfirmTotp($totp:String!){confirmTotp(totp:$totp){__typename ...on Done{ok}...on UserError{code message}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<ConfirmTotp, ConfirmTotpVariables, 'mutation'>

export const CopySeasonDocument = {
  name: 'CopySeason',
  kind: 'mutation',
  hash: '44fb8a1bec29a211788e73c84c1eed26442183d7f15d03df408b0ced463a31d5',
  text: 'mutation CopySeason($from:ID!$input:SeasonInput!){copySeason(from:$from input:$input){__typename ...on Season{id title from to breaks{id from to reason}status version titleTranslations{language text}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<CopySeason, CopySeasonVariables, 'mutation'>

export const CreateCalendarFeedDocument = {
  name: 'CreateCalendarFeed',
  kind: 'mutation',
  hash: '59daaace7742e8752b886ab60ee5e852c44dc541d37b004960c5f768ce8352fe',
  text: 'mutation CreateCalendarFeed($titles:FeedTitles!$groups:[ID!]){createCalendarFeed(titles:$titles groups:$groups){__typename ...on CalendarFeed{id titles lastUsedOn groups{id slug title contentLanguage}url}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<CreateCalendarFeed, CreateCalendarFeedVariables, 'mutation'>

export const CreateGroupDocument = {
  name: 'CreateGroup',
  kind: 'mutation',
  hash: '4b06f44da2f8c31360e7f84c8b012242b3837f560fb54446b5675a372ab97f46',
  text: 'mutation CreateGroup($input:CreateGroupInput!){createGroup(input:$input){__typename ...on Group{id slug kind title summary contentLanguage audience confidentiality joining languages{language kind name}features timeZone scheduleInWords lastConfirmedOn isArchived version translations{language title summary description}contactPoint{id}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<CreateGroup, CreateGroupVariables, 'mutation'>

export const CreateInvitationDocument = {
  name: 'CreateInvitation',
  kind: 'mutation',
  hash: 'de37c50eb47325c81bb0bfcd56aab35e8a444a706a119453278a71717a8df1b6',
  text: 'mutation CreateInvitation($input:CreateInvitationInput!){createInvitation(input:$input){__typename ...on Invitation{id role words expiresAt group{id slug title}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<CreateInvitation, CreateInvitationVariables, 'mutation'>

export const CreatePartnerDocument = {
  name: 'CreatePartner',
  kind: 'mutation',
  hash: 'e8081c5179d60c13883d6b4b3db4477cd0e93507b397beca19eefa7672c6cb52',
  text: 'mutation CreatePartner($name:String!$url:URL){createPartner(name:$name url:$url){__typename ...on Partner{id name url apiKeys{id prefix scopes createdAt expiresAt lastUsedOn isRevoked}webhookEndpoints{disabledBecause}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<CreatePartner, CreatePartnerVariables, 'mutation'>

export const CreateSeasonDocument = {
  name: 'CreateSeason',
  kind: 'mutation',
  hash: '1afc40725625502ed318229b6d29a67375f2fb72c08129ec73c2e6770269ca5e',
  text: 'mutation CreateSeason($input:SeasonInput!){createSeason(input:$input){__typename ...on Season{id title from to breaks{id from to reason}status version titleTranslations{language text}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<CreateSeason, CreateSeasonVariables, 'mutation'>

export const CreateSeriesDocument = {
  name: 'CreateSeries',
  kind: 'mutation',
  hash: '723fa124a284282cf1c308cddb354b58ea1ac9ce05559a7ab2bbc00092df999a',
  text: 'mutation CreateSeries($input:SeriesInput!){createSeries(input:$input){__typename ...on Series{id start duration timeZone recurrence recurrenceInWords excluded added venue{id name address city district access}features languages{language kind name}topic note capacity version season{id title from to}group{id slug title}continues{id}continuedBy{id}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<CreateSeries, CreateSeriesVariables, 'mutation'>

export const CreateStaffDocument = {
  name: 'CreateStaff',
  kind: 'mutation',
  hash: '2d4fdb76eb2df267ffbbc4c3b6472a53440599c98389145d3c27e7487c8ded80',
  text: 'mutation CreateStaff($input:CreateStaffInput!){createStaff(input:$input){__typename ...on NewStaff{account{id kind staffRole openSignIns}passphrase totp{url recoveryCodes}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<CreateStaff, CreateStaffVariables, 'mutation'>

export const CreateVenueDocument = {
  name: 'CreateVenue',
  kind: 'mutation',
  hash: '554aa154695343f1fa8ba3bcfa4f8ec1cbe5b3b8b29cfea613afdf4ace833eaf',
  text: 'mutation CreateVenue($input:VenueInput!){createVenue(input:$input){__typename ...on Venue{id name disclosure address postalCode city country district latitude longitude directions access timeZone version nameTranslations{language text}directionsTranslations{language text}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<CreateVenue, CreateVenueVariables, 'mutation'>

export const CreateWebhookEndpointDocument = {
  name: 'CreateWebhookEndpoint',
  kind: 'mutation',
  hash: '23b039c03794fdafa19174e48afc8c9622f66872cb1573096e5c0dac085576c6',
  text: 'mutation CreateWebhookEndpoint($input:WebhookEndpointInput!$partner:ID){createWebhookEndpoint(input:$input partner:$partner){__typename ...on NewWebhookSecret{endpoint{id url events isEnabled disabledAt disabledBecause}secret}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<CreateWebhookEndpoint, CreateWebhookEndpointVariables, 'mutation'>

export const DeclineIdeaDocument = {
  name: 'DeclineIdea',
  kind: 'mutation',
  hash: '0cb0151fa27926a98f899bbccfa2db14460bccc30e338e7afb7be42457d6407c',
  text: 'mutation DeclineIdea($id:ID!$reason:[TranslationInput!]!){declineIdea(id:$id reason:$reason){__typename ...on Idea{id title contentLanguage status supporterCount viewerSupports isViewers group{id slug title contentLanguage}nextSession{id localStart localEnd timeZone}description declineReason tasks{id title isDone isTaken takenBy viewerHasTaken}dateOptions{id start duration yesCount maybeCount viewerVote}series{id recurrenceInWords}version viewerCanPlan}...on WrongStatus{status}...on UserError{code message}...on InvalidInput{code message issues{path code message}}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<DeclineIdea, DeclineIdeaVariables, 'mutation'>

export const DeclineVisitOfferDocument = {
  name: 'DeclineVisitOffer',
  kind: 'mutation',
  hash: 'd195306b2846102f15267a3ff3ae6e5792c262d98b0441569d83026b358a3175',
  text: 'mutation DeclineVisitOffer($id:ID!){declineVisitOffer(id:$id){__typename ...on VisitOffer{id title description languages status offeredAt messageToPartner:message partner{id name url}session{id localStart localEnd timeZone status group{id slug title confidentiality contentLanguage}}}...on Conflict{currentVersion}...on UserError{code message}}}',
} as Document<DeclineVisitOffer, DeclineVisitOfferVariables, 'mutation'>

export const EditSessionsDocument = {
  name: 'EditSessions',
  kind: 'mutation',
  hash: '1f592172101ee469e327149346f18682462a47d5e38e1034d0011791efe6228e',
  text: 'mutation EditSessions($input:EditSessionsInput!){editSessions(input:$input){__typename ...on SessionsEdit{newCount withdrawnCount formerRecurrence series{id start duration timeZone recurrence recurrenceInWords excluded added venue{...VenueCard}features languages{...LanguageSupport}topic note capacity version season{id title from to}group{id slug title}continues{id}continuedBy{id}}changed{...PlannedSession}orphaned{...PlannedSession}collisions{kind session start with{...ProgrammeSession}break{id from to reason}}}...on Conflict{currentVersion}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}fragment VenueCard on Venue{id name address city district access}fragment LanguageSupport on LanguageSupport{language kind name}fragment PlannedSession on Session{...ProgrammeSession capacity viewerCanEdit version series{id recurrence recurrenceInWords version}}fragment ProgrammeSession on Session{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features placesLeft languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{...VenueCard}group{id slug kind title contentLanguage joining}}',
} as Document<EditSessions, EditSessionsVariables, 'mutation'>

export const EnrolTotpDocument = {
  name: 'EnrolTotp',
  kind: 'mutation',
  hash: 'ae31396c7fe94564c74a9230fbda3c834c3703d639c0a8bf6150242a44d55b9d',
  text: 'mutation EnrolTotp{enrolTotp{__typename ...on TotpEnrolment{url recoveryCodes}...on UserError{code message}}}',
} as Document<EnrolTotp, EnrolTotpVariables, 'mutation'>

export const EraseAccountDocument = {
  name: 'EraseAccount',
  kind: 'mutation',
  hash: '854aefa370e898fd35e130e2ad5d92032617684f9a6ac1dbfb176d18e504e111',
  text: 'mutation EraseAccount($passphrase:String!){eraseAccount(passphrase:$passphrase){__typename ...on Done{ok}...on UserError{code message}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<EraseAccount, EraseAccountVariables, 'mutation'>

export const ExplainVisibilityDocument = {
  name: 'ExplainVisibility',
  kind: 'query',
  hash: 'a639c99d927d4b730442bf499e081ab207a464d124e7e365b28574968317765b',
  text: 'query ExplainVisibility($id:ID!$as:ViewerDescription!){explainVisibility(id:$id as:$as){field isVisible rule}}',
} as Document<ExplainVisibility, ExplainVisibilityVariables, 'query'>

export const ExportAccountDocument = {
  name: 'ExportAccount',
  kind: 'mutation',
  hash: '8114addc4cdde8413ad5ac8b2bcdd3a303c36b572954e902428b4b6526d82a26',
  text: 'mutation ExportAccount{exportAccount{__typename ...on AccountExport{json}...on UserError{code message}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<ExportAccount, ExportAccountVariables, 'mutation'>

export const GetCountedSessionDocument = {
  name: 'GetCountedSession',
  kind: 'query',
  hash: '036d8ff9345b7b9bc93405081392c033a4ef830a3e0ee6716e9c9499fabb99a6',
  text: 'query GetCountedSession($id:ID!){session(id:$id){id start end localStart localEnd timeZone status topic contentLanguage languages{language kind name}group{id slug title contentLanguage viewerCanEdit}attendance{version total firstTimers byLanguage{language count}}}}',
} as Document<GetCountedSession, GetCountedSessionVariables, 'query'>

export const GetGroupAsWrittenDocument = {
  name: 'GetGroupAsWritten',
  kind: 'query',
  hash: '2dd88dfae92d4f6614b740549bd447ef695bd89cb92a026d94b9a263f6f0bd5d',
  text: 'query GetGroupAsWritten($slug:String!){group(slug:$slug){id slug kind title summary contentLanguage audience confidentiality joining languages{language kind name}features timeZone scheduleInWords lastConfirmedOn isArchived version translations{language title summary description}contactPoint{id}}}',
} as Document<GetGroupAsWritten, GetGroupAsWrittenVariables, 'query'>

export const GetIdeaDocument = {
  name: 'GetIdea',
  kind: 'query',
  hash: 'f9b8e134ec7a7e8f42f3363253f3df9d59571314d2b03760930f88697305d297',
  text: 'query GetIdea($id:ID!){idea(id:$id){id title contentLanguage status supporterCount viewerSupports isViewers group{id slug title contentLanguage}nextSession{id localStart localEnd timeZone}description declineReason tasks{id title isDone isTaken takenBy viewerHasTaken}dateOptions{id start duration yesCount maybeCount viewerVote}series{id recurrenceInWords}version viewerCanPlan}}',
} as Document<GetIdea, GetIdeaVariables, 'query'>

export const GetOwnPartnerDocument = {
  name: 'GetOwnPartner',
  kind: 'query',
  hash: '99628b8851d4d7d54bdc4448312a489ed6906cb093e1a96bf240413ea9aa3c41',
  text: 'query GetOwnPartner{viewer{partner{id name url apiKeys{id prefix scopes createdAt expiresAt lastUsedOn isRevoked}webhookEndpoints{disabledBecause}}}}',
} as Document<GetOwnPartner, GetOwnPartnerVariables, 'query'>

export const GetSeasonDocument = {
  name: 'GetSeason',
  kind: 'query',
  hash: 'eef6cc6871662bb2ea346bf360c2a75bcd2ac91c67ddf7b47532b10f954e96d1',
  text: 'query GetSeason($id:ID!){season(id:$id){id title from to breaks{id from to reason}status version titleTranslations{language text}series{id start duration timeZone recurrence recurrenceInWords excluded added venue{...VenueCard}features languages{...LanguageSupport}topic note capacity version season{id title from to}group{id slug title}continues{id}continuedBy{id}}collisions{kind session start with{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features placesLeft languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{...VenueCard}group{id slug kind title contentLanguage joining}}break{id from to reason}}}}fragment VenueCard on Venue{id name address city district access}fragment LanguageSupport on LanguageSupport{language kind name}',
} as Document<GetSeason, GetSeasonVariables, 'query'>

export const GetSeriesDocument = {
  name: 'GetSeries',
  kind: 'query',
  hash: '1d3346daf8f7d42f5e83a19f0e48ae0766c4f4b07f1d9825972a2dba18c4f606',
  text: 'query GetSeries($id:ID!){series(id:$id){id start duration timeZone recurrence recurrenceInWords excluded added venue{id name address city district access}features languages{language kind name}topic note capacity version season{id title from to}group{id slug title}continues{id}continuedBy{id}}}',
} as Document<GetSeries, GetSeriesVariables, 'query'>

export const GetSessionDocument = {
  name: 'GetSession',
  kind: 'query',
  hash: 'd8e534960ff910f89ba5e8ccb41b4d192350e5be8f0dfd1ca226840b9ad00991',
  text: 'query GetSession($id:ID!$in:Period$datesFirst:Int){session(id:$id){...GroupSession version registrationOpen registrationOpensAt duties{id kind language title neededCount viewerHasTaken}season{id title}venue{...VenueCard disclosure postalCode country latitude longitude directions timeZone version}group{id slug kind title summary contentLanguage audience confidentiality joining languages{...LanguageSupport}features timeZone scheduleInWords lastConfirmedOn isArchived contactPoint{id role languages hours phone email publicKey publicKeyWords}sessions(in:$in first:$datesFirst){nodes{...GroupSession}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}}fragment GroupSession on Session{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features placesLeft languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{...VenueCard}}fragment LanguageSupport on LanguageSupport{language kind name}fragment VenueCard on Venue{id name address city district access}',
} as Document<GetSession, GetSessionVariables, 'query'>

export const GetSessionToEditDocument = {
  name: 'GetSessionToEdit',
  kind: 'query',
  hash: 'efcaaa49aa3e5f5a71b4c924b83af1645f0652ffe34316c9608b557c2d28f10d',
  text: 'query GetSessionToEdit($id:ID!){session(id:$id){id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features placesLeft languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{...VenueCard}group{id slug kind title contentLanguage joining}capacity viewerCanEdit version series{id recurrence recurrenceInWords version}cancellationReasonTranslations{language text}topicTranslations{language text}noteTranslations{language text}series{id start duration timeZone recurrence recurrenceInWords excluded added venue{...VenueCard}features languages{...LanguageSupport}topic note capacity version season{id title from to}group{id slug title}continues{id}continuedBy{id}topicTranslations{language text}noteTranslations{language text}guestSpeakers{title topic organisation}}}}fragment LanguageSupport on LanguageSupport{language kind name}fragment VenueCard on Venue{id name address city district access}',
} as Document<GetSessionToEdit, GetSessionToEditVariables, 'query'>

export const GetStatisticsDocument = {
  name: 'GetStatistics',
  kind: 'query',
  hash: '939d562c20c90c3b7519d5185a6b1659610ba01b7721bbeff5308cab679bd665',
  text: 'query GetStatistics($in:Period!$by:[StatisticsGrouping!]!){statistics(in:$in by:$by){__typename ...on Statistics{rows{group{id slug title contentLanguage}month language sessionCount visits firstTimers isSuppressed}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<GetStatistics, GetStatisticsVariables, 'query'>

export const GetUnmetNeedsDocument = {
  name: 'GetUnmetNeeds',
  kind: 'query',
  hash: 'd392efd054bf91b90693be12239e9a844e8ec871f7e58d6cea30e77a8808171f',
  text: 'query GetUnmetNeeds($in:Period!){unmetNeeds(in:$in){language wishes isSuppressed}}',
} as Document<GetUnmetNeeds, GetUnmetNeedsVariables, 'query'>

export const GetViewerDocument = {
  name: 'GetViewer',
  kind: 'query',
  hash: '2d56148d554ad883aed8a454b2a1fc57facfa7247cd3d3c2ffa1d29a8f580c0b',
  text: 'query GetViewer{viewer{kind language account{id kind staffRole openSignIns}memberships{id role alias group{id slug title confidentiality}}}}',
} as Document<GetViewer, GetViewerVariables, 'query'>

export const GetVisitOfferDocument = {
  name: 'GetVisitOffer',
  kind: 'query',
  hash: '11876fc9f9cfee19898af2a905349e3ed8c9336082d662e5b7242a90a80a7972',
  text: 'query GetVisitOffer($id:ID!){node(id:$id){__typename ...on VisitOffer{id title description languages status offeredAt messageToPartner:message partner{id name url}session{id localStart localEnd timeZone status group{id slug title confidentiality contentLanguage}}}}}',
} as Document<GetVisitOffer, GetVisitOfferVariables, 'query'>

export const GroupBySlugDocument = {
  name: 'GroupBySlug',
  kind: 'query',
  hash: '7c05323b12486b4df12ed6e91123e9ccfae5fccb795eb0e97d0fd166f67adffe',
  text: 'query GroupBySlug($slug:String!$in:Period$sessionsFirst:Int$sessionsAfter:String$materialsLanguage:LanguageTag$materialsFirst:Int){group(slug:$slug){id slug kind title summary contentLanguage audience confidentiality joining languages{...LanguageSupport}features timeZone scheduleInWords lastConfirmedOn isArchived nextSession{...GroupSession}description version sessions(in:$in first:$sessionsFirst after:$sessionsAfter){nodes{...GroupSession}pageInfo{...PageInfo}}contactPoint{id role languages hours phone email publicKey publicKeyWords}materials(language:$materialsLanguage first:$materialsFirst){nodes{id title url language topic licence}pageInfo{...PageInfo}}}}fragment LanguageSupport on LanguageSupport{language kind name}fragment GroupSession on Session{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features placesLeft languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{id name address city district access}}fragment PageInfo on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}',
} as Document<GroupBySlug, GroupBySlugVariables, 'query'>

export const HideIdeaDocument = {
  name: 'HideIdea',
  kind: 'mutation',
  hash: '7006fab637a8d12045a0bec716d451741ea615997e42c438f9e58488c1494410',
  text: 'mutation HideIdea($id:ID!){hideIdea(id:$id){__typename ...on Idea{id title contentLanguage status supporterCount viewerSupports isViewers group{id slug title contentLanguage}nextSession{id localStart localEnd timeZone}description declineReason tasks{id title isDone isTaken takenBy viewerHasTaken}dateOptions{id start duration yesCount maybeCount viewerVote}series{id recurrenceInWords}version viewerCanPlan}...on WrongStatus{status}...on UserError{code message}...on InvalidInput{code message issues{path code message}}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<HideIdea, HideIdeaVariables, 'mutation'>

export const IssueApiKeyDocument = {
  name: 'IssueApiKey',
  kind: 'mutation',
  hash: '33fe1f065ecc0790b58d4d7e8dc2170493f6f8aea508c08373ab04d05255a59c',
  text: 'mutation IssueApiKey($partner:ID!$scopes:[Scope!]!$expiresAt:Instant){issueApiKey(partner:$partner scopes:$scopes expiresAt:$expiresAt){__typename ...on NewApiKey{apiKey{id prefix scopes createdAt expiresAt lastUsedOn isRevoked}key}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<IssueApiKey, IssueApiKeyVariables, 'mutation'>

export const LeaveDutyDocument = {
  name: 'LeaveDuty',
  kind: 'mutation',
  hash: 'a94771fbd602a696823dd84df7b1ade1fe6f913d01bf23aabf8103e153aa18d3',
  text: 'mutation LeaveDuty($id:ID!){leaveDuty(id:$id){__typename ...on Duty{id kind language title neededCount viewerHasTaken takenBy{id alias}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<LeaveDuty, LeaveDutyVariables, 'mutation'>

export const LeaveIdeaTaskDocument = {
  name: 'LeaveIdeaTask',
  kind: 'mutation',
  hash: '48ea9a918945aa14eb68b84384849c61dbb0799c087b022207d9463680ac6782',
  text: 'mutation LeaveIdeaTask($id:ID!){leaveIdeaTask(id:$id){__typename ...on Idea{id title contentLanguage status supporterCount viewerSupports isViewers group{id slug title contentLanguage}nextSession{id localStart localEnd timeZone}description declineReason tasks{id title isDone isTaken takenBy viewerHasTaken}dateOptions{id start duration yesCount maybeCount viewerVote}series{id recurrenceInWords}version viewerCanPlan}...on WrongStatus{status}...on UserError{code message}...on InvalidInput{code message issues{path code message}}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<LeaveIdeaTask, LeaveIdeaTaskVariables, 'mutation'>

export const ListAuditDocument = {
  name: 'ListAudit',
  kind: 'query',
  hash: '7bcd09adf72997388a3b21fb205e36c09b44d1432c7bac57c9d798b4e851c7de',
  text: 'query ListAudit($in:Period$first:Int$after:String){audit(in:$in first:$first after:$after){nodes{at actorKind actor action subject fields}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}',
} as Document<ListAudit, ListAuditVariables, 'query'>

export const ListCalendarFeedsDocument = {
  name: 'ListCalendarFeeds',
  kind: 'query',
  hash: 'ac8ddc47beb3ee118420ca7e68970381588dbfabbe1fe55b3761fe2601b0839d',
  text: 'query ListCalendarFeeds{viewer{calendarFeeds{id titles lastUsedOn groups{id slug title contentLanguage}}}}',
} as Document<ListCalendarFeeds, ListCalendarFeedsVariables, 'query'>

export const ListCollisionsDocument = {
  name: 'ListCollisions',
  kind: 'query',
  hash: '234ce8beae79b77b1db4e58af06a2188912a4b23196c7f26bb44f6b889abe51d',
  text: 'query ListCollisions($in:Period!){collisions(in:$in){kind session start with{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features placesLeft languages{language kind name}guestSpeakers{title topic organisation}venue{id name address city district access}group{id slug kind title contentLanguage joining}}break{id from to reason}}}',
} as Document<ListCollisions, ListCollisionsVariables, 'query'>

export const ListContactPointsDocument = {
  name: 'ListContactPoints',
  kind: 'query',
  hash: '0c2b8ae1850a5860b18a08b6b9afafef23602c3c0466f63e2bd79d3523908bd9',
  text: 'query ListContactPoints{contactPoints{id role languages hours phone email publicKey publicKeyWords}}',
} as Document<ListContactPoints, ListContactPointsVariables, 'query'>

export const ListContactRequestsDocument = {
  name: 'ListContactRequests',
  kind: 'query',
  hash: 'da82ef980ceb0f1e86282a74d9472e6d4e706fed61633cb35d40f79436861d0c',
  text: 'query ListContactRequests($isAnswered:Boolean$first:Int$after:String){contactRequests(isAnswered:$isAnswered first:$first after:$after){nodes{id contactPoint{id role languages hours phone email publicKey publicKeyWords}sealed sealedTo replyKey replies{repliedOn}isAnswered receivedOn}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}',
} as Document<ListContactRequests, ListContactRequestsVariables, 'query'>

export const ListCountedSessionsDocument = {
  name: 'ListCountedSessions',
  kind: 'query',
  hash: 'd54f34c6092bc70401efb5573df8f2c652cc23058bb9fbeeb7dc1ca72dc342cb',
  text: 'query ListCountedSessions($in:Period!$groups:[ID!]$first:Int$after:String){sessions(in:$in filter:{groups:$groups statuses:[SCHEDULED]}first:$first after:$after){nodes{id start end localStart localEnd timeZone status topic contentLanguage languages{language kind name}group{id slug title contentLanguage viewerCanEdit}attendance{version total firstTimers byLanguage{language count}}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}',
} as Document<ListCountedSessions, ListCountedSessionsVariables, 'query'>

export const ListDeliveriesDocument = {
  name: 'ListDeliveries',
  kind: 'query',
  hash: 'b1bd0df248c6d235a240e80da44125b907dff7b49ab734e1f72abba7ce7be36c',
  text: 'query ListDeliveries($endpoint:ID!$first:Int$after:String$withTotal:Boolean=false){node(id:$endpoint){__typename ...on WebhookEndpoint{deliveries(first:$first after:$after){nodes{id event status attemptCount nextAttemptAt lastStatusCode lastFailure createdAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotal)}}}}',
} as Document<ListDeliveries, ListDeliveriesVariables, 'query'>

export const ListGroupSessionsDocument = {
  name: 'ListGroupSessions',
  kind: 'query',
  hash: '74d563a652ae92e98116afe6f485ab57f7c4d0de8b00cc0b665e0f9be41ee920',
  text: 'query ListGroupSessions($slug:String!$in:Period$first:Int$after:String$withTotal:Boolean=false){group(slug:$slug){sessions(in:$in first:$first after:$after){nodes{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features placesLeft languages{language kind name}guestSpeakers{title topic organisation}venue{id name address city district access}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotal)}}}',
} as Document<ListGroupSessions, ListGroupSessionsVariables, 'query'>

export const ListGroupsDocument = {
  name: 'ListGroups',
  kind: 'query',
  hash: '0d907c6f754b972b96bdf9b395621fef5424a88e9c6c97197dfe0c72d9296ec2',
  text: 'query ListGroups($filter:GroupFilter$first:Int$after:String$last:Int$before:String$withTotal:Boolean=false){groups(filter:$filter first:$first after:$after last:$last before:$before){nodes{id slug kind title summary contentLanguage audience confidentiality joining languages{...LanguageSupport}features timeZone scheduleInWords lastConfirmedOn isArchived nextSession{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features placesLeft languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{id name address city district access}}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotal)}}fragment LanguageSupport on LanguageSupport{language kind name}',
} as Document<ListGroups, ListGroupsVariables, 'query'>

export const ListIdeasDocument = {
  name: 'ListIdeas',
  kind: 'query',
  hash: '076c44221bf45243de853170c01a4d4adf384d92e5cceb95b46932c7c03e44d1',
  text: 'query ListIdeas($statuses:[IdeaStatus!]$group:ID$first:Int$after:String$withTotal:Boolean=false){ideas(statuses:$statuses group:$group first:$first after:$after){nodes{id title contentLanguage status supporterCount viewerSupports isViewers group{id slug title contentLanguage}nextSession{id localStart localEnd timeZone}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotal)}}',
} as Document<ListIdeas, ListIdeasVariables, 'query'>

export const ListMaterialsDocument = {
  name: 'ListMaterials',
  kind: 'query',
  hash: 'cdbc4ce2f0cca38c642a82a4b48899438082f0393b9e8198bcfeb960b57f12fb',
  text: 'query ListMaterials($group:String!$language:LanguageTag$first:Int$after:String$withTotal:Boolean=false){group(slug:$group){materials(language:$language first:$first after:$after){nodes{id title url language topic licence}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotal)}}}',
} as Document<ListMaterials, ListMaterialsVariables, 'query'>

export const ListOwnWebhookEndpointsDocument = {
  name: 'ListOwnWebhookEndpoints',
  kind: 'query',
  hash: '1521eb9a798aad8152f4ae160c6efe411e8375a67a11ca6428921373f098d93e',
  text: 'query ListOwnWebhookEndpoints{viewer{partner{webhookEndpoints{id url events isEnabled disabledAt disabledBecause newestDeliveries:deliveries(first:20){nodes{status lastFailure}}}}}}',
} as Document<ListOwnWebhookEndpoints, ListOwnWebhookEndpointsVariables, 'query'>

export const ListPartnersDocument = {
  name: 'ListPartners',
  kind: 'query',
  hash: '62c023ac2ab25f2ce0ac40e19a67e6110614f97ee5c1ae12006a262fb61afac8',
  text: 'query ListPartners{partners{id name url apiKeys{id prefix scopes createdAt expiresAt lastUsedOn isRevoked}webhookEndpoints{disabledBecause}}}',
} as Document<ListPartners, ListPartnersVariables, 'query'>

export const ListPlannedSeasonsDocument = {
  name: 'ListPlannedSeasons',
  kind: 'query',
  hash: '93e1348f74eb91ace19b9c7979930568a983007d03d4661ceda99b33895a3aa2',
  text: 'query ListPlannedSeasons($in:Period){seasons(in:$in){id title from to breaks{id from to reason}status version titleTranslations{language text}}}',
} as Document<ListPlannedSeasons, ListPlannedSeasonsVariables, 'query'>

export const ListPlannedSessionsDocument = {
  name: 'ListPlannedSessions',
  kind: 'query',
  hash: '8a2062023d115124c8fdea4ec3b483b1830967b0a07fe5f9d4c57504eebcacd1',
  text: 'query ListPlannedSessions($in:Period!$groups:[ID!]$first:Int$after:String){sessions(in:$in filter:{groups:$groups}first:$first after:$after){nodes{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features placesLeft languages{language kind name}guestSpeakers{title topic organisation}venue{id name address city district access}group{id slug kind title contentLanguage joining}capacity viewerCanEdit version series{id recurrence recurrenceInWords version}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}',
} as Document<ListPlannedSessions, ListPlannedSessionsVariables, 'query'>

export const ListSeasonsDocument = {
  name: 'ListSeasons',
  kind: 'query',
  hash: '7c83cb6d0e1eef372c7750579335ef539ce9585c37be091a962498ad9c892df1',
  text: 'query ListSeasons($in:Period){seasons(in:$in){id title from to breaks{id from to reason}}}',
} as Document<ListSeasons, ListSeasonsVariables, 'query'>

export const ListSeriesOfGroupDocument = {
  name: 'ListSeriesOfGroup',
  kind: 'query',
  hash: '26a63f06466c8f0800c72bb00255d87d4fe83fee808cded171db939d0f82e9c5',
  text: 'query ListSeriesOfGroup($slug:String!){group(slug:$slug){series{id start duration timeZone recurrence recurrenceInWords excluded added venue{id name address city district access}features languages{language kind name}topic note capacity version season{id title from to}group{id slug title}continues{id}continuedBy{id}}}}',
} as Document<ListSeriesOfGroup, ListSeriesOfGroupVariables, 'query'>

export const ListSessionsDocument = {
  name: 'ListSessions',
  kind: 'query',
  hash: 'c22d4fe4b41cfd05a1096475231a66f493c3b39c486e88e7200870c654684907',
  text: 'query ListSessions($in:Period$filter:SessionFilter$first:Int$after:String$last:Int$before:String$withTotal:Boolean=false){sessions(in:$in filter:$filter first:$first after:$after last:$last before:$before){nodes{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features placesLeft languages{language kind name}guestSpeakers{title topic organisation}venue{id name address city district access}group{id slug kind title contentLanguage joining}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotal)}}',
} as Document<ListSessions, ListSessionsVariables, 'query'>

export const ListStaffDocument = {
  name: 'ListStaff',
  kind: 'query',
  hash: 'e9f5537f40f058360387ec800e0acd195b11df91f74fa18b265e143850d3bfe7',
  text: 'query ListStaff{staff{id kind staffRole openSignIns}}',
} as Document<ListStaff, ListStaffVariables, 'query'>

export const ListVenuesDocument = {
  name: 'ListVenues',
  kind: 'query',
  hash: 'ab839b9a0897ae8a8d1c9b61401fb8c60feeada86964b470f23dbd876aabac1e',
  text: 'query ListVenues{venues{id name disclosure address postalCode city country district latitude longitude directions access timeZone version nameTranslations{language text}directionsTranslations{language text}}}',
} as Document<ListVenues, ListVenuesVariables, 'query'>

export const ListVisitOffersDocument = {
  name: 'ListVisitOffers',
  kind: 'query',
  hash: '5aa992f6e47d43d11b7108ad1d865063719e9763dc32c9f7ed509256b162f150',
  text: 'query ListVisitOffers($statuses:[VisitOfferStatus!]$first:Int$after:String$withTotal:Boolean=false){visitOffers(statuses:$statuses first:$first after:$after){nodes{id title description languages status offeredAt messageToPartner:message partner{id name url}session{id localStart localEnd timeZone status group{id slug title confidentiality contentLanguage}}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotal)}}',
} as Document<ListVisitOffers, ListVisitOffersVariables, 'query'>

export const ListWebhookEndpointsDocument = {
  name: 'ListWebhookEndpoints',
  kind: 'query',
  hash: '46eb832231759dfbaf6ae616cdf19dfee49fda0dbae5f90334140eea660544ed',
  text: 'query ListWebhookEndpoints($partner:ID!){node(id:$partner){__typename ...on Partner{webhookEndpoints{id url events isEnabled disabledAt disabledBecause newestDeliveries:deliveries(first:20){nodes{status lastFailure}}}}}}',
} as Document<ListWebhookEndpoints, ListWebhookEndpointsVariables, 'query'>

export const MarkAnsweredDocument = {
  name: 'MarkAnswered',
  kind: 'mutation',
  hash: 'a4743baf3237f5e6eaf143fa364707bd4cd645cc1a8c71a3a43ad9cba526412a',
  text: 'mutation MarkAnswered($contactRequest:ID!){markAnswered(contactRequest:$contactRequest){__typename ...on ContactRequest{id contactPoint{id role languages hours phone email publicKey publicKeyWords}sealed sealedTo replyKey replies{repliedOn}isAnswered receivedOn}...on NotFound{...Failed}...on NotAllowed{...Failed}...on InvalidInput{code message issues{path code message}}}}fragment Failed on UserError{code message}',
} as Document<MarkAnswered, MarkAnsweredVariables, 'mutation'>

export const MarkRegistrationsSeenDocument = {
  name: 'MarkRegistrationsSeen',
  kind: 'mutation',
  hash: '90591e654fffa0fbc95e720af8e5b2c4ad9a61fa0c6ce075e3dbdacd3daf88a5',
  text: 'mutation MarkRegistrationsSeen{markRegistrationsSeen{ok}}',
} as Document<MarkRegistrationsSeen, MarkRegistrationsSeenVariables, 'mutation'>

export const MembersOfGroupDocument = {
  name: 'MembersOfGroup',
  kind: 'query',
  hash: '75dcee4fa2550217a23cc2b03224882666fc92a6def00202b8298a3e8d67842a',
  text: 'query MembersOfGroup($slug:String!){group(slug:$slug){id slug title confidentiality viewerCanEdit viewerCanInvite viewerMembership{...Member}memberships{...Member}invitations{id role words expiresAt group{id slug title}}}}fragment Member on Membership{id role alias isViewer}',
} as Document<MembersOfGroup, MembersOfGroupVariables, 'query'>

export const MyCircleDocument = {
  name: 'MyCircle',
  kind: 'query',
  hash: 'a52eb6b55a43e631b1c47d23b06680c9dee882ec2348bb9de6fa0f3abb8f4e2e',
  text: 'query MyCircle($in:Period$sessionsFirst:Int){viewer{kind language account{id kind staffRole openSignIns}memberships{id role alias group{id slug title summary confidentiality scheduleInWords viewerCanEdit viewerCanInvite sessions(in:$in first:$sessionsFirst){nodes{id start end localStart localEnd timeZone status isMoved cancellationReason topic venue{id name city district address}}}}}}}',
} as Document<MyCircle, MyCircleVariables, 'query'>

export const MyDutiesDocument = {
  name: 'MyDuties',
  kind: 'query',
  hash: '45e99e9596d87951828743a5c2de9b50460a19800a505989e135fca3b3ca5abb',
  text: 'query MyDuties($upcomingOnly:Boolean=true){viewer{duties(upcomingOnly:$upcomingOnly){id kind language title neededCount viewerHasTaken takenBy{id alias}session{id start end localStart localEnd timeZone status topic contentLanguage group{id slug title contentLanguage}}}}}',
} as Document<MyDuties, MyDutiesVariables, 'query'>

export const MyRegistrationsDocument = {
  name: 'MyRegistrations',
  kind: 'query',
  hash: 'd90c83dc536ba208a42f940ba5e733f82c7a357490c6b7b73ec3f4e94fc0e577',
  text: 'query MyRegistrations($upcomingOnly:Boolean=true){viewer{registrations(upcomingOnly:$upcomingOnly){id status hasUnseenChange waitlistPosition interpretingWish session{id start end localStart localEnd timeZone status isMoved cancellationReason topic contentLanguage venue{id name address city district access}group{id slug title contentLanguage}}}}}',
} as Document<MyRegistrations, MyRegistrationsVariables, 'query'>

export const NextSessionDocument = {
  name: 'NextSession',
  kind: 'query',
  hash: '4b46bbce74691b246cab4727ea7e3455b8d77b3b77d79ae407dec8509468b115',
  text: 'query NextSession($slug:String!){group(slug:$slug){nextSession{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features placesLeft languages{language kind name}guestSpeakers{title topic organisation}venue{id name address city district access}}}}',
} as Document<NextSession, NextSessionVariables, 'query'>

export const OfferVisitDocument = {
  name: 'OfferVisit',
  kind: 'mutation',
  hash: '044b0c12c0b95ad3e29c50c85d2de69967b5756bb3c7c8e643d8649de1dc2b2f',
  text: 'mutation OfferVisit($input:VisitOfferInput!){offerVisit(input:$input){__typename ...on VisitOffer{id title description languages status offeredAt messageToPartner:message partner{id name url}session{id localStart localEnd timeZone status group{id slug title confidentiality contentLanguage}}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<OfferVisit, OfferVisitVariables, 'mutation'>

export const OpenContactRequestDocument = {
  name: 'OpenContactRequest',
  kind: 'query',
  hash: '581fe37aeec00b0ef5a787af9cc7c58487ed07004e7a84ed281b42849baea34a',
  text: 'query OpenContactRequest($lookup:Base64Url!){openContactRequest(lookup:$lookup){id contactPoint{id role languages hours phone email publicKey publicKeyWords}replyKey replies{sealed repliedOn}isAnswered receivedOn}}',
} as Document<OpenContactRequest, OpenContactRequestVariables, 'query'>

export const OpenReceiptDocument = {
  name: 'OpenReceipt',
  kind: 'query',
  hash: '001c36963d57bd8791f21dacffc92ed91daa17946f99d3ea3f1516e9c884f8c3',
  text: 'query OpenReceipt($words:String!){receipt(words:$words){registration{id status hasUnseenChange waitlistPosition interpretingWish session{id start end localStart localEnd timeZone status isMoved cancellationReason topic contentLanguage venue{id name address city district access}group{id slug title contentLanguage}}}}}',
} as Document<OpenReceipt, OpenReceiptVariables, 'query'>

export const PingWebhookEndpointDocument = {
  name: 'PingWebhookEndpoint',
  kind: 'mutation',
  hash: 'fd25522a72b392738ad43a81d6805cfbc70a438418f41cb6b8132ce17a32baee',
  text: 'mutation PingWebhookEndpoint($id:ID!){pingWebhookEndpoint(id:$id){__typename ...on Delivery{id event status attemptCount nextAttemptAt lastStatusCode lastFailure createdAt}...on UserError{code message}}}',
} as Document<PingWebhookEndpoint, PingWebhookEndpointVariables, 'mutation'>

export const PlacesAtSessionDocument = {
  name: 'PlacesAtSession',
  kind: 'query',
  hash: '1e15283e6c5a2394398874da99576e64b24e0c0ae756843d2f1a2e8a6bddf110',
  text: 'query PlacesAtSession($id:ID!){session(id:$id){id start end localStart localEnd timeZone status topic contentLanguage registrationOpen registrationOpensAt placesLeft viewerRegistration{id status hasUnseenChange waitlistPosition interpretingWish}registrations{capacity confirmedCount waitlistedCount places{registration alias status interpretingWish}}group{id slug title contentLanguage}}}',
} as Document<PlacesAtSession, PlacesAtSessionVariables, 'query'>

export const PreviewCancelDocument = {
  name: 'PreviewCancel',
  kind: 'query',
  hash: 'a33460fab09e99761e5f03e630aa2f22891f9868f6b504b3fc123c9c59c9cbc0',
  text: 'query PreviewCancel($input:CancelSessionsInput!){previewCancel(input:$input){__typename ...on SessionsEdit{newCount withdrawnCount formerRecurrence series{id start duration timeZone recurrence recurrenceInWords excluded added venue{...VenueCard}features languages{...LanguageSupport}topic note capacity version season{id title from to}group{id slug title}continues{id}continuedBy{id}}changed{...PlannedSession}orphaned{...PlannedSession}collisions{kind session start with{...ProgrammeSession}break{id from to reason}}}...on Conflict{currentVersion}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}fragment VenueCard on Venue{id name address city district access}fragment LanguageSupport on LanguageSupport{language kind name}fragment PlannedSession on Session{...ProgrammeSession capacity viewerCanEdit version series{id recurrence recurrenceInWords version}}fragment ProgrammeSession on Session{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features placesLeft languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{...VenueCard}group{id slug kind title contentLanguage joining}}',
} as Document<PreviewCancel, PreviewCancelVariables, 'query'>

export const PreviewEditDocument = {
  name: 'PreviewEdit',
  kind: 'query',
  hash: 'aa0330c3a801cfaac15c7afcef162d07a9d9f394112dfab554b2f00cab303b56',
  text: 'query PreviewEdit($input:EditSessionsInput!){previewEdit(input:$input){__typename ...on SessionsEdit{newCount withdrawnCount formerRecurrence series{id start duration timeZone recurrence recurrenceInWords excluded added venue{...VenueCard}features languages{...LanguageSupport}topic note capacity version season{id title from to}group{id slug title}continues{id}continuedBy{id}}changed{...PlannedSession}orphaned{...PlannedSession}collisions{kind session start with{...ProgrammeSession}break{id from to reason}}}...on Conflict{currentVersion}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}fragment VenueCard on Venue{id name address city district access}fragment LanguageSupport on LanguageSupport{language kind name}fragment PlannedSession on Session{...ProgrammeSession capacity viewerCanEdit version series{id recurrence recurrenceInWords version}}fragment ProgrammeSession on Session{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features placesLeft languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{...VenueCard}group{id slug kind title contentLanguage joining}}',
} as Document<PreviewEdit, PreviewEditVariables, 'query'>

export const PreviewSeriesDocument = {
  name: 'PreviewSeries',
  kind: 'query',
  hash: '3507e24555c059e169deaa43b523ff323da43c65c47205c843501f306f12cda7',
  text: 'query PreviewSeries($input:SeriesInput!){previewSeries(input:$input){__typename ...on SeriesPreview{recurrenceInWords starts{local start end}totalCount collisions{kind session start with{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features placesLeft languages{language kind name}guestSpeakers{title topic organisation}venue{id name address city district access}group{id slug kind title contentLanguage joining}}break{id from to reason}}clockChanges{local kind resolvedTo}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<PreviewSeries, PreviewSeriesVariables, 'query'>

export const ProgrammeChangedDocument = {
  name: 'ProgrammeChanged',
  kind: 'subscription',
  text: 'subscription ProgrammeChanged($groups:[ID!]$since:String){programmeChanged(groups:$groups since:$since){event session{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features placesLeft languages{language kind name}guestSpeakers{title topic organisation}venue{id name address city district access}}group{id slug title}cursor}}',
} as Document<ProgrammeChanged, ProgrammeChangedVariables, 'subscription'>

export const ProposeDateDocument = {
  name: 'ProposeDate',
  kind: 'mutation',
  hash: '1e4de6df79f79e83d833ac1c703f9c4cb0a41e3671c9dc15669dcc5f65776523',
  text: 'mutation ProposeDate($idea:ID!$start:LocalDateTime!$duration:Duration!){proposeDate(idea:$idea start:$start duration:$duration){__typename ...on Idea{id title contentLanguage status supporterCount viewerSupports isViewers group{id slug title contentLanguage}nextSession{id localStart localEnd timeZone}description declineReason tasks{id title isDone isTaken takenBy viewerHasTaken}dateOptions{id start duration yesCount maybeCount viewerVote}series{id recurrenceInWords}version viewerCanPlan}...on WrongStatus{status}...on UserError{code message}...on InvalidInput{code message issues{path code message}}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<ProposeDate, ProposeDateVariables, 'mutation'>

export const ProposeIdeaDocument = {
  name: 'ProposeIdea',
  kind: 'mutation',
  hash: '73e09034dc36bdf0f11a15f7be93d0d7e2b55cbd84b2a64ae4c57212060587b5',
  text: 'mutation ProposeIdea($input:ProposeIdeaInput!){proposeIdea(input:$input){__typename ...on Idea{id title contentLanguage status supporterCount viewerSupports isViewers group{id slug title contentLanguage}nextSession{id localStart localEnd timeZone}description declineReason tasks{id title isDone isTaken takenBy viewerHasTaken}dateOptions{id start duration yesCount maybeCount viewerVote}series{id recurrenceInWords}version viewerCanPlan}...on WrongStatus{status}...on UserError{code message}...on InvalidInput{code message issues{path code message}}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<ProposeIdea, ProposeIdeaVariables, 'mutation'>

export const PublishSeasonDocument = {
  name: 'PublishSeason',
  kind: 'mutation',
  hash: '1217f2e0ad7a7c2955a476e7a9d31cab2f5df081f40d68fe3ff5074cadeeb250',
  text: 'mutation PublishSeason($id:ID!$expectedVersion:Int){publishSeason(id:$id expectedVersion:$expectedVersion){__typename ...on Season{id title from to breaks{id from to reason}status version titleTranslations{language text}}...on Conflict{currentVersion}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<PublishSeason, PublishSeasonVariables, 'mutation'>

export const RecordAttendanceDocument = {
  name: 'RecordAttendance',
  kind: 'mutation',
  hash: '908bddfe6e3fbe61a92b8750ecc420ef8f205410893c30309d06322d53b18cdd',
  text: 'mutation RecordAttendance($input:AttendanceInput!){recordAttendance(input:$input){__typename ...on Session{id start end localStart localEnd timeZone status topic contentLanguage languages{language kind name}group{id slug title contentLanguage viewerCanEdit}attendance{version total firstTimers byLanguage{language count}}}...on Conflict{currentVersion}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<RecordAttendance, RecordAttendanceVariables, 'mutation'>

export const RedeemInvitationDocument = {
  name: 'RedeemInvitation',
  kind: 'mutation',
  hash: '14aad406ef2f74f150bce66e3519fb3339bb94bf46e2a6146cc6581c21917cba',
  text: 'mutation RedeemInvitation($input:RedeemInvitationInput!){redeemInvitation(input:$input){__typename ...on NewPassphrase{passphrase signIn{token expiresAt viewer{kind language account{id kind staffRole openSignIns}memberships{...OwnMembership}}}}...on Membership{...OwnMembership}...on UserError{code message}...on RateLimited{code message retryAfterSeconds}...on InvalidInput{code message issues{path code message}}}}fragment OwnMembership on Membership{id role alias group{id slug title confidentiality}}',
} as Document<RedeemInvitation, RedeemInvitationVariables, 'mutation'>

export const RedeliverDocument = {
  name: 'Redeliver',
  kind: 'mutation',
  hash: 'c4123b2dcd461163cc053284b47fb63c3556006fb9afc3692356c3107dbf0bf7',
  text: 'mutation Redeliver($id:ID!){redeliver(id:$id){__typename ...on Delivery{id event status attemptCount nextAttemptAt lastStatusCode lastFailure createdAt}...on UserError{code message}}}',
} as Document<Redeliver, RedeliverVariables, 'mutation'>

export const RegisterDocument = {
  name: 'Register',
  kind: 'mutation',
  hash: '9d1bc83c58cf814809841f0e146746a966a967ae1dac825b07e6f37bc9d96a7c',
  text: 'mutation Register($input:RegisterInput!){register(input:$input){__typename ...on Registration{...OwnPlace}...on Receipt{words registration{...OwnPlace}}...on AlreadyRegistered{had:registration{...OwnPlace}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}...on RateLimited{code message retryAfterSeconds}}}fragment OwnPlace on Registration{id status hasUnseenChange waitlistPosition interpretingWish session{id start end localStart localEnd timeZone status isMoved cancellationReason topic contentLanguage venue{id name address city district access}group{id slug title contentLanguage}}}',
} as Document<Register, RegisterVariables, 'mutation'>

export const ReinstateSessionDocument = {
  name: 'ReinstateSession',
  kind: 'mutation',
  hash: '9c262977e5b16b187ab30a7e912e09e88cde96ccf6b90e00990a68039311331d',
  text: 'mutation ReinstateSession($id:ID!){reinstateSession(id:$id){__typename ...on SessionsEdit{newCount withdrawnCount formerRecurrence series{id start duration timeZone recurrence recurrenceInWords excluded added venue{...VenueCard}features languages{...LanguageSupport}topic note capacity version season{id title from to}group{id slug title}continues{id}continuedBy{id}}changed{...PlannedSession}orphaned{...PlannedSession}collisions{kind session start with{...ProgrammeSession}break{id from to reason}}}...on Conflict{currentVersion}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}fragment VenueCard on Venue{id name address city district access}fragment LanguageSupport on LanguageSupport{language kind name}fragment PlannedSession on Session{...ProgrammeSession capacity viewerCanEdit version series{id recurrence recurrenceInWords version}}fragment ProgrammeSession on Session{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features placesLeft languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{...VenueCard}group{id slug kind title contentLanguage joining}}',
} as Document<ReinstateSession, ReinstateSessionVariables, 'mutation'>

export const ReleasePlaceDocument = {
  name: 'ReleasePlace',
  kind: 'mutation',
  hash: '34791b53537b0cc10ad8370283734d77210d2a8eba976cc84989a96df6767388',
  text: 'mutation ReleasePlace($registration:ID!){releasePlace(registration:$registration){__typename ...on Registration{id status hasUnseenChange waitlistPosition interpretingWish}...on UserError{code message}...on InvalidInput{code message issues{path code message}}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<ReleasePlace, ReleasePlaceVariables, 'mutation'>

export const RemoveBreakDocument = {
  name: 'RemoveBreak',
  kind: 'mutation',
  hash: '2f2a0a5e1647f184ad64202ebcc617f89d4cafd092f09778af13827aa7fc7a02',
  text: 'mutation RemoveBreak($id:ID!){removeBreak(id:$id){__typename ...on Season{id title from to breaks{id from to reason}status version titleTranslations{language text}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<RemoveBreak, RemoveBreakVariables, 'mutation'>

export const RemoveDutyDocument = {
  name: 'RemoveDuty',
  kind: 'mutation',
  hash: '7b5a18d3f42c38e3ec20de7e24c82269d3b19e37fd01e4583cbcc0bfeba82c19',
  text: 'mutation RemoveDuty($id:ID!$scope:EditScope!=THIS){removeDuty(id:$id scope:$scope){__typename ...on Done{ok}...on UserError{code message}}}',
} as Document<RemoveDuty, RemoveDutyVariables, 'mutation'>

export const RemoveMaterialDocument = {
  name: 'RemoveMaterial',
  kind: 'mutation',
  hash: 'da307f31ab66c379e959444d036d25f15c036b89f2d78eb5b93f2997e49705ad',
  text: 'mutation RemoveMaterial($id:ID!){removeMaterial(id:$id){__typename ...on Done{ok}...on UserError{code message}}}',
} as Document<RemoveMaterial, RemoveMaterialVariables, 'mutation'>

export const RemoveMembershipDocument = {
  name: 'RemoveMembership',
  kind: 'mutation',
  hash: '58ba4bb670e86c879659bfeac6ffaed580af347184f3a20ff9084bfb7d931599',
  text: 'mutation RemoveMembership($id:ID!){removeMembership(id:$id){__typename ...on Done{ok}...on UserError{code message}}}',
} as Document<RemoveMembership, RemoveMembershipVariables, 'mutation'>

export const RemovePartnerDocument = {
  name: 'RemovePartner',
  kind: 'mutation',
  hash: '589fd27a0cb221e12d756926f542356c35f68792bdcaa7428077a69a085e99ca',
  text: 'mutation RemovePartner($id:ID!){removePartner(id:$id){__typename ...on Done{ok}...on UserError{code message}}}',
} as Document<RemovePartner, RemovePartnerVariables, 'mutation'>

export const RemoveStaffDocument = {
  name: 'RemoveStaff',
  kind: 'mutation',
  hash: 'dd97828e0a7983559e5c10e7e5877aca00b644dd567e18377a43288faf070718',
  text: 'mutation RemoveStaff($id:ID!){removeStaff(id:$id){__typename ...on Done{ok}...on UserError{code message}}}',
} as Document<RemoveStaff, RemoveStaffVariables, 'mutation'>

export const RemoveWebhookEndpointDocument = {
  name: 'RemoveWebhookEndpoint',
  kind: 'mutation',
  hash: '8c75c5f7bb914962e1360fe7e6f8452e817607455af9150e90f8a5d6658d3bdc',
  text: 'mutation RemoveWebhookEndpoint($id:ID!){removeWebhookEndpoint(id:$id){__typename ...on Done{ok}...on UserError{code message}}}',
} as Document<RemoveWebhookEndpoint, RemoveWebhookEndpointVariables, 'mutation'>

export const ReplyToContactRequestDocument = {
  name: 'ReplyToContactRequest',
  kind: 'mutation',
  hash: '103c42dc73094d388f6b79fcfad905499b0f543c2aa85a951e045a448c479227',
  text: 'mutation ReplyToContactRequest($id:ID!$sealed:Base64Url!){replyToContactRequest(id:$id sealed:$sealed){__typename ...on ContactRequest{id contactPoint{id role languages hours phone email publicKey publicKeyWords}sealed sealedTo replyKey replies{repliedOn}isAnswered receivedOn}...on NotFound{...Failed}...on NotAllowed{...Failed}...on InvalidInput{code message issues{path code message}}}}fragment Failed on UserError{code message}',
} as Document<ReplyToContactRequest, ReplyToContactRequestVariables, 'mutation'>

export const RevokeAccountDocument = {
  name: 'RevokeAccount',
  kind: 'mutation',
  hash: '8a0d6196680144062ddc7e2f8ea16b6809eee23e964970258f97d2adf59ead0b',
  text: 'mutation RevokeAccount($membership:ID!){revokeAccount(membership:$membership){__typename ...on Done{ok}...on UserError{code message}}}',
} as Document<RevokeAccount, RevokeAccountVariables, 'mutation'>

export const RevokeApiKeyDocument = {
  name: 'RevokeApiKey',
  kind: 'mutation',
  hash: '6ec639a61b4494d2e7c6fb2e48cf8c108d5a311e0412d540b86db5302401da6a',
  text: 'mutation RevokeApiKey($id:ID!){revokeApiKey(id:$id){__typename ...on ApiKey{id prefix scopes createdAt expiresAt lastUsedOn isRevoked}...on UserError{code message}}}',
} as Document<RevokeApiKey, RevokeApiKeyVariables, 'mutation'>

export const RevokeCalendarFeedDocument = {
  name: 'RevokeCalendarFeed',
  kind: 'mutation',
  hash: 'd031ba69fcce52ec24febd14df0ae3b023b7797c41214b3975dc3bc552446dac',
  text: 'mutation RevokeCalendarFeed($id:ID!){revokeCalendarFeed(id:$id){__typename ...on Done{ok}...on UserError{code message}}}',
} as Document<RevokeCalendarFeed, RevokeCalendarFeedVariables, 'mutation'>

export const RevokeInvitationDocument = {
  name: 'RevokeInvitation',
  kind: 'mutation',
  hash: '59e8bb1fe717272876cf689af9fbc8d06e96fbcbc0ed520bc212ec0915ae6c58',
  text: 'mutation RevokeInvitation($id:ID!){revokeInvitation(id:$id){__typename ...on Done{ok}...on UserError{code message}}}',
} as Document<RevokeInvitation, RevokeInvitationVariables, 'mutation'>

export const RotaOfGroupDocument = {
  name: 'RotaOfGroup',
  kind: 'query',
  hash: '881f9a652cf936bb9a9ab2b45955465ed0a29a6414f3cc75f4a456cd76483f4d',
  text: 'query RotaOfGroup($slug:String!$in:Period!$after:String){group(slug:$slug){id slug title contentLanguage confidentiality timeZone viewerCanEdit viewerMembership{id role alias}sessions(in:$in first:50 after:$after){nodes{id originalStart start end localStart localEnd timeZone status isMoved topic contentLanguage duties{id kind language title neededCount viewerHasTaken takenBy{id alias}}interpretingNeeds{language wishedCount isCovered}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}',
} as Document<RotaOfGroup, RotaOfGroupVariables, 'query'>

export const RotateWebhookSecretDocument = {
  name: 'RotateWebhookSecret',
  kind: 'mutation',
  hash: '4e21caa220b5e5e075fd6be2952bc64d69c97e95e35cee644128c18acd4ec08c',
  text: 'mutation RotateWebhookSecret($id:ID!){rotateWebhookSecret(id:$id){__typename ...on NewWebhookSecret{endpoint{id url events isEnabled disabledAt disabledBecause}secret}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<RotateWebhookSecret, RotateWebhookSecretVariables, 'mutation'>

export const ScheduleIdeaDocument = {
  name: 'ScheduleIdea',
  kind: 'mutation',
  hash: 'eafe1a3396f3b100c954adab66cba07e3219bcd3ab5836f3ac0ae2f129d631ba',
  text: 'mutation ScheduleIdea($input:ScheduleIdeaInput!){scheduleIdea(input:$input){__typename ...on Idea{id title contentLanguage status supporterCount viewerSupports isViewers group{id slug title contentLanguage}nextSession{id localStart localEnd timeZone}description declineReason tasks{id title isDone isTaken takenBy viewerHasTaken}dateOptions{id start duration yesCount maybeCount viewerVote}series{id recurrenceInWords}version viewerCanPlan}...on WrongStatus{status}...on Conflict{currentVersion}...on UserError{code message}...on InvalidInput{code message issues{path code message}}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<ScheduleIdea, ScheduleIdeaVariables, 'mutation'>

export const SendContactRequestDocument = {
  name: 'SendContactRequest',
  kind: 'mutation',
  hash: '318b9a4e419d48228402524fd4f822c7952439c900af381cf303ffd0e1a521bf',
  text: 'mutation SendContactRequest($input:ContactRequestInput!){sendContactRequest(input:$input){__typename ...on ContactRequest{id receivedOn}...on NotFound{...on UserError{code message}}...on InvalidInput{code message issues{path code message}}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<SendContactRequest, SendContactRequestVariables, 'mutation'>

export const SetContactPointDocument = {
  name: 'SetContactPoint',
  kind: 'mutation',
  hash: 'edcee42968590ec2b50bbde5dbdae5230963f210efef8e99a0aaaec98cc878ae',
  text: 'mutation SetContactPoint($id:ID$input:ContactPointInput!){setContactPoint(id:$id input:$input){__typename ...on ContactPoint{id role languages hours phone email publicKey publicKeyWords}...on NotFound{...Failed}...on NotAllowed{...Failed}...on InvalidInput{code message issues{path code message}}}}fragment Failed on UserError{code message}',
} as Document<SetContactPoint, SetContactPointVariables, 'mutation'>

export const SetMembershipDocument = {
  name: 'SetMembership',
  kind: 'mutation',
  hash: '604c40621de3e0610f5cc849ba0a254bf21f932ec96c2da7f5efeed606a27ae6',
  text: 'mutation SetMembership($input:SetMembershipInput!){setMembership(input:$input){__typename ...on Membership{id role alias isViewer}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<SetMembership, SetMembershipVariables, 'mutation'>

export const SignInDocument = {
  name: 'SignIn',
  kind: 'mutation',
  hash: '21fa0f655d34293ada3b6c445b2ba512bcdc0cabcb0cd4c90f6c2ffe830db49d',
  text: 'mutation SignIn($input:SignInInput!){signIn(input:$input){__typename ...on SignIn{token expiresAt viewer{kind language account{id kind staffRole openSignIns}memberships{id role alias group{id slug title confidentiality}}}}...on UserError{code message}...on RateLimited{code message retryAfterSeconds}...on InvalidInput{code message issues{path code message}}}}',
} as Document<SignIn, SignInVariables, 'mutation'>

export const SignOutDocument = {
  name: 'SignOut',
  kind: 'mutation',
  hash: '61cb01791646bd5f59362578407eb75311e8c0b00bff37ffad33113ee24c2d78',
  text: 'mutation SignOut($everywhere:Boolean){signOut(everywhere:$everywhere){__typename ...on Done{ok}}}',
} as Document<SignOut, SignOutVariables, 'mutation'>

export const StartPlanningDocument = {
  name: 'StartPlanning',
  kind: 'mutation',
  hash: 'aa287d7d802a4217665ab44e11328471e7d50e75c4110f70d9b56dce9f192f01',
  text: 'mutation StartPlanning($id:ID!){startPlanning(id:$id){__typename ...on Idea{id title contentLanguage status supporterCount viewerSupports isViewers group{id slug title contentLanguage}nextSession{id localStart localEnd timeZone}description declineReason tasks{id title isDone isTaken takenBy viewerHasTaken}dateOptions{id start duration yesCount maybeCount viewerVote}series{id recurrenceInWords}version viewerCanPlan}...on WrongStatus{status}...on UserError{code message}...on InvalidInput{code message issues{path code message}}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<StartPlanning, StartPlanningVariables, 'mutation'>

export const SupportIdeaDocument = {
  name: 'SupportIdea',
  kind: 'mutation',
  hash: 'eb93c2a8ed2fe3cc57c01711a3ce3c17a3bfa707ca66853ed41320b4be223907',
  text: 'mutation SupportIdea($id:ID!){supportIdea(id:$id){__typename ...on Idea{id title contentLanguage status supporterCount viewerSupports isViewers group{id slug title contentLanguage}nextSession{id localStart localEnd timeZone}description declineReason tasks{id title isDone isTaken takenBy viewerHasTaken}dateOptions{id start duration yesCount maybeCount viewerVote}series{id recurrenceInWords}version viewerCanPlan}...on WrongStatus{status}...on UserError{code message}...on InvalidInput{code message issues{path code message}}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<SupportIdea, SupportIdeaVariables, 'mutation'>

export const TakeDutyDocument = {
  name: 'TakeDuty',
  kind: 'mutation',
  hash: 'a507b1f36989e6b637b93eaafec7eb096cbe894da60e04f1370fc3a77394b4f6',
  text: 'mutation TakeDuty($id:ID!){takeDuty(id:$id){__typename ...on Duty{id kind language title neededCount viewerHasTaken takenBy{id alias}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<TakeDuty, TakeDutyVariables, 'mutation'>

export const TakeIdeaTaskDocument = {
  name: 'TakeIdeaTask',
  kind: 'mutation',
  hash: '9833cab8731df833e7baf01ee990eba39bf75d8b52ca1a0fa734076eb47764bd',
  text: 'mutation TakeIdeaTask($id:ID!){takeIdeaTask(id:$id){__typename ...on Idea{id title contentLanguage status supporterCount viewerSupports isViewers group{id slug title contentLanguage}nextSession{id localStart localEnd timeZone}description declineReason tasks{id title isDone isTaken takenBy viewerHasTaken}dateOptions{id start duration yesCount maybeCount viewerVote}series{id recurrenceInWords}version viewerCanPlan}...on WrongStatus{status}...on UserError{code message}...on InvalidInput{code message issues{path code message}}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<TakeIdeaTask, TakeIdeaTaskVariables, 'mutation'>

export const UnarchiveGroupDocument = {
  name: 'UnarchiveGroup',
  kind: 'mutation',
  hash: 'd6e29a3af9cb6c61255bf953cf5032f830ce46b4caa8620a51dcfaf3a2ecc0b2',
  text: 'mutation UnarchiveGroup($id:ID!){unarchiveGroup(id:$id){__typename ...on UserError{code message}}}',
} as Document<UnarchiveGroup, UnarchiveGroupVariables, 'mutation'>

export const UnpublishSeasonDocument = {
  name: 'UnpublishSeason',
  kind: 'mutation',
  hash: 'cfe198a46b8d55745129c3810d419cccf6ed95a408b8b11599aca965a3a2608a',
  text: 'mutation UnpublishSeason($id:ID!){unpublishSeason(id:$id){__typename ...on Season{id title from to breaks{id from to reason}status version titleTranslations{language text}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<UnpublishSeason, UnpublishSeasonVariables, 'mutation'>

export const UpdateGroupDocument = {
  name: 'UpdateGroup',
  kind: 'mutation',
  hash: '8cce9d1b848a2b406b81fe739d9518a3449b77bb7176e2d6c98034da2fc2b7f2',
  text: 'mutation UpdateGroup($input:UpdateGroupInput!){updateGroup(input:$input){__typename ...on Group{id slug kind title summary contentLanguage audience confidentiality joining languages{language kind name}features timeZone scheduleInWords lastConfirmedOn isArchived version translations{language title summary description}contactPoint{id}}...on Conflict{currentVersion}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<UpdateGroup, UpdateGroupVariables, 'mutation'>

export const UpdateMaterialDocument = {
  name: 'UpdateMaterial',
  kind: 'mutation',
  hash: '3fa756c3bf41038968b330e0e8cc332ffa81e419dd25bd8820da8e73eddc31e5',
  text: 'mutation UpdateMaterial($id:ID!$title:String$url:URL$language:LanguageTag$topic:String$licence:String){updateMaterial(id:$id title:$title url:$url language:$language topic:$topic licence:$licence){__typename ...on Material{id title url language topic licence}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<UpdateMaterial, UpdateMaterialVariables, 'mutation'>

export const UpdateSeasonDocument = {
  name: 'UpdateSeason',
  kind: 'mutation',
  hash: '73ad3ceb4538d046b8cbace1bddea8a567c9764cddaa5b9fcc8e4b71116d6828',
  text: 'mutation UpdateSeason($id:ID!$input:SeasonInput!$expectedVersion:Int){updateSeason(id:$id input:$input expectedVersion:$expectedVersion){__typename ...on Season{id title from to breaks{id from to reason}status version titleTranslations{language text}}...on Conflict{currentVersion}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<UpdateSeason, UpdateSeasonVariables, 'mutation'>

export const UpdateSeriesDocument = {
  name: 'UpdateSeries',
  kind: 'mutation',
  hash: '2860d3486204e758e4a08c8c5d1948987decd36ba1d25f0a61ff28b5933bccd1',
  text: 'mutation UpdateSeries($id:ID!$addDates:[LocalDateTime!]$leaveOutDates:[LocalDateTime!]$expectedVersion:Int){updateSeries(id:$id addDates:$addDates leaveOutDates:$leaveOutDates expectedVersion:$expectedVersion){__typename ...on SessionsEdit{newCount withdrawnCount formerRecurrence series{id start duration timeZone recurrence recurrenceInWords excluded added venue{...VenueCard}features languages{...LanguageSupport}topic note capacity version season{id title from to}group{id slug title}continues{id}continuedBy{id}}changed{...PlannedSession}orphaned{...PlannedSession}collisions{kind session start with{...ProgrammeSession}break{id from to reason}}}...on Conflict{currentVersion}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}fragment VenueCard on Venue{id name address city district access}fragment LanguageSupport on LanguageSupport{language kind name}fragment PlannedSession on Session{...ProgrammeSession capacity viewerCanEdit version series{id recurrence recurrenceInWords version}}fragment ProgrammeSession on Session{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features placesLeft languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{...VenueCard}group{id slug kind title contentLanguage joining}}',
} as Document<UpdateSeries, UpdateSeriesVariables, 'mutation'>

export const UpdateVenueDocument = {
  name: 'UpdateVenue',
  kind: 'mutation',
  hash: '54b7af18afedb4eadb1e140d4e7abc722b9acfa257db59a98b835e9f1e5fe631',
  text: 'mutation UpdateVenue($id:ID!$input:VenueInput!$expectedVersion:Int){updateVenue(id:$id input:$input expectedVersion:$expectedVersion){__typename ...on Venue{id name disclosure address postalCode city country district latitude longitude directions access timeZone version nameTranslations{language text}directionsTranslations{language text}}...on Conflict{currentVersion}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<UpdateVenue, UpdateVenueVariables, 'mutation'>

export const UpdateWebhookEndpointDocument = {
  name: 'UpdateWebhookEndpoint',
  kind: 'mutation',
  hash: '2a791efbc80f407ddd9b59fc454cf79858e69967187b6fb892ff1ecc5583fe10',
  text: 'mutation UpdateWebhookEndpoint($id:ID!$input:WebhookEndpointInput$isEnabled:Boolean){updateWebhookEndpoint(id:$id input:$input isEnabled:$isEnabled){__typename ...on WebhookEndpoint{id url events isEnabled disabledAt disabledBecause}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<UpdateWebhookEndpoint, UpdateWebhookEndpointVariables, 'mutation'>

export const VoteDateDocument = {
  name: 'VoteDate',
  kind: 'mutation',
  hash: '2db6a0a4f49bf1a0439c5f8857eb1264afa364abb02cf5a4ae058ee6ff333ec1',
  text: 'mutation VoteDate($dateOption:ID!$vote:DateVote!){voteDate(dateOption:$dateOption vote:$vote){__typename ...on Idea{id title contentLanguage status supporterCount viewerSupports isViewers group{id slug title contentLanguage}nextSession{id localStart localEnd timeZone}description declineReason tasks{id title isDone isTaken takenBy viewerHasTaken}dateOptions{id start duration yesCount maybeCount viewerVote}series{id recurrenceInWords}version viewerCanPlan}...on WrongStatus{status}...on UserError{code message}...on InvalidInput{code message issues{path code message}}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<VoteDate, VoteDateVariables, 'mutation'>

export const WithdrawIdeaDocument = {
  name: 'WithdrawIdea',
  kind: 'mutation',
  hash: 'e3420accd8e2f770cd163a9343b6840a0677a54ebeebab6dae7924bb26ff240c',
  text: 'mutation WithdrawIdea($id:ID!){withdrawIdea(id:$id){__typename ...on Idea{id title contentLanguage status supporterCount viewerSupports isViewers group{id slug title contentLanguage}nextSession{id localStart localEnd timeZone}description declineReason tasks{id title isDone isTaken takenBy viewerHasTaken}dateOptions{id start duration yesCount maybeCount viewerVote}series{id recurrenceInWords}version viewerCanPlan}...on WrongStatus{status}...on UserError{code message}...on InvalidInput{code message issues{path code message}}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<WithdrawIdea, WithdrawIdeaVariables, 'mutation'>

export const WithdrawSupportDocument = {
  name: 'WithdrawSupport',
  kind: 'mutation',
  hash: '2b679c8abb6af9170b7e4d71014f5150dbfd96f2486edd7c4c6795c196dbf490',
  text: 'mutation WithdrawSupport($id:ID!){withdrawSupport(id:$id){__typename ...on Idea{id title contentLanguage status supporterCount viewerSupports isViewers group{id slug title contentLanguage}nextSession{id localStart localEnd timeZone}description declineReason tasks{id title isDone isTaken takenBy viewerHasTaken}dateOptions{id start duration yesCount maybeCount viewerVote}series{id recurrenceInWords}version viewerCanPlan}...on WrongStatus{status}...on UserError{code message}...on InvalidInput{code message issues{path code message}}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<WithdrawSupport, WithdrawSupportVariables, 'mutation'>

export const WithdrawVisitOfferDocument = {
  name: 'WithdrawVisitOffer',
  kind: 'mutation',
  hash: '882031dcda6ccf8a9d9f85a178fd81362f96ec8397ce184941275b5ce449e4ae',
  text: 'mutation WithdrawVisitOffer($id:ID!){withdrawVisitOffer(id:$id){__typename ...on VisitOffer{id title description languages status offeredAt messageToPartner:message partner{id name url}session{id localStart localEnd timeZone status group{id slug title confidentiality contentLanguage}}}...on Conflict{currentVersion}...on UserError{code message}}}',
} as Document<WithdrawVisitOffer, WithdrawVisitOfferVariables, 'mutation'>
