// Written by scripts/generate.mjs. Do not edit.

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] }
import type {
  Base64Url,
  Duration,
  EmailAddress,
  Instant,
  LanguageTag,
  LocalDate,
  LocalDateTime,
  PhoneNumber,
  RecurrenceRule,
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

/** Who signs in with an Account. */
export type AccountKind =
  /** Somebody of the community: an alias in each Group, and nothing else. */
  | 'MEMBER'
  /** A coordinator or an administrator, with a second factor. */
  | 'STAFF'

/** What sort of actor did something. */
export type ActorKind =
  /** A member. */
  | 'MEMBER'
  /** A partner, by its key. */
  | 'PARTNER'
  /** A staff member. */
  | 'STAFF'
  /** The system: nobody asked for it, or somebody at the machine itself. */
  | 'SYSTEM'

/** How many came to a Session: numbers, never names. What was counted before is replaced. */
export type AttendanceInput = {
  /** Those of them whose language was noticed: each language once, not more than came in all. */
  readonly byLanguage?: ReadonlyArray<LanguageCountInput> | null | undefined
  /** Refused with Conflict where somebody has counted meanwhile; 0 for a Session without a count. */
  readonly expectedVersion?: number | null | undefined
  /** Those of them who came for the first time. Left out where nobody asked. */
  readonly firstTimers?: number | null | undefined
  /** A Session that has begun. */
  readonly session: string
  /** All who came: from 0 to 2000. */
  readonly total: number
}

/** For whom a Group is meant. It hides nothing. */
export type Audience =
  /** Everybody is welcome. */
  | 'ANYONE'
  /** For people of the community. */
  | 'COMMUNITY'

/** Dates of its own with a reason, or the public holidays of a country and region inside the Season. */
export type BreakInput = {
  /** Its first day. */
  readonly from?: LocalDate | null | undefined
  /** A country (ISO 3166-1) and region: FI, DE-BY. A Break of a day for each that no Break holds yet. */
  readonly publicHolidaysOf?: string | null | undefined
  /** Why nothing is on: one line of at most 200 characters in each language. */
  readonly reason?: ReadonlyArray<TranslationInput> | null | undefined
  /** Of which Season. */
  readonly season: string
  /** Its last day, inclusive. */
  readonly to?: LocalDate | null | undefined
}

/** Which Sessions to call off, and why. */
export type CancelSessionsInput = {
  /** Of the Session for THIS, of its Series otherwise, where it is needed. Refused with Conflict where it has moved on. */
  readonly expectedVersion?: number | null | undefined
  /** For all who may know of them: one line of at most 300 characters in each language. */
  readonly reason: ReadonlyArray<TranslationInput>
  /** How far it goes. Of a Series the rule ends too. */
  readonly scope: EditScope
  /** The Session that is meant, or from which on. */
  readonly session: string
}

/** What a clock does with a local time. */
export type ClockChangeKind =
  /** It shows it twice: the first time counts. */
  | 'REPEATED'
  /** It never shows it: the offset before the gap counts. */
  | 'SKIPPED'

/** What a Session collides with. */
export type CollisionKind =
  /** A Break of its Season. */
  | 'IN_A_BREAK'
  /** Another Session at the same Venue. */
  | 'VENUE_TAKEN'
  /** A Session of another Group that the viewer is in. */
  | 'VIEWER_ELSEWHERE'

/** How much of a Group is told to whom. */
export type Confidentiality =
  /** Its dates, places, topics, materials and people are its members' alone. */
  | 'CONFIDENTIAL'
  /** Its programme is told to everybody. */
  | 'OPEN'

/** A role to turn to. Hours, phone, email and publicKey that are left out stay as they are; null takes them away. */
export type ContactPointInput = {
  /** Where to write. */
  readonly email?: EmailAddress | null | undefined
  /** In words, at most 200 characters: weekdays 10–15. */
  readonly hours?: ReadonlyArray<TranslationInput> | null | undefined
  /** Languages that one can write or speak. */
  readonly languages: ReadonlyArray<LanguageTag>
  /** Where to call. */
  readonly phone?: PhoneNumber | null | undefined
  /** Curve25519 public key that messages are sealed to. Another one than before replaces it. */
  readonly publicKey?: Base64Url | null | undefined
  /** A role, not a person, at most 100 characters; in the organisation's language too. */
  readonly role: ReadonlyArray<TranslationInput>
}

/** A sealed message, and by what its sender finds it again. */
export type ContactRequestInput = {
  /** To whom. */
  readonly contactPoint: string
  /** 32 bytes by which the sender finds it again; stored hashed. */
  readonly lookup: Base64Url
  /** Derived, like `lookup`, from words that the sender's browser made. */
  readonly replyKey: Base64Url
  /** A libsodium sealed box to the ContactPoint's key, at most 64 KiB. */
  readonly sealed: Base64Url
  /** The public key that it is sealed to; KEY_REPLACED in the issues where that is no longer the ContactPoint's. */
  readonly sealedTo: Base64Url
}

/** What a new Group is made of. */
export type CreateGroupInput = {
  /** For whom it is meant. */
  readonly audience: Audience
  /** How much of it is told to whom. */
  readonly confidentiality: Confidentiality
  /** Whom to turn to about it. */
  readonly contactPoint?: string | null | undefined
  /** What its Sessions usually offer. */
  readonly features?: ReadonlyArray<Feature> | null | undefined
  /** How one comes in. */
  readonly joining: Joining
  /** What sort of activity it is. */
  readonly kind: GroupKind
  /** Languages that are usually spoken or interpreted, each once. */
  readonly languages: ReadonlyArray<LanguageSupportInput>
  /** For addresses: 2 to 60 small letters a to z, digits, and hyphens between them. No other Group has it. */
  readonly slug: string
  /** The zone of its clock. */
  readonly timeZone: TimeZone
  /** Its texts, each language once. The organisation's own language is among them: it stands in for those that are missing. */
  readonly translations: ReadonlyArray<GroupTranslationInput>
}

/** Whom to invite to what. */
export type CreateInvitationInput = {
  /** The Group. */
  readonly group: string
  /** How many days it can be used: 1 to 60. */
  readonly lifetimeDays?: number | null | undefined
  /** What they become in it. Only facilitators and staff invite PEER_WORKERs and FACILITATORs. */
  readonly role?: MembershipRole
}

/** What sort of staff. */
export type CreateStaffInput = {
  /** What they are to be. */
  readonly staffRole: StaffRole
}

/** Whether somebody could come. */
export type DateVote =
  /** Perhaps they can. */
  | 'MAYBE'
  /** They cannot. */
  | 'NO'
  /** They can. */
  | 'YES'

/** What went wrong at an attempt. */
export type DeliveryFailure =
  /** Its name leads nowhere, or into a private, local or otherwise forbidden network. */
  | 'ADDRESS_NOT_ALLOWED'
  /** Its certificate is not valid for it, or the encryption failed otherwise. */
  | 'CERTIFICATE'
  /** The endpoint was disabled before it was sent. */
  | 'ENDPOINT_DISABLED'
  /** There was no connection, or it was broken off. */
  | 'NOT_CONNECTED'
  /** What was answered is not HTTP. */
  | 'NOT_HTTP'
  /** It could not be made here, and nothing was sent: the fault is not the endpoint’s, and is in the log. */
  | 'NOT_MADE'
  /** It was answered with a redirect, and none is followed. */
  | 'REDIRECTED'
  /** It was answered with a status of 400 or above. */
  | 'STATUS'
  /** There was no whole answer within ten seconds. */
  | 'TIMED_OUT'

/** Where a delivery has come to. */
export type DeliveryStatus =
  /** It was answered with a status from 200 to 299. */
  | 'DELIVERED'
  /** It was given up. It can be sent again. */
  | 'FAILED'
  /** It waits for its first or next attempt. */
  | 'PENDING'

/** Work to ask for. */
export type DutyInput = {
  /** What there is to do. */
  readonly kind: DutyKind
  /** Needed for INTERPRETING, and for nothing else. */
  readonly language?: LanguageTag | null | undefined
  /** How many people it needs: from 1 to 50. */
  readonly neededCount?: number
  /** There alone, or also at the Sessions of its Series from it on, or at all to come. */
  readonly scope?: EditScope
  /** At which Session, which has not begun. */
  readonly session: string
  /** What it is: at most 100 characters. Needed for OTHER. */
  readonly title?: string | null | undefined
}

/** What there is to do. */
export type DutyKind =
  /** To cook the meal. */
  | 'COOKING'
  /** To lead the way on an outing. */
  | 'GUIDING'
  /** To open the doors and to welcome people. */
  | 'HOSTING'
  /** To interpret from and into a language. */
  | 'INTERPRETING'
  /** What its title says. */
  | 'OTHER'

/** Which Sessions of a Series an edit is about. */
export type EditScope =
  /** All that have not started. */
  | 'ALL'
  /** The one Session. */
  | 'THIS'
  /** It and all that come after it: the Series is split there. */
  | 'THIS_AND_FOLLOWING'

/** Which Sessions to change, and how. */
export type EditSessionsInput = {
  /** What changes. */
  readonly change: SessionChange
  /** Of the Session for THIS, of its Series otherwise, where it is needed. Refused with Conflict where it has moved on. */
  readonly expectedVersion?: number | null | undefined
  /** How far the change goes. */
  readonly scope: EditScope
  /** The Session that is meant, or from which on. */
  readonly session: string
}

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

/** What a personal calendar tells of each date. */
export type FeedTitles =
  /** One word, such as Busy, and the time: no place, no notes, nothing that leads here. What is cancelled is not in it. */
  | 'DISCREET'
  /** All that its owner may know: what it is, where, and what to know before. */
  | 'FULL'

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

/** What a Group says of itself in one language. */
export type GroupTranslationInput = {
  /** What happens there, in Markdown: at most 10,000 characters. */
  readonly description?: string | null | undefined
  /** The language that it is in. */
  readonly language: LanguageTag
  /** One sentence: one line of at most 300 characters. */
  readonly summary: string
  /** Its name: one line of at most 100 characters. */
  readonly title: string
}

/** Somebody who comes to speak, in the first language of the request. */
export type GuestSpeakerInput = {
  /** Where the guest comes from. */
  readonly organisation?: string | null | undefined
  /** A name or a role, as the guest wishes to be shown. */
  readonly title: string
  /** What the guest speaks about. */
  readonly topic?: string | null | undefined
}

/** Where an Idea has come to. */
export type IdeaStatus =
  /** It will not be, for the reason that it tells. */
  | 'DECLINED'
  /** It has happened. */
  | 'DONE'
  /** Somebody has taken it up. */
  | 'PLANNING'
  /** Somebody would like it. */
  | 'PROPOSED'
  /** It has a date. */
  | 'SCHEDULED'

/** How one comes in. */
export type Joining =
  /** Get in touch before coming the first time. */
  | 'CONTACT_FIRST'
  /** Just come. */
  | 'DROP_IN'
  /** Take a place at a Session beforehand. */
  | 'REGISTRATION'

/** How many people of one language. */
export type LanguageCountInput = {
  /** How many of those who came. */
  readonly count: number
  /** Which language. */
  readonly language: LanguageTag
}

/** A language, and whether it is spoken or interpreted. */
export type LanguageSupportInput = {
  /** Spoken or interpreted. */
  readonly kind: LanguageSupportKind
  /** The language, once in a list. */
  readonly language: LanguageTag
}

/** How a language is supported. */
export type LanguageSupportKind =
  /** Somebody interprets from and into it. */
  | 'INTERPRETED'
  /** It is spoken. */
  | 'SPOKEN'

/** What somebody is in a Group. */
export type MembershipRole =
  /** Plans the Group, sets roles and removes members. */
  | 'FACILITATOR'
  /** Interprets. */
  | 'INTERPRETER'
  /** Comes and takes part. */
  | 'PARTICIPANT'
  /** Plans the Group. */
  | 'PEER_WORKER'
  /** Helps. */
  | 'VOLUNTEER'

/** A half-open span of time: from <= t < until. */
export type Period = {
  /** Its first instant. */
  readonly from: Instant
  /** The first instant after it. */
  readonly until: Instant
}

/** How many places are left, in steps. */
export type PlacesLeft =
  /** Under four. */
  | 'FEW_LEFT'
  /** None: whoever registers waits. */
  | 'NONE_LEFT'
  /** Four or more. */
  | 'SOME_LEFT'

/** Something that somebody wants to do. No names of people: others read it. */
export type ProposeIdeaInput = {
  /** More of it: at most 4,000 characters. */
  readonly description: string
  /** A Group that the viewer is in; left out for the whole community. */
  readonly group?: string | null | undefined
  /** The language that it is written in. */
  readonly language: LanguageTag
  /** One line of at most 120 characters. */
  readonly title: string
}

/** How somebody comes in. */
export type RedeemInvitationInput = {
  /** What to be called in this Group: 1 to 40 characters. */
  readonly alias: string
  /** Signs a new Account in by a cookie that ends with the browser, in the place of a token. */
  readonly asCookie?: boolean
  /** Of the invitation, in whatever form. */
  readonly words: string
}

/** For which Session somebody registers. */
export type RegisterInput = {
  /** A language to have interpreting into. */
  readonly interpretingWish?: LanguageTag | null | undefined
  /** The Session. */
  readonly session: string
}

/** How a place stands. */
export type RegistrationStatus =
  /** It was given back, or freed. */
  | 'CANCELLED'
  /** They have it. */
  | 'CONFIRMED'
  /** They wait for it. */
  | 'WAITLISTED'

/** An Idea, and what it becomes. */
export type ScheduleIdeaInput = {
  /** The date of it that the Series begins on; left out for another time. */
  readonly dateOption?: string | null | undefined
  /** Refused with Conflict where the Idea has moved on. */
  readonly expectedVersion?: number | null | undefined
  /** Which one, in PLANNING. */
  readonly idea: string
  /** Of the Idea's Group; for the whole community, of an OPEN Group. Not of a draft Season. */
  readonly series: SeriesInput
}

/** What a partner's key opens. None opens anything confidential. */
export type Scope =
  /** Proposes Ideas to the whole community, and reads its own. */
  | 'IDEAS_PROPOSE'
  /** The programme that visitors read, at a higher rate. */
  | 'PROGRAMME_READ'
  /** Sums of how many came to open Groups; none below 5. */
  | 'STATISTICS_READ'
  /** Offers guest speakers and service visits. */
  | 'VISITS_OFFER'
  /** Says where to tell of changes of the programme. */
  | 'WEBHOOKS_MANAGE'

/** A named span of dates, three years long at most. */
export type SeasonInput = {
  /** Its first day. */
  readonly from: LocalDate
  /** Its name: one line of at most 100 characters in each language. */
  readonly title: ReadonlyArray<TranslationInput>
  /** Its last day, inclusive. */
  readonly to: LocalDate
}

/** Whether everybody may know of a Season. */
export type SeasonStatus =
  /** Only those who plan know of it, and each of what is in it of their own Groups. */
  | 'DRAFT'
  /** Everybody may know of it. */
  | 'PUBLISHED'

/** A Series to make: a recurring plan, or a single date where it has no rule. */
export type SeriesInput = {
  /** Starts besides those of the rule. */
  readonly added?: ReadonlyArray<LocalDateTime> | null | undefined
  /** How many places each Session has, 1 to 10,000; none where none is needed. */
  readonly capacity?: number | null | undefined
  /** How long each Session is. */
  readonly duration: Duration
  /** Starts of the rule to leave out. */
  readonly excluded?: ReadonlyArray<LocalDateTime> | null | undefined
  /** What it offers; what the Group does, unless told. */
  readonly features?: ReadonlyArray<Feature> | null | undefined
  /** Whose plan it is. */
  readonly group: string
  /** Languages that are spoken or interpreted; the Group's, unless told. */
  readonly languages?: ReadonlyArray<LanguageSupportInput> | null | undefined
  /** When it recurs; none for a single date. */
  readonly recurrence?: RecurrenceRule | null | undefined
  /** How long before a Session its registration opens; at once where absent. At most 366 days: P14D, PT48H. */
  readonly registrationOpensBefore?: Duration | null | undefined
  /** The Season that it keeps within. One without is visible at once, to the horizon. */
  readonly season?: string | null | undefined
  /** Its first start, one that its rule has. */
  readonly start: LocalDateTime
  /** The zone of its clock; the Group's unless told. */
  readonly timeZone?: TimeZone | null | undefined
  /** What it is about: one line of at most 200 characters in each language. */
  readonly topic?: ReadonlyArray<TranslationInput> | null | undefined
  /** A Venue that the viewer may know. */
  readonly venue?: string | null | undefined
}

/** What an edit changes. Absent fields stay; null clears where the field may be empty. */
export type SessionChange = {
  /** How many places it has, 1 to 10,000; null where none is needed. */
  readonly capacity?: number | null | undefined
  /** How long it is. */
  readonly duration?: Duration | null | undefined
  /** What it offers. */
  readonly features?: ReadonlyArray<Feature> | null | undefined
  /** Who comes to speak: at most ten. */
  readonly guestSpeakers?: ReadonlyArray<GuestSpeakerInput> | null | undefined
  /** Languages that are spoken or interpreted. */
  readonly languages?: ReadonlyArray<LanguageSupportInput> | null | undefined
  /** What to know before coming: at most 2,000 characters in each language. */
  readonly note?: ReadonlyArray<TranslationInput> | null | undefined
  /** Another rule for the Series, from the new start on. Null leaves a single date. Not for THIS. */
  readonly recurrence?: RecurrenceRule | null | undefined
  /** Where the Session goes, on the clock of its zone. */
  readonly start?: LocalDateTime | null | undefined
  /** What it is about: one line of at most 200 characters in each language. */
  readonly topic?: ReadonlyArray<TranslationInput> | null | undefined
  /** A Venue that the viewer may know. */
  readonly venue?: string | null | undefined
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

/** What to change of a Membership. Absent fields stay as they are. */
export type SetMembershipInput = {
  /** By its owner alone. */
  readonly alias?: string | null | undefined
  /** Which one. */
  readonly membership: string
  /** By facilitators of the Group and staff. */
  readonly role?: MembershipRole | null | undefined
}

/** What proves that an Account is one’s own. */
export type SignInInput = {
  /** As a cookie that ends with the browser, in the place of a token. */
  readonly asCookie?: boolean
  /** Seven words, in whatever case, with whatever stands between them. */
  readonly passphrase: string
  /** In the place of `totp`, where the telephone is lost. */
  readonly recoveryCode?: string | null | undefined
  /** The code that the telephone shows. For staff. */
  readonly totp?: string | null | undefined
}

/** What somebody of the staff is. */
export type StaffRole =
  /** Coordinates, and makes and removes staff and partners. */
  | 'ADMINISTRATOR'
  /** Coordinates the Groups. */
  | 'COORDINATOR'

/** What statistics have rows of. */
export type StatisticsGrouping =
  /** A row a Group. */
  | 'GROUP'
  /** A row a language of those who came. Of single Groups for whole years only. */
  | 'LANGUAGE'
  /** A row a month. */
  | 'MONTH'

/** A text in one language. */
export type TranslationInput = {
  /** The language that it is in. */
  readonly language: LanguageTag
  /** What it says. */
  readonly text: string
}

/** What to change of a Group. Absent fields stay as they are; null clears the contactPoint, and nothing else. */
export type UpdateGroupInput = {
  /** For whom it is meant. */
  readonly audience?: Audience | null | undefined
  /** Whoever plans it may make it CONFIDENTIAL; only staff makes it OPEN again. */
  readonly confidentiality?: Confidentiality | null | undefined
  /** Whom to turn to about it; null for nobody. */
  readonly contactPoint?: string | null | undefined
  /** Refused with Conflict where the Group has moved on. */
  readonly expectedVersion?: number | null | undefined
  /** What its Sessions usually offer. */
  readonly features?: ReadonlyArray<Feature> | null | undefined
  /** Which one. */
  readonly id: string
  /** How one comes in. */
  readonly joining?: Joining | null | undefined
  /** What sort of activity it is. */
  readonly kind?: GroupKind | null | undefined
  /** Languages that are usually spoken or interpreted, each once. */
  readonly languages?: ReadonlyArray<LanguageSupportInput> | null | undefined
  /** For addresses: 2 to 60 small letters a to z, digits, and hyphens between them. No other Group has it. */
  readonly slug?: string | null | undefined
  /** In the place of all there were. Its texts, each language once. The organisation's own language is among them: it stands in for those that are missing. */
  readonly translations?: ReadonlyArray<GroupTranslationInput> | null | undefined
}

/** Who may know a Venue. */
export type VenueDisclosure =
  /** Its address is for signed-in Accounts; that it is there, and where in town, for everybody. */
  | 'COMMUNITY'
  /** Members of Groups that meet there; for others it does not exist. */
  | 'GROUP_MEMBERS'
  /** Anybody. */
  | 'PUBLIC'

/** All that is known of a Venue: what is left out, or blank, is not known. */
export type VenueInput = {
  /** How one gets in, and what helps there. */
  readonly access?: ReadonlyArray<AccessFeature> | null | undefined
  /** Street and number: at most 200 characters. */
  readonly address?: string | null | undefined
  /** The town: at most 200 characters. */
  readonly city?: string | null | undefined
  /** ISO 3166-1 alpha-2, in capitals: FI. */
  readonly country?: string | null | undefined
  /** How to find the door: at most 1,000 characters in each language. */
  readonly directions?: ReadonlyArray<TranslationInput> | null | undefined
  /** Who may know it. */
  readonly disclosure: VenueDisclosure
  /** The part of town: at most 200 characters. */
  readonly district?: string | null | undefined
  /** Degrees, WGS 84, -90 to 90. Only with `longitude`. */
  readonly latitude?: number | null | undefined
  /** Degrees, WGS 84, -180 to 180. Only with `latitude`. */
  readonly longitude?: number | null | undefined
  /** What the place is called, in the organisation's own language too: at most 100 characters. */
  readonly name: ReadonlyArray<TranslationInput>
  /** At most 20 characters. */
  readonly postalCode?: string | null | undefined
  /** The zone of its clock. */
  readonly timeZone: TimeZone
}

/** A viewer to ask the policy about. */
export type ViewerDescription = {
  /** Member of these Groups. For MEMBER. */
  readonly groups?: ReadonlyArray<string> | null | undefined
  /** What sort of viewer. */
  readonly kind: ViewerKind
  /** With this role in them; PARTICIPANT where it is absent. */
  readonly role?: MembershipRole | null | undefined
  /** What a partner’s key opens. For PARTNER. */
  readonly scopes?: ReadonlyArray<string> | null | undefined
  /** For STAFF; COORDINATOR where it is absent. */
  readonly staffRole?: StaffRole | null | undefined
}

/** Who asks. */
export type ViewerKind =
  /** Somebody of the community, signed in. */
  | 'MEMBER'
  /** An organisation with a key. */
  | 'PARTNER'
  /** A coordinator or an administrator, signed in. */
  | 'STAFF'
  /** Somebody who is not signed in. */
  | 'VISITOR'

/** A guest speaker or a service visit, as a partner offers it. */
export type VisitOfferInput = {
  /** More of it, for staff: at most 4,000 characters. */
  readonly description: string
  /** Languages that it can be held in: one at least, each once. */
  readonly languages: ReadonlyArray<LanguageTag>
  /** One line of at most 120 characters: as the topic of the guest it is read by all who may read the Session. */
  readonly title: string
}

/** Where a VisitOffer has come to. */
export type VisitOfferStatus =
  /** The partner comes. */
  | 'ACCEPTED'
  /** It will not be. */
  | 'DECLINED'
  /** It waits for an answer. */
  | 'OFFERED'
  /** The partner has taken it back. */
  | 'WITHDRAWN'

/** Why nothing is sent any more. */
export type WebhookDisabledBecause =
  /** It took nothing for over three days, and failed each time it was asked. */
  | 'FAILED_FOR_DAYS'
  /** It answered 410: it wants no more. */
  | 'GONE'
  /** Somebody switched it off. */
  | 'SWITCHED_OFF'

/** Where a partner is told of what. */
export type WebhookEndpointInput = {
  /** Of what it is told: one at least, each once. */
  readonly events: ReadonlyArray<WebhookEvent>
  /** An https address that can be reached from the internet. No redirect of it is followed. */
  readonly url: Url
}

/** What an endpoint can be told of: of what visitors may know, nothing else. */
export type WebhookEvent =
  /** Something of a Group is another. */
  | 'GROUP_CHANGED'
  /** Nothing happened: somebody tries whether it arrives. Told whether or not it was chosen. */
  | 'PING'
  /** A Season and its Sessions can be read. */
  | 'SEASON_PUBLISHED'
  /** A Session does not take place. */
  | 'SESSION_CANCELLED'
  /** Something of a Session is another: its time, place, topic, …. */
  | 'SESSION_CHANGED'
  /** A Session that was cancelled takes place after all. */
  | 'SESSION_REINSTATED'
  /** There is a new Session. */
  | 'SESSION_SCHEDULED'
  /** One of the partner's own visit offers was answered. */
  | 'VISIT_OFFER_ANSWERED'

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
  /** NONE_LEFT, FEW_LEFT (under 4) or SOME_LEFT; null where no place is needed (no capacity). */
  readonly placesLeft: PlacesLeft | null
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
  /** Whether one can register for it now, be it to wait for a place. */
  readonly registrationOpen: boolean
  /** When registration opens; null where it is open at once, or no place is needed. */
  readonly registrationOpensAt: Instant | null
  /** Work there. Empty but for members of the Group and staff. */
  readonly duties: ReadonlyArray<DutyOfSession>
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

/** Somebody who signs in. */
export type AccountCard = {
  /** Globally unique and opaque. */
  readonly id: string
  /** A member or staff. */
  readonly kind: AccountKind
  /** What they are among the staff; null for members. */
  readonly staffRole: StaffRole | null
  /** How many places one is signed in at. */
  readonly openSignIns: number
}

/** Who is asking. */
export type ViewerCard = {
  /** What sort of viewer. */
  readonly kind: ViewerKind
  /** The language that is wanted most, else the default of the organisation. */
  readonly language: LanguageTag
  /** Their Account; null for visitors and partners. */
  readonly account: AccountCard | null
  /** What they are in which Groups, by title. */
  readonly memberships: ReadonlyArray<OwnMembership>
}

/** Who is asking. */
export type Circle = {
  /** What sort of viewer. */
  readonly kind: ViewerKind
  /** The language that is wanted most, else the default of the organisation. */
  readonly language: LanguageTag
  /** Their Account; null for visitors and partners. */
  readonly account: AccountCard | null
  /** What they are in which Groups, by title. */
  readonly memberships: ReadonlyArray<CircleMembership>
}

/** An Account in a Group. Its alias is for that Group alone; nothing ties it to the same person's Membership elsewhere. */
export type CircleMembership = {
  /** Globally unique and opaque. */
  readonly id: string
  /** What they are in it. */
  readonly role: MembershipRole
  /** What they are called in it, as they chose. */
  readonly alias: string
  /** The Group. */
  readonly group: {
    /** Globally unique and opaque. */
    readonly id: string
    /** For addresses: multicultural-peer-group. */
    readonly slug: string
    /** Its name. */
    readonly title: string
    /** One sentence. */
    readonly summary: string
    /** How much of it is told to whom. */
    readonly confidentiality: Confidentiality
    /** Its running recurring Series in words, each once: «Every Tuesday 14:00–16:00». Running are those with a date from today to the horizon. Empty where the viewer may not read the dates, and of a Group that has ended. */
    readonly scheduleInWords: ReadonlyArray<string>
    /** Whether the viewer plans it. */
    readonly viewerCanEdit: boolean
    /** Whether the viewer may invite somebody to it. */
    readonly viewerCanInvite: boolean
    /** Ordered by start. Empty where the viewer may not read the dates. Without `in`: from now on. */
    readonly sessions: {
      /** The things alone. */
      readonly nodes: ReadonlyArray<CircleSession>
    }
  }
}

/** One meeting of a Group: one occurrence of a Series. */
export type CircleSession = {
  /** Globally unique and opaque. */
  readonly id: string
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
  /** Where it is held. Null where there is no place, or the viewer may not know it. */
  readonly venue: {
    /** Globally unique and opaque. */
    readonly id: string
    /** What the place is called. */
    readonly name: string
    /** The town. */
    readonly city: string | null
    /** The part of town. */
    readonly district: string | null
    /** Street and number. Null where the viewer may not know it; `city` and `district` stay. */
    readonly address: string | null
  } | null
}

/** Being signed in. */
export type SignInCard = {
  /** For the Authorization header: Bearer …. Null where the sign-in was asked for as a cookie. */
  readonly token: string | null
  /** When it ends at the latest; earlier where it is not used for long. */
  readonly expiresAt: Instant
  /** Who asks from now on. */
  readonly viewer: ViewerCard
}

/** A new Account, or a new passphrase for it. The passphrase is shown this once. */
export type NewPassphrase = {
  /** Seven words to keep. Nobody can tell them again. */
  readonly passphrase: string
  /** Being signed in with it. */
  readonly signIn: SignInCard
}

export type GetViewerVariables = Exact<{ [key: string]: never }>

export type GetViewer = {
  /** Who is asking. */
  readonly viewer: ViewerCard
}

export type MyCircleVariables = Exact<{
  /** Those that start in it. */
  in?: Period | null | undefined

  /** How many, from the start. 20 by default, 100 at most. */
  sessionsFirst?: number | null | undefined
}>

export type MyCircle = {
  /** Who is asking. */
  readonly viewer: Circle
}

export type SignInVariables = Exact<{
  /** With what. */
  input: SignInInput
}>

export type SignIn = {
  /** Signs somebody in. */
  readonly signIn:
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({ readonly __typename: 'SignIn' } & SignInCard)
    | ({ readonly __typename: 'TotpRequired' } & Failed_TotpRequired)
    | ({ readonly __typename: 'WrongPassphrase' } & Failed_WrongPassphrase)
}

export type SignOutVariables = Exact<{
  /** In all places, not only here. */
  everywhere?: boolean | null | undefined
}>

export type SignOut = {
  /** Ends this sign-in; or, everywhere, all of the Account’s and its calendar addresses. */
  readonly signOut: {
    readonly __typename: 'Done'
    /** True. */
    readonly ok: boolean
  }
}

export type ChangePassphraseVariables = Exact<{ [key: string]: never }>

export type ChangePassphrase = {
  /** Makes a new passphrase for the viewer’s Account. It ends the old one, every other sign-in, and calendar addresses. */
  readonly changePassphrase:
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NewPassphrase' } & NewPassphrase)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
}

export type ExportAccountVariables = Exact<{ [key: string]: never }>

export type ExportAccount = {
  /** All that is stored about the viewer. */
  readonly exportAccount:
    | {
        readonly __typename: 'AccountExport'
        /** application/json, of the form that its `$schema` names (docs/account-export.schema.json). */
        readonly json: string
      }
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
}

export type EraseAccountVariables = Exact<{
  /** Once more, so that an open page is not enough. */
  passphrase: string
}>

export type EraseAccount = {
  /** Erases the viewer’s Account, at once and everywhere. It cannot be brought back. */
  readonly eraseAccount:
    | {
        readonly __typename: 'Done'
        /** True. */
        readonly ok: boolean
      }
    | ({ readonly __typename: 'LastOfItsKind' } & Failed_LastOfItsKind)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({ readonly __typename: 'WrongPassphrase' } & Failed_WrongPassphrase)
}

/** A place at a Session that asks for one. */
export type PlaceState = {
  /** Globally unique and opaque. */
  readonly id: string
  /** Whether it is a place, or a wait for one. */
  readonly status: RegistrationStatus
  /** Whether the Session (its time, its place as the viewer may know it, whether it is held), or what others made of the place, changed since the viewer last marked it seen. */
  readonly hasUnseenChange: boolean
  /** From 1, while WAITLISTED; null for a Receipt's. */
  readonly waitlistPosition: number | null
  /** The language that they would like interpreting into. */
  readonly interpretingWish: LanguageTag | null
}

/** A place at a Session that asks for one. */
export type OwnPlace = {
  /** The Session. Null where the viewer may no longer see it. */
  readonly session: {
    /** Globally unique and opaque. */
    readonly id: string
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
    /** The language that topic, note, reason or guests came in after negotiation, the first of them that is there; the organisation's where there is none. */
    readonly contentLanguage: LanguageTag
    /** Where it is held. Null where there is no place, or the viewer may not know it. */
    readonly venue: VenueCard | null
    /** The Group that meets. */
    readonly group: {
      /** Globally unique and opaque. */
      readonly id: string
      /** For addresses: multicultural-peer-group. */
      readonly slug: string
      /** Its name. */
      readonly title: string
      /** The language that title, summary and description came in after negotiation. */
      readonly contentLanguage: LanguageTag
    }
  } | null
} & PlaceState

/** One meeting of a Group: one occurrence of a Series. */
export type PlacesOfSession = {
  /** Globally unique and opaque. */
  readonly id: string
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
  /** What it is about. */
  readonly topic: string | null
  /** The language that topic, note, reason or guests came in after negotiation, the first of them that is there; the organisation's where there is none. */
  readonly contentLanguage: LanguageTag
  /** Whether one can register for it now, be it to wait for a place. */
  readonly registrationOpen: boolean
  /** When registration opens; null where it is open at once, or no place is needed. */
  readonly registrationOpensAt: Instant | null
  /** NONE_LEFT, FEW_LEFT (under 4) or SOME_LEFT; null where no place is needed (no capacity). */
  readonly placesLeft: PlacesLeft | null
  /** The viewer's own place; one that was given back too. Null without a sign-in. */
  readonly viewerRegistration: PlaceState | null
  /** Its places, as far as the viewer may know them. */
  readonly registrations: {
    /** How many there are. For those who plan. */
    readonly capacity: number | null
    /** How many are taken; once it has begun, how many were then. */
    readonly confirmedCount: number
    /** How many wait; none once it has begun. */
    readonly waitlistedCount: number
    /** In the order in which they registered. For those who plan; empty for others. */
    readonly places: ReadonlyArray<{
      /** By which it can be freed. */
      readonly registration: string
      /** What they are called in the Session's Group. */
      readonly alias: string | null
      /** Whether they have it or wait for it. */
      readonly status: RegistrationStatus
      /** The language that they would like interpreting into. */
      readonly interpretingWish: LanguageTag | null
    }>
  } | null
  /** The Group that meets. */
  readonly group: {
    /** Globally unique and opaque. */
    readonly id: string
    /** For addresses: multicultural-peer-group. */
    readonly slug: string
    /** Its name. */
    readonly title: string
    /** The language that title, summary and description came in after negotiation. */
    readonly contentLanguage: LanguageTag
  }
}

export type MyRegistrationsVariables = Exact<{
  /** Only those at Sessions that have not ended. */
  upcomingOnly?: boolean | null | undefined
}>

export type MyRegistrations = {
  /** Who is asking. */
  readonly viewer: {
    /** The viewer's own places, by the start of their Sessions, at most 500. */
    readonly registrations: ReadonlyArray<OwnPlace>
  }
}

export type PlacesAtSessionVariables = Exact<{
  /** Its id. */
  id: string
}>

export type PlacesAtSession = {
  /** The Session with this id, or null. One that was withdrawn is told as CANCELLED. */
  readonly session: PlacesOfSession | null
}

export type OpenReceiptVariables = Exact<{
  /** In whatever form they were typed. */
  words: string
}>

export type OpenReceipt = {
  /** What the words of a receipt stand for; null for any others, as slowly. By POST only. */
  readonly receipt: {
    /** The place that they stand for. */
    readonly registration: OwnPlace | null
  } | null
}

export type RegisterVariables = Exact<{
  /** For what. */
  input: RegisterInput
}>

export type Register = {
  /** Confirmed while there is room, else on the waiting list; a place that falls free goes to the first who waits. */
  readonly register:
    | ({
        readonly __typename: 'AlreadyRegistered'
        /** The one that they have. */
        readonly had: OwnPlace
      } & Failed_AlreadyRegistered)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | {
        readonly __typename: 'Receipt'
        /** As register gave them back, once; null when the Receipt is read. */
        readonly words: string | null
        /** The place that they stand for. */
        readonly registration: OwnPlace | null
      }
    | ({ readonly __typename: 'Registration' } & OwnPlace)
    | ({ readonly __typename: 'RegistrationClosed' } & Failed_RegistrationClosed)
    | ({ readonly __typename: 'SessionInThePast' } & Failed_SessionInThePast)
}

export type CancelRegistrationVariables = Exact<{
  /** Which Registration, of one’s own. */
  id?: string | null | undefined

  /** The words of a Receipt. */
  receiptWords?: string | null | undefined
}>

export type CancelRegistration = {
  /** Gives a place back: by id with the viewer's own sign-in, or by the words of a receipt. */
  readonly cancelRegistration:
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({ readonly __typename: 'Registration' } & PlaceState)
    | ({ readonly __typename: 'SessionInThePast' } & Failed_SessionInThePast)
}

export type ReleasePlaceVariables = Exact<{
  /** Which one. */
  registration: string
}>

export type ReleasePlace = {
  /** Frees a place, for those who plan. */
  readonly releasePlace:
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({ readonly __typename: 'Registration' } & PlaceState)
    | ({ readonly __typename: 'SessionInThePast' } & Failed_SessionInThePast)
}

export type MarkRegistrationsSeenVariables = Exact<{ [key: string]: never }>

export type MarkRegistrationsSeen = {
  /** From now on `hasUnseenChange` tells what changes after this. */
  readonly markRegistrationsSeen: {
    /** True. */
    readonly ok: boolean
  }
}

/** Deliveries follow Standard Webhooks (webhook-id, webhook-timestamp, webhook-signature). */
export type WebhookEndpointCard = {
  /** Globally unique and opaque. */
  readonly id: string
  /** Where it is told. */
  readonly url: Url
  /** Of what it is told. */
  readonly events: ReadonlyArray<WebhookEvent>
  /** Whether it is told of what happens. */
  readonly isEnabled: boolean
  /** Since when it is not; null while it is enabled. */
  readonly disabledAt: Instant | null
  /** Why it is not; null while it is enabled. */
  readonly disabledBecause: WebhookDisabledBecause | null
}

/** One message to one endpoint. Its id is the `webhook-id` that it is sent with, at every attempt. */
export type DeliveryCard = {
  /** Globally unique and opaque. */
  readonly id: string
  /** What it tells. */
  readonly event: WebhookEvent
  /** Where it has come to. */
  readonly status: DeliveryStatus
  /** How often it was tried. */
  readonly attemptCount: number
  /** When it is tried next, at the earliest; null once it is delivered or given up. */
  readonly nextAttemptAt: Instant | null
  /** The HTTP status of the last answer; null where there was none. */
  readonly lastStatusCode: number | null
  /** What went wrong at the last attempt; null where nothing did. */
  readonly lastFailure: DeliveryFailure | null
  /** When it was made. It is kept for 30 days. */
  readonly createdAt: Instant
}

/** Deliveries follow Standard Webhooks (webhook-id, webhook-timestamp, webhook-signature). */
export type WebhookEndpointInList = {
  /** What it was told or is to be told, the newest first, for 30 days. */
  readonly newestDeliveries: {
    /** The things alone. */
    readonly nodes: ReadonlyArray<{
      /** Where it has come to. */
      readonly status: DeliveryStatus
      /** What went wrong at the last attempt; null where nothing did. */
      readonly lastFailure: DeliveryFailure | null
    }>
  }
} & WebhookEndpointCard

export type ListOwnWebhookEndpointsVariables = Exact<{ [key: string]: never }>

export type ListOwnWebhookEndpoints = {
  /** Who is asking. */
  readonly viewer: {
    /** The partner whose key asks; null for all others. */
    readonly partner: {
      /** Where it is told of changes, the oldest first: for staff, and for its keys that open webhooks. */
      readonly webhookEndpoints: ReadonlyArray<WebhookEndpointInList>
    } | null
  }
}

export type ListWebhookEndpointsVariables = Exact<{
  /** As some `id` field gave it. */
  partner: string
}>

export type ListWebhookEndpoints = {
  /** The thing with this id, or null: also for an id that is none. */
  readonly node:
    | { readonly __typename: 'Account' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'CalendarFeed' }
    | { readonly __typename: 'ContactPoint' }
    | { readonly __typename: 'ContactRequest' }
    | { readonly __typename: 'Delivery' }
    | { readonly __typename: 'Duty' }
    | { readonly __typename: 'Group' }
    | { readonly __typename: 'Idea' }
    | { readonly __typename: 'Invitation' }
    | { readonly __typename: 'Material' }
    | { readonly __typename: 'Membership' }
    | {
        readonly __typename: 'Partner'
        /** Where it is told of changes, the oldest first: for staff, and for its keys that open webhooks. */
        readonly webhookEndpoints: ReadonlyArray<WebhookEndpointInList>
      }
    | { readonly __typename: 'Registration' }
    | { readonly __typename: 'Season' }
    | { readonly __typename: 'Series' }
    | { readonly __typename: 'Session' }
    | { readonly __typename: 'Venue' }
    | { readonly __typename: 'VisitOffer' }
    | { readonly __typename: 'WebhookEndpoint' }
    | null
}

export type ListDeliveriesVariables = Exact<{
  /** As some `id` field gave it. */
  endpoint: string

  /** How many, from the start. 20 by default, 100 at most. */
  first?: number | null | undefined

  /** Only what comes after this cursor. */
  after?: string | null | undefined

  /** Asks for `totalCount` too. */
  withTotal?: boolean | null | undefined
}>

export type ListDeliveries = {
  /** The thing with this id, or null: also for an id that is none. */
  readonly node:
    | { readonly __typename: 'Account' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'CalendarFeed' }
    | { readonly __typename: 'ContactPoint' }
    | { readonly __typename: 'ContactRequest' }
    | { readonly __typename: 'Delivery' }
    | { readonly __typename: 'Duty' }
    | { readonly __typename: 'Group' }
    | { readonly __typename: 'Idea' }
    | { readonly __typename: 'Invitation' }
    | { readonly __typename: 'Material' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Partner' }
    | { readonly __typename: 'Registration' }
    | { readonly __typename: 'Season' }
    | { readonly __typename: 'Series' }
    | { readonly __typename: 'Session' }
    | { readonly __typename: 'Venue' }
    | { readonly __typename: 'VisitOffer' }
    | {
        readonly __typename: 'WebhookEndpoint'
        /** What it was told or is to be told, the newest first, for 30 days. */
        readonly deliveries: {
          /** How many there are for this viewer, on all pages. Counted only when asked for. */
          readonly totalCount?: number
          /** The things alone. */
          readonly nodes: ReadonlyArray<DeliveryCard>
          /** Where this page stands. */
          readonly pageInfo: PageInfo
        }
      }
    | null
}

export type CreateWebhookEndpointVariables = Exact<{
  /** Where, and of what. */
  input: WebhookEndpointInput

  /** Which partner, for administrators. A key is its own partner’s, and need not say it. */
  partner?: string | null | undefined
}>

export type CreateWebhookEndpoint = {
  /** Has a partner told of changes. For the partner itself, by a key with WEBHOOKS_MANAGE, and for administrators; ten at most. */
  readonly createWebhookEndpoint:
    | ({ readonly __typename: 'AddressNotAllowed' } & Failed_AddressNotAllowed)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | {
        readonly __typename: 'NewWebhookSecret'
        /** By which its receiver knows that a message is ours. Nobody can tell it again. */
        readonly secret: string
        /** Whose it is. */
        readonly endpoint: WebhookEndpointCard
      }
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type UpdateWebhookEndpointVariables = Exact<{
  /** Which endpoint. */
  id: string

  /** Where, and of what, from now on; left out, both stay as they are. */
  input?: WebhookEndpointInput | null | undefined

  /** Switches it on or off; left out, it stays as it is. Switched off, what waits for it is given up, and of what happens meanwhile it is not told. */
  isEnabled?: boolean | null | undefined
}>

export type UpdateWebhookEndpoint = {
  /** Changes an endpoint; what waits goes to the new address, but for events that it is told no more of. For the partner and for administrators. */
  readonly updateWebhookEndpoint:
    | ({ readonly __typename: 'AddressNotAllowed' } & Failed_AddressNotAllowed)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'WebhookEndpoint' } & WebhookEndpointCard)
}

export type RemoveWebhookEndpointVariables = Exact<{
  /** Which endpoint. */
  id: string
}>

export type RemoveWebhookEndpoint = {
  /** Ends an endpoint, with its deliveries. For the partner and for administrators. */
  readonly removeWebhookEndpoint:
    | {
        readonly __typename: 'Done'
        /** True. */
        readonly ok: boolean
      }
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type RotateWebhookSecretVariables = Exact<{
  /** Of which endpoint. */
  id: string
}>

export type RotateWebhookSecret = {
  /** Makes a new secret; the earlier one signs too for 24 hours. For the partner and for administrators. */
  readonly rotateWebhookSecret:
    | ({ readonly __typename: 'AddressNotAllowed' } & Failed_AddressNotAllowed)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | {
        readonly __typename: 'NewWebhookSecret'
        /** By which its receiver knows that a message is ours. Nobody can tell it again. */
        readonly secret: string
        /** Whose it is. */
        readonly endpoint: WebhookEndpointCard
      }
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type PingWebhookEndpointVariables = Exact<{
  /** Which endpoint. */
  id: string
}>

export type PingWebhookEndpoint = {
  /** Sends a message that says nothing, disabled or not. For the partner and for administrators. */
  readonly pingWebhookEndpoint:
    | ({ readonly __typename: 'Delivery' } & DeliveryCard)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type RedeliverVariables = Exact<{
  /** Which delivery. */
  id: string
}>

export type Redeliver = {
  /** Sends a delivery again. */
  readonly redeliver:
    | ({ readonly __typename: 'Delivery' } & DeliveryCard)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

/** A guest speaker or a service visit that a Partner offers. */
export type VisitOfferCard = {
  /** Globally unique and opaque. */
  readonly id: string
  /** What it is, in the partner's words. */
  readonly title: string
  /** More of it. */
  readonly description: string
  /** Languages that it can be held in. */
  readonly languages: ReadonlyArray<LanguageTag>
  /** Where it has come to. */
  readonly status: VisitOfferStatus
  /** When the partner offered it. */
  readonly offeredAt: Instant
  /** What staff chose to tell the partner. */
  readonly messageToPartner: string | null
  /** Who offers it. */
  readonly partner: {
    /** Globally unique and opaque. */
    readonly id: string
    /** What it is called. */
    readonly name: string
    /** Where one reads about it. */
    readonly url: Url | null
  }
  /** The Session it was accepted into; null where the partner may not see it: then `message` tells when to come. */
  readonly session: {
    /** Globally unique and opaque. */
    readonly id: string
    /** When it begins on its zone's clock. */
    readonly localStart: LocalDateTime
    /** When it ends on its zone's clock. */
    readonly localEnd: LocalDateTime
    /** The zone of its local times. */
    readonly timeZone: TimeZone
    /** Whether it is held. */
    readonly status: SessionStatus
    /** The Group that meets. */
    readonly group: {
      /** Globally unique and opaque. */
      readonly id: string
      /** For addresses: multicultural-peer-group. */
      readonly slug: string
      /** Its name. */
      readonly title: string
      /** How much of it is told to whom. */
      readonly confidentiality: Confidentiality
      /** The language that title, summary and description came in after negotiation. */
      readonly contentLanguage: LanguageTag
    }
  } | null
}

export type ListVisitOffersVariables = Exact<{
  /** Of any of these statuses. */
  statuses?: ReadonlyArray<VisitOfferStatus> | null | undefined

  /** How many, from the start. 20 by default, 100 at most. */
  first?: number | null | undefined

  /** Only what comes after this cursor. */
  after?: string | null | undefined

  /** Asks for `totalCount` too. */
  withTotal?: boolean | null | undefined
}>

export type ListVisitOffers = {
  /** VisitOffers, the newest first: all for staff, its own for a partner whose key has VISITS_OFFER, those accepted into their Groups for those who plan them; empty for others. */
  readonly visitOffers: {
    /** How many there are for this viewer, on all pages. Counted only when asked for. */
    readonly totalCount?: number
    /** The things alone. */
    readonly nodes: ReadonlyArray<VisitOfferCard>
    /** Where this page stands. */
    readonly pageInfo: PageInfo
  }
}

export type GetVisitOfferVariables = Exact<{
  /** As some `id` field gave it. */
  id: string
}>

export type GetVisitOffer = {
  /** The thing with this id, or null: also for an id that is none. */
  readonly node:
    | { readonly __typename: 'Account' }
    | { readonly __typename: 'ApiKey' }
    | { readonly __typename: 'CalendarFeed' }
    | { readonly __typename: 'ContactPoint' }
    | { readonly __typename: 'ContactRequest' }
    | { readonly __typename: 'Delivery' }
    | { readonly __typename: 'Duty' }
    | { readonly __typename: 'Group' }
    | { readonly __typename: 'Idea' }
    | { readonly __typename: 'Invitation' }
    | { readonly __typename: 'Material' }
    | { readonly __typename: 'Membership' }
    | { readonly __typename: 'Partner' }
    | { readonly __typename: 'Registration' }
    | { readonly __typename: 'Season' }
    | { readonly __typename: 'Series' }
    | { readonly __typename: 'Session' }
    | { readonly __typename: 'Venue' }
    | ({ readonly __typename: 'VisitOffer' } & VisitOfferCard)
    | { readonly __typename: 'WebhookEndpoint' }
    | null
}

export type OfferVisitVariables = Exact<{
  /** The visit. */
  input: VisitOfferInput
}>

export type OfferVisit = {
  /** Offers a visit. For a partner whose key has VISITS_OFFER: twenty at most that wait for an answer, and twenty a day. */
  readonly offerVisit:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'VisitOffer' } & VisitOfferCard)
}

export type WithdrawVisitOfferVariables = Exact<{
  /** Which offer. */
  id: string
}>

export type WithdrawVisitOffer = {
  /** Takes an offer back that waits for an answer, or that was accepted: its guest goes from a Session that is still to come. For the partner whose it is; Conflict where there is nothing to take back any more. */
  readonly withdrawVisitOffer:
    | ({
        readonly __typename: 'Conflict'
        /** The version that is there now. */
        readonly currentVersion: number
      } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'VisitOffer' } & VisitOfferCard)
}

export type AcceptVisitOfferVariables = Exact<{
  /** Which offer. */
  id: string

  /** The Session that the partner comes to. */
  session: string

  /** For the partner, at most 2,000 characters: all that it is told of a Session that it may not see itself. */
  message?: string | null | undefined
}>

export type AcceptVisitOffer = {
  /** Takes a visit into a Session that is still to come, where its guest speaker stands from then on. For staff; Conflict where somebody else has answered, or the partner has taken it back. */
  readonly acceptVisitOffer:
    | ({
        readonly __typename: 'Conflict'
        /** The version that is there now. */
        readonly currentVersion: number
      } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'VisitOffer' } & VisitOfferCard)
}

export type DeclineVisitOfferVariables = Exact<{
  /** Which offer. */
  id: string
}>

export type DeclineVisitOffer = {
  /** Declines a visit. For staff; Conflict where it does not wait for an answer any more. */
  readonly declineVisitOffer:
    | ({
        readonly __typename: 'Conflict'
        /** The version that is there now. */
        readonly currentVersion: number
      } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'VisitOffer' } & VisitOfferCard)
}

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
  /** Its running recurring Series in words, each once: «Every Tuesday 14:00–16:00». Running are those with a date from today to the horizon. Empty where the viewer may not read the dates, and of a Group that has ended. */
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

/** What a telephone needs for its codes, and what helps when it is lost. Shown this once. */
export type TotpEnrolment = {
  /** otpauth:// address, for a QR code. */
  readonly url: string
  /** Each signs in once in the place of a code. */
  readonly recoveryCodes: ReadonlyArray<string>
}

/** A new Account of staff. Passphrase and second factor are shown this once. */
export type NewStaff = {
  /** Seven words to keep. Nobody can tell them again. */
  readonly passphrase: string
  /** The Account. */
  readonly account: AccountCard
  /** The second factor, which every sign-in of staff needs. */
  readonly totp: TotpEnrolment
}

/** How one field of one thing is answered to one kind of viewer, and which rule says so. */
export type FieldVisibility = {
  /** Its name. */
  readonly field: string
  /** Whether it is answered. */
  readonly isVisible: boolean
  /** The rule's name in the domain package's policy. */
  readonly rule: string
}

export type ListStaffVariables = Exact<{ [key: string]: never }>

export type ListStaff = {
  /** The Accounts of staff. For administrators; empty for others. */
  readonly staff: ReadonlyArray<AccountCard>
}

export type CreateStaffVariables = Exact<{
  /** What sort. */
  input: CreateStaffInput
}>

export type CreateStaff = {
  /** Makes an Account of staff, with its second factor. For administrators. */
  readonly createStaff:
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NewStaff' } & NewStaff)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
}

export type RemoveStaffVariables = Exact<{
  /** Which Account. */
  id: string
}>

export type RemoveStaff = {
  /** Ends an Account of staff. For administrators. */
  readonly removeStaff:
    | {
        readonly __typename: 'Done'
        /** True. */
        readonly ok: boolean
      }
    | ({ readonly __typename: 'LastOfItsKind' } & Failed_LastOfItsKind)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type EnrolTotpVariables = Exact<{ [key: string]: never }>

export type EnrolTotp = {
  /** A new second factor for the viewer, to be confirmed by a code of it; and new recovery codes. For staff. */
  readonly enrolTotp:
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'TotpEnrolment' } & TotpEnrolment)
}

