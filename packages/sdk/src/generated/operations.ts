// Written by scripts/generate.mjs. Do not edit.

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] }
import type {
  Base64Url,
  EmailAddress,
  Instant,
  LanguageTag,
  LocalDate,
  LocalDateTime,
  PhoneNumber,
  TimeZone,
  Url,
} from './scalars.ts'
export type AccessFeature =
  'ACCESSIBLE_TOILET' | 'GENDER_NEUTRAL_TOILET' | 'HEARING_LOOP' | 'LIFT' | 'QUIET_SPACE' | 'STEP_FREE'

/** For whom a Group is meant. It hides nothing. */
export type Audience = 'ANYONE' | 'COMMUNITY'

/** CONFIDENTIAL: its dates, places, topics, materials and people are its members' alone. */
export type Confidentiality = 'CONFIDENTIAL' | 'OPEN'

export type Feature = 'CHILDCARE' | 'GUEST_SPEAKER' | 'HOMEMADE_MEAL' | 'INTERPRETING' | 'ONLINE' | 'TRAVEL_PAID'

export type GroupFilter = {
  readonly features?: ReadonlyArray<Feature> | null | undefined
  readonly joining?: ReadonlyArray<Joining> | null | undefined
  readonly kinds?: ReadonlyArray<GroupKind> | null | undefined
  /** SPOKEN or INTERPRETED in any of these. */
  readonly languages?: ReadonlyArray<LanguageTag> | null | undefined
  /** Words in title, summary and description, in any language they are written in. */
  readonly text?: string | null | undefined
}

export type GroupKind = 'CREATIVE' | 'OTHER' | 'OUTINGS' | 'PEER_GROUP' | 'SELF_HELP' | 'STUDY'

export type Joining = 'CONTACT_FIRST' | 'DROP_IN' | 'REGISTRATION'

export type LanguageSupportKind = 'INTERPRETED' | 'SPOKEN'

/** A half-open span of time: from <= t < until. */
export type Period = {
  readonly from: Instant
  readonly until: Instant
}

export type SessionFilter = {
  readonly access?: ReadonlyArray<AccessFeature> | null | undefined
  readonly features?: ReadonlyArray<Feature> | null | undefined
  readonly groups?: ReadonlyArray<string> | null | undefined
  readonly kinds?: ReadonlyArray<GroupKind> | null | undefined
  readonly languages?: ReadonlyArray<LanguageTag> | null | undefined
  readonly statuses?: ReadonlyArray<SessionStatus> | null | undefined
  /** Words in the topic, the guests, the Group's title and summary. */
  readonly text?: string | null | undefined
}

export type SessionStatus = 'CANCELLED' | 'SCHEDULED'

export type VenueDisclosure = 'COMMUNITY' | 'GROUP_MEMBERS' | 'PUBLIC'

export type ContactPointCard = {
  readonly id: string
  /** A role, not a person: Community coordinator. */
  readonly role: string
  readonly languages: ReadonlyArray<LanguageTag>
  /** In words: weekdays 10–15. */
  readonly hours: string | null
  readonly phone: PhoneNumber | null
  readonly email: EmailAddress | null
  /** Curve25519 public key that a message is sealed to, and its fingerprint in words to compare. */
  readonly publicKey: Base64Url | null
  readonly publicKeyWords: string | null
}

export type ListContactPointsVariables = Exact<{ [key: string]: never }>

export type ListContactPoints = { readonly contactPoints: ReadonlyArray<ContactPointCard> }

