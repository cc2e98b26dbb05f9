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
/** How one gets in, and what helps there. */
export type AccessFeature =
  /** There is a toilet for people who use a wheelchair. */
  | 'ACCESSIBLE_TOILET'
  /** There is a toilet for everybody. */
  | 'GENDER_NEUTRAL_TOILET'
  /** There is a hearing loop. */
  | 'HEARING_LOOP'
  /** There is a lift. */
  | 'LIFT'
  /** There is a quiet place to withdraw to. */
  | 'QUIET_SPACE'
  /** One gets in without a step. */
  | 'STEP_FREE'

/** For whom a Group is meant. It hides nothing. */
export type Audience =
  /** Everybody is welcome. */
  | 'ANYONE'
  /** For people of the community. */
  | 'COMMUNITY'

/** How much of a Group is told to whom. */
export type Confidentiality =
  /** Its dates, places, topics, materials and people are its members' alone. */
  | 'CONFIDENTIAL'
  /** Its programme is told to everybody. */
  | 'OPEN'

/** What a Session offers. */
export type Feature =
  /** Somebody looks after children. */
  | 'CHILDCARE'
  /** A guest speaks. */
  | 'GUEST_SPEAKER'
  /** A meal cooked by those who come. */
  | 'HOMEMADE_MEAL'
  /** Somebody interprets. */
  | 'INTERPRETING'
  /** One can take part from elsewhere. */
  | 'ONLINE'
  /** The way there is paid. */
  | 'TRAVEL_PAID'

/** Which Groups. Each field narrows the list. */
export type GroupFilter = {
  /** With all of these. */
  readonly features?: ReadonlyArray<Feature> | null | undefined
  /** That one joins in any of these ways. */
  readonly joining?: ReadonlyArray<Joining> | null | undefined
  /** Of any of these kinds. */
  readonly kinds?: ReadonlyArray<GroupKind> | null | undefined
  /** SPOKEN or INTERPRETED in any of these. */
  readonly languages?: ReadonlyArray<LanguageTag> | null | undefined
  /** Words, or beginnings of words, in title, summary and description, in any language they are written in. */
  readonly text?: string | null | undefined
}

/** What sort of activity a Group is. */
export type GroupKind =
  /** Making things together. */
  | 'CREATIVE'
  /** Something else. */
  | 'OTHER'
  /** Going out together. */
  | 'OUTINGS'
  /** People with shared experience meet, led by peer workers. */
  | 'PEER_GROUP'
  /** People support one another. */
  | 'SELF_HELP'
  /** Learning together. */
  | 'STUDY'

/** How one comes in. */
export type Joining =
  /** Get in touch before coming the first time. */
  | 'CONTACT_FIRST'
  /** Just come. */
  | 'DROP_IN'
  /** Take a place at a Session beforehand. */
  | 'REGISTRATION'

/** How a language is supported. */
export type LanguageSupportKind =
  /** Somebody interprets from and into it. */
  | 'INTERPRETED'
  /** It is spoken. */
  | 'SPOKEN'

/** A half-open span of time: from <= t < until. */
export type Period = {
  /** Its first instant. */
  readonly from: Instant
  /** The first instant after it. */
  readonly until: Instant
}

/** Which Sessions. Each field narrows the list; an id that leads nowhere matches nothing. */
export type SessionFilter = {
  /** At a Venue that has all of these. */
  readonly access?: ReadonlyArray<AccessFeature> | null | undefined
  /** With all of these. */
  readonly features?: ReadonlyArray<Feature> | null | undefined
  /** Of any of these Groups. */
  readonly groups?: ReadonlyArray<string> | null | undefined
  /** Of Groups of any of these kinds. */
  readonly kinds?: ReadonlyArray<GroupKind> | null | undefined
  /** SPOKEN or INTERPRETED in any of these. */
  readonly languages?: ReadonlyArray<LanguageTag> | null | undefined
  /** Of any of these statuses. */
  readonly statuses?: ReadonlyArray<SessionStatus> | null | undefined
  /** Words, or beginnings of words, in the topic, the guests, the Group's title and summary. */
  readonly text?: string | null | undefined
}