export type ConfirmTotpVariables = Exact<{
  /** The code that the telephone shows for it. */
  totp: string
}>

export type ConfirmTotp = {
  /** Takes the new second factor into use. */
  readonly confirmTotp:
    | {
        readonly __typename: 'Done'
        /** True. */
        readonly ok: boolean
      }
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({ readonly __typename: 'WrongPassphrase' } & Failed_WrongPassphrase)
}

export type ExplainVisibilityVariables = Exact<{
  /** Of what. */
  id: string

  /** To whom. */
  as: ViewerDescription
}>

export type ExplainVisibility = {
  /** Staff only: what another viewer would be answered, field by field. Null where there is no such thing, and for others. */
  readonly explainVisibility: ReadonlyArray<FieldVisibility> | null
}

/** A secret iCalendar address. The address is shown once. */
export type CalendarFeedCard = {
  /** Globally unique and opaque. */
  readonly id: string
  /** What it tells of each date. */
  readonly titles: FeedTitles
  /** The last day on which something fetched it; null where nothing ever did. */
  readonly lastUsedOn: LocalDate | null
  /** Whose dates are in it, as far as its owner may know them when it is read. Empty: those of their own Groups, and those that they have a place at. */
  readonly groups: ReadonlyArray<{
    /** Globally unique and opaque. */
    readonly id: string
    /** For addresses: multicultural-peer-group. */
    readonly slug: string
    /** Its name. */
    readonly title: string
    /** The language that title, summary and description came in after negotiation. */
    readonly contentLanguage: LanguageTag
  }>
}