export type GroupCard = {
  readonly id: string
  /** For addresses: multicultural-peer-group. */
  readonly slug: string
  readonly kind: GroupKind
  readonly title: string
  /** One sentence. */
  readonly summary: string
  /** The language that title, summary and description came in after negotiation. */
  readonly contentLanguage: LanguageTag
  readonly audience: Audience
  readonly confidentiality: Confidentiality
  readonly joining: Joining
  readonly features: ReadonlyArray<Feature>
  readonly timeZone: TimeZone
  /** Its running Series in words: «Every Tuesday 14.00–16.00». Empty where the viewer may not read the dates. */
  readonly scheduleInWords: ReadonlyArray<string>
  /** The day on which somebody of the Group last confirmed that this is still true. */
  readonly lastConfirmedOn: LocalDate | null
  readonly isArchived: boolean
  readonly languages: ReadonlyArray<LanguageSupport>
}

export type GroupInList = {
  /** The next SCHEDULED one, or the one that is now on. */
  readonly nextSession: GroupSession | null
} & GroupCard

export type GroupPage = {
  /** Markdown. */
  readonly description: string | null
  /** For those who may change it. */
  readonly version: number | null
  /** Empty where the viewer may not read the dates. Without `in`: from now on. */
  readonly sessions: { readonly nodes: ReadonlyArray<GroupSession>; readonly pageInfo: PageInfo }
  readonly contactPoint: ContactPointCard | null
  readonly materials: { readonly nodes: ReadonlyArray<MaterialCard>; readonly pageInfo: PageInfo }
} & GroupInList

export type ListGroupsVariables = Exact<{
  filter?: GroupFilter | null | undefined
  first?: number | null | undefined
  after?: string | null | undefined
  last?: number | null | undefined
  before?: string | null | undefined

  /** Asks for `totalCount` too. */
  withTotal?: boolean | null | undefined
}>

export type ListGroups = {
  readonly groups: {
    readonly totalCount?: number
    readonly nodes: ReadonlyArray<GroupInList>
    readonly pageInfo: PageInfo
  }
}

export type GroupBySlugVariables = Exact<{
  slug: string
  in?: Period | null | undefined
  sessionsFirst?: number | null | undefined
  sessionsAfter?: string | null | undefined
  materialsLanguage?: LanguageTag | null | undefined
  materialsFirst?: number | null | undefined
}>

export type GroupBySlug = { readonly group: GroupPage | null }

export type MaterialCard = {
  readonly id: string
  readonly title: string
  readonly url: Url
  readonly language: LanguageTag
  readonly topic: string | null
  readonly licence: string | null
}

export type ListMaterialsVariables = Exact<{
  group: string
  language?: LanguageTag | null | undefined
  first?: number | null | undefined
  after?: string | null | undefined

  /** Asks for `totalCount` too. */
  withTotal?: boolean | null | undefined
}>

export type ListMaterials = {
  readonly group: {
    readonly materials: {
      readonly totalCount?: number
      readonly nodes: ReadonlyArray<MaterialCard>
      readonly pageInfo: PageInfo
    }
  } | null
}

export type SeasonWithBreaks = {
  readonly id: string
  readonly title: string
  readonly from: LocalDate
  /** Inclusive. */
  readonly to: LocalDate
  readonly breaks: ReadonlyArray<{
    readonly id: string
    readonly from: LocalDate
    /** Inclusive. */
    readonly to: LocalDate
    readonly reason: string
  }>
}

export type ListSeasonsVariables = Exact<{
  in?: Period | null | undefined
}>

export type ListSeasons = { readonly seasons: ReadonlyArray<SeasonWithBreaks> }

/** A place. One for GROUP_MEMBERS does not exist for others, its name included. */
export type VenueCard = {
  readonly id: string
  readonly name: string
  /** Street and number. Null where the viewer may not know it; `city` and `district` stay. */
  readonly address: string | null
  readonly city: string | null
  readonly district: string | null
  readonly access: ReadonlyArray<AccessFeature>
}

/** A place. One for GROUP_MEMBERS does not exist for others, its name included. */
export type VenuePage = {
  readonly disclosure: VenueDisclosure
  readonly postalCode: string | null
  readonly country: string | null
  /** Follows `address`, as longitude and directions do. */
  readonly latitude: number | null
  readonly longitude: number | null
  readonly directions: string | null
  readonly timeZone: TimeZone
  /** For those who may change it. */
  readonly version: number | null
} & VenueCard

