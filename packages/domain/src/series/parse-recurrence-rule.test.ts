import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../test/naughty.ts'
import { local, zone } from '../../test/parsed.ts'
import { aLocalTime, aRule, aZone, patience, runs } from '../../test/rule.arbitrary.ts'
import { parseRecurrenceRule } from './parse-recurrence-rule.ts'
import { ruleIssueCodes } from './recurrence-rule.ts'

/** A Tuesday, the 7th. */
const tuesday = { start: local('2020-01-07T14:00'), zone: zone('Europe/Helsinki') }
const codesOf = (rule: string, at = tuesday): readonly string[] => {
  const parsed = parseRecurrenceRule(rule, at)
  return parsed.ok ? [] : parsed.issues.map(({ code }) => code)
}

const refused = [
  [`FREQ=WEEKLY;BYDAY=${'TU,'.repeat(200)}TU`, 'RULE_TOO_LONG'],
  ['', 'RULE_NOT_READABLE'],
  ['every Tuesday', 'RULE_NOT_READABLE'],
  ['RRULE:FREQ=WEEKLY', 'RULE_NOT_READABLE'],
  ['FREQ=WEEKLY;', 'RULE_NOT_READABLE'],
  ['FREQ=WEEKLY\r\n', 'RULE_NOT_READABLE'],
  ['FREQ=WEEKLY;COUNT=', 'RULE_NOT_READABLE'],
  ['FREQ=WEEKLY=DAILY', 'RULE_NOT_READABLE'],
  ['FREQ=WEEKLY;BYEASTER=1', 'RULE_PART_UNKNOWN'],
  ['FREQ=WEEKLY;RSCALE=CHINESE', 'RULE_PART_UNKNOWN'],
  ['FREQ=WEEKLY;FREQ=WEEKLY', 'RULE_PART_REPEATED'],
  ['INTERVAL=2', 'RULE_FREQ_MISSING'],
  ['FREQ=FORTNIGHTLY', 'RULE_FREQ_UNKNOWN'],
  ['FREQ=HOURLY', 'RULE_MORE_OFTEN_THAN_DAILY'],
  ['FREQ=MINUTELY', 'RULE_MORE_OFTEN_THAN_DAILY'],
  ['FREQ=SECONDLY', 'RULE_MORE_OFTEN_THAN_DAILY'],
  ['FREQ=DAILY;BYHOUR=14,18', 'RULE_MORE_OFTEN_THAN_DAILY'],
  ['FREQ=DAILY;BYHOUR=15', 'RULE_BYHOUR_NOT_OF_START'],
  ['FREQ=DAILY;BYMINUTE=30', 'RULE_BYMINUTE_NOT_OF_START'],
  ['FREQ=DAILY;BYSECOND=1', 'RULE_BYSECOND_NOT_OF_START'],
  ['FREQ=WEEKLY;INTERVAL=0', 'RULE_INTERVAL_INVALID'],
  ['FREQ=WEEKLY;INTERVAL=-1', 'RULE_INTERVAL_INVALID'],
  ['FREQ=WEEKLY;INTERVAL=10000', 'RULE_INTERVAL_INVALID'],
  ['FREQ=WEEKLY;COUNT=0', 'RULE_COUNT_INVALID'],
  ['FREQ=WEEKLY;COUNT=10001', 'RULE_COUNT_INVALID'],
  ['FREQ=WEEKLY;COUNT=3;UNTIL=20200601T000000', 'RULE_COUNT_WITH_UNTIL'],
  ['FREQ=WEEKLY;UNTIL=20200631T000000', 'RULE_UNTIL_INVALID'],
  ['FREQ=WEEKLY;UNTIL=20200601T240000', 'RULE_UNTIL_INVALID'],
  ['FREQ=WEEKLY;UNTIL=20200601T000060', 'RULE_UNTIL_INVALID'],
  ['FREQ=WEEKLY;UNTIL=99991231T235959Z', 'RULE_UNTIL_INVALID'],
  ['FREQ=WEEKLY;UNTIL=TOMORROW', 'RULE_UNTIL_INVALID'],
  ['FREQ=WEEKLY;UNTIL=20200601', 'RULE_UNTIL_WITHOUT_TIME'],
  ['FREQ=WEEKLY;WKST=XX', 'RULE_WKST_INVALID'],
  ['FREQ=WEEKLY;BYDAY=XX', 'RULE_BYDAY_INVALID'],
  ['FREQ=WEEKLY;BYDAY=TU,,TH', 'RULE_BYDAY_INVALID'],
  ['FREQ=MONTHLY;BYDAY=0TU', 'RULE_BYDAY_INVALID'],
  ['FREQ=MONTHLY;BYDAY=6TU', 'RULE_BYDAY_INVALID'],
  ['FREQ=YEARLY;BYDAY=54TU', 'RULE_BYDAY_INVALID'],
  ['FREQ=MONTHLY;BYDAY=1TU,FR', 'RULE_BYDAY_MIXED'],
  ['FREQ=WEEKLY;BYDAY=1TU', 'RULE_BYDAY_ORDINAL_NOT_ALLOWED'],
  ['FREQ=DAILY;BYDAY=1TU', 'RULE_BYDAY_ORDINAL_NOT_ALLOWED'],
  ['FREQ=MONTHLY;BYDAY=1TU;BYMONTHDAY=7', 'RULE_BYDAY_ORDINAL_NOT_ALLOWED'],
  ['FREQ=WEEKLY;BYMONTH=13', 'RULE_BYMONTH_INVALID'],
  ['FREQ=WEEKLY;BYMONTH=-1', 'RULE_BYMONTH_INVALID'],
  ['FREQ=MONTHLY;BYMONTHDAY=0', 'RULE_BYMONTHDAY_INVALID'],
  ['FREQ=MONTHLY;BYMONTHDAY=32', 'RULE_BYMONTHDAY_INVALID'],
  ['FREQ=WEEKLY;BYMONTHDAY=7', 'RULE_BYMONTHDAY_WITH_WEEKLY'],
  ['FREQ=YEARLY;BYMONTHDAY=7', 'RULE_BYMONTHDAY_WITHOUT_BYMONTH'],
  ['FREQ=YEARLY;BYYEARDAY=367', 'RULE_BYYEARDAY_INVALID'],
  ['FREQ=MONTHLY;BYYEARDAY=7', 'RULE_BYYEARDAY_NOT_ALLOWED'],
  ['FREQ=YEARLY;BYYEARDAY=7;BYMONTH=1', 'RULE_BYYEARDAY_NOT_ALLOWED'],
  ['FREQ=YEARLY;BYWEEKNO=54', 'RULE_BYWEEKNO_INVALID'],
  ['FREQ=YEARLY;BYWEEKNO=2', 'RULE_BYWEEKNO_NOT_ALLOWED'],
  ['FREQ=MONTHLY;BYWEEKNO=2;BYDAY=TU', 'RULE_BYWEEKNO_NOT_ALLOWED'],
  ['FREQ=YEARLY;INTERVAL=2;BYWEEKNO=2;BYDAY=TU', 'RULE_BYWEEKNO_NOT_ALLOWED'],
  ['FREQ=YEARLY;BYWEEKNO=52;BYDAY=TU', 'RULE_BYWEEKNO_BEYOND_51'],
  ['FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=TU', 'RULE_BYWEEKNO_BEYOND_51'],
  ['FREQ=YEARLY;BYWEEKNO=-52;BYDAY=TU', 'RULE_BYWEEKNO_BEYOND_51'],
  ['FREQ=YEARLY;BYWEEKNO=-53;BYDAY=TU;WKST=SU', 'RULE_BYWEEKNO_BEYOND_51'],
  ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=0', 'RULE_BYSETPOS_INVALID'],
  ['FREQ=WEEKLY;BYDAY=TU,TH;BYSETPOS=1', 'RULE_BYSETPOS_NOT_ALLOWED'],
  ['FREQ=WEEKLY;BYMONTH=1;BYDAY=TU;BYSETPOS=1', 'RULE_BYSETPOS_NOT_ALLOWED'],
  ['FREQ=MONTHLY;BYSETPOS=1', 'RULE_BYSETPOS_NOT_ALLOWED'],
  ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1,-5', 'RULE_BYSETPOS_BEYOND_SET'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'RULE_NEVER_OCCURS'],
  ['FREQ=MONTHLY;BYMONTH=4,6,9,11;BYMONTHDAY=31,-31', 'RULE_NEVER_OCCURS'],
  ['FREQ=WEEKLY;BYDAY=WE', 'RULE_START_NOT_IN_RULE'],
  ['FREQ=MONTHLY;BYDAY=2TU', 'RULE_START_NOT_IN_RULE'],
  ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=6', 'RULE_START_NOT_IN_RULE'],
  ['FREQ=DAILY;BYMONTH=2', 'RULE_START_NOT_IN_RULE'],
] as const

