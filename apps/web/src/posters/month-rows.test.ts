import { parseLocalDate, type LocalDate } from '@piiri/domain/shared/local-date'
import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import { aSeason, aSession } from '@piiri/sdk/testing'
import { describe, expect, it } from 'vitest'
import type { MonthMatter } from './load-poster.ts'
import { rowsOf, weeksOf } from './month-rows.ts'

const helsinki = parseTimeZone('Europe/Helsinki')
const first = parseLocalDate('2026-12-01')
if (helsinki === null || first === null) throw new Error('There is no such zone or date.')
const zone = helsinki

/** A day of December 2026, at noon. */
const on = (day: string, id = day) =>
  aSession({
    id,
    start: `2026-12-${day}T10:00:00Z`,
    end: `2026-12-${day}T11:00:00Z`,
    localStart: `2026-12-${day}T12:00`,
    localEnd: `2026-12-${day}T13:00`,
  })
const aBreak = (from: string, to: string, reason = 'Holiday') => ({ id: `${from} ${to}`, from, to, reason })
const month = (given: Partial<MonthMatter>, of: LocalDate = first): MonthMatter => ({
  of: 'MONTH',
  first: of,
  sessions: [],
  seasons: [],
  contactPoints: [],
  isCut: false,
  ...given,
})

describe('the days of a month', () => {
  it('are those on which something is on, week by week from Monday', () => {
    const sessions = [on('01'), on('06', 'early'), on('06', 'late'), on('07')]
    const weeks = weeksOf(rowsOf(month({ sessions }), zone))
    expect(weeks.map((week) => week.map(({ date }) => date))).toEqual([['2026-12-01', '2026-12-06'], ['2026-12-07']])
    expect(weeks[0]?.[1]).toMatchObject({ is: 'DAY', sessions: [{ id: 'early' }, { id: 'late' }] })
  })

  it('have the Breaks among them that touch the month, each from its first day in it, and once', () => {
    const breaks = [
      aBreak('2026-11-01', '2026-11-30'),
      aBreak('2026-11-28', '2026-12-02'),
      aBreak('2026-12-23', '2027-01-06'),
      aBreak('2027-01-01', '2027-01-01'),
    ]
    const rows = rowsOf(month({ seasons: [aSeason({ breaks }), aSeason({ id: 'other', breaks })] }), zone)
    expect(rows.map((row) => row.is === 'BREAK' && [row.date, row.from, row.to])).toEqual([
      ['2026-12-01', '2026-11-28', '2026-12-02'],
      ['2026-12-23', '2026-12-23', '2027-01-06'],
    ])
  })

  it('say that nothing is on only where that is so: a Break is of its Season alone', () => {
    const seasons = [aSeason({ breaks: [aBreak('2026-12-06', '2026-12-06'), aBreak('2026-12-23', '2026-12-31')] })]
    const rows = rowsOf(month({ sessions: [on('29')], seasons }), zone)
    expect(rows.map((row) => (row.is === 'BREAK' ? row.isAbout : row.date))).toEqual([
      'NOTHING_IS_ON',
      'SOME_PAUSE',
      '2026-12-29',
    ])
  })
})