export type GroupSession = {
  /** Kept through every edit. */
  readonly id: string
  /** Its present place in its Series (RECURRENCE-ID). */
  readonly originalStart: LocalDateTime
  readonly start: Instant
  readonly end: Instant
  readonly localStart: LocalDateTime
  readonly localEnd: LocalDateTime
  readonly timeZone: TimeZone
  readonly status: SessionStatus
  readonly isMoved: boolean
  readonly cancellationReason: string | null
  readonly topic: string | null
  readonly note: string | null
  /** The language that topic and note came in after negotiation. */
  readonly contentLanguage: LanguageTag
  readonly features: ReadonlyArray<Feature>
  readonly languages: ReadonlyArray<LanguageSupport>
  readonly guestSpeakers: ReadonlyArray<{
    /** A name or a role, as the guest wishes to be shown. */
    readonly title: string
    readonly topic: string | null
    readonly organisation: string | null
  }>
  readonly venue: VenueCard | null
}

export type ProgrammeSession = {
  readonly group: {
    readonly id: string
    /** For addresses: multicultural-peer-group. */
    readonly slug: string
    readonly kind: GroupKind
    readonly title: string
    /** The language that title, summary and description came in after negotiation. */
    readonly contentLanguage: LanguageTag
    readonly joining: Joining
  }
} & GroupSession

export type SessionPage = {
  /** For those who may change it. */
  readonly version: number | null
  readonly season: { readonly id: string; readonly title: string } | null
  readonly venue: VenuePage | null
  readonly group: {
    readonly contactPoint: ContactPointCard | null
    /** Empty where the viewer may not read the dates. Without `in`: from now on. */
    readonly sessions: { readonly nodes: ReadonlyArray<GroupSession>; readonly pageInfo: PageInfo }
  } & GroupCard
} & GroupSession

export type ListSessionsVariables = Exact<{
  in?: Period | null | undefined
  filter?: SessionFilter | null | undefined
  first?: number | null | undefined
  after?: string | null | undefined
  last?: number | null | undefined
  before?: string | null | undefined

  /** Asks for `totalCount` too. */
  withTotal?: boolean | null | undefined
}>

export type ListSessions = {
  /** Ordered by start; `in` selects by start. Without `in`: those that end after now, up to the horizon. A Period is at most 400 days long and ends at most 5 years ahead. */
  readonly sessions: {
    readonly totalCount?: number
    readonly nodes: ReadonlyArray<ProgrammeSession>
    readonly pageInfo: PageInfo
  }
}

export type GetSessionVariables = Exact<{
  id: string
  in?: Period | null | undefined
  datesFirst?: number | null | undefined
}>

export type GetSession = { readonly session: SessionPage | null }

export type ListGroupSessionsVariables = Exact<{
  slug: string
  in?: Period | null | undefined
  first?: number | null | undefined
  after?: string | null | undefined

  /** Asks for `totalCount` too. */
  withTotal?: boolean | null | undefined
}>

export type ListGroupSessions = {
  readonly group: {
    /** Empty where the viewer may not read the dates. Without `in`: from now on. */
    readonly sessions: {
      readonly totalCount?: number
      readonly nodes: ReadonlyArray<GroupSession>
      readonly pageInfo: PageInfo
    }
  } | null
}

export type NextSessionVariables = Exact<{
  slug: string
}>

export type NextSession = {
  readonly group: {
    /** The next SCHEDULED one, or the one that is now on. */
    readonly nextSession: GroupSession | null
  } | null
}

export type PageInfo = {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

export type LanguageSupport = {
  readonly language: LanguageTag
  readonly kind: LanguageSupportKind
  /** The language's name in the negotiated language. */
  readonly name: string
}
