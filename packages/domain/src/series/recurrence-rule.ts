import type { Instant } from '../shared/instant.ts'
import type { LocalDateTime } from '../shared/local-date-time.ts'
import type { Weekday } from '../shared/local-date.ts'
import type { TimeZone } from '../shared/time-zone.ts'

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
/** `ordinal` counts within the month or year, from its end where negative; null means each one. */
export type RuleDay = { readonly weekday: Weekday; readonly ordinal: number | null }
/** Inclusive. Where it was written in UTC `instant` decides, and `local` is what the zone's clock shows then. */
export type RuleEnd = { readonly local: LocalDateTime; readonly instant: Instant | null }

/**
 * A recurrence rule (RFC 5545 3.3.10) with what it takes from its start written out: `FREQ=WEEKLY` from a Thursday has that
 * Thursday in `byDay`. Lists are sorted, without repetitions; an empty list limits nothing.
 */
export type RecurrenceRule = {
  readonly frequency: Frequency
  readonly interval: number
  readonly count: number | null
  readonly until: RuleEnd | null
  readonly byMonth: readonly number[]
  readonly byMonthDay: readonly number[]
  readonly byYearDay: readonly number[]
  readonly byWeekNumber: readonly number[]
  readonly byDay: readonly RuleDay[]
  readonly byPosition: readonly number[]
  readonly weekStart: Weekday
}

/** Where a rule belongs: its first local start, in a zone. */
export type RuleStart = { readonly start: LocalDateTime; readonly zone: TimeZone }

/** Why a rule is refused; each begins with the part that is wrong. */
export const ruleIssueCodes = [
  'RULE_TOO_LONG',
  'RULE_NOT_READABLE',
  'RULE_PART_UNKNOWN',
  'RULE_PART_REPEATED',
  'RULE_FREQ_MISSING',
  'RULE_FREQ_UNKNOWN',
  'RULE_MORE_OFTEN_THAN_DAILY',
  'RULE_INTERVAL_INVALID',
  'RULE_COUNT_INVALID',
  'RULE_COUNT_WITH_UNTIL',
  'RULE_UNTIL_INVALID',
  'RULE_UNTIL_WITHOUT_TIME',
  'RULE_WKST_INVALID',
  'RULE_BYDAY_INVALID',
  'RULE_BYDAY_MIXED',
  'RULE_BYDAY_ORDINAL_NOT_ALLOWED',
  'RULE_BYMONTH_INVALID',
  'RULE_BYMONTHDAY_INVALID',
  'RULE_BYMONTHDAY_WITH_WEEKLY',
  'RULE_BYMONTHDAY_WITHOUT_BYMONTH',
  'RULE_BYYEARDAY_INVALID',
  'RULE_BYYEARDAY_NOT_ALLOWED',
  'RULE_BYWEEKNO_INVALID',
  'RULE_BYWEEKNO_NOT_ALLOWED',
  'RULE_BYWEEKNO_BEYOND_51',
  'RULE_BYSETPOS_INVALID',
  'RULE_BYSETPOS_NOT_ALLOWED',
  'RULE_BYSETPOS_BEYOND_SET',
  'RULE_BYHOUR_NOT_OF_START',
  'RULE_BYMINUTE_NOT_OF_START',
  'RULE_BYSECOND_NOT_OF_START',
  'RULE_NEVER_OCCURS',
  'RULE_START_NOT_IN_RULE',
] as const
export type RuleIssueCode = (typeof ruleIssueCodes)[number]