export type ListCalendarFeedsVariables = Exact<{ [key: string]: never }>

export type ListCalendarFeeds = {
  /** Who is asking. */
  readonly viewer: {
    /** Their own calendar addresses, the oldest first. Empty for visitors and partners. */
    readonly calendarFeeds: ReadonlyArray<CalendarFeedCard>
  }
}

export type CreateCalendarFeedVariables = Exact<{
  /** What it tells of each date. */
  titles: FeedTitles

  /** Whose dates: 50 Groups at most. Without any, those of one’s own Groups at the time, and those that one has a place at; staff, who are in none, name some. */
  groups?: ReadonlyArray<string> | null | undefined
}>

export type CreateCalendarFeed = {
  /** Makes a secret calendar address, in the language that is asked in. Ten an Account; a new passphrase, and signing out everywhere, end all of them. */
  readonly createCalendarFeed:
    | ({
        readonly __typename: 'CalendarFeed'
        /** Shown this once, by the mutation that made it; null from then on. Whoever has it reads the calendar. */
        readonly url: Url | null
      } & CalendarFeedCard)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type RevokeCalendarFeedVariables = Exact<{
  /** Which one. */
  id: string
}>

export type RevokeCalendarFeed = {
  /** Ends a calendar address at once. What a telephone has fetched before, it may keep. */
  readonly revokeCalendarFeed:
    | {
        readonly __typename: 'Done'
        /** True. */
        readonly ok: boolean
      }
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
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

export type AddMaterialVariables = Exact<{
  /** Whose material it is. */
  group: string

  /** Its name, in its own language: at most 200 characters. */
  title: string

  /** Where it is: without a name and password in it. */
  url: Url

  /** The language that it is in. */
  language: LanguageTag

  /** What it is about: at most 100 characters. */
  topic?: string | null | undefined

  /** On what terms it may be used: at most 100 characters. */
  licence?: string | null | undefined
}>

export type AddMaterial = {
  /** Adds a link to learning or reading material. For those who plan the Group. */
  readonly addMaterial:
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'Material' } & MaterialCard)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type UpdateMaterialVariables = Exact<{
  /** Which one. */
  id: string

  /** Its name, in its own language: at most 200 characters. */
  title?: string | null | undefined

  /** Where it is: without a name and password in it. */
  url?: Url | null | undefined

  /** The language that it is in. */
  language?: LanguageTag | null | undefined

  /** What it is about: at most 100 characters. Null for none. */
  topic?: string | null | undefined

  /** On what terms it may be used: at most 100 characters. Null for none. */
  licence?: string | null | undefined
}>

export type UpdateMaterial = {
  /** Changes a Material; what is left out stays as it is. For those who plan its Group. */
  readonly updateMaterial:
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'Material' } & MaterialCard)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type RemoveMaterialVariables = Exact<{
  /** Which one. */
  id: string
}>