describe('reading a recurrence rule', { timeout: patience }, () => {
  it.each(refused)('refuses %j: %s', (rule, code) => expect(codesOf(rule)).toEqual([code]))

  it('has an example here of each code, and no other', () => {
    expect(new Set(refused.map(([, code]) => code))).toEqual(new Set(ruleIssueCodes))
  })

  it('says everything that is wrong at once, each thing once', () => {
    expect(codesOf('FREQ=NEVER;INTERVAL=0;BYDAY=XX;BYHOUR=1,2;BYMINUTE=1,2')).toEqual([
      'RULE_MORE_OFTEN_THAN_DAILY',
      'RULE_FREQ_UNKNOWN',
      'RULE_INTERVAL_INVALID',
      'RULE_BYDAY_INVALID',
    ])
  })

  it('says where in the input', () => {
    expect(parseRecurrenceRule('FREQ=HOURLY', tuesday)).toEqual({
      ok: false,
      error: 'INVALID_INPUT',
      issues: [{ path: ['recurrence'], code: 'RULE_MORE_OFTEN_THAN_DAILY' }],
    })
  })

  it('takes lower case, any order, repeated values and the time of the start for the same rule', () => {
    const plain = parseRecurrenceRule('FREQ=WEEKLY;BYDAY=TU,TH', tuesday)
    expect(plain.ok).toBe(true)
    expect(parseRecurrenceRule('byday=th,tu,th;freq=weekly;BYHOUR=14;BYMINUTE=00;BYSECOND=0', tuesday)).toEqual(plain)
  })

  it('writes out what a rule takes from its start', () => {
    const days = ['FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=YEARLY', 'FREQ=YEARLY;BYMONTH=1,5'].map((rule) => {
      const parsed = parseRecurrenceRule(rule, tuesday)
      return parsed.ok ? [parsed.value.byMonth, parsed.value.byMonthDay, parsed.value.byDay] : null
    })
    expect(days).toEqual([
      [[], [], [{ weekday: 2, ordinal: null }]],
      [[], [7], []],
      [[1], [7], []],
      [[1, 5], [7], []],
    ])
  })

  it('never throws on any text, and refuses with codes that are known', () => {
    const nearly = ['FREQ=MONTHLY;BYDAY=-1TU;INTERVAL=2', 'FREQ=WEEKLY;UNTIL=20200601T000000Z;WKST=SU', 'BYSETPOS=1,-1']
    fc.assert(
      fc.property(anyText(...nearly), aLocalTime, aZone, (text, start, at) => {
        const known: readonly string[] = ruleIssueCodes
        const codes = codesOf(text, { start, zone: at })
        expect(codes.filter((code) => !known.includes(code))).toEqual([])
        expect(codes.length > 0 || text.includes('FREQ')).toBe(true)
      }),
      { numRuns: runs },
    )
  })

  it('is the same for a rule in lower case', () => {
    fc.assert(
      fc.property(aRule, ({ text, start, zone: at, rule }) => {
        expect(parseRecurrenceRule(text.toLowerCase(), { start, zone: at })).toEqual({ ok: true, value: rule })
      }),
      { numRuns: runs },
    )
  })
})
