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
  hash: '80c817e46ff3714077f5e54e2240a8a707222edacf8dd6a78da706accc82518d',
  text: 'query GetSession($id:ID!$in:Period$datesFirst:Int){session(id:$id){...SessionPage}}fragment SessionPage on Session{...GroupSession version season{id title}venue{...VenuePage}group{...GroupCard contactPoint{...ContactPointCard}sessions(in:$in first:$datesFirst){nodes{...GroupSession}pageInfo{...PageInfo}}}}fragment GroupSession on Session{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{...VenueCard}}fragment LanguageSupport on LanguageSupport{language kind name}fragment VenueCard on Venue{id name address city district access}fragment VenuePage on Venue{...VenueCard disclosure postalCode country latitude longitude directions timeZone version}fragment GroupCard on Group{id slug kind title summary contentLanguage audience confidentiality joining languages{...LanguageSupport}features timeZone scheduleInWords lastConfirmedOn isArchived}fragment ContactPointCard on ContactPoint{id role languages hours phone email publicKey publicKeyWords}fragment PageInfo on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}',
} as Document<GetSession, GetSessionVariables, 'query'>

export const GroupBySlugDocument = {
  name: 'GroupBySlug',
  kind: 'query',
  hash: '09a5fe01c7fe0235e12cadbffa01065e0982daaf780f3ca67a8637cadb1de7a1',
  text: 'query GroupBySlug($slug:String!$in:Period$sessionsFirst:Int$sessionsAfter:String$materialsLanguage:LanguageTag$materialsFirst:Int){group(slug:$slug){...GroupPage}}fragment GroupPage on Group{...GroupInList description version sessions(in:$in first:$sessionsFirst after:$sessionsAfter){nodes{...GroupSession}pageInfo{...PageInfo}}contactPoint{...ContactPointCard}materials(language:$materialsLanguage first:$materialsFirst){nodes{...MaterialCard}pageInfo{...PageInfo}}}fragment GroupInList on Group{...GroupCard nextSession{...GroupSession}}fragment GroupCard on Group{id slug kind title summary contentLanguage audience confidentiality joining languages{...LanguageSupport}features timeZone scheduleInWords lastConfirmedOn isArchived}fragment LanguageSupport on LanguageSupport{language kind name}fragment GroupSession on Session{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{...VenueCard}}fragment VenueCard on Venue{id name address city district access}fragment PageInfo on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}fragment ContactPointCard on ContactPoint{id role languages hours phone email publicKey publicKeyWords}fragment MaterialCard on Material{id title url language topic licence}',
} as Document<GroupBySlug, GroupBySlugVariables, 'query'>

export const ListContactPointsDocument = {
  name: 'ListContactPoints',
  kind: 'query',
  hash: 'b8b3eeb5c4f82e68976398aab90896c6423a640e6cc2bbc50aa74dfb5b0a42ae',
  text: 'query ListContactPoints{contactPoints{...ContactPointCard}}fragment ContactPointCard on ContactPoint{id role languages hours phone email publicKey publicKeyWords}',
} as Document<ListContactPoints, ListContactPointsVariables, 'query'>

export const ListGroupSessionsDocument = {
  name: 'ListGroupSessions',
  kind: 'query',
  hash: '6dd939b15a9a3b45666395e55f980b41e2bd8016d7a031a384039f0e4c078e4b',
  text: 'query ListGroupSessions($slug:String!$in:Period$first:Int$after:String$withTotal:Boolean=false){group(slug:$slug){sessions(in:$in first:$first after:$after){nodes{...GroupSession}pageInfo{...PageInfo}totalCount@include(if:$withTotal)}}}fragment GroupSession on Session{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{...VenueCard}}fragment LanguageSupport on LanguageSupport{language kind name}fragment VenueCard on Venue{id name address city district access}fragment PageInfo on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}',
} as Document<ListGroupSessions, ListGroupSessionsVariables, 'query'>

