import { dayOf, minuteOfDay, type LocalDateTime } from '../shared/local-date-time.ts'
import { addDays, type LocalDate, type Weekday } from '../shared/local-date.ts'
import type { RecurrenceRule } from './recurrence-rule.ts'

export type NumberedWeekday = { readonly weekday: Weekday; readonly ordinal: number }

/** Which days of a month. Numbers below zero count from its end. */
type DaysOfMonth =
  | { readonly of: 'MONTH_DAYS'; readonly monthDays: readonly number[]; readonly onlyOn: readonly Weekday[] }
  | { readonly of: 'NUMBERED_WEEKDAYS'; readonly days: readonly NumberedWeekday[] }
  | { readonly of: 'EACH_WEEKDAY'; readonly weekdays: readonly Weekday[] }
  | PositionChoice
/** Which days of a year. */
export type DaysOfYear =
  | DaysOfMonth
  | { readonly of: 'YEAR_DAYS'; readonly yearDays: readonly number[] }
  | {
      readonly of: 'WEEKS'
      readonly weeks: readonly number[]
      readonly weekdays: readonly Weekday[]
      /** Null where it is Monday. */
      readonly weekStart: Weekday | null
    }
/** The first, last, … of all days that are among the weekdays and month days. */
export type PositionChoice = {
  readonly of: 'POSITIONS'
  readonly positions: readonly number[]
  readonly weekdays: readonly Weekday[]
  readonly monthDays: readonly number[]
}

/** What a rule says, before any language: the same words for rules that give the same dates, as far as that is seen easily. */
export type RuleDescription = DaysDescription | WeeksDescription | MonthsDescription | YearsDescription

export type DaysDescription = {
  readonly every: 'DAY'
  readonly interval: number
  readonly months: readonly number[]
  readonly weekdays: readonly Weekday[]
  readonly monthDays: readonly number[]
}
export type WeeksDescription = {
  readonly every: 'WEEK'
  readonly interval: number
  readonly months: readonly number[]
  readonly weekdays: readonly Weekday[]
  /** Null where it makes no difference, or is Monday. */
  readonly weekStart: Weekday | null
}
export type MonthsDescription = {
  readonly every: 'MONTH'
  readonly interval: number
  /** Only where the interval, or a position in each, makes it matter that these are limits. */
  readonly months: readonly number[]
  readonly days: DaysOfMonth
}
export type YearsDescription = {
  readonly every: 'YEAR'
  readonly interval: number
  readonly months: readonly number[]
  readonly days: DaysOfYear
}

/** How often and on which days a complete rule occurs. */
export function describeRule(rule: RecurrenceRule): RuleDescription {
  const { frequency, interval, byMonth: months, byMonthDay: monthDays } = rule
  const weekdays = rule.byDay.map(({ weekday }) => weekday)
  if (frequency === 'DAILY' && (interval > 1 || weekdays.length + monthDays.length === 0)) {
    return { every: 'DAY', interval, months, weekdays, monthDays }
  }
  const days = daysOfMonth(rule)
  if (frequency === 'WEEKLY' || (interval === 1 && days.of === 'EACH_WEEKDAY' && !hasNumbers(rule))) {
    return describeWeeks(rule, weekdays)
  }
  if (frequency === 'YEARLY') return { every: 'YEAR', interval, months, days: daysOfYear(rule) ?? days }
  // Days of some months, each year: the same, unless BYSETPOS chooses among all of them.
  const isOfYear = interval === 1 && months.length > 0 && days.of !== 'POSITIONS'
  return { every: isOfYear ? 'YEAR' : 'MONTH', interval, months, days }
}

function describeWeeks(
  { interval, byMonth: months, weekStart }: RecurrenceRule,
  weekdays: readonly Weekday[],
): DaysDescription | WeeksDescription {
  if (interval === 1 && weekdays.length === 7) return { every: 'DAY', interval, months, weekdays: [], monthDays: [] }
  const isTorn = weekdays.some((day) => day < weekStart) && weekdays.some((day) => day >= weekStart)
  return { every: 'WEEK', interval, months, weekdays, weekStart: interval > 1 && isTorn ? weekStart : null }
}

const hasNumbers = ({ byYearDay, byWeekNumber }: RecurrenceRule): boolean => byYearDay.length + byWeekNumber.length > 0

function daysOfYear({ byYearDay, byWeekNumber, byDay, weekStart }: RecurrenceRule): DaysOfYear | null {
  if (byYearDay.length > 0) return { of: 'YEAR_DAYS', yearDays: byYearDay }
  if (byWeekNumber.length === 0) return null
  const weekdays = byDay.map(({ weekday }) => weekday)
  return { of: 'WEEKS', weeks: byWeekNumber, weekdays, weekStart: weekStart === 1 ? null : weekStart }
}

function daysOfMonth({
  frequency,
  byDay,
  byMonth,
  byMonthDay: monthDays,
  byPosition: positions,
}: RecurrenceRule): DaysOfMonth {
  const weekdays = byDay.map(({ weekday }) => weekday)
  const [weekday] = weekdays
  if (positions.length > 0) {
    // The first of all Mondays is the first Monday, unless several months are one set.
    const isNumbering =
      weekdays.length === 1 && monthDays.length === 0 && (frequency === 'MONTHLY' || byMonth.length === 0)
    if (weekday === undefined || !isNumbering) return { of: 'POSITIONS', positions, weekdays, monthDays }
    return { of: 'NUMBERED_WEEKDAYS', days: positions.map((ordinal) => ({ weekday, ordinal })) }
  }
  if (monthDays.length > 0) return { of: 'MONTH_DAYS', monthDays, onlyOn: weekdays.length === 7 ? [] : weekdays }
  const numbered = byDay.flatMap((day) =>
    day.ordinal === null ? [] : [{ weekday: day.weekday, ordinal: day.ordinal }],
  )
  return numbered.length > 0 ? { of: 'NUMBERED_WEEKDAYS', days: numbered } : { of: 'EACH_WEEKDAY', weekdays }
}

/** The last date on which a rule with an UNTIL can still occur; null without one. */
export function lastDate({ until }: RecurrenceRule, start: LocalDateTime): LocalDate | null {
  if (until === null) return null
  const date = dayOf(until.local)
  return minuteOfDay(until.local) >= minuteOfDay(start) ? date : addDays(date, -1)
}

/** Numbers that follow each other, three or more, as one pair: 7, 8, 9, 15 gives [7, 9] and [15, 15]. */
export function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] + 1 === number && number > 0) last[1] = number
    else runs.push([number, number])
  }
  return runs.flatMap(([first, last]): [number, number][] =>
    last === first + 1
      ? [
          [first, first],
          [last, last],
        ]
      : [[first, last]],
  )
}
