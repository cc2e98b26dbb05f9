import type { LanguageSupport } from '@piiri/domain/groups/group'
import type { GuestSpeaker } from '@piiri/domain/series/guest-speaker'
import type { KnownTo } from '@piiri/domain/series/series.policy'
import type { SessionStatus } from '@piiri/domain/sessions/session.policy'
import type { Minutes } from '@piiri/domain/shared/duration'
import type { GroupId, SeasonId, SeriesId, SessionId, VenueId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { Text } from '@piiri/domain/shared/text'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import { group } from '../groups/groups.table.ts'
import { season } from '../seasons/seasons.table.ts'
import { series } from '../series/series.table.ts'
import {
  bool,
  id,
  index,
  instant,
  integer,
  json,
  localDateTime,
  ref,
  table,
  text,
  uniqueIndex,
} from '../storage/kit.ts'
import { venue } from '../venues/venues.table.ts'

/** What a Session takes from its Series is written into its row too, so that a page of them is one seek without arithmetic. */
export const session = table(
  'session',
  {
    id: id().$type<SessionId>(),
    seriesId: ref(() => series.id)
      .notNull()
      .$type<SeriesId>(),
    groupId: ref(() => group.id)
      .notNull()
      .$type<GroupId>(),
    seasonId: ref(() => season.id).$type<SeasonId>(),
    originalStart: localDateTime().notNull().$type<LocalDateTime>(),
    start: instant().notNull().$type<Instant>(),
    end: instant().notNull().$type<Instant>(),
    localStart: localDateTime().notNull().$type<LocalDateTime>(),
    localEnd: localDateTime().notNull().$type<LocalDateTime>(),
    timeZone: text().notNull().$type<TimeZone>(),
    status: text().notNull().$type<SessionStatus>(),
    isMoved: bool().notNull(),
    /** What a Break or the end of its Group took, is given back with it; EDIT is for a day that was lost. Null where it is not cancelled. */
    cancelledBy: text().$type<'BREAK' | 'EDIT' | 'PERSON' | 'ARCHIVE'>(),
    cancellationReason: json<Text>(),
    /** A future Session that lost its day and had nothing of its own: absent from lists, cancelled for feeds. */
    isWithdrawn: bool().notNull(),
    /** Of one that lost its day: written as its Season is published, or its Group opened. ANYBODY of all others. */
    knownTo: text().notNull().$type<KnownTo>(),
    topic: json<Text>(),
    note: json<Text>(),
    venueId: ref(() => venue.id).$type<VenueId>(),
    features: integer().notNull(),
    languages: json<readonly LanguageSupport[]>().notNull(),
    languageTags: text().notNull(),
    guestSpeakers: json<readonly GuestSpeaker[]>().notNull(),
    capacity: integer(),
    /** How many places are taken: so that a page tells what is left without counting. Not its own, nor its Series'. */
    confirmedCount: integer().notNull(),
    registrationOpensBefore: integer().$type<Minutes>(),
    /** Names of what it has of its own, separated by spaces; the rest follows its Series. */
    own: text().notNull(),
    /** Where its words are found: its own id where it has a topic or guests of its own, else its Series'. */
    searchId: text().notNull(),
    /** Counts the changes that everybody sees who sees the Session: SEQUENCE of RFC 5545. */
    sequence: integer().notNull(),
    changedAt: instant().notNull().$type<Instant>(),
    version: integer().notNull(),
  },
  (t) => [
    index('session_start').on(t.start, t.id),
    index('session_group_start').on(t.groupId, t.start, t.id),
    index('session_venue_end').on(t.venueId, t.groupId, t.end),
    uniqueIndex('session_place').on(t.seriesId, t.originalStart),
    index('session_series_end').on(t.seriesId, t.end),
    index('session_season').on(t.seasonId),
  ],
)
