import { toRfc3339 } from '../shared/instant.ts'
import type { LocalDateTime } from '../shared/local-date-time.ts'
import { weekdayLetters } from './read-rule-text.ts'
import type { RecurrenceRule, RuleDay, RuleEnd } from './recurrence-rule.ts'

/** A rule as the RRULE value that `parseRecurrenceRule` reads as the same rule (RFC 5545 3.3.10), without what is so unless told. */
export function writeRuleText(rule: RecurrenceRule): string {
  const parts: readonly (readonly [name: string, value: string | number | null])[] = [
    ['FREQ', rule.frequency],
    ['INTERVAL', rule.interval === 1 ? null : rule.interval],
    ['BYMONTH', listed(rule.byMonth)],
    ['BYMONTHDAY', listed(rule.byMonthDay)],
    ['BYYEARDAY', listed(rule.byYearDay)],
    ['BYWEEKNO', listed(rule.byWeekNumber)],
    ['BYDAY', listed(rule.byDay.map(writeRuleDay))],
    ['BYSETPOS', listed(rule.byPosition)],
    ['WKST', rule.weekStart === 1 ? null : weekdayLetters(rule.weekStart)],
    ['COUNT', rule.count],
    ['UNTIL', rule.until && writeEnd(rule.until)],
  ]
  return parts.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`])).join(';')
}

const listed = (values: readonly (string | number)[]): string | null => (values.length === 0 ? null : values.join(','))
/** `2MO`, or `MO` for each one. */
export const writeRuleDay = ({ weekday, ordinal }: RuleDay): string => `${ordinal ?? ''}${weekdayLetters(weekday)}`

/** An end in UTC stays one; seconds of a local one were cut when it was read. */
function writeEnd({ local, instant }: RuleEnd): string {
  if (instant === null) return `${compact(local)}00`
  return `${toRfc3339(instant).slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}
const compact = (local: LocalDateTime): string => local.replaceAll(/[-:]/g, '')
