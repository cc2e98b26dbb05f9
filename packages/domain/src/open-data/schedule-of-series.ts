import { describeRule, lastDate, type RuleDescription } from '../series/describe-rule.ts'
import { parseRecurrenceRule } from '../series/parse-recurrence-rule.ts'
import { weekdayLetters } from '../series/read-rule-text.ts'
import { resolveLocalTime } from '../series/resolve-local-time.ts'
import { isRunning } from '../series/say-schedules.ts'
import type { DateSpan } from '../seasons/find-break.ts'
import { toIsoDuration, type DurationMinutes } from '../shared/duration.ts'
import { instant, type Instant } from '../shared/instant.ts'
import type { LocalDate, Weekday } from '../shared/local-date.ts'
import { addMinutes, dayOf, type LocalDateTime } from '../shared/local-date-time.ts'
import type { TimeZone } from '../shared/time-zone.ts'
import { onClock } from './clock-offset.ts'

export type PlannedSeries = {
  readonly start: LocalDateTime
  readonly durationMinutes: DurationMinutes
  readonly timeZone: TimeZone
  readonly recurrence: string | null
  readonly excluded: readonly LocalDateTime[]
  readonly season: DateSpan | null
}

/** A plan is told while a date of its rule is so near. Milliseconds. */
const ahead = 366 * 24 * 60 * 60 * 1000

/**
 * The rule of a Series as schema.org's Schedule; null where it has none, where none of its dates is ahead, and where the vocabulary has no words for it: days
 * counted from the end of a month or through a year, the nth of a set. Dates that are added, called off or moved one by one are Events of their own.
 */
export function scheduleOfSeries(series: PlannedSeries, now: Instant) {
  const { start, timeZone: zone, durationMinutes, recurrence, excluded, season } = series
  const parsed = recurrence === null ? null : parseRecurrenceRule(recurrence, { start, zone })
  if (parsed?.ok !== true) return null
  const rule = parsed.value
  const days = daysIn(describeRule(rule))
  const plan = { start, zone, durationMinutes, rule, excluded, season }
  if (days === null || !isRunning(plan, { now, horizon: instant(now + ahead) })) return null
  const end = earliest([lastDate(rule, start), season?.to ?? null])
  return {
    '@type': 'Schedule',
    startDate: dayOf(start),
    ...(end !== null && { endDate: end }),
    startTime: start.slice(11),
    endTime: addMinutes(start, durationMinutes).slice(11),
    duration: toIsoDuration(durationMinutes),
    ...days,
    ...(rule.count !== null && { repeatCount: rule.count }),
    scheduleTimezone: zone,
    ...(excluded.length > 0 && { exceptDate: excluded.map((local) => onClock(local, resolveLocalTime(local, zone))) }),
  }
}

function earliest(dates: readonly (LocalDate | null)[]): LocalDate | null {
  const [first = null] = dates.filter((date) => date !== null).toSorted()
  return first
}

type Days = {
  readonly repeatFrequency: string
  readonly byDay?: readonly string[]
  readonly byMonthDay?: readonly number[]
  readonly byMonth?: readonly number[]
}

function daysIn(said: RuleDescription): Days | null {
  const { every, interval, months } = said
  const repeats = {
    repeatFrequency: `P${interval}${every[0]}`,
    ...(months.length > 0 && { byMonth: months }),
  }
  if (every === 'DAY') return counted({ ...repeats, ...onWeekdays(said.weekdays) }, said.monthDays)
  if (every === 'WEEK') return said.weekStart === null ? { ...repeats, ...onWeekdays(said.weekdays) } : null
  const { days } = said
  // Of a year, and not of a month of it, the vocabulary knows no day by number.
  if (every === 'YEAR' && months.length === 0) return null
  switch (days.of) {
    case 'EACH_WEEKDAY':
      return { ...repeats, ...onWeekdays(days.weekdays) }
    case 'MONTH_DAYS':
      return counted({ ...repeats, ...onWeekdays(days.onlyOn) }, days.monthDays)
    case 'NUMBERED_WEEKDAYS':
      return { ...repeats, byDay: days.days.map((day) => `${day.ordinal}${weekdayLetters(day.weekday)}`) }
    default:
      return null
  }
}

const counted = (days: Days, monthDays: readonly number[]): Days | null => {
  if (monthDays.some((day) => day < 1)) return null
  return monthDays.length === 0 ? days : { ...days, byMonthDay: monthDays }
}
const onWeekdays = (weekdays: readonly Weekday[]): Pick<Days, 'byDay'> =>
  weekdays.length === 0 ? {} : { byDay: weekdays.map((day) => `https://schema.org/${names[day]}`) }
const names: Readonly<Record<Weekday, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
}
