import type { RecurrenceRule } from '@piiri/domain/series/recurrence-rule'
import { parseRecurrenceRule } from '@piiri/domain/series/parse-recurrence-rule'
import type { SessionPlan } from '@piiri/domain/sessions/materialise-sessions'
import type { BreakRow } from '../seasons/seasons.repository.ts'
import type { SeriesOfGroup, SeriesRow } from './series.repository.ts'

/** The rule of a stored Series; null for a single date. It was checked when it was stored, so a bad one is a fault. */
export function ruleOf({
  id,
  recurrence,
  start,
  timeZone,
}: Pick<SeriesRow, 'id' | 'recurrence' | 'start' | 'timeZone'>): RecurrenceRule | null {
  if (recurrence === null) return null
  const parsed = parseRecurrenceRule(recurrence, { start, zone: timeZone })
  if (!parsed.ok) throw new Error(`The rule of Series ${id} cannot be read.`)
  return parsed.value
}

/** What the Sessions of a stored Series come from. `breaks`: those of its Season. */
export const planOf = (
  { series, season }: Pick<SeriesOfGroup, 'series' | 'season'>,
  breaks: readonly BreakRow[],
): SessionPlan<BreakRow> => ({
  start: series.start,
  zone: series.timeZone,
  rule: ruleOf(series),
  excluded: series.excluded,
  added: series.added,
  durationMinutes: series.durationMinutes,
  season,
  breaks,
})
