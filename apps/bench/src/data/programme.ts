import { parseRecurrenceRule } from '@piiri/domain/series/parse-recurrence-rule'
import { materialiseSessions, type SessionPlan } from '@piiri/domain/sessions/materialise-sessions'
import { instant } from '@piiri/domain/shared/instant'
import { addDays, type LocalDate } from '@piiri/domain/shared/local-date'
import { parseLocalDateTime, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { GroupRow } from '@piiri/server/groups/groups.repository'
import { wordsOfGroup } from '@piiri/server/groups/store-group'
import type { BreakRow, SeasonRow } from '@piiri/server/seasons/seasons.repository'
import type { SeriesRow } from '@piiri/server/series/series.repository'
import { wordsOfSessions } from '@piiri/server/series/store-series'
import { rowOfPlanned } from '@piiri/server/sessions/planned-rows'
import type { SessionRow } from '@piiri/server/sessions/session-boxes'
import { createSessionIds } from '@piiri/server/sessions/session-ids'
import type { VenueRow } from '@piiri/server/venues/venues.repository'
import { constant } from './constant.ts'
import { groupRow, seasonRows, seriesRow, venueRow } from './rows-by-number.ts'

/** The key by which the Sessions' ids were made: the server has to run with the same one. */
export const sessionIdsKey = Buffer.alloc(16, 7)
export const ringSecret = Buffer.alloc(32, 7)

export type Size = {
  readonly groups: number
  readonly series: number
  /** Every Series is weekly, from this Monday on, for so many weeks. */
  readonly firstMonday: LocalDate
  readonly weeks: number
}
export type Programme = {
  readonly groups: readonly GroupRow[]
  readonly venues: readonly VenueRow[]
  readonly seasons: readonly SeasonRow[]
  readonly series: readonly SeriesRow[]
  readonly words: readonly { readonly id: string; readonly words: string }[]
  readonly sessions: () => Iterable<SessionRow>
}

/** A programme like a large organisation's: of ten Groups one is confidential, of five Venues one is only for members. */
export function programme({ groups, series, firstMonday, weeks }: Size): Programme {
  const end = addDays(firstMonday, weeks * 7)
  const seasons = seasonRows(firstMonday, end)
  const venues = numbers(50).map(venueRow)
  const groupRows = numbers(groups).map(groupRow)
  const seriesRows = numbers(series).map((n) => seriesRow(n, { groups, firstMonday, expandedUntil: midnight(end) }))
  const groupOf = new Map(groupRows.map((row) => [row.id, row]))
  return {
    groups: groupRows,
    venues,
    seasons,
    series: seriesRows,
    words: [
      ...groupRows.map((row) => ({ id: row.id, words: wordsOfGroup(row) })),
      ...seriesRows.map((row) => ({
        id: row.id,
        words: wordsOfSessions(constant(groupOf.get(row.groupId) ?? null), [row.topic]),
      })),
    ],
    *sessions() {
      for (const row of seriesRows) yield* sessionsOf(row, seasons, midnight(firstMonday), midnight(end))
    },
  }
}

const ids = createSessionIds(sessionIdsKey)
const changedAt = instant(Date.UTC(2020, 0, 1))

function sessionsOf(
  series: SeriesRow,
  seasons: readonly SeasonRow[],
  from: LocalDateTime,
  to: LocalDateTime,
): readonly SessionRow[] {
  const parsed = parseRecurrenceRule(series.recurrence ?? '', { start: series.start, zone: series.timeZone })
  if (!parsed.ok) throw new Error('A rule of the programme cannot be read.')
  const plan: SessionPlan<BreakRow> = {
    start: series.start,
    zone: series.timeZone,
    rule: parsed.value,
    excluded: [],
    added: [],
    durationMinutes: series.durationMinutes,
    season: seasons.find(({ id }) => id === series.seasonId) ?? null,
    breaks: [],
  }
  return materialiseSessions(plan, { from, to }).map((planned) =>
    rowOfPlanned(ids, { series, group: { isArchived: false, firstSequence: 0 } }, planned, changedAt),
  )
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n)
export const midnight = (date: LocalDate): LocalDateTime => constant(parseLocalDateTime(`${date}T00:00`))
