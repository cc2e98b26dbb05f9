import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { date, local } from '../../test/parsed.ts'
import { anyText } from '../../test/naughty.ts'
import { aDate, aLocalTime, patience, runs } from '../../test/rule.arbitrary.ts'
import { addMinutes, dayOf, localDateTime, minuteOfDay, parseLocalDateTime } from './local-date-time.ts'
import { addDays, parseLocalDate, weekday, weekOf, weeksInYear } from './local-date.ts'

describe('local dates', { timeout: patience }, () => {
  it.each([
    '2020-02-31',
    '2021-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-01-00',
    '1899-12-31',
    '2200-01-01',
    '0099-01-01',
    '2020-1-1',
    '20200101',
    '2020-01-01T00:00',
    ' 2020-01-01',
    '2020-01-01\n',
    '2020-01-01\u0000',
    '٢٠٢٠-٠١-٠١',
    '',
  ])('refuse %j', (text) => expect(parseLocalDate(text)).toBeNull())

  it.each(['1900-01-01', '2000-02-29', '2020-02-29', '2199-12-31'])('take %j', (text) =>
    expect(parseLocalDate(text)).toBe(text),
  )

  it('count days both ways, and weekdays from Monday', () => {
    expect(weekday(date('2020-01-20'))).toBe(1)
    expect(weekday(date('1900-01-07'))).toBe(7)
    fc.assert(
      fc.property(aDate, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day)
        expect((weekday(addDays(day, days)) - weekday(day) - days) % 7).toBeCloseTo(0)
      }),
      { numRuns: runs },
    )
  })

  it.each([
    ['2020-12-31', 2020, 53],
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2019-12-30', 2020, 1],
  ])('put %s in week %i/%i, as ISO 8601 does', (text, year, week) => {
    expect(weekOf(date(text), 1)).toEqual({ year, week })
  })

  it('give years of 53 weeks in ISO 8601 their 53', () => {
    const years = Array.from({ length: 30 }, (_, index) => 2000 + index)
    expect(years.filter((year) => weeksInYear(year, 1) === 53)).toEqual([2004, 2009, 2015, 2020, 2026])
  })
})

describe('local times', { timeout: patience }, () => {
  it.each([
    '2020-01-21T24:00',
    '2020-01-21T14:60',
    '2020-02-31T14:00',
    '2020-01-21T14:00Z',
    '2020-01-21T14:00+02:00',
    '2020-01-21T14:00:01',
    '2020-01-21 14:00',
    '2020-01-21t14:00',
    '2020-01-21',
    '2200-01-01T00:00',
    'T14:00',
    '2020-01-21T14:00\n',
    '2020-01-21T14:00\u0000',
    '2020-01-21T1\u00004:00',
  ])('refuse %j', (text) => expect(parseLocalDateTime(text)).toBeNull())

  it('take whole seconds of zero, and write them without', () => {
    expect(parseLocalDateTime('2020-01-21T14:00:00')).toBe('2020-01-21T14:00')
  })

  it('add minutes on the wall clock, over midnight and years', () => {
    expect(addMinutes(local('2019-12-31T23:30'), 45)).toBe('2020-01-01T00:15')
    expect(addMinutes(local('2020-03-01T00:00'), -1)).toBe('2020-02-29T23:59')
    fc.assert(
      fc.property(aLocalTime, fc.integer({ min: -1_000_000, max: 1_000_000 }), (start, minutes) => {
        const later = addMinutes(start, minutes)
        expect(addMinutes(later, -minutes)).toBe(start)
        expect(parseLocalDateTime(later)).toBe(later)
        expect(localDateTime(dayOf(later), minuteOfDay(later))).toBe(later)
        expect(later < start).toBe(minutes < 0)
      }),
      { numRuns: runs },
    )
  })

  it('and dates never throw on any text, and take nothing but what they write', () => {
    fc.assert(
      fc.property(anyText('2020-01-21T14:00', '2021-02-29', '1999-12-31T23:59:00'), (text) => {
        expect([text, null]).toContain(parseLocalDate(text))
        expect([text.replace(/(T\d\d:\d\d):00$/, '$1'), null]).toContain(parseLocalDateTime(text))
      }),
      { numRuns: runs },
    )
  })
})
