import { parseInstant } from '../shared/instant.ts'
import { minuteOfDay, parseLocalDateTime } from '../shared/local-date-time.ts'
import type { Weekday } from '../shared/local-date.ts'
import type { Frequency, RecurrenceRule, RuleDay, RuleEnd, RuleIssueCode, RuleStart } from './recurrence-rule.ts'
import { toLocalTime } from './resolve-local-time.ts'

const longest = 500

type Refusal = { readonly ok: false; readonly codes: readonly RuleIssueCode[] }
/** What the value of a part means, or the code of what is wrong with it. */
type Reader<T> = (value: string) => { readonly is: T } | RuleIssueCode

/** The parts of an RRULE value, each on its own; whether they go together is another question. */
export function readRuleText(
  text: string,
  at: RuleStart,
): { readonly ok: true; readonly rule: RecurrenceRule } | Refusal {
  const parts = splitParts(text)
  if (typeof parts === 'string') return { ok: false, codes: [parts] }
  const codes: RuleIssueCode[] = [...checkTimes(parts, at)]
  const read = <T>(name: string, reader: Reader<T>, otherwise: T): T => {
    const value = parts.get(name)
    const meaning = value === undefined ? { is: otherwise } : reader(value)
    if (typeof meaning !== 'string') return meaning.is
    codes.push(meaning)
    return otherwise
  }
  if (!parts.has('FREQ')) codes.push('RULE_FREQ_MISSING')
  const rule: RecurrenceRule = {
    frequency: read('FREQ', readFrequency, 'DAILY'),
    interval: read('INTERVAL', wholeNumber(9999, 'RULE_INTERVAL_INVALID'), 1),
    count: read<number | null>('COUNT', wholeNumber(10_000, 'RULE_COUNT_INVALID'), null),
    until: read<RuleEnd | null>('UNTIL', endIn(at), null),
    byMonth: read('BYMONTH', numbers(/^\d{1,2}$/, 12, 'RULE_BYMONTH_INVALID'), []),
    byMonthDay: read('BYMONTHDAY', numbers(/^[+-]?\d{1,2}$/, 31, 'RULE_BYMONTHDAY_INVALID'), []),
    byYearDay: read('BYYEARDAY', numbers(/^[+-]?\d{1,3}$/, 366, 'RULE_BYYEARDAY_INVALID'), []),
    byWeekNumber: read('BYWEEKNO', numbers(/^[+-]?\d{1,2}$/, 53, 'RULE_BYWEEKNO_INVALID'), []),
    byDay: read('BYDAY', readDays, []),
    byPosition: read('BYSETPOS', numbers(/^[+-]?\d{1,3}$/, 366, 'RULE_BYSETPOS_INVALID'), []),
    weekStart: read('WKST', readWeekStart, 1),
  }
  return codes.length > 0 ? { ok: false, codes: [...new Set(codes)] } : { ok: true, rule }
}

const names =
  'FREQ INTERVAL COUNT UNTIL WKST BYMONTH BYMONTHDAY BYYEARDAY BYWEEKNO BYDAY BYSETPOS BYHOUR BYMINUTE BYSECOND'.split(
    ' ',
  )

function splitParts(text: string): ReadonlyMap<string, string> | RuleIssueCode {
  if (text.length > longest) return 'RULE_TOO_LONG'
  if (!/^[A-Za-z0-9=;,+-]+$/.test(text)) return 'RULE_NOT_READABLE'
  const parts = new Map<string, string>()
  for (const part of text.toUpperCase().split(';')) {
    const [name = '', value = '', ...rest] = part.split('=')
    if (value === '' || rest.length > 0) return 'RULE_NOT_READABLE'
    if (!names.includes(name)) return 'RULE_PART_UNKNOWN'
    if (parts.has(name)) return 'RULE_PART_REPEATED'
    parts.set(name, value)
  }
  return parts
}

