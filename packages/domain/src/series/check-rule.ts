import { dayOf, type LocalDateTime } from '../shared/local-date-time.ts'
import { matchesRule } from './match-rule.ts'
import type { RecurrenceRule, RuleIssueCode } from './recurrence-rule.ts'

/** What does not go together: by RFC 5545 3.3.10, or since implementations of it answer different dates. */
export function checkCombination(rule: RecurrenceRule): readonly RuleIssueCode[] {
  const found = combinations.filter(({ isWrong }) => isWrong(rule))
  return [...new Set(found.map(({ code }) => code))]
}

/** A start outside its own rule is left undefined by RFC 5545 3.8.5.3; one within it also means that the rule does occur. */
export function checkStart(rule: RecurrenceRule, start: LocalDateTime): RuleIssueCode | null {
  if (matchesRule(rule, dayOf(start), dayOf(start))) return null
  return hasNoSuchDay(rule) ? 'RULE_NEVER_OCCURS' : 'RULE_START_NOT_IN_RULE'
}

type Combination = { readonly code: RuleIssueCode; readonly isWrong: (rule: RecurrenceRule) => boolean }

const has = (list: readonly unknown[]): boolean => list.length > 0
const hasOrdinal = ({ byDay }: RecurrenceRule): boolean => byDay.some(({ ordinal }) => ordinal !== null)
/** Ordinals count within a month: at most five of a weekday. */
const countsInMonth = ({ frequency, byMonth }: RecurrenceRule): boolean => frequency === 'MONTHLY' || has(byMonth)

const combinations: readonly Combination[] = [
  { code: 'RULE_COUNT_WITH_UNTIL', isWrong: ({ count, until }) => count !== null && until !== null },
  {
    code: 'RULE_BYDAY_MIXED',
    isWrong: (rule) => hasOrdinal(rule) && rule.byDay.some(({ ordinal }) => ordinal === null),
  },
  {
    code: 'RULE_BYDAY_ORDINAL_NOT_ALLOWED',
    isWrong: (rule) =>
      hasOrdinal(rule) &&
      (rule.frequency === 'DAILY' || rule.frequency === 'WEEKLY' || has(rule.byWeekNumber) || has(rule.byMonthDay)),
  },
  {
    code: 'RULE_BYDAY_INVALID',
    isWrong: (rule) => countsInMonth(rule) && rule.byDay.some(({ ordinal }) => Math.abs(ordinal ?? 1) > 5),
  },
  {
    code: 'RULE_BYMONTHDAY_WITH_WEEKLY',
    isWrong: ({ frequency, byMonthDay }) => frequency === 'WEEKLY' && has(byMonthDay),
  },
  {
    code: 'RULE_BYMONTHDAY_WITHOUT_BYMONTH',
    isWrong: ({ frequency, byMonth, byMonthDay }) => frequency === 'YEARLY' && has(byMonthDay) && !has(byMonth),
  },
  {
    code: 'RULE_BYYEARDAY_NOT_ALLOWED',
    isWrong: (rule) =>
      has(rule.byYearDay) &&
      (rule.frequency !== 'YEARLY' ||
        [rule.byMonth, rule.byMonthDay, rule.byWeekNumber, rule.byDay, rule.byPosition].some(has)),
  },
  {
    // Without BYDAY some take the week, some the start's weekday; days of week 1 and 53 may lie in another year than INTERVAL counts.
    code: 'RULE_BYWEEKNO_NOT_ALLOWED',
    isWrong: (rule) =>
      has(rule.byWeekNumber) &&
      (rule.frequency !== 'YEARLY' ||
        rule.interval > 1 ||
        !has(rule.byDay) ||
        [rule.byMonth, rule.byMonthDay, rule.byPosition].some(has)),
  },
  {
    // The library takes days of January for week 53 that are of week 52, and leaves out those of December that are -52 or -53.
    code: 'RULE_BYWEEKNO_BEYOND_51',
    isWrong: (rule) => rule.byWeekNumber.some((week) => Math.abs(week) > 51),
  },
  {
    code: 'RULE_BYSETPOS_NOT_ALLOWED',
    isWrong: (rule) =>
      has(rule.byPosition) &&
      (rule.frequency === 'DAILY' ||
        rule.frequency === 'WEEKLY' ||
        hasOrdinal(rule) ||
        !(has(rule.byDay) || has(rule.byMonthDay))),
  },
  {
    // The library takes the end again where a set has fewer days than -n counts back: the fifth from last of four is its last.
    code: 'RULE_BYSETPOS_BEYOND_SET',
    isWrong: (rule) => rule.byPosition.some((position) => position < -1 && -position > smallestSet(rule)),
  },
]

/** How many days each month or year has at least, for BYSETPOS to choose from. */
function smallestSet({ frequency, byMonth, byMonthDay, byDay }: RecurrenceRule): number {
  if (has(byMonthDay)) return 1
  if (frequency === 'YEARLY' && !has(byMonth)) return 52 * byDay.length
  return 4 * byDay.length * (frequency === 'YEARLY' ? byMonth.length : 1)
}

const daysOfLongest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** 30 February, or the 31st of months of 30 days. */
const hasNoSuchDay = ({ byMonth, byMonthDay }: RecurrenceRule): boolean =>
  has(byMonth) &&
  has(byMonthDay) &&
  byMonth.every((month) => byMonthDay.every((day) => Math.abs(day) > (daysOfLongest[month - 1] ?? 0)))