export type RemoveMaterial = {
  /** Takes a Material away. For those who plan its Group. */
  readonly removeMaterial:
    | {
        readonly __typename: 'Done'
        /** True. */
        readonly ok: boolean
      }
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

/** One of the planning, people and staff acts. Never a member's own registrations, duties, ideas, votes or sign-ins. */
export type AuditLine = {
  /** When it was done. */
  readonly at: Instant
  /** What sort of actor did it. */
  readonly actorKind: ActorKind
  /** The Membership in the Group that it is about, or the staff or partner id, where the viewer may know it; never the Account. */
  readonly actor: string | null
  /** What was done: group.updated, membership.removed, …. */
  readonly action: string
  /** What it was done to, or whom: of a person the same id as an actor has. */
  readonly subject: string | null
  /** Names of the fields that changed, never their content. */
  readonly fields: ReadonlyArray<string>
}

export type ListAuditVariables = Exact<{
  /** Only what was done in it. */
  in?: Period | null | undefined

  /** How many, from the start. 20 by default, 100 at most. */
  first?: number | null | undefined

  /** Only what comes after this cursor. */
  after?: string | null | undefined
}>

export type ListAudit = {
  /** Who did what, the newest first: all for staff, who are written down as reading it; of a Group for those who plan it. */
  readonly audit: {
    /** The things alone. */
    readonly nodes: ReadonlyArray<AuditLine>
    /** Where this page stands. */
    readonly pageInfo: PageInfo
  }
}

/** Whether every entry is there as it was written. */
export type AuditIntegrity = {
  /** Whether none was changed, removed, added or put elsewhere. */
  readonly isIntact: boolean
  /** How many entries there are. */
  readonly entryCount: number
  /** When the first entry was made that is not as it was written, or the one before it if it is missing. */
  readonly firstBrokenAt: Instant | null
}

export type CheckAuditVariables = Exact<{ [key: string]: never }>

export type CheckAudit = {
  /** Whether the audit is whole. For staff; null for others. */
  readonly auditIntegrity: AuditIntegrity | null
}

/** What is known of a key once it was shown. */
export type ApiKeyCard = {
  /** Globally unique and opaque. */
  readonly id: string
  /** Its first characters, to tell keys apart: piiri_live_4f2a. */
  readonly prefix: string
  /** What it opens. */
  readonly scopes: ReadonlyArray<Scope>
  /** When it was issued. */
  readonly createdAt: Instant
  /** When it ends by itself; null where it does not. */
  readonly expiresAt: Instant | null
  /** The last day it was used on, in the organisation's zone; null where it never was. */
  readonly lastUsedOn: LocalDate | null
  /** Whether somebody has ended it. */
  readonly isRevoked: boolean
}

/** An organisation that asks by keys. */
export type PartnerCard = {
  /** Globally unique and opaque. */
  readonly id: string
  /** What it is called. */
  readonly name: string
  /** Where one reads about it. */
  readonly url: Url | null
  /** Its keys, the newest first. Those that ended stay for 90 days. */
  readonly apiKeys: ReadonlyArray<ApiKeyCard>
  /** Where it is told of changes, the oldest first: for staff, and for its keys that open webhooks. */
  readonly webhookEndpoints: ReadonlyArray<{
    /** Why it is not; null while it is enabled. */
    readonly disabledBecause: WebhookDisabledBecause | null
  }>
}

export type ListPartnersVariables = Exact<{ [key: string]: never }>

export type ListPartners = {
  /** The partners, by name: all for staff, itself for a partner, those that visit their Groups for those who plan them; empty for others. */
  readonly partners: ReadonlyArray<PartnerCard>
}

export type GetOwnPartnerVariables = Exact<{ [key: string]: never }>

export type GetOwnPartner = {
  /** Who is asking. */
  readonly viewer: {
    /** The partner whose key asks; null for all others. */
    readonly partner: PartnerCard | null
  }
}

export type CreatePartnerVariables = Exact<{
  /** What it is called: one line of at most 120 characters. */
  name: string

  /** Where one reads about it. */
  url?: Url | null | undefined
}>

export type CreatePartner = {
  /** Writes a partner down. For administrators. */
  readonly createPartner:
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'Partner' } & PartnerCard)
}