/** Whether a Session is held. */
export type SessionStatus =
  /** It is not held; the reason may be told. */
  | 'CANCELLED'
  /** It is held. */
  | 'SCHEDULED'

/** Who may know a Venue. */
export type VenueDisclosure =
  /** Its address is for signed-in Accounts; that it is there, and where in town, for everybody. */
  | 'COMMUNITY'
  /** Members of Groups that meet there; for others it does not exist. */
  | 'GROUP_MEMBERS'
  /** Anybody. */
  | 'PUBLIC'

/** A standing activity with its own audience and facilitators. */
export type GroupCard = {
  /** Globally unique and opaque. */
  readonly id: string
  /** For addresses: multicultural-peer-group. */
  readonly slug: string
  /** What sort of activity it is. */
  readonly kind: GroupKind
  /** Its name. */
  readonly title: string
  /** One sentence. */
  readonly summary: string
  /** The language that title, summary and description came in after negotiation. */
  readonly contentLanguage: LanguageTag
  /** For whom it is meant. */
  readonly audience: Audience
  /** How much of it is told to whom. */
  readonly confidentiality: Confidentiality
  /** How one comes in. */
  readonly joining: Joining
  /** What its Sessions usually offer. */
  readonly features: ReadonlyArray<Feature>
  /** The zone of its clock. */
  readonly timeZone: TimeZone
  /** Its running recurring Series in words, each once: «Every Tuesday 14:00–16:00». Running are those with a date from today to the horizon. Empty where the viewer may not read the dates. */
  readonly scheduleInWords: ReadonlyArray<string>
  /** The day on which somebody of the Group last confirmed that this is still true. */
  readonly lastConfirmedOn: LocalDate | null
  /** Whether it has ended: kept to read, absent from lists. */
  readonly isArchived: boolean
  /** Languages that are usually spoken or interpreted. */
  readonly languages: ReadonlyArray<LanguageSupport>
}

/** A standing activity with its own audience and facilitators. */
export type GroupInList = {
  /** The next SCHEDULED one up to the horizon, or the one that is now on. */
  readonly nextSession: GroupSession | null
} & GroupCard

/** A standing activity with its own audience and facilitators. */
export type GroupPage = {
  /** What happens there, in Markdown. */
  readonly description: string | null
  /** Rises with every change. For those who may change it. */
  readonly version: number | null
  /** Ordered by start. Empty where the viewer may not read the dates. Without `in`: from now on. */
  readonly sessions: {
    /** The things alone. */
    readonly nodes: ReadonlyArray<GroupSession>
    /** Where this page stands. */
    readonly pageInfo: PageInfo
  }
  /** Whom to turn to about it. */
  readonly contactPoint: ContactPointCard | null
  /** Learning and reading material, by title. Empty where the viewer may not read the dates. */
  readonly materials: {
    /** The things alone. */
    readonly nodes: ReadonlyArray<MaterialCard>
    /** Where this page stands. */
    readonly pageInfo: PageInfo
  }
} & GroupInList

export type ListGroupsVariables = Exact<{
  /** Which ones. */
  filter?: GroupFilter | null | undefined

  /** How many, from the start. 20 by default, 100 at most. */
  first?: number | null | undefined

  /** Only what comes after this cursor. */
  after?: string | null | undefined

  /** How many, from the end. */
  last?: number | null | undefined

  /** Only what comes before this cursor. */
  before?: string | null | undefined

  /** Asks for `totalCount` too. */
  withTotal?: boolean | null | undefined
}>

export type ListGroups = {
  /** Groups that are not archived, by title. */
  readonly groups: {
    /** How many there are for this viewer, on all pages. Counted only when asked for. */
    readonly totalCount?: number
    /** The things alone. */
    readonly nodes: ReadonlyArray<GroupInList>
    /** Where this page stands. */
    readonly pageInfo: PageInfo
  }
}

