import type { Feature } from '../groups/group.ts'
import type { SessionStatus } from '../sessions/session.policy.ts'
import type { Instant } from '../shared/instant.ts'
import type { LocalDateTime } from '../shared/local-date-time.ts'
import type { TimeZone } from '../shared/time-zone.ts'

// What schema.org's things are made of: plain facts that whoever asks may know, texts in one language. The server takes them from what was
// disclosed, the web app from what the API answered.

/** A text in the reader's language; null or empty where there is none. */
type ReadText = string | null
/** Where people read of it, and who holds it. */
export type EventPages = {
  readonly session: (id: string) => string
  readonly group: (slug: string) => string
  /** Null where no name is told. */
  readonly organiser: Organiser | null
}
/** The organisation, by its name. `url`: where it is reached. */
export type Organiser = { readonly name: string; readonly url: string }
export type GroupOfEvents = {
  readonly slug: string
  readonly title: string
  readonly summary: string
}
export type EventSession = {
  readonly id: string
  readonly start: Instant
  readonly end: Instant
  readonly localStart: LocalDateTime
  readonly localEnd: LocalDateTime
  readonly originalStart: LocalDateTime
  readonly timeZone: TimeZone
  readonly isMoved: boolean
  readonly status: SessionStatus
  readonly cancellationReason: ReadText
  readonly topic: ReadText
  readonly note: ReadText
  readonly guestSpeakers: readonly {
    readonly title: ReadText
    readonly organisation: ReadText
    readonly topic: ReadText
  }[]
  readonly languages: readonly SpokenThere[]
  readonly features: readonly Feature[]
}
export type SpokenThere = { readonly language: string }
export type EventVenue = {
  readonly id: string
  readonly name: string
  readonly address: string | null
  readonly postalCode: string | null
  readonly city: string | null
  readonly country: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}
export type EventFacts = {
  readonly session: EventSession
  readonly group: GroupOfEvents
  /** Null where there is none, or whoever asks may not know it. */
  readonly venue: EventVenue | null
}