export type RemovePartnerVariables = Exact<{
  /** Which partner. */
  id: string
}>

export type RemovePartner = {
  /** Ends a partner, with its keys, WebhookEndpoints and VisitOffers at once; its Ideas stay, as nobody’s, and guests of accepted visits stay in their Sessions. For administrators. */
  readonly removePartner:
    | {
        readonly __typename: 'Done'
        /** True. */
        readonly ok: boolean
      }
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type IssueApiKeyVariables = Exact<{
  /** Whose it is to be. */
  partner: string

  /** What it opens: one at least, each once. */
  scopes: ReadonlyArray<Scope>

  /** When it ends by itself; left out where it does not. */
  expiresAt?: Instant | null | undefined
}>

export type IssueApiKey = {
  /** Makes a key for a partner. For administrators. */
  readonly issueApiKey:
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | {
        readonly __typename: 'NewApiKey'
        /** For the Authorization header: Bearer …. Nobody can tell it again. */
        readonly key: string
        /** What is known of it from now on. */
        readonly apiKey: ApiKeyCard
      }
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type RevokeApiKeyVariables = Exact<{
  /** Which key. */
  id: string
}>

export type RevokeApiKey = {
  /** Ends a key at once. For administrators. */
  readonly revokeApiKey:
    | ({ readonly __typename: 'ApiKey' } & ApiKeyCard)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

/** A named span of dates, with Breaks. */
export type SeasonAsPlanned = {
  /** A DRAFT does not exist for those who do not plan. */
  readonly status: SeasonStatus
  /** Rises with every change. For those who may plan. */
  readonly version: number | null
  /** Its name in all its languages, as it was written. Empty for those who plan no Group. */
  readonly titleTranslations: ReadonlyArray<{
    /** The language that it is in. */
    readonly language: LanguageTag
    /** What it says. */
    readonly text: string
  }>
} & SeasonWithBreaks

export type GetSeasonVariables = Exact<{
  /** Its id. */
  id: string
}>

export type GetSeason = {
  /** The Season with this id, or null. A draft is for those who plan. */
  readonly season:
    | ({
        /** Series that keep within it, as far as the viewer may know them, by start, at most 500. */
        readonly series: ReadonlyArray<SeriesAsPlanned>
        /** What collides in it, of Groups that the viewer plans: at most 200, from now on. */
        readonly collisions: ReadonlyArray<CollisionTold>
      } & SeasonAsPlanned)
    | null
}

export type ListPlannedSeasonsVariables = Exact<{
  /** At most 400 days, ending at most 5 years ahead. */
  in?: Period | null | undefined
}>

export type ListPlannedSeasons = {
  /** Those that have a day in the Period, in the order of time; without one, the latest 100. */
  readonly seasons: ReadonlyArray<SeasonAsPlanned>
}

export type CreateSeasonVariables = Exact<{
  /** The Season. */
  input: SeasonInput
}>

export type CreateSeason = {
  /** Makes a draft Season without anything in it. For staff. */
  readonly createSeason:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'Season' } & SeasonAsPlanned)
}

export type UpdateSeasonVariables = Exact<{
  /** Which Season. */
  id: string

  /** What it is from now on. */
  input: SeasonInput

  /** Refused with Conflict where it has moved on. */
  expectedVersion?: number | null | undefined
}>

export type UpdateSeason = {
  /** Changes a Season. Sessions outside its new dates lose their day; those inside are made. For staff. */
  readonly updateSeason:
    | ({
        readonly __typename: 'Conflict'
        /** The version that is there now. */
        readonly currentVersion: number
      } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'Season' } & SeasonAsPlanned)
}

export type CopySeasonVariables = Exact<{
  /** The Season to copy. */
  from: string

  /** The new Season. */
  input: SeasonInput
}>

export type CopySeason = {
  /** Makes a draft Season with the Series of another that ran to its end, every second week still every second week. Single dates are not copied; public holidays are looked up anew. For staff. */
  readonly copySeason:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'Season' } & SeasonAsPlanned)
}

export type PublishSeasonVariables = Exact<{
  /** Which Season. */
  id: string

  /** Refused with Conflict where it has moved on. */
  expectedVersion?: number | null | undefined
}>

export type PublishSeason = {
  /** Shows all of a Season at once, or nothing. For staff. */
  readonly publishSeason:
    | ({
        readonly __typename: 'Conflict'
        /** The version that is there now. */
        readonly currentVersion: number
      } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'Season' } & SeasonAsPlanned)
}

export type UnpublishSeasonVariables = Exact<{
  /** Which Season. */
  id: string
}>

export type UnpublishSeason = {
  /** Takes a publishing back, within 60 seconds. For staff. */
  readonly unpublishSeason:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'Season' } & SeasonAsPlanned)
}

export type AddBreakVariables = Exact<{
  /** The Break. */
  input: BreakInput
}>

export type AddBreak = {
  /** Adds a Break, or one for each public holiday: what lies in it is cancelled, with its reason. For staff. */
  readonly addBreak:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'Season' } & SeasonAsPlanned)
}

export type RemoveBreakVariables = Exact<{
  /** Which Break. */
  id: string
}>

export type RemoveBreak = {
  /** Removes a Break, and gives back what it took. For staff. */
  readonly removeBreak:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'Season' } & SeasonAsPlanned)
}

/** A recurring plan of a Group, or a single date where it has no rule. Visible as the Group's dates are. */
export type SeriesAsPlanned = {
  /** Globally unique and opaque. */
  readonly id: string
  /** Its first start, on the clock of its zone. */
  readonly start: LocalDateTime
  /** How long each of its Sessions is, unless it says otherwise. */
  readonly duration: Duration
  /** The zone of its local times. */
  readonly timeZone: TimeZone
  /** When it recurs (RFC 5545); null for a single date. */
  readonly recurrence: RecurrenceRule | null
  /** «Every Tuesday 14:00–16:00», in the language of the reader. */
  readonly recurrenceInWords: string
  /** Starts of the rule that are left out. */
  readonly excluded: ReadonlyArray<LocalDateTime>
  /** Starts besides those of the rule. */
  readonly added: ReadonlyArray<LocalDateTime>
  /** What it offers. */
  readonly features: ReadonlyArray<Feature>
  /** What it is about. */
  readonly topic: string | null
  /** What to know before coming. */
  readonly note: string | null
  /** How many places each of its Sessions has; null where none is needed. For those who may plan. */
  readonly capacity: number | null
  /** Rises with every change. For those who may change it. */
  readonly version: number | null
  /** Where it is held, unless a Session says otherwise. Null too where the viewer may not know it. */
  readonly venue: VenueCard | null
  /** Languages that are spoken or interpreted. */
  readonly languages: ReadonlyArray<LanguageSupport>
  /** The Season that it keeps within, if any. */
  readonly season: {
    /** Globally unique and opaque. */
    readonly id: string
    /** Its name. */
    readonly title: string
    /** Its first day. */
    readonly from: LocalDate
    /** Inclusive. */
    readonly to: LocalDate
  } | null
  /** The Group whose plan it is. */
  readonly group: {
    /** Globally unique and opaque. */
    readonly id: string
    /** For addresses: multicultural-peer-group. */
    readonly slug: string
    /** Its name. */
    readonly title: string
  }
  /** The Series that this one was split off from. */
  readonly continues: {
    /** Globally unique and opaque. */
    readonly id: string
  } | null
  /** The Series that an edit with THIS_AND_FOLLOWING split off from this one. */
  readonly continuedBy: {
    /** Globally unique and opaque. */
    readonly id: string
  } | null
}

/** One meeting of a Group: one occurrence of a Series. */
export type PlannedSession = {
  /** How many places it has; null where none is needed. For those who may plan it. */
  readonly capacity: number | null
  /** Whether the viewer plans its Group, and it has not started. */
  readonly viewerCanEdit: boolean
  /** Rises with every change. For those who may change it. */
  readonly version: number | null
  /** The Series that it is an occurrence of. */
  readonly series: {
    /** Globally unique and opaque. */
    readonly id: string
    /** When it recurs (RFC 5545); null for a single date. */
    readonly recurrence: RecurrenceRule | null
    /** «Every Tuesday 14:00–16:00», in the language of the reader. */
    readonly recurrenceInWords: string
    /** Rises with every change. For those who may change it. */
    readonly version: number | null
  } | null
} & ProgrammeSession

/** A recurring plan of a Group, or a single date where it has no rule. Visible as the Group's dates are. */
export type SeriesToEdit = {
  /** Its topic in all its languages, as it was written. Empty for those who may not plan it. */
  readonly topicTranslations: ReadonlyArray<{
    /** The language that it is in. */
    readonly language: LanguageTag
    /** What it says. */
    readonly text: string
  }>
  /** Its note in all its languages, as it was written. Empty for those who may not plan it. */
  readonly noteTranslations: ReadonlyArray<{
    /** The language that it is in. */
    readonly language: LanguageTag
    /** What it says. */
    readonly text: string
  }>
  /** Who comes to speak, unless a Session says otherwise. */
  readonly guestSpeakers: ReadonlyArray<{
    /** A name or a role, as the guest wishes to be shown. */
    readonly title: string
    /** What the guest speaks about. */
    readonly topic: string | null
    /** Where the guest comes from. */
    readonly organisation: string | null
  }>
} & SeriesAsPlanned

/** One meeting of a Group: one occurrence of a Series. */
export type SessionToEdit = {
  /** Why it is not held, in all languages, as it was written. Empty for those who may not plan it. */
  readonly cancellationReasonTranslations: ReadonlyArray<{
    /** The language that it is in. */
    readonly language: LanguageTag
    /** What it says. */
    readonly text: string
  }>
  /** Its topic in all its languages, as it was written. Empty for those who may not plan it. */
  readonly topicTranslations: ReadonlyArray<{
    /** The language that it is in. */
    readonly language: LanguageTag
    /** What it says. */
    readonly text: string
  }>
  /** Its note in all its languages, as it was written. Empty for those who may not plan it. */
  readonly noteTranslations: ReadonlyArray<{
    /** The language that it is in. */
    readonly language: LanguageTag
    /** What it says. */
    readonly text: string
  }>
  /** The Series that it is an occurrence of. */
  readonly series: SeriesToEdit | null
} & PlannedSession

/** Something at the same time as a Session. Told only where the viewer may see what it is with. It warns, it does not forbid. */
export type CollisionTold = {
  /** What it is with. */
  readonly kind: CollisionKind
  /** The id of the Session that collides; null for one that is not made yet. */
  readonly session: string | null
  /** When the Session that collides begins. */
  readonly start: Instant
  /** The Session that it is with. */
  readonly with: ProgrammeSession | null
  /** The Break that it is in. */
  readonly break: {
    /** Unique and opaque. */
    readonly id: string
    /** Its first day. */
    readonly from: LocalDate
    /** Inclusive. */
    readonly to: LocalDate
    /** Why nothing is on. */
    readonly reason: string
  } | null
}

/** What an edit did, or would do. */
export type SessionsEditDone = {
  /** How many of those changed are dates that were not there before. */
  readonly newCount: number
  /** How many others lose their day: they are withdrawn (absent from lists, cancelled in feeds). */
  readonly withdrawnCount: number
  /** The rule that what was changed of a Series had before, from there on: to undo by ALL, where the rule was changed. Null where there was none. */
  readonly formerRecurrence: RecurrenceRule | null
  /** The Series that were changed or made. */
  readonly series: ReadonlyArray<SeriesAsPlanned>
  /** Sessions that are there and are not as they were, by start; new ones too. */
  readonly changed: ReadonlyArray<PlannedSession>
  /** Sessions that lose their day and have something of their own. They stay, CANCELLED. */
  readonly orphaned: ReadonlyArray<PlannedSession>
  /** What those that changed collide with: at most 200. */
  readonly collisions: ReadonlyArray<CollisionTold>
}

export type GetSeriesVariables = Exact<{
  /** Its id. */
  id: string
}>

export type GetSeries = {
  /** The Series with this id, or null. */
  readonly series: SeriesAsPlanned | null
}

export type ListSeriesOfGroupVariables = Exact<{
  /** As in addresses: multicultural-peer-group. */
  slug: string
}>

export type ListSeriesOfGroup = {
  /** The Group with this slug, or null; also one that is archived. */
  readonly group: {
    /** Its Series, those that begin last first, at most 500. Empty where the viewer may not read the dates. */
    readonly series: ReadonlyArray<SeriesAsPlanned>
  } | null
}

export type ListPlannedSessionsVariables = Exact<{
  /** Those that start in it. */
  in: Period

  /** Which ones. */
  groups?: ReadonlyArray<string> | null | undefined

  /** How many, from the start. 20 by default, 100 at most. */
  first?: number | null | undefined

  /** Only what comes after this cursor. */
  after?: string | null | undefined
}>

export type ListPlannedSessions = {
  /** Ordered by start; `in` selects by start. Without `in`: those that end after now, up to the horizon. A Period is at most 400 days long and ends at most 5 years ahead. */
  readonly sessions: {
    /** The things alone. */
    readonly nodes: ReadonlyArray<PlannedSession>
    /** Where this page stands. */
    readonly pageInfo: PageInfo
  }
}

export type ListCollisionsVariables = Exact<{
  /** At most 400 days, ending at most 5 years ahead. */
  in: Period
}>

export type ListCollisions = {
  /** What Sessions that start in a Period collide with, of Groups that the viewer plans: at most 200, of those that have not ended. */
  readonly collisions: ReadonlyArray<CollisionTold>
}

export type GetSessionToEditVariables = Exact<{
  /** Its id. */
  id: string
}>

export type GetSessionToEdit = {
  /** The Session with this id, or null. One that was withdrawn is told as CANCELLED. */
  readonly session: SessionToEdit | null
}

export type PreviewSeriesVariables = Exact<{
  /** The Series. */
  input: SeriesInput
}>

export type PreviewSeries = {
  /** What a Series would give, before it is kept. For those who may plan its Group. */
  readonly previewSeries:
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | {
        readonly __typename: 'SeriesPreview'
        /** «Every Tuesday 14:00–16:00», in the language of the reader. */
        readonly recurrenceInWords: string
        /** How many there are. Null where the rule has no end, or one more than thirty years ahead. */
        readonly totalCount: number | null
        /** The first of them, at most 200. Those in a Break are among them. */
        readonly starts: ReadonlyArray<{
          /** As the rule has it, on the clock of its zone. */
          readonly local: LocalDateTime
          /** When that is. */
          readonly start: Instant
          /** When it ends. */
          readonly end: Instant
        }>
        /** What the first of them collide with: at most 200. */
        readonly collisions: ReadonlyArray<CollisionTold>
        /** Those of the first that the clock skips or repeats. */
        readonly clockChanges: ReadonlyArray<{
          /** The time as the rule has it. */
          readonly local: LocalDateTime
          /** What the clock does with it. */
          readonly kind: ClockChangeKind
          /** When it is taken to be. */
          readonly resolvedTo: Instant
        }>
      }
}

export type PreviewCancelVariables = Exact<{
  /** Which ones, and why. */
  input: CancelSessionsInput
}>

export type PreviewCancel = {
  /** What calling off would do, without doing it. Those called off are told as orphaned. */
  readonly previewCancel:
    | ({
        readonly __typename: 'Conflict'
        /** The version that is there now. */
        readonly currentVersion: number
      } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'SessionsEdit' } & SessionsEditDone)
}

