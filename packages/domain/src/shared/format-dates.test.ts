import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { date, language, local } from '../../test/parsed.ts'
import { aDate, aLocalTime, patience, runs } from '../../test/rule.arbitrary.ts'
import { formatDate, formatMonth, formatSpan, formatTimes, weekdayNames } from './format-dates.ts'
import { addMinutes } from './local-date-time.ts'

const [fi, en, sv, ar] = [language('fi'), language('en'), language('sv'), language('ar')]
const tuesday = date('2020-01-14')

describe('dates for people', { timeout: patience }, () => {
  it('are written in each form in Finnish and English', () => {
    const forms = ['SHORT', 'SHORT_WITH_YEAR', 'LONG', 'FULL'] as const
    expect(forms.map((form) => formatDate(tuesday, fi, form))).toEqual([
      'ti 14.1.',
      'ti 14.1.2020',
      '14. tammikuuta 2020',
      'tiistai 14. tammikuuta 2020',
    ])
    expect(forms.map((form) => formatDate(tuesday, en, form))).toEqual([
      'Tue 14 Jan',
      'Tue 14 Jan 2020',
      '14 January 2020',
      'Tuesday 14 January 2020',
    ])
  })

  it('say when something starts and ends', () => {
    const [start, end] = [local('2020-01-14T14:00'), local('2020-01-14T16:00')]
    expect(formatSpan(start, end, fi, 'SHORT')).toBe('ti 14.1. klo 14–16')
    expect(formatSpan(start, end, en, 'SHORT')).toBe('Tue 14 Jan, 14:00–16:00')
    expect(formatSpan(start, local('2020-01-14T16:30'), fi, 'FULL')).toBe('tiistai 14. tammikuuta 2020 klo 14–16.30')
    expect(formatTimes(start, end, fi)).toBe('klo 14–16')
  })

  it('say both days of what ends on the next, but for midnight', () => {
    const start = local('2020-01-17T22:00')
    expect(formatSpan(start, local('2020-01-18T02:00'), fi, 'SHORT')).toBe('pe 17.1. klo 22 – la 18.1. klo 2')
    expect(formatSpan(start, local('2020-01-18T02:00'), en, 'SHORT')).toBe('Fri 17 Jan, 22:00 – Sat 18 Jan, 02:00')
    expect(formatSpan(start, local('2020-01-18T00:00'), fi, 'SHORT')).toBe('pe 17.1. klo 22–24')
    expect(formatSpan(start, local('2020-01-18T00:00'), en, 'SHORT')).toBe('Fri 17 Jan, 22:00–24:00')
  })

  it('name months and weekdays', () => {
    expect([formatMonth(tuesday, fi), formatMonth(tuesday, en)]).toEqual(['tammikuu 2020', 'January 2020'])
    expect(weekdayNames(fi, 'SHORT').join(' ')).toBe('ma ti ke to pe la su')
    expect(weekdayNames(en, 'FULL')[0]).toBe('Monday')
    expect(weekdayNames(sv, 'FULL')).toEqual(['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'])
  })

  it('take the words of the parent of a tag, and English where the engine knows none', () => {
    expect(formatDate(tuesday, language('fi-FI'), 'SHORT')).toBe('ti 14.1.')
    expect(formatDate(tuesday, language('qaa'), 'FULL')).toBe('Tuesday 14 January 2020')
  })

  it('are never empty, whatever the language', () => {
    fc.assert(
      fc.property(aLocalTime, aDate, fc.nat(1440), fc.constantFrom(fi, en, sv, ar), (start, day, length, tag) => {
        expect(formatSpan(start, addMinutes(start, length), tag, 'SHORT').length).toBeGreaterThan(8)
        expect(formatDate(day, tag, 'FULL')).not.toBe(formatDate(day, tag, 'SHORT'))
      }),
      { numRuns: runs },
    )
  })
})