/** Several times a day are refused, since Sessions are told apart by their day; one that says the time of the start again is let be. */
function checkTimes(parts: ReadonlyMap<string, string>, { start }: RuleStart): readonly RuleIssueCode[] {
  const minute = minuteOfDay(start)
  const times = [
    { written: parts.get('BYHOUR'), ofStart: Math.floor(minute / 60), code: 'RULE_BYHOUR_NOT_OF_START' },
    { written: parts.get('BYMINUTE'), ofStart: minute % 60, code: 'RULE_BYMINUTE_NOT_OF_START' },
    { written: parts.get('BYSECOND'), ofStart: 0, code: 'RULE_BYSECOND_NOT_OF_START' },
  ] as const
  return times.flatMap(({ written, ofStart, code }) => {
    if (written === undefined) return []
    if (written.includes(',')) return ['RULE_MORE_OFTEN_THAN_DAILY' as const]
    return /^\d{1,2}$/.test(written) && Number(written) === ofStart ? [] : [code]
  })
}

const readFrequency: Reader<Frequency> = (value) => {
  if (value === 'DAILY' || value === 'WEEKLY' || value === 'MONTHLY' || value === 'YEARLY') return { is: value }
  return /^(?:HOUR|MINUTE|SECOND)LY$/.test(value) ? 'RULE_MORE_OFTEN_THAN_DAILY' : 'RULE_FREQ_UNKNOWN'
}

const wholeNumber =
  (most: number, code: RuleIssueCode): Reader<number> =>
  (value) =>
    /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= most ? { is: Number(value) } : code

const numbers =
  (shape: RegExp, most: number, code: RuleIssueCode): Reader<readonly number[]> =>
  (value) => {
    const written = value.split(',')
    const all = written.map(Number)
    const isAllowed = written.every((one) => shape.test(one)) && all.every((one) => one !== 0 && Math.abs(one) <= most)
    return isAllowed ? { is: [...new Set(all)].sort(byPlace) } : code
  }

/** 1, 2, 3, -2, -1: from the front, then from the end. */
const byPlace = (a: number, b: number): number => Number(a < 0) - Number(b < 0) || a - b

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
/** `TU` of 2. */
export const weekdayLetters = (weekday: Weekday): string => weekdays[weekday - 1] ?? ''
function readWeekday(letters: string): Weekday | null {
  const at = weekdays.indexOf(letters)
  return at === -1 ? null : ((at + 1) as Weekday) // From 1 to 7.
}

const readWeekStart: Reader<Weekday> = (value) => {
  const weekday = readWeekday(value)
  return weekday === null ? 'RULE_WKST_INVALID' : { is: weekday }
}

const readDays: Reader<readonly RuleDay[]> = (value) => {
  const days = new Map<string, RuleDay>()
  for (const written of value.split(',')) {
    const [, ordinal = null, letters = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(written) ?? []
    const day = { weekday: readWeekday(letters), ordinal: ordinal === null ? null : Number(ordinal) }
    if (day.weekday === null || day.ordinal === 0 || Math.abs(day.ordinal ?? 1) > 53) return 'RULE_BYDAY_INVALID'
    days.set(`${day.ordinal} ${day.weekday}`, { weekday: day.weekday, ordinal: day.ordinal })
  }
  return { is: [...days.values()].sort((a, b) => byPlace(a.ordinal ?? 0, b.ordinal ?? 0) || a.weekday - b.weekday) }
}

/** Seconds of a local end are cut: starts have none. */
const endIn =
  ({ zone }: RuleStart): Reader<RuleEnd> =>
  (value) => {
    // RFC 5545 wants the type of the start; implementations differ on whether a date includes its day.
    if (/^\d{8}$/.test(value)) return 'RULE_UNTIL_WITHOUT_TIME'
    const [, year, month, day, hour, minute, second, utc] =
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)([0-5]\d)(Z?)$/.exec(value) ?? []
    const local = parseLocalDateTime(`${year}-${month}-${day}T${hour}:${minute}`)
    if (utc === '' && local !== null) return { is: { local, instant: null } }
    const instant = parseInstant(`${year}-${month}-${day}T${hour}:${minute}:${second}${utc}`)
    return instant === null ? 'RULE_UNTIL_INVALID' : { is: { local: toLocalTime(instant, zone), instant } }
  }