export const ListGroupsDocument = {
  name: 'ListGroups',
  kind: 'query',
  hash: 'f1ab5eaf15d1cc92760a641b5ba8476207f2ba1558650e51c82f8efd475e31c4',
  text: 'query ListGroups($filter:GroupFilter$first:Int$after:String$last:Int$before:String$withTotal:Boolean=false){groups(filter:$filter first:$first after:$after last:$last before:$before){nodes{...GroupInList}pageInfo{...PageInfo}totalCount@include(if:$withTotal)}}fragment GroupInList on Group{...GroupCard nextSession{...GroupSession}}fragment GroupCard on Group{id slug kind title summary contentLanguage audience confidentiality joining languages{...LanguageSupport}features timeZone scheduleInWords lastConfirmedOn isArchived}fragment LanguageSupport on LanguageSupport{language kind name}fragment GroupSession on Session{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{...VenueCard}}fragment VenueCard on Venue{id name address city district access}fragment PageInfo on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}',
} as Document<ListGroups, ListGroupsVariables, 'query'>

export const ListMaterialsDocument = {
  name: 'ListMaterials',
  kind: 'query',
  hash: 'a6024408a5bf4b91c48c8508ab9b7ccf02e45d1cb02b69241b5da977482168bd',
  text: 'query ListMaterials($group:String!$language:LanguageTag$first:Int$after:String$withTotal:Boolean=false){group(slug:$group){materials(language:$language first:$first after:$after){nodes{...MaterialCard}pageInfo{...PageInfo}totalCount@include(if:$withTotal)}}}fragment MaterialCard on Material{id title url language topic licence}fragment PageInfo on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}',
} as Document<ListMaterials, ListMaterialsVariables, 'query'>

export const ListSeasonsDocument = {
  name: 'ListSeasons',
  kind: 'query',
  hash: 'c0cd0950795ecc38b8c694da7aa104c678333214c8ba10d2d6069892186d85d3',
  text: 'query ListSeasons($in:Period){seasons(in:$in){...SeasonWithBreaks}}fragment SeasonWithBreaks on Season{id title from to breaks{id from to reason}}',
} as Document<ListSeasons, ListSeasonsVariables, 'query'>

export const ListSessionsDocument = {
  name: 'ListSessions',
  kind: 'query',
  hash: 'ebc62ca2280078d71c659314a387ba7998655dbf91e2c40148d5cece66c24ea5',
  text: 'query ListSessions($in:Period$filter:SessionFilter$first:Int$after:String$last:Int$before:String$withTotal:Boolean=false){sessions(in:$in filter:$filter first:$first after:$after last:$last before:$before){nodes{...ProgrammeSession}pageInfo{...PageInfo}totalCount@include(if:$withTotal)}}fragment ProgrammeSession on Session{...GroupSession group{id slug kind title summary contentLanguage audience confidentiality joining}}fragment GroupSession on Session{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{...VenueCard}}fragment LanguageSupport on LanguageSupport{language kind name}fragment VenueCard on Venue{id name address city district access}fragment PageInfo on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}',
} as Document<ListSessions, ListSessionsVariables, 'query'>

export const NextSessionDocument = {
  name: 'NextSession',
  kind: 'query',
  hash: 'f852e468461ef3baee9cf0250fac17df2f82b739d15e20ce2f9dadb83120da50',
  text: 'query NextSession($slug:String!){group(slug:$slug){nextSession{...GroupSession}}}fragment GroupSession on Session{id originalStart start end localStart localEnd timeZone status isMoved cancellationReason topic note contentLanguage features languages{...LanguageSupport}guestSpeakers{title topic organisation}venue{...VenueCard}}fragment LanguageSupport on LanguageSupport{language kind name}fragment VenueCard on Venue{id name address city district access}',
} as Document<NextSession, NextSessionVariables, 'query'>