export type GroupBySlugVariables = Exact<{
  /** As in addresses: multicultural-peer-group. */
  slug: string

  /** Those that start in it. */
  in?: Period | null | undefined

  /** How many, from the start. 20 by default, 100 at most. */
  sessionsFirst?: number | null | undefined

  /** Only what comes after this cursor. */
  sessionsAfter?: string | null | undefined

  /** Only those in it. */
  materialsLanguage?: LanguageTag | null | undefined

  /** How many, from the start. 20 by default, 100 at most. */
  materialsFirst?: number | null | undefined
}>

export type GroupBySlug = {
  /** The Group with this slug, or null; also one that is archived. */
  readonly group: GroupPage | null
}

/** A role to turn to. */
export type ContactPointCard = {
  /** Globally unique and opaque. */
  readonly id: string
  /** A role, not a person: Community coordinator. */
  readonly role: string
  /** Languages that one can write or speak. */
  readonly languages: ReadonlyArray<LanguageTag>
  /** In words: weekdays 10–15. */
  readonly hours: string | null
  /** Where to call. */
  readonly phone: PhoneNumber | null
  /** Where to write. */
  readonly email: EmailAddress | null
  /** Curve25519 public key that a message is sealed to. */
  readonly publicKey: Base64Url | null
  /** The key's fingerprint in words, to compare. */
  readonly publicKeyWords: string | null
}

export type ListContactPointsVariables = Exact<{ [key: string]: never }>

export type ListContactPoints = {
  /** Whom one can turn to. */
  readonly contactPoints: ReadonlyArray<ContactPointCard>
}

/** A place. One for GROUP_MEMBERS does not exist for others, its name included. */
export type VenueCard = {
  /** Globally unique and opaque. */
  readonly id: string
  /** What the place is called. */
  readonly name: string
  /** Street and number. Null where the viewer may not know it; `city` and `district` stay. */
  readonly address: string | null
  /** The town. */
  readonly city: string | null
  /** The part of town. */
  readonly district: string | null
  /** How one gets in, and what helps there. */
  readonly access: ReadonlyArray<AccessFeature>
}

/** A place. One for GROUP_MEMBERS does not exist for others, its name included. */
export type VenuePage = {
  /** Who may know it. */
  readonly disclosure: VenueDisclosure
  /** Follows `address`. */
  readonly postalCode: string | null
  /** ISO 3166-1: FI. */
  readonly country: string | null
  /** Degrees, WGS 84. Follows `address`. */
  readonly latitude: number | null
  /** Degrees, WGS 84. Follows `address`. */
  readonly longitude: number | null
  /** How to find the door. Follows `address`. */
  readonly directions: string | null
  /** The zone of its clock. */
  readonly timeZone: TimeZone
  /** Rises with every change. For those who may change it. */
  readonly version: number | null
} & VenueCard

/** One meeting of a Group: one occurrence of a Series. */
export type GroupSession = {
  /** Globally unique and opaque. */
  readonly id: string
  /** Its present place in its Series (RECURRENCE-ID). */
  readonly originalStart: LocalDateTime
  /** When it begins. */
  readonly start: Instant
  /** When it ends. */
  readonly end: Instant
  /** When it begins on its zone's clock. */
  readonly localStart: LocalDateTime
  /** When it ends on its zone's clock. */
  readonly localEnd: LocalDateTime
  /** The zone of its local times. */
  readonly timeZone: TimeZone
  /** Whether it is held. */
  readonly status: SessionStatus
  /** Whether it was moved from where its Series has it. */
  readonly isMoved: boolean
  /** Why it is not held. */
  readonly cancellationReason: string | null
  /** What it is about. */
  readonly topic: string | null
  /** What to know before coming. */
  readonly note: string | null
  /** The language that topic, note, reason or guests came in after negotiation, the first of them that is there; the organisation's where there is none. */
  readonly contentLanguage: LanguageTag
  /** What it offers. */
  readonly features: ReadonlyArray<Feature>
  /** Languages that are spoken or interpreted. */
  readonly languages: ReadonlyArray<LanguageSupport>
  /** Who comes to speak. */
  readonly guestSpeakers: ReadonlyArray<{
    /** A name or a role, as the guest wishes to be shown. */
    readonly title: string
    /** What the guest speaks about. */
    readonly topic: string | null
    /** Where the guest comes from. */
    readonly organisation: string | null
  }>
  /** Where it is held. Null where there is no place, or the viewer may not know it. */
  readonly venue: VenueCard | null
}

