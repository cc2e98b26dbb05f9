import fc from 'fast-check'
import { parseRecurrenceRule } from '../src/series/parse-recurrence-rule.ts'
import type { RecurrenceRule } from '../src/series/recurrence-rule.ts'
import { civilFromDays, type LocalDate } from '../src/shared/local-date.ts'
import { addMinutes, localDateTime, type LocalDateTime } from '../src/shared/local-date-time.ts'
import type { TimeZone } from '../src/shared/time-zone.ts'
import { zone } from './parsed.ts'

export const runs = Number(process.env['PIIRI_RUNS'] ?? 300)

/** How long a property may take, in milliseconds: a busy machine is not a failure. */
export const patience = 60_000 + runs * 200

export type GeneratedRule = {
  readonly text: string
  readonly start: LocalDateTime
  readonly zone: TimeZone
  readonly rule: RecurrenceRule
}

const zoneNames = [
  'Europe/Helsinki',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'UTC',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Chatham',
  'America/Santiago',
  'Europe/Dublin',
]
export const aZone = fc.constantFrom(...zoneNames).map(zone)
/** From 1970 to 2069. */
export const aDate: fc.Arbitrary<LocalDate> = fc.integer({ min: 0, max: 36_500 }).map(civilFromDays)
export const aLocalTime = fc
  .tuple(aDate, fc.integer({ min: 0, max: 1439 }))
  .map(([date, minutes]) => localDateTime(date, minutes))

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const listed = (name: string, values: fc.Arbitrary<string | number>, most: number): fc.Arbitrary<string> =>
  fc.uniqueArray(values, { minLength: 1, maxLength: most }).map((list) => `;${name}=${list.join(',')}`)
const maybe = (part: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: part })
const fromEither = (most: number): fc.Arbitrary<number> =>
  fc.oneof(fc.integer({ min: 1, max: most }), fc.integer({ min: -most, max: -1 }))

const plainDays = listed('BYDAY', fc.constantFrom(...weekdays), 7)
const ordinalDays = listed(
  'BYDAY',
  fc.tuple(fromEither(5), fc.constantFrom(...weekdays)).map(([ordinal, day]) => `${ordinal}${day}`),
  3,
)
const parts = fc.tuple(
  fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY').map((frequency) => `FREQ=${frequency}`),
  maybe(fc.oneof(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 5, max: 60 })).map((n) => `;INTERVAL=${n}`)),
  maybe(listed('BYMONTH', fc.integer({ min: 1, max: 12 }), 4)),
  maybe(fc.oneof(listed('BYMONTHDAY', fromEither(31), 5), listed('BYYEARDAY', fromEither(366), 3))),
  maybe(fc.oneof(plainDays, ordinalDays)),
  fc.oneof(
    { weight: 8, arbitrary: fc.constant('') },
    { weight: 2, arbitrary: listed('BYWEEKNO', fromEither(51), 4) },
    { weight: 3, arbitrary: listed('BYSETPOS', fromEither(6), 2) },
  ),
  maybe(fc.constantFrom(...weekdays).map((day) => `;WKST=${day}`)),
  fc.oneof(
    { weight: 4, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }).map((n) => `;COUNT=${n}`) },
    { weight: 1, arbitrary: fc.constantFrom(';UNTIL=00', ';UNTIL=00Z') },
  ),
)

const daysSearched = 800

/** Rules that are accepted, each from a start that is in it. */
export const aRule: fc.Arbitrary<GeneratedRule> = fc
  .tuple(parts, aLocalTime, aZone, fc.integer({ min: -1000, max: 2_000_000 }))
  .map(([written, from, at, minutes]) => {
    const until = addMinutes(from, minutes).replaceAll(/[-:]/g, '')
    return firstStart(written.join('').replace('UNTIL=', `UNTIL=${until}`), from, at)
  })
  .filter((found) => found !== null)

function firstStart(text: string, from: LocalDateTime, at: TimeZone): GeneratedRule | null {
  for (let days = 0; days < daysSearched; days++) {
    const start = addMinutes(from, days * 1440)
    const rule = parseRecurrenceRule(text, { start, zone: at })
    if (rule.ok) return { text, start, zone: at, rule: rule.value }
    if (rule.issues.some(({ code }) => code !== 'RULE_START_NOT_IN_RULE')) return null
  }
  return null
}