export type PreviewEditVariables = Exact<{
  /** The edit. */
  input: EditSessionsInput
}>

export type PreviewEdit = {
  /** What an edit would do, without doing it. */
  readonly previewEdit:
    | ({
        readonly __typename: 'Conflict'
        /** The version that is there now. */
        readonly currentVersion: number
      } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'SessionsEdit' } & SessionsEditDone)
}

export type CreateSeriesVariables = Exact<{
  /** The Series. */
  input: SeriesInput
}>

export type CreateSeries = {
  /** Makes a Series and its Sessions. */
  readonly createSeries:
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'Series' } & SeriesAsPlanned)
}

export type UpdateSeriesVariables = Exact<{
  /** Which Series. */
  id: string

  /** Starts to add, on the clock of its zone. One that was left out is given back. */
  addDates?: ReadonlyArray<LocalDateTime> | null | undefined

  /** Starts to leave out. */
  leaveOutDates?: ReadonlyArray<LocalDateTime> | null | undefined

  /** Refused with Conflict where the Series has moved on. */
  expectedVersion?: number | null | undefined
}>

export type UpdateSeries = {
  /** Adds single dates to a Series, and leaves others out. */
  readonly updateSeries:
    | ({
        readonly __typename: 'Conflict'
        /** The version that is there now. */
        readonly currentVersion: number
      } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'SessionsEdit' } & SessionsEditDone)
}

export type EditSessionsVariables = Exact<{
  /** The edit. */
  input: EditSessionsInput
}>

export type EditSessions = {
  /** Changes a Session, or its Series from it on or as a whole. What has started stays as it was. */
  readonly editSessions:
    | ({
        readonly __typename: 'Conflict'
        /** The version that is there now. */
        readonly currentVersion: number
      } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'SessionsEdit' } & SessionsEditDone)
}

export type CancelSessionsVariables = Exact<{
  /** Which ones, and why. */
  input: CancelSessionsInput
}>

export type CancelSessions = {
  /** Calls off a Session, or its Series from it on or as a whole. They stay for all to see, with the reason. */
  readonly cancelSessions:
    | ({
        readonly __typename: 'Conflict'
        /** The version that is there now. */
        readonly currentVersion: number
      } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'SessionsEdit' } & SessionsEditDone)
}

export type ReinstateSessionVariables = Exact<{
  /** Which one. */
  id: string
}>

export type ReinstateSession = {
  /** Gives a cancelled Session back, also in a Break. One whose day is gone becomes an additional date. */
  readonly reinstateSession:
    | ({
        readonly __typename: 'Conflict'
        /** The version that is there now. */
        readonly currentVersion: number
      } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'SessionsEdit' } & SessionsEditDone)
}

/** A message sealed in the sender's browser to a ContactPoint's public key: the server holds ciphertext only. The sender's browser makes the words from which `lookup` and the reply key are derived; the words never leave it. */
export type ContactRequestCard = {
  /** Globally unique and opaque. */
  readonly id: string
  /** What was written, as a libsodium sealed box. */
  readonly sealed: Base64Url
  /** The public key that it is sealed to. */
  readonly sealedTo: Base64Url
  /** The public key that answers are sealed to. */
  readonly replyKey: Base64Url
  /** Whether there is an answer here, or was one in another way. */
  readonly isAnswered: boolean
  /** On which day. The time is not kept. */
  readonly receivedOn: LocalDate
  /** To whom it was sent. */
  readonly contactPoint: ContactPointCard
  /** Answers, the first one first. */
  readonly replies: ReadonlyArray<{
    /** On which day. The time is not kept. */
    readonly repliedOn: LocalDate
  }>
}

/** A message sealed in the sender's browser to a ContactPoint's public key: the server holds ciphertext only. The sender's browser makes the words from which `lookup` and the reply key are derived; the words never leave it. */
export type SentRequest = {
  /** Globally unique and opaque. */
  readonly id: string
  /** The public key that answers are sealed to. */
  readonly replyKey: Base64Url
  /** Whether there is an answer here, or was one in another way. */
  readonly isAnswered: boolean
  /** On which day. The time is not kept. */
  readonly receivedOn: LocalDate
  /** To whom it was sent. */
  readonly contactPoint: ContactPointCard
  /** Answers, the first one first. */
  readonly replies: ReadonlyArray<{
    /** A libsodium sealed box to the replyKey. */
    readonly sealed: Base64Url
    /** On which day. The time is not kept. */
    readonly repliedOn: LocalDate
  }>
}

export type ListContactRequestsVariables = Exact<{
  /** Only answered ones, or only those that wait. */
  isAnswered?: boolean | null | undefined

  /** How many, from the start. 20 by default, 100 at most. */
  first?: number | null | undefined

  /** Only what comes after this cursor. */
  after?: string | null | undefined
}>

export type ListContactRequests = {
  /** Messages to ContactPoints, the oldest first. For coordinators; empty for others. */
  readonly contactRequests: {
    /** The things alone. */
    readonly nodes: ReadonlyArray<ContactRequestCard>
    /** Where this page stands. */
    readonly pageInfo: PageInfo
  }
}

export type OpenContactRequestVariables = Exact<{
  /** The 32 bytes that it was sent with. */
  lookup: Base64Url
}>

export type OpenContactRequest = {
  /** For the sender; null for any other lookup. By POST only. */
  readonly openContactRequest: SentRequest | null
}

export type SendContactRequestVariables = Exact<{
  /** The sealed message. */
  input: ContactRequestInput
}>

export type SendContactRequest = {
  /** Sends a message that only the ContactPoint can read. For everybody; who sends it is not kept. */
  readonly sendContactRequest:
    | {
        readonly __typename: 'ContactRequest'
        /** Globally unique and opaque. */
        readonly id: string
        /** On which day. The time is not kept. */
        readonly receivedOn: LocalDate
      }
    | ({ readonly __typename: 'InvalidInput' } & Invalid)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'RateLimited' } & Limited)
}

export type ReplyToContactRequestVariables = Exact<{
  /** Which ContactRequest. */
  id: string

  /** A libsodium sealed box to its replyKey, at most 64 KiB. */
  sealed: Base64Url
}>

