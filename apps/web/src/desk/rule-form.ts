import { parseRecurrenceRule } from '@piiri/domain/series/parse-recurrence-rule'
import type { RecurrenceRule, RuleStart } from '@piiri/domain/series/recurrence-rule'
import { weekdayLetters } from '@piiri/domain/series/read-rule-text'
import { dayOfMonth, weekday, type LocalDate, type Weekday } from '@piiri/domain/shared/local-date'
import { dayOf } from '@piiri/domain/shared/local-date-time'

export const oftens = ['ONCE', 'DAILY', 'WEEKLY', 'BIWEEKLY', 'MONTHLY', 'OWN'] as const
export type Often = (typeof oftens)[number]
/** What a month's date is counted by: the second Tuesday, the 14th, the last Friday. */
export const monthlies = ['NTH', 'DATE', 'LAST'] as const
export type Monthly = (typeof monthlies)[number]
export const ends = ['NEVER', 'ON', 'AFTER'] as const
export type RuleEnds = (typeof ends)[number]
export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** A recurrence rule as somebody fills it in who knows nothing of RRULE. */
export type RuleForm = {
  readonly often: Often
  readonly days: readonly Weekday[]
  readonly monthly: Monthly
  readonly ends: RuleEnds
  /** A date, as a field holds it. */
  readonly until: string
  /** A number, as a field holds it. */
  readonly count: string
  /** An RRULE value. */
  readonly own: string
}
export const onceForm: RuleForm = {
  often: 'ONCE',
  days: [],
  monthly: 'NTH',
  ends: 'NEVER',
  until: '',
  count: '',
  own: '',
}

/** The fields that hold a rule; where they cannot, its text. */
export function formOfRule(text: string | null, at: RuleStart): RuleForm {
  if (text === null) return onceForm
  const read = parseRecurrenceRule(text, at)
  const known = read.ok ? knownForm(read.value, at) : null
  return known ?? { ...onceForm, often: 'OWN', own: text }
}

function knownForm(rule: RecurrenceRule, at: RuleStart): RuleForm | null {
  const { byMonth, byYearDay, byWeekNumber, byPosition, until, count } = rule
  if (byMonth.length + byYearDay.length + byWeekNumber.length + byPosition.length > 0) return null
  const repeated = repetitionOf(rule, dayOf(at.start))
  if (repeated === null) return null
  return {
    ...onceForm,
    ...repeated,
    ends: until !== null ? 'ON' : count !== null ? 'AFTER' : 'NEVER',
    until: until === null ? '' : dayOf(until.local),
    count: count === null ? '' : String(count),
  }
}

function repetitionOf(rule: RecurrenceRule, first: LocalDate): Partial<RuleForm> | null {
  const { frequency, interval, byDay, byMonthDay, weekStart } = rule
  if (frequency === 'DAILY') return interval === 1 && byDay.length + byMonthDay.length === 0 ? { often: 'DAILY' } : null
  if (frequency === 'WEEKLY') {
    const days = byDay.map((day) => day.weekday)
    if (interval === 1) return { often: 'WEEKLY', days }
    return interval === 2 && (weekStart === 1 || days.length === 1) ? { often: 'BIWEEKLY', days } : null
  }
  if (frequency !== 'MONTHLY' || interval !== 1) return null
  const [day, ...otherDays] = byDay
  if (day === undefined)
    return byMonthDay.length === 1 && byMonthDay[0] === dayOfMonth(first) ? { often: 'MONTHLY', monthly: 'DATE' } : null
  if (otherDays.length + byMonthDay.length > 0 || day.ordinal === null) return null
  if (day.ordinal === -1) return { often: 'MONTHLY', monthly: 'LAST' }
  return day.ordinal > 0 ? { often: 'MONTHLY', monthly: 'NTH' } : null
}

/** The rule that was filled in, as an RRULE value, for a first date; null for a single date. What is wrong with it the API says. */
export function textOfRule(form: RuleForm, first: LocalDate): string | null {
  if (form.often === 'ONCE') return null
  if (form.often === 'OWN') return form.own.trim().replace(/^RRULE:/i, '')
  return [...repetition(form, first), ...endOf(form)].join(';')
}

function repetition({ often, days, monthly }: RuleForm, first: LocalDate): readonly string[] {
  if (often === 'DAILY') return ['FREQ=DAILY']
  if (often === 'MONTHLY') return ['FREQ=MONTHLY', ofMonth(monthly, first)]
  const on = (days.length === 0 ? [weekday(first)] : days).map(weekdayLetters)
  return ['FREQ=WEEKLY', ...(often === 'BIWEEKLY' ? ['INTERVAL=2'] : []), `BYDAY=${on.join(',')}`]
}

function ofMonth(monthly: Monthly, first: LocalDate): string {
  const letters = weekdayLetters(weekday(first))
  if (monthly === 'DATE') return `BYMONTHDAY=${dayOfMonth(first)}`
  return monthly === 'LAST' ? `BYDAY=-1${letters}` : `BYDAY=${ordinalInMonth(first)}${letters}`
}
/** The how manieth of its weekday a date is in its month. */
export const ordinalInMonth = (date: LocalDate): number => Math.ceil(dayOfMonth(date) / 7)

/** Both ends of a rule are days: the last one counts to its end. */
function endOf({ ends: by, until, count }: RuleForm): readonly string[] {
  if (by === 'ON') return [`UNTIL=${until.replaceAll('-', '')}T235900`]
  return by === 'AFTER' ? [`COUNT=${count}`] : []
}
