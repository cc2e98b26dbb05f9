import { dayOf, type LocalDateTime } from '../shared/local-date-time.ts'
import { dayOfMonth, monthOf, weekday } from '../shared/local-date.ts'
import type { RecurrenceRule } from './recurrence-rule.ts'

/** Writes out what a rule takes from its start (RFC 5545 3.3.10: "information … is derived from DTSTART"). */
export function completeRule(rule: RecurrenceRule, start: LocalDateTime): RecurrenceRule {
  const date = dayOf(start)
  const saysItsDays =
    rule.byDay.length > 0 || rule.byMonthDay.length > 0 || rule.byYearDay.length > 0 || rule.byWeekNumber.length > 0
  if (saysItsDays || rule.frequency === 'DAILY') return rule
  if (rule.frequency === 'WEEKLY') return { ...rule, byDay: [{ weekday: weekday(date), ordinal: null }] }
  if (rule.frequency === 'MONTHLY' || rule.byMonth.length > 0) return { ...rule, byMonthDay: [dayOfMonth(date)] }
  return { ...rule, byMonth: [monthOf(date)], byMonthDay: [dayOfMonth(date)] }
}
