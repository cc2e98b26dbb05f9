import type { Feature, LanguageSupport } from '../groups/group.ts'
import { datesOfGroup, groupPolicy, planningOfGroup } from '../groups/group.policy.ts'
import type { PlacesLeft } from '../series/places-left.ts'
import type { GuestSpeaker } from '../series/guest-speaker.ts'
import { datesOfSeries, planningOfSeries, type SeriesFacts } from '../series/series.policy.ts'
import { allOf, among, anyOf } from '../shared/condition.ts'
import type { GroupId, SeasonId, SeriesId, SessionId, VenueId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { LocalDateTime } from '../shared/local-date-time.ts'
import { derivedFields, rule, type Policy, type Rule } from '../shared/policy.ts'
import type { Text } from '../shared/text.ts'
import type { TimeZone } from '../shared/time-zone.ts'
import { groupsOf } from '../shared/viewer.ts'

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

/**
 * To whom a date that was given up can still be told, as one that is not held: who could know of it before. What its Group gave up while it was CONFIDENTIAL its
 * MEMBERS know, what was given up in a draft those who planned it; who comes to know of the rest only afterwards hears nothing of it, nor of what people have
 * there. What is not given up (withdrawn, or an orphan) is for ANYBODY who may know its Series.
 */
export type KnownTo = 'ANYBODY' | 'MEMBERS' | 'PLANNERS'
export type SessionFacts = SeriesFacts & { readonly knownTo: KnownTo }

/** A Session is as visible as its Series, or less, where it was given up before others could know of it; nothing that it carries itself widens that. */
export const datesOfSession = rule<SessionFacts>('session.dates', (viewer) =>
  allOf<SessionFacts>(
    datesOfSeries.allows(viewer),
    anyOf<SessionFacts>(
      planningOfGroup.allows(viewer),
      allOf<SessionFacts>(among('group', groupsOf(viewer)), among('knownTo', ['MEMBERS'])),
      among('knownTo', ['ANYBODY']),
    ),
  ),
)

/** A rule about a Session's Series, or its Group, as one about the Session. */
export const ofSession = ({ name, allows }: Rule<SeriesFacts>): Rule<SessionFacts> =>
  rule<SessionFacts>(name, (viewer) => allows(viewer))
const planningOfSession = ofSession(planningOfSeries)

export const sessionPolicy: Policy<Session, SessionFacts> = {
  type: 'Session',
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
