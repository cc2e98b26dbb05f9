import { dayOf, type LocalDateTime } from '../shared/local-date-time.ts'
import {
  dayNumber,
  dayOfMonth,
  daysInMonth,
  monthOf,
  weekday,
  type LocalDate,
  type Weekday,
} from '../shared/local-date.ts'
import type { RecurrenceRule, RuleDay } from './recurrence-rule.ts'

/**
 * The rule that takes one of its starts to another day: the weekdays of a weekly rule turn along, and what is counted in a month is counted anew
 * from the new day, where it speaks of one day only. Any other rule stays, and may then not have the new start. Ends and counts stay.
 */
export function shiftRule(rule: RecurrenceRule, from: LocalDateTime, to: LocalDateTime): RecurrenceRule {
  const [before, after] = [dayOf(from), dayOf(to)]
  const days = dayNumber(after) - dayNumber(before)
  if (days === 0 || rule.frequency === 'DAILY') return rule
  return rule.frequency === 'WEEKLY' ? turned(rule, days) : ofMonth(rule, before, after)
}

/** With several days in every n-th week the week turns too, so that each set of days stays one. */
function turned(rule: RecurrenceRule, days: number): RecurrenceRule {
  const turn = (day: Weekday): Weekday => (((((day - 1 + days) % 7) + 7) % 7) + 1) as Weekday // From 1 to 7.
  return {
    ...rule,
    byDay: rule.byDay
      .map((day): RuleDay => ({ ...day, weekday: turn(day.weekday) }))
      .toSorted((a, b) => a.weekday - b.weekday),
    weekStart: rule.interval > 1 && rule.byDay.length > 1 ? turn(rule.weekStart) : rule.weekStart,
  }
}

function ofMonth(rule: RecurrenceRule, before: LocalDate, after: LocalDate): RecurrenceRule {
  const byMonth = rule.byMonth.length === 1 ? [monthOf(after)] : rule.byMonth
  const [day, ...otherDays] = rule.byDay
  const [monthDay, ...otherMonthDays] = rule.byMonthDay
  if (rule.byYearDay.length + rule.byWeekNumber.length + rule.byPosition.length > 0) return rule
  if (day === undefined && otherMonthDays.length === 0 && monthDay === dayOfMonth(before))
    return { ...rule, byMonth, byMonthDay: [dayOfMonth(after)] }
  const isOneDay = day !== undefined && day.ordinal !== null && otherDays.length === 0 && monthDay === undefined
  const countsInMonth = rule.frequency === 'MONTHLY' || rule.byMonth.length === 1
  return isOneDay && countsInMonth ? { ...rule, byMonth, byDay: [countedLike(day, after)] } : rule
}

/** From the end where it was so and the new day is the last of its kind, else from the front. */
function countedLike({ ordinal }: RuleDay, date: LocalDate): RuleDay {
  const isLast = dayOfMonth(date) + 7 > daysInMonth(date)
  if (ordinal === -1 && isLast) return { weekday: weekday(date), ordinal: -1 }
  return { weekday: weekday(date), ordinal: Math.ceil(dayOfMonth(date) / 7) }
}
