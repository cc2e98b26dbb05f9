import type { SeasonStatus } from '@piiri/domain/seasons/season.policy'
import type { BreakId, SeasonId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import type { Text } from '@piiri/domain/shared/text'
import { id, index, instant, integer, json, localDate, ref, table, text } from '../storage/kit.ts'

export const season = table(
  'season',
  {
    id: id().$type<SeasonId>(),
    title: json<Text>().notNull(),
    from: localDate().notNull().$type<LocalDate>(),
    /** Inclusive. */
    to: localDate().notNull().$type<LocalDate>(),
    status: text().notNull().$type<SeasonStatus>(),
    /** When it was published; for a while it can be taken back. */
    publishedAt: instant().$type<Instant>(),
    version: integer().notNull(),
  },
  (t) => [index('season_from').on(t.from, t.id)],
)

export const seasonBreak = table(
  'season_break',
  {
    id: id().$type<BreakId>(),
    seasonId: ref(() => season.id, 'cascade')
      .notNull()
      .$type<SeasonId>(),
    from: localDate().notNull().$type<LocalDate>(),
    /** Inclusive. */
    to: localDate().notNull().$type<LocalDate>(),
    reason: json<Text>().notNull(),
    /** Whose public holiday it is (`FI`, `DE-BY`); a copy of the Season looks for those of its own dates. */
    publicHolidayOf: text(),
  },
  (t) => [index('season_break_season').on(t.seasonId, t.from, t.id)],
)