export type ReplyToContactRequest = {
  /** Answers a message so that only its sender can read it. For coordinators. */
  readonly replyToContactRequest:
    | ({ readonly __typename: 'ContactRequest' } & ContactRequestCard)
    | ({ readonly __typename: 'InvalidInput' } & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type MarkAnsweredVariables = Exact<{
  /** Which one. */
  contactRequest: string
}>

export type MarkAnswered = {
  /** Answered in another way, by phone for example. For coordinators. */
  readonly markAnswered:
    | ({ readonly __typename: 'ContactRequest' } & ContactRequestCard)
    | ({ readonly __typename: 'InvalidInput' } & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type SetContactPointVariables = Exact<{
  /** Which one; left out for a new one. */
  id?: string | null | undefined

  /** What it is from now on. */
  input: ContactPointInput
}>

export type SetContactPoint = {
  /** Writes a ContactPoint down, a new one where there is no id. For coordinators. */
  readonly setContactPoint:
    | ({ readonly __typename: 'ContactPoint' } & ContactPointCard)
    | ({ readonly __typename: 'InvalidInput' } & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type ArchiveGroupVariables = Exact<{
  /** Which Group. */
  id: string
}>

export type ArchiveGroup = {
  /** Ends a Group. It stays readable by id and slug; its future Sessions are cancelled. For staff. */
  readonly archiveGroup:
    | { readonly __typename: 'Done' }
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type UnarchiveGroupVariables = Exact<{
  /** Which Group. */
  id: string
}>

export type UnarchiveGroup = {
  /** Opens a Group again, and gives back what ending it took. For staff. */
  readonly unarchiveGroup:
    | { readonly __typename: 'Done' }
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

/** An Account in a Group. Its alias is for that Group alone; nothing ties it to the same person's Membership elsewhere. */
export type OwnMembership = {
  /** Globally unique and opaque. */
  readonly id: string
  /** What they are in it. */
  readonly role: MembershipRole
  /** What they are called in it, as they chose. */
  readonly alias: string
  /** The Group. */
  readonly group: {
    /** Globally unique and opaque. */
    readonly id: string
    /** For addresses: multicultural-peer-group. */
    readonly slug: string
    /** Its name. */
    readonly title: string
    /** How much of it is told to whom. */
    readonly confidentiality: Confidentiality
  }
}

/** An Account in a Group. Its alias is for that Group alone; nothing ties it to the same person's Membership elsewhere. */
export type Member = {
  /** Globally unique and opaque. */
  readonly id: string
  /** What they are in it. */
  readonly role: MembershipRole
  /** What they are called in it, as they chose. */
  readonly alias: string
  /** Whether it is of whoever asks. */
  readonly isViewer: boolean
}

/** Generated words that bring one person into a Group, once, within its lifetime. */
export type InvitationCard = {
  /** Globally unique and opaque. */
  readonly id: string
  /** What one becomes in it. */
  readonly role: MembershipRole
  /** Shown this once, by the mutation that made it; null from then on. */
  readonly words: string | null
  /** When it can be used no more. */
  readonly expiresAt: Instant
  /** The Group that it brings into. */
  readonly group: {
    /** Globally unique and opaque. */
    readonly id: string
    /** For addresses: multicultural-peer-group. */
    readonly slug: string
    /** Its name. */
    readonly title: string
  }
}

/** A standing activity with its own audience and facilitators. */
export type GroupWithMembers = {
  /** Globally unique and opaque. */
  readonly id: string
  /** For addresses: multicultural-peer-group. */
  readonly slug: string
  /** Its name. */
  readonly title: string
  /** How much of it is told to whom. */
  readonly confidentiality: Confidentiality
  /** Whether the viewer plans it. */
  readonly viewerCanEdit: boolean
  /** Whether the viewer may invite somebody to it. */
  readonly viewerCanInvite: boolean
  /** What the viewer is in it; null where they are nothing. */
  readonly viewerMembership: Member | null
  /** Aliases and roles, for those of the Group. Empty for everybody else. */
  readonly memberships: ReadonlyArray<Member>
  /** Those that can still be used, for those who may invite; without their words. Empty for everybody else. */
  readonly invitations: ReadonlyArray<InvitationCard>
}

export type MembersOfGroupVariables = Exact<{
  /** As in addresses: multicultural-peer-group. */
  slug: string
}>

export type MembersOfGroup = {
  /** The Group with this slug, or null; also one that is archived. */
  readonly group: GroupWithMembers | null
}

export type CreateInvitationVariables = Exact<{
  /** Whom to what. */
  input: CreateInvitationInput
}>

export type CreateInvitation = {
  /** Makes words that bring one person into a Group, once. */
  readonly createInvitation:
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'Invitation' } & InvitationCard)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type RevokeInvitationVariables = Exact<{
  /** Which one. */
  id: string
}>

export type RevokeInvitation = {
  /** Takes an invitation back. */
  readonly revokeInvitation:
    | {
        readonly __typename: 'Done'
        /** True. */
        readonly ok: boolean
      }
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type RedeemInvitationVariables = Exact<{
  /** By which words, as whom. */
  input: RedeemInvitationInput
}>

export type RedeemInvitation = {
  /** Brings one in. Without a sign-in it makes an Account; with one it adds a Membership. */
  readonly redeemInvitation:
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'InvitationNotValid' } & Failed_InvitationNotValid)
    | ({ readonly __typename: 'Membership' } & OwnMembership)
    | ({ readonly __typename: 'NewPassphrase' } & NewPassphrase)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
}

export type SetMembershipVariables = Exact<{
  /** What to change. */
  input: SetMembershipInput
}>

export type SetMembership = {
  /** Sets a role or an alias. */
  readonly setMembership:
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'LastOfItsKind' } & Failed_LastOfItsKind)
    | ({ readonly __typename: 'Membership' } & Member)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type RemoveMembershipVariables = Exact<{
  /** Which Membership. */
  id: string
}>

export type RemoveMembership = {
  /** Takes somebody out of a Group, or oneself. */
  readonly removeMembership:
    | {
        readonly __typename: 'Done'
        /** True. */
        readonly ok: boolean
      }
    | ({ readonly __typename: 'LastOfItsKind' } & Failed_LastOfItsKind)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type RevokeAccountVariables = Exact<{
  /** Any of its Memberships. */
  membership: string
}>

export type RevokeAccount = {
  /** Ends somebody's Account by one of its Memberships, without telling which others it has. For staff. */
  readonly revokeAccount:
    | {
        readonly __typename: 'Done'
        /** True. */
        readonly ok: boolean
      }
    | ({ readonly __typename: 'LastOfItsKind' } & Failed_LastOfItsKind)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

/** One meeting of a Group: one occurrence of a Series. */
export type CountedSession = {
  /** Globally unique and opaque. */
  readonly id: string
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
  /** What it is about. */
  readonly topic: string | null
  /** The language that topic, note, reason or guests came in after negotiation, the first of them that is there; the organisation's where there is none. */
  readonly contentLanguage: LanguageTag
  /** Languages that are spoken or interpreted. */
  readonly languages: ReadonlyArray<LanguageSupport>
  /** The Group that meets. */
  readonly group: {
    /** Globally unique and opaque. */
    readonly id: string
    /** For addresses: multicultural-peer-group. */
    readonly slug: string
    /** Its name. */
    readonly title: string
    /** The language that title, summary and description came in after negotiation. */
    readonly contentLanguage: LanguageTag
    /** Whether the viewer plans it. */
    readonly viewerCanEdit: boolean
  }
  /** How many came. Null for all but those who plan its Group and staff, and where nobody counted. */
  readonly attendance: {
    /** Rises with every change. */
    readonly version: number
    /** All who came. */
    readonly total: number
    /** Those of them who came for the first time. Null where nobody asked. */
    readonly firstTimers: number | null
    /** Those of them whose language was written down. */
    readonly byLanguage: ReadonlyArray<{
      /** Which language. */
      readonly language: LanguageTag
      /** How many of those who came. */
      readonly count: number
    }>
  } | null
}

/** One sum. What it is not grouped by is null. */
export type StatisticsLine = {
  /** Of this month alone: 2026-03. */
  readonly month: string | null
  /** Of people of this language; null also for all visits whose language is not told. */
  readonly language: LanguageTag | null
  /** How many Sessions were counted. Null where nothing is told, and by language. */
  readonly sessionCount: number | null
  /** How often somebody came: 5 or more. Null where it is not told. */
  readonly visits: number | null
  /** How often it was for the first time: 5 or more. Null where it is not told, and where nobody asked. */
  readonly firstTimers: number | null
  /** Whether the visits are not told: they are too few, or others could be computed from them. */
  readonly isSuppressed: boolean
  /** Of this Group alone. */
  readonly group: {
    /** Globally unique and opaque. */
    readonly id: string
    /** For addresses: multicultural-peer-group. */
    readonly slug: string
    /** Its name. */
    readonly title: string
    /** The language that title, summary and description came in after negotiation. */
    readonly contentLanguage: LanguageTag
  } | null
}

export type ListCountedSessionsVariables = Exact<{
  /** Those that start in it. */
  in: Period

  /** Which ones. */
  groups?: ReadonlyArray<string> | null | undefined

  /** How many, from the start. 20 by default, 100 at most. */
  first?: number | null | undefined

  /** Only what comes after this cursor. */
  after?: string | null | undefined
}>

export type ListCountedSessions = {
  /** Ordered by start; `in` selects by start. Without `in`: those that end after now, up to the horizon. A Period is at most 400 days long and ends at most 5 years ahead. */
  readonly sessions: {
    /** The things alone. */
    readonly nodes: ReadonlyArray<CountedSession>
    /** Where this page stands. */
    readonly pageInfo: PageInfo
  }
}

export type GetCountedSessionVariables = Exact<{
  /** Its id. */
  id: string
}>

export type GetCountedSession = {
  /** The Session with this id, or null. One that was withdrawn is told as CANCELLED. */
  readonly session: CountedSession | null
}

export type GetStatisticsVariables = Exact<{
  /** Whole months in the organisation's zone, ten years at most: a month, a quarter or years; by month any months. */
  in: Period

  /** What to have rows of. */
  by: ReadonlyArray<StatisticsGrouping>
}>

export type GetStatistics = {
  /** How many came, for those who plan something, staff, and partners with the scope. A month is told from the eighth of the next one on. */
  readonly statistics:
    | ({ readonly __typename: 'DisclosureRefused' } & Failed_DisclosureRefused)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | {
        readonly __typename: 'Statistics'
        /** By Group, by month and by number of visits. What nobody counted has no row. */
        readonly rows: ReadonlyArray<StatisticsLine>
      }
}

export type GetUnmetNeedsVariables = Exact<{
  /** A whole month, a quarter or years (ten at most) in the organisation's zone. */
  in: Period
}>

export type GetUnmetNeeds = {
  /** Interpreting that was wished for and not there, for those who may read statistics; null for others, and for a Period that is no month, quarter or years that are told already. */
  readonly unmetNeeds: ReadonlyArray<{
    /** Into and from which language. */
    readonly language: LanguageTag
    /** How many wishes were not met: 5 or more. Null where it is not told, also where there was none. */
    readonly wishes: number | null
    /** Whether it is not told: these are too few, or others could be computed from them. */
    readonly isSuppressed: boolean
  }> | null
}

export type RecordAttendanceVariables = Exact<{
  /** The count. */
  input: AttendanceInput
}>

export type RecordAttendance = {
  /** Writes down how many came. For those who plan the Group, who were there; staff reads it. */
  readonly recordAttendance:
    | ({
        readonly __typename: 'Conflict'
        /** The version that is there now. */
        readonly currentVersion: number
      } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'Session' } & CountedSession)
}

/** A standing activity with its own audience and facilitators. */
export type GroupAsWritten = {
  /** Rises with every change. For those who may change it. */
  readonly version: number | null
  /** Its texts in all their languages, as they were written. Empty for those who do not plan it. */
  readonly translations: ReadonlyArray<{
    /** The language that it is in. */
    readonly language: LanguageTag
    /** Its name; empty where it has none in this language. */
    readonly title: string
    /** One sentence; empty where there is none in this language. */
    readonly summary: string
    /** What happens there, in Markdown; null where it is not told in this language. */
    readonly description: string | null
  }>
  /** Whom to turn to about it. */
  readonly contactPoint: {
    /** Globally unique and opaque. */
    readonly id: string
  } | null
} & GroupCard

export type GetGroupAsWrittenVariables = Exact<{
  /** As in addresses: multicultural-peer-group. */
  slug: string
}>

export type GetGroupAsWritten = {
  /** The Group with this slug, or null; also one that is archived. */
  readonly group: GroupAsWritten | null
}

export type CreateGroupVariables = Exact<{
  /** What it is made of. */
  input: CreateGroupInput
}>

export type CreateGroup = {
  /** Makes a Group. For staff. */
  readonly createGroup:
    | ({ readonly __typename: 'Group' } & GroupAsWritten)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
}

export type UpdateGroupVariables = Exact<{
  /** What to change. */
  input: UpdateGroupInput
}>

export type UpdateGroup = {
  /** Changes a Group. What becomes confidential is told to nobody any more from the answer on. */
  readonly updateGroup:
    | ({
        readonly __typename: 'Conflict'
        /** The version that is there now. */
        readonly currentVersion: number
      } & Failed_Conflict)
    | ({ readonly __typename: 'Group' } & GroupAsWritten)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type ConfirmGroupVariables = Exact<{
  /** Which one. */
  id: string
}>

export type ConfirmGroup = {
  /** This is still true: sets lastConfirmedOn to today. For those who plan it. */
  readonly confirmGroup:
    | ({ readonly __typename: 'Group' } & GroupAsWritten)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
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

export type ProgrammeChangedVariables = Exact<{
  /** Only of these Groups, and Seasons: at most 100 ids. */
  groups?: ReadonlyArray<string> | null | undefined

  /** The cursor of the last change that was heard. */
  since?: string | null | undefined
}>

export type ProgrammeChanged = {
  /** Changes of the programme as they happen. With `since` it first tells what was missed: of the last 29 days, else it fails with CURSOR_EXPIRED. What is told of one Session comes in its order. Places that are taken or free are no change. */
  readonly programmeChanged: {
    /** What happened. PING tells nothing but its cursor: it comes first, and then every 20 seconds. */
    readonly event: WebhookEvent
    /** Pass it as `since` to go on from here after a break. Sealed: it tells nothing of what lies between. */
    readonly cursor: string
    /** The Session that it is about, as it is now; null where it is about none. */
    readonly session: GroupSession | null
    /** The Group that it is about, or whose Session it is; null where it is about none. */
    readonly group: {
      /** Globally unique and opaque. */
      readonly id: string
      /** For addresses: multicultural-peer-group. */
      readonly slug: string
      /** Its name. */
      readonly title: string
    } | null
  }
}

/** Something that somebody of the community wants to do. Who proposed it, nobody is told. */
export type IdeaCard = {
  /** Globally unique and opaque. */
  readonly id: string
  /** What it is, in its own language. */
  readonly title: string
  /** The language that it is in. */
  readonly contentLanguage: LanguageTag
  /** Where it has come to. */
  readonly status: IdeaStatus
  /** How many would come along. 0 for the partner that proposed it. */
  readonly supporterCount: number
  /** Whether the viewer is one of them. */
  readonly viewerSupports: boolean
  /** Whether it was the viewer who proposed it. */
  readonly isViewers: boolean
  /** Null where it is for the whole community. */
  readonly group: {
    /** Globally unique and opaque. */
    readonly id: string
    /** For addresses: multicultural-peer-group. */
    readonly slug: string
    /** Its name. */
    readonly title: string
    /** The language that title, summary and description came in after negotiation. */
    readonly contentLanguage: LanguageTag
  } | null
  /** The next SCHEDULED Session of what it became, up to the horizon. */
  readonly nextSession: {
    /** Globally unique and opaque. */
    readonly id: string
    /** When it begins on its zone's clock. */
    readonly localStart: LocalDateTime
    /** When it ends on its zone's clock. */
    readonly localEnd: LocalDateTime
    /** The zone of its local times. */
    readonly timeZone: TimeZone
  } | null
}

/** Something that somebody of the community wants to do. Who proposed it, nobody is told. */
export type IdeaPage = {
  /** More of it, in its own language. */
  readonly description: string
  /** Kind words, when DECLINED. */
  readonly declineReason: string | null
  /** For those who may plan it. */
  readonly version: number | null
  /** Whether the viewer may take it up, schedule, decline and hide it. */
  readonly viewerCanPlan: boolean
  /** What there is to do, in the order in which it was written down. Empty for the partner that proposed it. */
  readonly tasks: ReadonlyArray<{
    /** Globally unique and opaque. */
    readonly id: string
    /** What there is to do, in the Idea's language. */
    readonly title: string
    /** Whether it is done. */
    readonly isDone: boolean
    /** Whether somebody does it. */
    readonly isTaken: boolean
    /** The alias in the Idea's Group; null for Ideas of the whole community. */
    readonly takenBy: string | null
    /** Whether it is the viewer who does it. */
    readonly viewerHasTaken: boolean
  }>
  /** Dates to vote on, by start. Forgotten 30 days after it is DONE or DECLINED. Empty for the partner that proposed it. */
  readonly dateOptions: ReadonlyArray<{
    /** Globally unique and opaque. */
    readonly id: string
    /** On the clock of the Idea's Group, else of the organisation. */
    readonly start: LocalDateTime
    /** How long it would be. */
    readonly duration: Duration
    /** How many can come. */
    readonly yesCount: number
    /** How many perhaps can. */
    readonly maybeCount: number
    /** What the viewer said. */
    readonly viewerVote: DateVote | null
  }>
  /** What it became. */
  readonly series: {
    /** Globally unique and opaque. */
    readonly id: string
    /** «Every Tuesday 14:00–16:00», in the language of the reader. */
    readonly recurrenceInWords: string
  } | null
} & IdeaCard

export type ListIdeasVariables = Exact<{
  /** Of any of these statuses. */
  statuses?: ReadonlyArray<IdeaStatus> | null | undefined

  /** Of this Group alone. */
  group?: string | null | undefined

  /** How many, from the start. 20 by default, 100 at most. */
  first?: number | null | undefined

  /** Only what comes after this cursor. */
  after?: string | null | undefined

  /** Asks for `totalCount` too. */
  withTotal?: boolean | null | undefined
}>

export type ListIdeas = {
  /** Ideas, the newest first, as far as the viewer may know of them. */
  readonly ideas: {
    /** How many there are for this viewer, on all pages. Counted only when asked for. */
    readonly totalCount?: number
    /** The things alone. */
    readonly nodes: ReadonlyArray<IdeaCard>
    /** Where this page stands. */
    readonly pageInfo: PageInfo
  }
}

export type GetIdeaVariables = Exact<{
  /** Its id. */
  id: string
}>

export type GetIdea = {
  /** The Idea with this id, or null. */
  readonly idea: IdeaPage | null
}

export type ProposeIdeaVariables = Exact<{
  /** The Idea. */
  input: ProposeIdeaInput
}>

export type ProposeIdea = {
  /** Puts something that one wants to do before a Group or the whole community. */
  readonly proposeIdea:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'Idea' } & IdeaPage)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({
        readonly __typename: 'WrongStatus'
        /** Where it is. */
        readonly status: IdeaStatus
      } & Failed_WrongStatus)
}

export type SupportIdeaVariables = Exact<{
  /** Which Idea. */
  id: string
}>

export type SupportIdea = {
  /** Says that one would come along. */
  readonly supportIdea:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'Idea' } & IdeaPage)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({
        readonly __typename: 'WrongStatus'
        /** Where it is. */
        readonly status: IdeaStatus
      } & Failed_WrongStatus)
}

export type WithdrawSupportVariables = Exact<{
  /** Which Idea. */
  id: string
}>

export type WithdrawSupport = {
  /** Takes that back. */
  readonly withdrawSupport:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'Idea' } & IdeaPage)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({
        readonly __typename: 'WrongStatus'
        /** Where it is. */
        readonly status: IdeaStatus
      } & Failed_WrongStatus)
}

export type StartPlanningVariables = Exact<{
  /** Which Idea. */
  id: string
}>

export type StartPlanning = {
  /** Takes an Idea up: somebody will make it happen. For those who may plan it. */
  readonly startPlanning:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'Idea' } & IdeaPage)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({
        readonly __typename: 'WrongStatus'
        /** Where it is. */
        readonly status: IdeaStatus
      } & Failed_WrongStatus)
}

export type AddIdeaTaskVariables = Exact<{
  /** Which Idea. */
  idea: string

  /** What there is to do: one line of at most 200 characters. */
  title: string
}>

export type AddIdeaTask = {
  /** Adds a piece of work. For those who may plan the Idea, and whoever proposed it. */
  readonly addIdeaTask:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'Idea' } & IdeaPage)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({
        readonly __typename: 'WrongStatus'
        /** Where it is. */
        readonly status: IdeaStatus
      } & Failed_WrongStatus)
}

export type TakeIdeaTaskVariables = Exact<{
  /** Which piece of work. */
  id: string
}>

export type TakeIdeaTask = {
  /** Takes a piece of work that nobody has. */
  readonly takeIdeaTask:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'Idea' } & IdeaPage)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({
        readonly __typename: 'WrongStatus'
        /** Where it is. */
        readonly status: IdeaStatus
      } & Failed_WrongStatus)
}

export type LeaveIdeaTaskVariables = Exact<{
  /** Which piece of work. */
  id: string
}>

export type LeaveIdeaTask = {
  /** Gives a piece of work back. Those who may plan the Idea free what others took. */
  readonly leaveIdeaTask:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'Idea' } & IdeaPage)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({
        readonly __typename: 'WrongStatus'
        /** Where it is. */
        readonly status: IdeaStatus
      } & Failed_WrongStatus)
}

export type CompleteIdeaTaskVariables = Exact<{
  /** Which piece of work. */
  id: string
}>

export type CompleteIdeaTask = {
  /** Says that it is done. For whoever took it, and those who may plan the Idea. */
  readonly completeIdeaTask:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'Idea' } & IdeaPage)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({
        readonly __typename: 'WrongStatus'
        /** Where it is. */
        readonly status: IdeaStatus
      } & Failed_WrongStatus)
}

export type ProposeDateVariables = Exact<{
  /** Which Idea. */
  idea: string

  /** On the clock of the Idea's Group, else of the organisation. */
  start: LocalDateTime

  /** How long it would be. */
  duration: Duration
}>

export type ProposeDate = {
  /** Adds a date to vote on. For those who may plan the Idea, and whoever proposed it. */
  readonly proposeDate:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'Idea' } & IdeaPage)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({
        readonly __typename: 'WrongStatus'
        /** Where it is. */
        readonly status: IdeaStatus
      } & Failed_WrongStatus)
}

export type VoteDateVariables = Exact<{
  /** Which date. */
  dateOption: string

  /** Whether one could come. */
  vote: DateVote
}>

export type VoteDate = {
  /** Says whether one could come then. The last word counts. */
  readonly voteDate:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'Idea' } & IdeaPage)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({
        readonly __typename: 'WrongStatus'
        /** Where it is. */
        readonly status: IdeaStatus
      } & Failed_WrongStatus)
}

export type ScheduleIdeaVariables = Exact<{
  /** The Idea and its Series. */
  input: ScheduleIdeaInput
}>

export type ScheduleIdea = {
  /** Makes the Series and ties it to the Idea, both or neither. */
  readonly scheduleIdea:
    | ({
        readonly __typename: 'Conflict'
        /** The version that is there now. */
        readonly currentVersion: number
      } & Failed_Conflict)
    | ({ readonly __typename: 'Idea' } & IdeaPage)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({
        readonly __typename: 'WrongStatus'
        /** Where it is. */
        readonly status: IdeaStatus
      } & Failed_WrongStatus)
}

export type CompleteIdeaVariables = Exact<{
  /** Which Idea. */
  id: string
}>

export type CompleteIdea = {
  /** Says that it has happened. For those who may plan it. */
  readonly completeIdea:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'Idea' } & IdeaPage)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({
        readonly __typename: 'WrongStatus'
        /** Where it is. */
        readonly status: IdeaStatus
      } & Failed_WrongStatus)
}

export type WithdrawIdeaVariables = Exact<{
  /** Which Idea. */
  id: string
}>

export type WithdrawIdea = {
  /** Takes one's own Idea back, until it is SCHEDULED. It is answered once more, and is gone. */
  readonly withdrawIdea:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'Idea' } & IdeaPage)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({
        readonly __typename: 'WrongStatus'
        /** Where it is. */
        readonly status: IdeaStatus
      } & Failed_WrongStatus)
}

export type HideIdeaVariables = Exact<{
  /** Which Idea. */
  id: string
}>