/** One meeting of a Group: one occurrence of a Series. */
export type ProgrammeSession = {
  /** The Group that meets. */
  readonly group: {
    /** Globally unique and opaque. */
    readonly id: string
    /** For addresses: multicultural-peer-group. */
    readonly slug: string
    /** What sort of activity it is. */
    readonly kind: GroupKind
    /** Its name. */
    readonly title: string
    /** The language that title, summary and description came in after negotiation. */
    readonly contentLanguage: LanguageTag
    /** How one comes in. */
    readonly joining: Joining
  }
} & GroupSession

/** One meeting of a Group: one occurrence of a Series. */
export type SessionPage = {
  /** Rises with every change. For those who may change it. */
  readonly version: number | null
  /** The Season that it belongs to, if any. */
  readonly season: {
    /** Globally unique and opaque. */
    readonly id: string
    /** Its name. */
    readonly title: string
  } | null
  /** Where it is held. Null where there is no place, or the viewer may not know it. */
  readonly venue: VenuePage | null
  /** The Group that meets. */
  readonly group: {
    /** Whom to turn to about it. */
    readonly contactPoint: ContactPointCard | null
    /** Ordered by start. Empty where the viewer may not read the dates. Without `in`: from now on. */
    readonly sessions: {
      /** The things alone. */
      readonly nodes: ReadonlyArray<GroupSession>
      /** Where this page stands. */
      readonly pageInfo: PageInfo
    }
  } & GroupCard
} & GroupSession

export type ListSessionsVariables = Exact<{
  /** Those that start in it. */
  in?: Period | null | undefined

  /** Which ones. */
  filter?: SessionFilter | null | undefined

  /** How many, from the start. 20 by default, 100 at most. */
  first?: number | null | undefined

  /** Only what comes after this cursor. */
  after?: string | null | undefined

  /** How many, from the end. */
  last?: number | null | undefined

  /** Only what comes before this cursor. */
  before?: string | null | undefined

  /** Asks for `totalCount` too. */
  withTotal?: boolean | null | undefined
}>

export type ListSessions = {
  /** Ordered by start; `in` selects by start. Without `in`: those that end after now, up to the horizon. A Period is at most 400 days long and ends at most 5 years ahead. */
  readonly sessions: {
    /** How many there are for this viewer, on all pages. Counted only when asked for. */
    readonly totalCount?: number
    /** The things alone. */
    readonly nodes: ReadonlyArray<ProgrammeSession>
    /** Where this page stands. */
    readonly pageInfo: PageInfo
  }
}

export type GetSessionVariables = Exact<{
  /** Its id. */
  id: string

  /** Those that start in it. */
  in?: Period | null | undefined

  /** How many, from the start. 20 by default, 100 at most. */
  datesFirst?: number | null | undefined
}>

export type GetSession = {
  /** The Session with this id, or null. One that was withdrawn is told as CANCELLED. */
  readonly session: SessionPage | null
}

export type ListGroupSessionsVariables = Exact<{
  /** As in addresses: multicultural-peer-group. */
  slug: string

  /** Those that start in it. */
  in?: Period | null | undefined

  /** How many, from the start. 20 by default, 100 at most. */
  first?: number | null | undefined

  /** Only what comes after this cursor. */
  after?: string | null | undefined

  /** Asks for `totalCount` too. */
  withTotal?: boolean | null | undefined
}>

