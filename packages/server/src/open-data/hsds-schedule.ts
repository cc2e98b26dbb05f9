import { parseRecurrenceRule } from '@piiri/domain/series/parse-recurrence-rule'
import { weekdayLetters } from '@piiri/domain/series/read-rule-text'
import { writeRuleDay } from '@piiri/domain/series/write-rule-text'
import type { RecurrenceRule } from '@piiri/domain/series/recurrence-rule'
import type { Series } from '@piiri/domain/series/series.policy'
import type { Season } from '@piiri/domain/seasons/season.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import { addMinutes, dayOf, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { CalendarEntry } from '../calendar/write-calendar.ts'
import { offsetOf, offsetText } from '@piiri/domain/open-data/clock-offset'
import { uuidOf } from './hsds-ids.ts'

/** A plan with the Season that it ends with. */
export type Plan = { readonly series: Disclosed<Series>; readonly season: Disclosed<Season> | null }

/**
 * A plan as one schedule of HSDS 3.0; null where it has no rule, or one that HSDS has no words for: it knows weeks and months, and neither months of a year nor
 * the nth of a set. `next`: when it is on next, whose offset from UTC is told, since a schedule has but one.
 */
export function ruleSchedule({ series, season }: Plan, next: CalendarEntry['session']) {
  if (series.recurrence === null) return null
  const parsed = parseRecurrenceRule(series.recurrence, { start: series.start, zone: series.timeZone })
  if (!parsed.ok || !canBeSaid(parsed.value)) return null
  const { frequency, interval, byDay, byMonthDay, weekStart, until, count } = parsed.value
  return {
    id: uuidOf(series.id),
    freq: frequency,
    interval,
    ...(byDay.length > 0 && {
      byday: byDay.map(writeRuleDay).join(','),
    }),
    ...(byMonthDay.length > 0 && { bymonthday: byMonthDay.join(',') }),
    wkst: weekdayLetters(weekStart),
    dtstart: dayOf(series.start),
    valid_from: dayOf(series.start),
    ...(until !== null && { until: dayOf(until.local) }),
    ...(count !== null && { count }),
    ...(season !== null && { valid_to: season.to }),
    ...hours(series.start, addMinutes(series.start, series.durationMinutes), offsetOf(next.localStart, next.start)),
    notes: `The rule alone, on the clock of ${series.timeZone}. Dates that are called off, moved or added are not in it: the schedules of single dates tell them.`,
  }
}
const canBeSaid = ({ frequency, byMonth, byPosition, byYearDay, byWeekNumber }: RecurrenceRule): boolean =>
  (frequency === 'WEEKLY' || frequency === 'MONTHLY') &&
  [byMonth, byPosition, byYearDay, byWeekNumber].every((list) => list.length === 0)

/** One date that takes place, as a schedule that is valid on that day alone: HSDS has no exceptions to a rule. */
export const dateSchedule = ({ session }: CalendarEntry) => ({
  id: uuidOf(session.id),
  dtstart: dayOf(session.localStart),
  valid_from: dayOf(session.localStart),
  valid_to: dayOf(session.localEnd),
  ...hours(session.localStart, session.localEnd, offsetOf(session.localStart, session.start)),
})

function hours(from: LocalDateTime, to: LocalDateTime, offset: number) {
  const zone = offsetText(offset)
  return { timezone: offset / 60, opens_at: `${from.slice(11)}${zone}`, closes_at: `${to.slice(11)}${zone}` }
}
