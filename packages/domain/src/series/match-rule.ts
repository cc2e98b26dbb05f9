import {
  addDays,
  dayNumber,
  dayOfMonth,
  dayOfYear,
  daysInMonth,
  daysInYear,
  monthOf,
  weekday,
  weekOf,
  weeksInYear,
  yearOf,
  type LocalDate,
} from '../shared/local-date.ts'
import type { RecurrenceRule, RuleDay } from './recurrence-rule.ts'

/**
 * Whether a complete rule that starts on a date takes another, by the table of RFC 5545 3.3.10 asked day by day. COUNT and UNTIL play
 * no part, nor does it matter which of the dates is earlier.
 */
export function matchesRule(rule: RecurrenceRule, start: LocalDate, date: LocalDate): boolean {
  if (periodsBetween(rule, start, date) % rule.interval !== 0) return false
  if (!matchesDays(rule, date)) return false
  if (rule.byPosition.length === 0) return true
  const set = daysOfPeriod(rule, date).filter((day) => matchesDays(rule, day))
  return isAmong(rule.byPosition, set.indexOf(date) + 1, set.length)
}

function periodsBetween({ frequency, weekStart }: RecurrenceRule, start: LocalDate, date: LocalDate): number {
  if (frequency === 'DAILY') return dayNumber(date) - dayNumber(start)
  if (frequency === 'WEEKLY') return (firstOfWeek(date, weekStart) - firstOfWeek(start, weekStart)) / 7
  const years = yearOf(date) - yearOf(start)
  return frequency === 'YEARLY' ? years : years * 12 + monthOf(date) - monthOf(start)
}

const firstOfWeek = (date: LocalDate, weekStart: number): number =>
  dayNumber(date) - ((weekday(date) - weekStart + 7) % 7)

function matchesDays(rule: RecurrenceRule, date: LocalDate): boolean {
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(monthOf(date))) return false
  if (rule.byMonthDay.length > 0 && !isAmong(rule.byMonthDay, dayOfMonth(date), daysInMonth(date))) return false
  if (rule.byYearDay.length > 0 && !isAmong(rule.byYearDay, dayOfYear(date), daysInYear(date))) return false
  if (rule.byDay.length > 0 && !rule.byDay.some((day) => matchesDay(rule, day, date))) return false
  if (rule.byWeekNumber.length === 0) return true
  const { year, week } = weekOf(date, rule.weekStart)
  return isAmong(rule.byWeekNumber, week, weeksInYear(year, rule.weekStart))
}

function matchesDay({ frequency, byMonth }: RecurrenceRule, day: RuleDay, date: LocalDate): boolean {
  if (day.weekday !== weekday(date)) return false
  if (day.ordinal === null) return true
  const [place, length] =
    frequency === 'MONTHLY' || byMonth.length > 0
      ? [dayOfMonth(date), daysInMonth(date)]
      : [dayOfYear(date), daysInYear(date)]
  return day.ordinal === Math.ceil(place / 7) || day.ordinal === -Math.ceil((length - place + 1) / 7)
}

/** Places count from 1, and from the end with -1. */
const isAmong = (places: readonly number[], place: number, length: number): boolean =>
  places.includes(place) || places.includes(place - length - 1)

function daysOfPeriod({ frequency }: RecurrenceRule, date: LocalDate): readonly LocalDate[] {
  const [place, length] =
    frequency === 'MONTHLY' ? [dayOfMonth(date), daysInMonth(date)] : [dayOfYear(date), daysInYear(date)]
  return Array.from({ length }, (_, index) => addDays(date, index + 1 - place))
}
