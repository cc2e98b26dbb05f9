import type { Feature, LanguageSupport } from '../groups/group.ts'
import { datesOfGroup, groupPolicy } from '../groups/group.policy.ts'
import type { PlacesLeft } from '../series/places-left.ts'
import type { GuestSpeaker } from '../series/guest-speaker.ts'
import { datesKnown, ofKnown, planningOfSeries, type KnownFacts } from '../series/series.policy.ts'
import type { GroupId, SeasonId, SeriesId, SessionId, VenueId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { LocalDateTime } from '../shared/local-date-time.ts'
import { derivedFields, type Policy } from '../shared/policy.ts'
import type { Text } from '../shared/text.ts'
import type { TimeZone } from '../shared/time-zone.ts'

export type SessionStatus = 'SCHEDULED' | 'CANCELLED'

/** One occurrence of a Series, with what it has of its own and what it takes from its Series. */
export type Session = {
  readonly type: 'Session'
  readonly id: SessionId
  readonly groupId: GroupId
  readonly seriesId: SeriesId
  readonly seasonId: SeasonId | null
  readonly originalStart: LocalDateTime
  readonly start: Instant
  readonly end: Instant
  readonly localStart: LocalDateTime
  readonly localEnd: LocalDateTime
  readonly timeZone: TimeZone
  readonly status: SessionStatus
  readonly isMoved: boolean
  readonly cancellationReason: Text | null
  readonly topic: Text | null
  readonly note: Text | null
  readonly venueId: VenueId | null
  readonly features: readonly Feature[]
  readonly languages: readonly LanguageSupport[]
  readonly guestSpeakers: readonly GuestSpeaker[]
  readonly capacity: number | null
  readonly placesLeft: PlacesLeft | null
  /** When registration opens; null where it is open at once, or no place is needed. */
  readonly registrationOpensAt: Instant | null
  /** Counts the changes that everybody sees who sees the Session: SEQUENCE of RFC 5545. */
  readonly sequence: number
  /** When the last of these changes was made. */
  readonly changedAt: Instant
  readonly version: number | null
}

/** Its own, which may be narrower than that of its Series. */
export type SessionFacts = KnownFacts
/** A Session is as visible as its Series, or less, where it was given up before others could know of it; nothing that it carries itself widens that. */
export const datesOfSession = datesKnown('session.dates')
/** A rule about a Session's Series, or its Group, as one about the Session. */
export const ofSession = ofKnown
const planningOfSession = ofSession(planningOfSeries)

export const sessionPolicy: Policy<Session, SessionFacts> = {
  type: 'Session',
  /** As visible as its Series, or less, where it was given up before others could know of it; nothing that it carries itself widens that. */
  thing: datesOfSession,
  fields: {
    id: 'thing',
    groupId: 'thing',
    seriesId: 'thing',
    seasonId: 'thing',
    originalStart: 'thing',
    start: 'thing',
    end: 'thing',
    localStart: 'thing',
    localEnd: 'thing',
    timeZone: 'thing',
    status: 'thing',
    isMoved: 'thing',
    cancellationReason: 'thing',
    topic: 'thing',
    note: 'thing',
    venueId: 'thing',
    features: 'thing',
    languages: 'thing',
    guestSpeakers: 'thing',
    capacity: planningOfSession,
    placesLeft: 'thing',
    registrationOpensAt: 'thing',
    sequence: 'thing',
    changedAt: 'thing',
    version: planningOfSession,
  },
}

export const linksOfSession = derivedFields(sessionPolicy, {
  group: 'thing',
  season: 'thing',
  venue: 'thing',
  contentLanguage: 'thing',
  series: 'thing',
  viewerCanEdit: 'thing',
  topicTranslations: planningOfSession,
  noteTranslations: planningOfSession,
  cancellationReasonTranslations: planningOfSession,
})
export const sessionsOfGroup = derivedFields(groupPolicy, { sessions: datesOfGroup, nextSession: datesOfGroup })
