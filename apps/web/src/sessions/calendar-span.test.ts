import { civilFromDays, daysInMonth, parseLocalDate, weekday, type LocalDate } from '@piiri/domain/shared/local-date'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  daysOf,
  firstOfMonth,
  mondayOfWeek,
  neighbours,
  spanOf,
  weekName,
  weeksOfMonth,
  type ProgrammeView,
} from './calendar-span.ts'

const aDay = fc.integer({ min: 11_000, max: 40_000 }).map(civilFromDays)
const aView: fc.Arbitrary<ProgrammeView> = fc.constantFrom('LIST', 'WEEK', 'MONTH')
const date = (text: string): LocalDate => parseLocalDate(text) ?? civilFromDays(0)
const today = date('2026-11-25')

describe('the days that a view shows', () => {
  it('follow each other without a gap, forwards and backwards', () => {
    fc.assert(
      fc.property(aView, fc.integer({ min: -3000, max: 1500 }), (view, away) => {
        const span = spanOf(view, civilFromDays(20_782 + away), today)
        const { earlier, later } = neighbours(view, span, today)
        if (later !== null) expect(spanOf(view, later, today).first).toBe(span.end)
        if (earlier !== null) expect(spanOf(view, earlier, today).end).toBe(span.first)
      }),
    )
  })

  it('hold the day that was asked for', () => {
    fc.assert(
      fc.property(aView, fc.integer({ min: -3000, max: 1500 }), (view, away) => {
        const asked = civilFromDays(20_782 + away)
        expect(daysOf(spanOf(view, asked, today))).toContain(asked)
      }),
    )
  })

  it('stay within the five years that can be asked for, and end there', () => {
    fc.assert(
      fc.property(aView, aDay, (view, asked) => {
        const { first, end } = spanOf(view, asked, today)
        expect(end <= date('2031-11-24')).toBe(true)
        expect(daysOf({ first, end }).length).toBeLessThanOrEqual(31)
      }),
    )
    const last = spanOf('MONTH', date('2190-01-01'), today)
    expect(neighbours('MONTH', last, today).later).toBeNull()
  })

  it('begin today where nothing else was asked for', () => {
    expect(spanOf('LIST', null, today)).toEqual({ first: today, end: '2026-12-23' })
    expect(spanOf('WEEK', null, today)).toEqual({ first: '2026-11-23', end: '2026-11-30' })
    expect(spanOf('MONTH', null, today)).toEqual({ first: '2026-11-01', end: '2026-12-01' })
  })
})

describe('a month as a grid', () => {
  it('has whole weeks from Monday, all days of the month, and none twice', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const first = spanOf('MONTH', day, day).first
        const weeks = weeksOfMonth(first)
        expect(weeks.every((week) => week.length === 7 && week[0] !== undefined && weekday(week[0]) === 1)).toBe(true)
        const days = weeks.flat()
        expect(new Set(days).size).toBe(days.length)
        expect(days.filter((one) => one.slice(0, 7) === first.slice(0, 7))).toHaveLength(daysInMonth(first))
        expect(weeks.length).toBeLessThanOrEqual(6)
      }),
    )
  })
})

describe('the name of a week', () => {
  it('leads back to its Monday', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(mondayOfWeek(weekName(day))).toBe(spanOf('WEEK', day, day).first)
      }),
    )
  })

  it('is of ISO 8601, and there is no other', () => {
    expect(weekName(date('2027-01-01'))).toBe('2026-W53')
    expect(['2026-W00', '2026-W54', '2027-W53', '2026-48', '2026-W5', '', '0000-W01'].map(mondayOfWeek)).toEqual(
      Array(7).fill(null),
    )
    expect(['2026-13', '2026-1', '2026-12-01', ''].map(firstOfMonth)).toEqual(Array(4).fill(null))
  })
})
