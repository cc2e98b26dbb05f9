// Written by scripts/generate.mjs. Do not edit.

import type { Document } from '../shared/document.ts'
import type {
  ChangePassphrase,
  ChangePassphraseVariables,
  CheckAudit,
  CheckAuditVariables,
  ConfirmTotp,
  ConfirmTotpVariables,
  CreateInvitation,
  CreateInvitationVariables,
  CreateStaff,
  CreateStaffVariables,
  EnrolTotp,
  EnrolTotpVariables,
  EraseAccount,
  EraseAccountVariables,
  ExplainVisibility,
  ExplainVisibilityVariables,
  ExportAccount,
  ExportAccountVariables,
  GetSession,
  GetSessionVariables,
  GetViewer,
  GetViewerVariables,
  GroupBySlug,
  GroupBySlugVariables,
  ListAudit,
  ListAuditVariables,
  ListContactPoints,
  ListContactPointsVariables,
  ListGroupSessions,
  ListGroupSessionsVariables,
  ListGroups,
  ListGroupsVariables,
  ListMaterials,
  ListMaterialsVariables,
  ListSeasons,
  ListSeasonsVariables,
  ListSessions,
  ListSessionsVariables,
  ListStaff,
  ListStaffVariables,
  MembersOfGroup,
  MembersOfGroupVariables,
  MyCircle,
  MyCircleVariables,
  NextSession,
  NextSessionVariables,
  RedeemInvitation,
  RedeemInvitationVariables,
  RemoveMembership,
  RemoveMembershipVariables,
  RemoveStaff,
  RemoveStaffVariables,
  RevokeAccount,
  RevokeAccountVariables,
  RevokeInvitation,
  RevokeInvitationVariables,
  SetMembership,
  SetMembershipVariables,
  SignIn,
  SignInVariables,
  SignOut,
  SignOutVariables,
  UpdateGroup,
  UpdateGroupVariables,
} from './operations.ts'
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

export const ConfirmTotpDocument = {
  name: 'ConfirmTotp',
  kind: 'mutation',
  hash: 'fb6d6d062371b0711df116d19f275bfd95a317c166455ffc7803065068e32003',
  text: 'mutation ConfirmTotp($totp:String!){confirmTotp(totp:$totp){__typename ...on Done{ok}...on UserError{code message}...on RateLimited{code message retryAfterSeconds}}}',
} as Document<ConfirmTotp, ConfirmTotpVariables, 'mutation'>