export type HideIdea = {
  /** For facilitators and staff, where it names a person or does harm. */
  readonly hideIdea:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'Idea' } & IdeaPage)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({
        readonly __typename: 'WrongStatus'
        /** Where it is. */
        readonly status: IdeaStatus
      } & Failed_WrongStatus)
}

export type DeclineIdeaVariables = Exact<{
  /** Which Idea. */
  id: string

  /** In one language at least: at most 1,000 characters in each. */
  reason: ReadonlyArray<TranslationInput>
}>

export type DeclineIdea = {
  /** Says kindly why it will not be. For those who may plan it. */
  readonly declineIdea:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'Idea' } & IdeaPage)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'RateLimited' } & Failed_RateLimited & Limited)
    | ({
        readonly __typename: 'WrongStatus'
        /** Where it is. */
        readonly status: IdeaStatus
      } & Failed_WrongStatus)
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

/** The address leads to a private, local or otherwise forbidden network, or does not resolve. */
type Failed_AddressNotAllowed = {
  /** Stable and for programs: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CONFLICT, RATE_LIMITED and those of a slice. */
  readonly code: string
  /** For people, in the negotiated language. */
  readonly message: string
}

/** One place a person: they have it, or wait for it. */
type Failed_AlreadyRegistered = {
  /** Stable and for programs: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CONFLICT, RATE_LIMITED and those of a slice. */
  readonly code: string
  /** For people, in the negotiated language. */
  readonly message: string
}

/** Somebody else changed it since the viewer read it: read it again, and decide. */
type Failed_Conflict = {
  /** Stable and for programs: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CONFLICT, RATE_LIMITED and those of a slice. */
  readonly code: string
  /** For people, in the negotiated language. */
  readonly message: string
}

/** This asks for an overlap from which a suppressed cell could be computed. */
type Failed_DisclosureRefused = {
  /** Stable and for programs: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CONFLICT, RATE_LIMITED and those of a slice. */
  readonly code: string
  /** For people, in the negotiated language. */
  readonly message: string
}

/** As many as are needed have it. */
type Failed_DutyTaken = {
  /** Stable and for programs: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CONFLICT, RATE_LIMITED and those of a slice. */
  readonly code: string
  /** For people, in the negotiated language. */
  readonly message: string
}

/** The input cannot be taken as it is. */
type Failed_InvalidInput = {
  /** Stable and for programs: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CONFLICT, RATE_LIMITED and those of a slice. */
  readonly code: string
  /** For people, in the negotiated language. */
  readonly message: string
}

/** The invitation was used, taken back or has run out; it does not say which. */
type Failed_InvitationNotValid = {
  /** Stable and for programs: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CONFLICT, RATE_LIMITED and those of a slice. */
  readonly code: string
  /** For people, in the negotiated language. */
  readonly message: string
}

/** The only administrator cannot leave; a Group's only facilitator cannot be removed or demoted, but may always erase themselves: coordinators are told. */
type Failed_LastOfItsKind = {
  /** Stable and for programs: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CONFLICT, RATE_LIMITED and those of a slice. */
  readonly code: string
  /** For people, in the negotiated language. */
  readonly message: string
}

/** The viewer may see the thing, but not do this with it. */
type Failed_NotAllowed = {
  /** Stable and for programs: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CONFLICT, RATE_LIMITED and those of a slice. */
  readonly code: string
  /** For people, in the negotiated language. */
  readonly message: string
}

/** The thing does not exist, or the viewer may not know that it does. */
type Failed_NotFound = {
  /** Stable and for programs: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CONFLICT, RATE_LIMITED and those of a slice. */
  readonly code: string
  /** For people, in the negotiated language. */
  readonly message: string
}

/** It was asked too often. */
type Failed_RateLimited = {
  /** Stable and for programs: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CONFLICT, RATE_LIMITED and those of a slice. */
  readonly code: string
  /** For people, in the negotiated language. */
  readonly message: string
}

/** Not open yet, or closed: the Session is cancelled, needs no place, or more wait for it than there is hope for. */
type Failed_RegistrationClosed = {
  /** Stable and for programs: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CONFLICT, RATE_LIMITED and those of a slice. */
  readonly code: string
  /** For people, in the negotiated language. */
  readonly message: string
}

/** The Session is over, or has begun. */
type Failed_SessionInThePast = {
  /** Stable and for programs: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CONFLICT, RATE_LIMITED and those of a slice. */
  readonly code: string
  /** For people, in the negotiated language. */
  readonly message: string
}

/** A second factor is asked for: call again with `totp`. */
type Failed_TotpRequired = {
  /** Stable and for programs: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CONFLICT, RATE_LIMITED and those of a slice. */
  readonly code: string
  /** For people, in the negotiated language. */
  readonly message: string
}

/** These words, or this code, do not open the Account. Which of them is wrong, it does not say. */
type Failed_WrongPassphrase = {
  /** Stable and for programs: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CONFLICT, RATE_LIMITED and those of a slice. */
  readonly code: string
  /** For people, in the negotiated language. */
  readonly message: string
}

/** The Idea is not where this can be done with it. */
type Failed_WrongStatus = {
  /** Stable and for programs: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CONFLICT, RATE_LIMITED and those of a slice. */
  readonly code: string
  /** For people, in the negotiated language. */
  readonly message: string
}

/** What every expected failure of a mutation tells. */
export type Failed =
  | Failed_AddressNotAllowed
  | Failed_AlreadyRegistered
  | Failed_Conflict
  | Failed_DisclosureRefused
  | Failed_DutyTaken
  | Failed_InvalidInput
  | Failed_InvitationNotValid
  | Failed_LastOfItsKind
  | Failed_NotAllowed
  | Failed_NotFound
  | Failed_RateLimited
  | Failed_RegistrationClosed
  | Failed_SessionInThePast
  | Failed_TotpRequired
  | Failed_WrongPassphrase
  | Failed_WrongStatus

/** The input cannot be taken as it is. */
export type Invalid = {
  /** Stable and for programs: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CONFLICT, RATE_LIMITED and those of a slice. */
  readonly code: string
  /** For people, in the negotiated language. */
  readonly message: string
  /** Everything that is wrong, at once. */
  readonly issues: ReadonlyArray<{
    /** Where in the input: ["input", "recurrence"]. */
    readonly path: ReadonlyArray<string>
    /** Stable and for programs: TOO_LONG, NOT_A_ZONE, RULE_NOT_SUPPORTED, ENDS_BEFORE_START, … */
    readonly code: string
    /** For people, in the negotiated language. */
    readonly message: string
  }>
}

/** It was asked too often. */
export type Limited = {
  /** Stable and for programs: NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, CONFLICT, RATE_LIMITED and those of a slice. */
  readonly code: string
  /** For people, in the negotiated language. */
  readonly message: string
  /** After how many seconds to try again. */
  readonly retryAfterSeconds: number
}

/** Work at a Session, which members take by alias. */
export type DutyOfSession = {
  /** Globally unique and opaque. */
  readonly id: string
  /** What there is to do. */
  readonly kind: DutyKind
  /** From and into which to interpret. Null for other work. */
  readonly language: LanguageTag | null
  /** What it is, in the words of those who plan. */
  readonly title: string | null
  /** How many people it needs. */
  readonly neededCount: number
  /** Whether it is the viewer who does it, or one of those. */
  readonly viewerHasTaken: boolean
}

/** Work at a Session, which members take by alias. */
export type DutyCard = {
  /** Who does it, by alias. Forgotten 90 days after the Session. */
  readonly takenBy: ReadonlyArray<{
    /** Globally unique and opaque. */
    readonly id: string
    /** What they are called in it, as they chose. */
    readonly alias: string
  }>
} & DutyOfSession

/** One meeting of a Group: one occurrence of a Series. */
export type RotaSession = {
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
  /** What it is about. */
  readonly topic: string | null
  /** The language that topic, note, reason or guests came in after negotiation, the first of them that is there; the organisation's where there is none. */
  readonly contentLanguage: LanguageTag
  /** Work there. Empty but for members of the Group and staff. */
  readonly duties: ReadonlyArray<DutyCard>
  /** What is wished for there. Empty but for those who plan and INTERPRETERs of the Group. */
  readonly interpretingNeeds: ReadonlyArray<{
    /** Into and from which language. */
    readonly language: LanguageTag
    /** How many who have a place wish for it. */
    readonly wishedCount: number
    /** Whether it is spoken there, somebody has taken the work, or the Session says that it is interpreted. */
    readonly isCovered: boolean
  }>
}

/** Work at a Session, which members take by alias. */
export type OwnDuty = {
  /** Where there is something to do. */
  readonly session: {
    /** Globally unique and opaque. */
    readonly id: string
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
    /** What it is about. */
    readonly topic: string | null
    /** The language that topic, note, reason or guests came in after negotiation, the first of them that is there; the organisation's where there is none. */
    readonly contentLanguage: LanguageTag
    /** The Group that meets. */
    readonly group: {
      /** Globally unique and opaque. */
      readonly id: string
      /** For addresses: multicultural-peer-group. */
      readonly slug: string
      /** Its name. */
      readonly title: string
      /** The language that title, summary and description came in after negotiation. */
      readonly contentLanguage: LanguageTag
    }
  } | null
} & DutyCard

/** A standing activity with its own audience and facilitators. */
export type GroupRota = {
  /** Globally unique and opaque. */
  readonly id: string
  /** For addresses: multicultural-peer-group. */
  readonly slug: string
  /** Its name. */
  readonly title: string
  /** The language that title, summary and description came in after negotiation. */
  readonly contentLanguage: LanguageTag
  /** How much of it is told to whom. */
  readonly confidentiality: Confidentiality
  /** The zone of its clock. */
  readonly timeZone: TimeZone
  /** Whether the viewer plans it. */
  readonly viewerCanEdit: boolean
  /** What the viewer is in it; null where they are nothing. */
  readonly viewerMembership: {
    /** Globally unique and opaque. */
    readonly id: string
    /** What they are in it. */
    readonly role: MembershipRole
    /** What they are called in it, as they chose. */
    readonly alias: string
  } | null
  /** Ordered by start. Empty where the viewer may not read the dates. Without `in`: from now on. */
  readonly sessions: {
    /** The things alone. */
    readonly nodes: ReadonlyArray<RotaSession>
    /** Where this page stands. */
    readonly pageInfo: PageInfo
  }
}

export type RotaOfGroupVariables = Exact<{
  /** As in addresses: multicultural-peer-group. */
  slug: string

  /** Those that start in it. */
  in: Period

  /** Only what comes after this cursor. */
  after?: string | null | undefined
}>

export type RotaOfGroup = {
  /** The Group with this slug, or null; also one that is archived. */
  readonly group: GroupRota | null
}

export type MyDutiesVariables = Exact<{
  /** Leaves out that of Sessions that are over. */
  upcomingOnly?: boolean | null | undefined
}>

export type MyDuties = {
  /** Who is asking. */
  readonly viewer: {
    /** Work that the viewer has taken, by start. */
    readonly duties: ReadonlyArray<OwnDuty>
  }
}

export type AddDutyVariables = Exact<{
  /** The work. */
  input: DutyInput
}>

export type AddDuty = {
  /** Asks for work at a Session, or at those of its Series. For those who plan the Group. */
  readonly addDuty:
    | ({ readonly __typename: 'Duty' } & DutyCard)
    | ({ readonly __typename: 'DutyTaken' } & Failed_DutyTaken)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'SessionInThePast' } & Failed_SessionInThePast)
}

export type RemoveDutyVariables = Exact<{
  /** Which one. */
  id: string

  /** Of work of a Series: there alone, or also from it on, or at all to come. */
  scope?: EditScope
}>

export type RemoveDuty = {
  /** Asks for it no more, whoever has taken it. What was done stays. For those who plan the Group. */
  readonly removeDuty:
    | {
        readonly __typename: 'Done'
        /** True. */
        readonly ok: boolean
      }
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
}

export type TakeDutyVariables = Exact<{
  /** Which one. */
  id: string
}>

export type TakeDuty = {
  /** Takes it, by what the viewer is called in the Group. Interpreting is for those who interpret or plan there. */
  readonly takeDuty:
    | ({ readonly __typename: 'Duty' } & DutyCard)
    | ({ readonly __typename: 'DutyTaken' } & Failed_DutyTaken)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'SessionInThePast' } & Failed_SessionInThePast)
}

export type LeaveDutyVariables = Exact<{
  /** Which one. */
  id: string
}>

export type LeaveDuty = {
  /** Gives it back. */
  readonly leaveDuty:
    | ({ readonly __typename: 'Duty' } & DutyCard)
    | ({ readonly __typename: 'DutyTaken' } & Failed_DutyTaken)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'SessionInThePast' } & Failed_SessionInThePast)
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

/** A place. One for GROUP_MEMBERS does not exist for others, its name included. */
export type VenueAsWritten = {
  /** Globally unique and opaque. */
  readonly id: string
  /** What the place is called. */
  readonly name: string
  /** Who may know it. */
  readonly disclosure: VenueDisclosure
  /** Street and number. Null where the viewer may not know it; `city` and `district` stay. */
  readonly address: string | null
  /** Follows `address`. */
  readonly postalCode: string | null
  /** The town. */
  readonly city: string | null
  /** ISO 3166-1: FI. */
  readonly country: string | null
  /** The part of town. */
  readonly district: string | null
  /** Degrees, WGS 84. Follows `address`. */
  readonly latitude: number | null
  /** Degrees, WGS 84. Follows `address`. */
  readonly longitude: number | null
  /** How to find the door. Follows `address`. */
  readonly directions: string | null
  /** How one gets in, and what helps there. */
  readonly access: ReadonlyArray<AccessFeature>
  /** The zone of its clock. */
  readonly timeZone: TimeZone
  /** Rises with every change. For those who may change it. */
  readonly version: number | null
  /** Its name in all its languages, as it was written. Empty for those who plan no Group. */
  readonly nameTranslations: ReadonlyArray<{
    /** The language that it is in. */
    readonly language: LanguageTag
    /** What it says. */
    readonly text: string
  }>
  /** How to find the door in all its languages, as it was written. Empty for those who plan no Group. */
  readonly directionsTranslations: ReadonlyArray<{
    /** The language that it is in. */
    readonly language: LanguageTag
    /** What it says. */
    readonly text: string
  }>
}

export type ListVenuesVariables = Exact<{ [key: string]: never }>

export type ListVenues = {
  /** The Venues that the viewer may know of, and so choose where they plan, by name. */
  readonly venues: ReadonlyArray<VenueAsWritten>
}

export type CreateVenueVariables = Exact<{
  /** All that is known of it. */
  input: VenueInput
}>

export type CreateVenue = {
  /** Writes a Venue down. For staff. */
  readonly createVenue:
    | ({ readonly __typename: 'Conflict' } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'Venue' } & VenueAsWritten)
}

export type UpdateVenueVariables = Exact<{
  /** Which one. */
  id: string

  /** All that is known of it. */
  input: VenueInput

  /** Refused with Conflict where the Venue has moved on. */
  expectedVersion?: number | null | undefined
}>

export type UpdateVenue = {
  /** Writes a Venue anew. What it hides is told to nobody else any more from the answer on. For staff. */
  readonly updateVenue:
    | ({
        readonly __typename: 'Conflict'
        /** The version that is there now. */
        readonly currentVersion: number
      } & Failed_Conflict)
    | ({ readonly __typename: 'InvalidInput' } & Failed_InvalidInput & Invalid)
    | ({ readonly __typename: 'NotAllowed' } & Failed_NotAllowed)
    | ({ readonly __typename: 'NotFound' } & Failed_NotFound)
    | ({ readonly __typename: 'Venue' } & VenueAsWritten)
}
