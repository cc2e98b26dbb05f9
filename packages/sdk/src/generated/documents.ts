// Written by scripts/generate.mjs. Do not edit.

import type { Document } from '../shared/document.ts'
import type {
  GetSession,
  GetSessionVariables,
  GroupBySlug,
  GroupBySlugVariables,
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
  NextSession,
  NextSessionVariables,
} from './operations.ts'
export const GetSessionDocument = {
  name: 'GetSession',
  kind: 'query',
  hash: 'df5d32ce7454e0d1f969ca440722a48833b8f0fa4ffa5e51d63d43f3352bb481',
  text: 'query GetSession($id:ID!$in:Period$datesFirst:Int){session(id:$id){...GroupSession version season{id title}venue{...VenueCard disclosure postalCode country latitude longitude directions timeZone version}group{id slug kind title summary contentLanguage audience confidentiality joining languages{...LanguageSupport}features timeZone scheduleInWords lastConfirmedOn isArchived contactPoint{id role languages hours phone email publicKey publicKeyWords}sessions(in:$in first:$datesFirst){nodes{...GroupSession}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}}fragment GroupSession on Session{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{...VenueCard}}fragment LanguageSupport on LanguageSupport{language kind name}fragment VenueCard on Venue{id name address city district access}',
} as Document<GetSession, GetSessionVariables, 'query'>

export const GroupBySlugDocument = {
  name: 'GroupBySlug',
  kind: 'query',
  hash: '8726e482a95d1ef8a87abb672f7f1e1391482501a7e8fbc16ef763f32f25b4af',
  text: 'query GroupBySlug($slug:String!$in:Period$sessionsFirst:Int$sessionsAfter:String$materialsLanguage:LanguageTag$materialsFirst:Int){group(slug:$slug){id slug kind title summary contentLanguage audience confidentiality joining languages{...LanguageSupport}features timeZone scheduleInWords lastConfirmedOn isArchived nextSession{...GroupSession}description version sessions(in:$in first:$sessionsFirst after:$sessionsAfter){nodes{...GroupSession}pageInfo{...PageInfo}}contactPoint{id role languages hours phone email publicKey publicKeyWords}materials(language:$materialsLanguage first:$materialsFirst){nodes{id title url language topic licence}pageInfo{...PageInfo}}}}fragment LanguageSupport on LanguageSupport{language kind name}fragment GroupSession on Session{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{id name address city district access}}fragment PageInfo on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}',
} as Document<GroupBySlug, GroupBySlugVariables, 'query'>

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

export const NextSessionDocument = {
  name: 'NextSession',
  kind: 'query',
  hash: '32c8128cf76f6bfdfe8ba6e7a9a00253930ac8de1e4de598928af2616147074d',
  text: 'query NextSession($slug:String!){group(slug:$slug){nextSession{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features languages{language kind name}guestSpeakers{title topic organisation}venue{id name address city district access}}}}',
} as Document<NextSession, NextSessionVariables, 'query'>