export type ListGroupSessions = {
  /** The Group with this slug, or null; also one that is archived. */
  readonly group: {
    /** Ordered by start. Empty where the viewer may not read the dates. Without `in`: from now on. */
    readonly sessions: {
      /** How many there are for this viewer, on all pages. Counted only when asked for. */
      readonly totalCount?: number
      /** The things alone. */
      readonly nodes: ReadonlyArray<GroupSession>
      /** Where this page stands. */
      readonly pageInfo: PageInfo
    }
  } | null
}

export type NextSessionVariables = Exact<{
  /** As in addresses: multicultural-peer-group. */
  slug: string
}>

export type NextSession = {
  /** The Group with this slug, or null; also one that is archived. */
  readonly group: {
    /** The next SCHEDULED one up to the horizon, or the one that is now on. */
    readonly nextSession: GroupSession | null
  } | null
}

/** A named span of dates, with Breaks. */
export type SeasonWithBreaks = {
  /** Globally unique and opaque. */
  readonly id: string
  /** Its name. */
  readonly title: string
  /** Its first day. */
  readonly from: LocalDate
  /** Inclusive. */
  readonly to: LocalDate
  /** By date. */
  readonly breaks: ReadonlyArray<{
    /** Unique and opaque. */
    readonly id: string
    /** Its first day. */
    readonly from: LocalDate
    /** Inclusive. */
    readonly to: LocalDate
    /** Why nothing is on. */
    readonly reason: string
  }>
}

export type ListSeasonsVariables = Exact<{
  /** At most 400 days, ending at most 5 years ahead. */
  in?: Period | null | undefined
}>

export type ListSeasons = {
  /** Those that have a day in the Period, in the order of time; without one, the latest 100. */
  readonly seasons: ReadonlyArray<SeasonWithBreaks>
}

/** A link to learning or reading material. */
export type MaterialCard = {
  /** Globally unique and opaque. */
  readonly id: string
  /** Its name, in its own language. */
  readonly title: string
  /** Where it is. */
  readonly url: Url
  /** The language that it is in. */
  readonly language: LanguageTag
  /** What it is about. */
  readonly topic: string | null
  /** On what terms it may be used. */
  readonly licence: string | null
}

export type ListMaterialsVariables = Exact<{
  /** As in addresses: multicultural-peer-group. */
  group: string

  /** Only those in it. */
  language?: LanguageTag | null | undefined

  /** How many, from the start. 20 by default, 100 at most. */
  first?: number | null | undefined

  /** Only what comes after this cursor. */
  after?: string | null | undefined

  /** Asks for `totalCount` too. */
  withTotal?: boolean | null | undefined
}>

export type ListMaterials = {
  /** The Group with this slug, or null; also one that is archived. */
  readonly group: {
    /** Learning and reading material, by title. Empty where the viewer may not read the dates. */
    readonly materials: {
      /** How many there are for this viewer, on all pages. Counted only when asked for. */
      readonly totalCount?: number
      /** The things alone. */
      readonly nodes: ReadonlyArray<MaterialCard>
      /** Where this page stands. */
      readonly pageInfo: PageInfo
    }
  } | null
}

/** Where a page stands in its list. */
export type PageInfo = {
  /** Whether there is more after it. */
  readonly hasNextPage: boolean
  /** Whether there is more before it. */
  readonly hasPreviousPage: boolean
  /** Give it as `before` for the page before. */
  readonly startCursor: string | null
  /** Give it as `after` for the next page. */
  readonly endCursor: string | null
}

/** A language, and whether it is spoken or interpreted. */
export type LanguageSupport = {
  /** The language. */
  readonly language: LanguageTag
  /** Spoken or interpreted. */
  readonly kind: LanguageSupportKind
  /** The language's name in the negotiated language. */
  readonly name: string
}
