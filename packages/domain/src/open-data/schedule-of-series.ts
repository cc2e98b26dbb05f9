import { describeRule, lastDate, type RuleDescription } from '../series/describe-rule.ts'
import { expandRule, type RecurrencePlan } from '../series/expand-rule.ts'
import { parseRecurrenceRule } from '../series/parse-recurrence-rule.ts'
import { weekdayLetters } from '../series/read-rule-text.ts'
import type { RecurrenceRule } from '../series/recurrence-rule.ts'
import { resolveLocalTime } from '../series/resolve-local-time.ts'
import { isRunning } from '../series/say-schedules.ts'
import { startsAmong } from '../series/starts-among.ts'
import type { DateSpan } from '../seasons/find-break.ts'
import { toIsoDuration, type DurationMinutes } from '../shared/duration.ts'
import { instant, type Instant } from '../shared/instant.ts'
import { addDays, type LocalDate, type Weekday } from '../shared/local-date.ts'
import { addMinutes, dayOf, localDateTime, type LocalDateTime } from '../shared/local-date-time.ts'
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

/** The rule of a Series as schema.org's Schedule; null where `scheduleOfRule` has none, and where none of its dates is ahead. */
export function scheduleOfSeries(series: PlannedSeries, now: Instant) {
  const rule = ruleOf(series)
  const isAhead = isRunning({ ...series, zone: series.timeZone, rule }, { now, horizon: instant(now + ahead) })
  return isAhead ? scheduleOfRule(series, []) : null
}

/**
 * The rule of a Series as schema.org's Schedule, whenever it is; null where it has none, and where the vocabulary has no words for it: days counted from the
 * end of a month or through a year, the nth of a set. Dates that are added one by one are Events of their own. `notHeld`: local starts at which nothing is on,
 * called off or moved away; of these it says those that the rule has.
 */
export function scheduleOfRule(series: PlannedSeries, notHeld: readonly LocalDateTime[]) {
  const { timeZone: zone, durationMinutes, excluded, season } = series
  const rule = ruleOf(series)
  const days = rule === null ? null : daysIn(describeRule(rule))
  if (rule === null || days === null) return null
  const plan = { start: series.start, zone, rule, excluded: [], added: [] }
  const { start, count } = withinSeason(plan, season)
  const end = earliest([lastDate(rule, series.start), season?.to ?? null])
  if (start === null || (end !== null && end < dayOf(start))) return null
  const called = [...startsAmong(plan, notHeld)]
  const except = [...new Set([...excluded, ...called])].filter((local) => local >= start).toSorted()
  return {
    '@type': 'Schedule',
    startDate: dayOf(start),
    ...(end !== null && { endDate: end }),
    startTime: start.slice(11),
    endTime: addMinutes(start, durationMinutes).slice(11),
    duration: toIsoDuration(durationMinutes),
    ...days,
    ...(count !== null && { repeatCount: count }),
    scheduleTimezone: zone,
    ...(except.length > 0 && { exceptDate: except.map((local) => onClock(local, resolveLocalTime(local, zone))) }),
  }
}

/** The first date of a rule that its Season has, from which the same steps lead on, and how many are left of those that it counts. */
function withinSeason(
  plan: RecurrencePlan,
  season: DateSpan | null,
): { readonly start: LocalDateTime | null; readonly count: number | null } {
  const { start, rule } = plan
  const count = rule?.count ?? null
  if (season === null || season.from <= dayOf(start)) return { start, count }
  const from = localDateTime(season.from, 0)
  const [first] = expandRule(plan, { from, to: localDateTime(addDays(season.to, 1), 0) })
  const passed = count === null ? 0 : expandRule(plan, { from: start, to: from }).length
  return { start: first?.local ?? null, count: count === null ? null : count - passed }
}

/** Null where there is none that can be read. */
function ruleOf({ start, timeZone: zone, recurrence }: PlannedSeries): RecurrenceRule | null {
  const parsed = recurrence === null ? null : parseRecurrenceRule(recurrence, { start, zone })
  return parsed?.ok === true ? parsed.value : null
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
