import type { LanguageSupport } from '@piiri/domain/groups/group'
import type { GuestSpeaker } from '@piiri/domain/series/guest-speaker'
import type { KnownTo } from '@piiri/domain/series/series.policy'
import type { DurationMinutes, Minutes } from '@piiri/domain/shared/duration'
import type { GroupId, SeasonId, SeriesId, VenueId } from '@piiri/domain/shared/id'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { Text } from '@piiri/domain/shared/text'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import { group } from '../groups/groups.table.ts'
import { season } from '../seasons/seasons.table.ts'
import { id, index, integer, json, localDateTime, ref, table, text } from '../storage/kit.ts'
import { venue } from '../venues/venues.table.ts'

export const series = table(
  'series',
  {
    id: id().$type<SeriesId>(),
    /** Eight random bytes in base64url: the part of its Sessions' ids that leads back to it. */
    key: text().notNull().unique(),
    groupId: ref(() => group.id)
      .notNull()
      .$type<GroupId>(),
    seasonId: ref(() => season.id).$type<SeasonId>(),
    start: localDateTime().notNull().$type<LocalDateTime>(),
    durationMinutes: integer().notNull().$type<DurationMinutes>(),
    timeZone: text().notNull().$type<TimeZone>(),
    recurrence: text(),
    excluded: json<readonly LocalDateTime[]>().notNull(),
    added: json<readonly LocalDateTime[]>().notNull(),
    venueId: ref(() => venue.id).$type<VenueId>(),
    features: integer().notNull(),
    languages: json<readonly LanguageSupport[]>().notNull(),
    languageTags: text().notNull(),
    topic: json<Text>(),
    note: json<Text>(),
    guestSpeakers: json<readonly GuestSpeaker[]>().notNull(),
    capacity: integer(),
    /** How long before a Session one can register for it, in minutes; at once where null. */
    registrationOpensBefore: integer().$type<Minutes>(),
    /** The Series that it was split from. No foreign key: none is ever deleted. */
    continuesId: text().$type<SeriesId>(),
    /** Of one that was given up whole: written as its Season is published, or its Group opened. ANYBODY of all others. */
    knownTo: text().notNull().$type<KnownTo>(),
    /** Its Sessions are rows up to here (local, exclusive); what comes later is expanded when asked for. */
    expandedUntil: localDateTime().notNull().$type<LocalDateTime>(),
    version: integer().notNull(),
  },
  (t) => [
    index('series_group').on(t.groupId, t.start, t.id),
    index('series_expanded').on(t.expandedUntil, t.id),
    index('series_season').on(t.seasonId),
    index('series_venue').on(t.venueId),
    index('series_continues').on(t.continuesId),
  ],
)