export const CreateInvitationDocument = {
  name: 'CreateInvitation',
  kind: 'mutation',
  hash: 'de37c50eb47325c81bb0bfcd56aab35e8a444a706a119453278a71717a8df1b6',
  text: 'mutation CreateInvitation($input:CreateInvitationInput!){createInvitation(input:$input){__typename ...on Invitation{id role words expiresAt group{id slug title}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<CreateInvitation, CreateInvitationVariables, 'mutation'>

export const CreateStaffDocument = {
  name: 'CreateStaff',
  kind: 'mutation',
  hash: '2d4fdb76eb2df267ffbbc4c3b6472a53440599c98389145d3c27e7487c8ded80',
  text: 'mutation CreateStaff($input:CreateStaffInput!){createStaff(input:$input){__typename ...on NewStaff{account{id kind staffRole openSignIns}passphrase totp{url recoveryCodes}}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<CreateStaff, CreateStaffVariables, 'mutation'>

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

export const GetSessionDocument = {
  name: 'GetSession',
  kind: 'query',
  hash: 'df5d32ce7454e0d1f969ca440722a48833b8f0fa4ffa5e51d63d43f3352bb481',
  text: 'query GetSession($id:ID!$in:Period$datesFirst:Int){session(id:$id){...GroupSession version season{id title}venue{...VenueCard disclosure postalCode country latitude longitude directions timeZone version}group{id slug kind title summary contentLanguage audience confidentiality joining languages{...LanguageSupport}features timeZone scheduleInWords lastConfirmedOn isArchived contactPoint{id role languages hours phone email publicKey publicKeyWords}sessions(in:$in first:$datesFirst){nodes{...GroupSession}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}}fragment GroupSession on Session{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{...VenueCard}}fragment LanguageSupport on LanguageSupport{language kind name}fragment VenueCard on Venue{id name address city district access}',
} as Document<GetSession, GetSessionVariables, 'query'>

export const GetViewerDocument = {
  name: 'GetViewer',
  kind: 'query',
  hash: '2d56148d554ad883aed8a454b2a1fc57facfa7247cd3d3c2ffa1d29a8f580c0b',
  text: 'query GetViewer{viewer{kind language account{id kind staffRole openSignIns}memberships{id role alias group{id slug title confidentiality}}}}',
} as Document<GetViewer, GetViewerVariables, 'query'>

export const GroupBySlugDocument = {
  name: 'GroupBySlug',
  kind: 'query',
  hash: '8726e482a95d1ef8a87abb672f7f1e1391482501a7e8fbc16ef763f32f25b4af',
  text: 'query GroupBySlug($slug:String!$in:Period$sessionsFirst:Int$sessionsAfter:String$materialsLanguage:LanguageTag$materialsFirst:Int){group(slug:$slug){id slug kind title summary contentLanguage audience confidentiality joining languages{...LanguageSupport}features timeZone scheduleInWords lastConfirmedOn isArchived nextSession{...GroupSession}description version sessions(in:$in first:$sessionsFirst after:$sessionsAfter){nodes{...GroupSession}pageInfo{...PageInfo}}contactPoint{id role languages hours phone email publicKey publicKeyWords}materials(language:$materialsLanguage first:$materialsFirst){nodes{id title url language topic licence}pageInfo{...PageInfo}}}}fragment LanguageSupport on LanguageSupport{language kind name}fragment GroupSession on Session{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{id name address city district access}}fragment PageInfo on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}',
} as Document<GroupBySlug, GroupBySlugVariables, 'query'>

export const ListAuditDocument = {
  name: 'ListAudit',
  kind: 'query',
  hash: '7bcd09adf72997388a3b21fb205e36c09b44d1432c7bac57c9d798b4e851c7de',
  text: 'query ListAudit($in:Period$first:Int$after:String){audit(in:$in first:$first after:$after){nodes{at actorKind actor action subject fields}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}',
} as Document<ListAudit, ListAuditVariables, 'query'>

export const ListContactPointsDocument = {
  name: 'ListContactPoints',
  kind: 'query',
  hash: '0c2b8ae1850a5860b18a08b6b9afafef23602c3c0466f63e2bd79d3523908bd9',
  text: 'query ListContactPoints{contactPoints{id role languages hours phone email publicKey publicKeyWords}}',
} as Document<ListContactPoints, ListContactPointsVariables, 'query'>

export const ListGroupSessionsDocument = {
  name: 'ListGroupSessions',
  kind: 'query',
  hash: '6a770b15bca308961feda02412384a278c2349d119ead831b168cac80bcebe39',
  text: 'query ListGroupSessions($slug:String!$in:Period$first:Int$after:String$withTotal:Boolean=false){group(slug:$slug){sessions(in:$in first:$first after:$after){nodes{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features languages{language kind name}guestSpeakers{title topic organisation}venue{id name address city district access}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotal)}}}',
} as Document<ListGroupSessions, ListGroupSessionsVariables, 'query'>

export const ListGroupsDocument = {
  name: 'ListGroups',
  kind: 'query',
  hash: 'd95bd19f2eb01262d4962d10b1fe514b39df623329d680bbd6986a0b41d097e3',
  text: 'query ListGroups($filter:GroupFilter$first:Int$after:String$last:Int$before:String$withTotal:Boolean=false){groups(filter:$filter first:$first after:$after last:$last before:$before){nodes{id slug kind title summary contentLanguage audience confidentiality joining languages{...LanguageSupport}features timeZone scheduleInWords lastConfirmedOn isArchived nextSession{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{id name address city district access}}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotal)}}fragment LanguageSupport on LanguageSupport{language kind name}',
} as Document<ListGroups, ListGroupsVariables, 'query'>

export const ListMaterialsDocument = {
  name: 'ListMaterials',
  kind: 'query',
  hash: 'cdbc4ce2f0cca38c642a82a4b48899438082f0393b9e8198bcfeb960b57f12fb',
  text: 'query ListMaterials($group:String!$language:LanguageTag$first:Int$after:String$withTotal:Boolean=false){group(slug:$group){materials(language:$language first:$first after:$after){nodes{id title url language topic licence}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotal)}}}',
} as Document<ListMaterials, ListMaterialsVariables, 'query'>

export const ListSeasonsDocument = {
  name: 'ListSeasons',
  kind: 'query',
  hash: '7c83cb6d0e1eef372c7750579335ef539ce9585c37be091a962498ad9c892df1',
  text: 'query ListSeasons($in:Period){seasons(in:$in){id title from to breaks{id from to reason}}}',
} as Document<ListSeasons, ListSeasonsVariables, 'query'>

export const ListSessionsDocument = {
  name: 'ListSessions',
  kind: 'query',
  hash: 'f5908d3457610d74b7b731848cfd3548d66e18081eb1943efe6665a1f0639569',
  text: 'query ListSessions($in:Period$filter:SessionFilter$first:Int$after:String$last:Int$before:String$withTotal:Boolean=false){sessions(in:$in filter:$filter first:$first after:$after last:$last before:$before){nodes{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features languages{language kind name}guestSpeakers{title topic organisation}venue{id name address city district access}group{id slug kind title contentLanguage joining}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotal)}}',
} as Document<ListSessions, ListSessionsVariables, 'query'>

export const ListStaffDocument = {
  name: 'ListStaff',
  kind: 'query',
  hash: 'e9f5537f40f058360387ec800e0acd195b11df91f74fa18b265e143850d3bfe7',
  text: 'query ListStaff{staff{id kind staffRole openSignIns}}',
} as Document<ListStaff, ListStaffVariables, 'query'>

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

export const NextSessionDocument = {
  name: 'NextSession',
  kind: 'query',
  hash: '32c8128cf76f6bfdfe8ba6e7a9a00253930ac8de1e4de598928af2616147074d',
  text: 'query NextSession($slug:String!){group(slug:$slug){nextSession{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features languages{language kind name}guestSpeakers{title topic organisation}venue{id name address city district access}}}}',
} as Document<NextSession, NextSessionVariables, 'query'>

export const RedeemInvitationDocument = {
  name: 'RedeemInvitation',
  kind: 'mutation',
  hash: '14aad406ef2f74f150bce66e3519fb3339bb94bf46e2a6146cc6581c21917cba',
  text: 'mutation RedeemInvitation($input:RedeemInvitationInput!){redeemInvitation(input:$input){__typename ...on NewPassphrase{passphrase signIn{token expiresAt viewer{kind language account{id kind staffRole openSignIns}memberships{...OwnMembership}}}}...on Membership{...OwnMembership}...on UserError{code message}...on RateLimited{code message retryAfterSeconds}...on InvalidInput{code message issues{path code message}}}}fragment OwnMembership on Membership{id role alias group{id slug title confidentiality}}',
} as Document<RedeemInvitation, RedeemInvitationVariables, 'mutation'>

export const RemoveMembershipDocument = {
  name: 'RemoveMembership',
  kind: 'mutation',
  hash: '58ba4bb670e86c879659bfeac6ffaed580af347184f3a20ff9084bfb7d931599',
  text: 'mutation RemoveMembership($id:ID!){removeMembership(id:$id){__typename ...on Done{ok}...on UserError{code message}}}',
} as Document<RemoveMembership, RemoveMembershipVariables, 'mutation'>

export const RemoveStaffDocument = {
  name: 'RemoveStaff',
  kind: 'mutation',
  hash: 'dd97828e0a7983559e5c10e7e5877aca00b644dd567e18377a43288faf070718',
  text: 'mutation RemoveStaff($id:ID!){removeStaff(id:$id){__typename ...on Done{ok}...on UserError{code message}}}',
} as Document<RemoveStaff, RemoveStaffVariables, 'mutation'>

export const RevokeAccountDocument = {
  name: 'RevokeAccount',
  kind: 'mutation',
  hash: '8a0d6196680144062ddc7e2f8ea16b6809eee23e964970258f97d2adf59ead0b',
  text: 'mutation RevokeAccount($membership:ID!){revokeAccount(membership:$membership){__typename ...on Done{ok}...on UserError{code message}}}',
} as Document<RevokeAccount, RevokeAccountVariables, 'mutation'>

export const RevokeInvitationDocument = {
  name: 'RevokeInvitation',
  kind: 'mutation',
  hash: '59e8bb1fe717272876cf689af9fbc8d06e96fbcbc0ed520bc212ec0915ae6c58',
  text: 'mutation RevokeInvitation($id:ID!){revokeInvitation(id:$id){__typename ...on Done{ok}...on UserError{code message}}}',
} as Document<RevokeInvitation, RevokeInvitationVariables, 'mutation'>

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

export const UpdateGroupDocument = {
  name: 'UpdateGroup',
  kind: 'mutation',
  hash: 'dad490bd79576a5b3e576e30c880786217d216ea4b9f2a2d3c7982a48e8a6ba3',
  text: 'mutation UpdateGroup($input:UpdateGroupInput!){updateGroup(input:$input){__typename ...on Group{id slug kind title summary contentLanguage audience confidentiality joining languages{language kind name}features timeZone scheduleInWords lastConfirmedOn isArchived version}...on Conflict{currentVersion}...on UserError{code message}...on InvalidInput{code message issues{path code message}}}}',
} as Document<UpdateGroup, UpdateGroupVariables, 'mutation'>
