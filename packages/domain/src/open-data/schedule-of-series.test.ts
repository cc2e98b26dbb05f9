import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRule, patience, runs } from '../../test/rule.arbitrary.ts'
import { expandRule } from '../series/expand-rule.ts'
import { parseRecurrenceRule } from '../series/parse-recurrence-rule.ts'
import { parseLocalDate, type LocalDate } from '../shared/local-date.ts'
import { addMinutes, dayOf, parseLocalDateTime } from '../shared/local-date-time.ts'
import { durationMinutes } from '../shared/duration.ts'
import { parseInstant } from '../shared/instant.ts'
import { parseTimeZone } from '../shared/time-zone.ts'
import { scheduleOfRule, scheduleOfSeries, type PlannedSeries } from './schedule-of-series.ts'

const known = <T>(value: T | null): T => {
  if (value === null) throw new Error('There is no such value.')
  return value
}
const plan = (given: Partial<Record<'start' | 'recurrence', string>>, more: Partial<PlannedSeries> = {}) => ({
  start: known(parseLocalDateTime(given.start ?? '2026-01-13T14:00')),
  durationMinutes: known(durationMinutes(120)),
  timeZone: known(parseTimeZone('Europe/Helsinki')),
  recurrence: given.recurrence ?? null,
  excluded: [],
  season: null,
  ...more,
})
const now = known(parseInstant('2026-02-01T00:00:00Z'))
type Told = NonNullable<ReturnType<typeof scheduleOfSeries>>

/** Whether a date is one of a Schedule, read as the vocabulary says it, by nothing but a calendar. */
function isOn(date: Date, { startDate, repeatFrequency, byDay, byMonthDay, byMonth }: Told): boolean {
  const [from, every, unit] = [new Date(startDate), Number(repeatFrequency.slice(1, -1)), repeatFrequency.slice(-1)]
  const months = (of: Date): number => of.getUTCFullYear() * 12 + of.getUTCMonth()
  const days = (of: Date): number => of.getTime() / 86_400_000
  const monday = (of: Date): number => days(of) - ((of.getUTCDay() + 6) % 7)
  const passed = {
    D: days(date) - days(from),
    W: (monday(date) - monday(from)) / 7,
    M: months(date) - months(from),
    Y: date.getUTCFullYear() - from.getUTCFullYear(),
  }[unit]
  if (date < from || passed === undefined || passed % every !== 0) return false
  if (byMonth !== undefined && !byMonth.includes(date.getUTCMonth() + 1)) return false
  if (byMonthDay !== undefined && !byMonthDay.includes(date.getUTCDate())) return false
  if (byDay === undefined) return true
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  const long = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(date)
  const letters = long.slice(0, 2).toUpperCase()
  const fromStart = Math.ceil(date.getUTCDate() / 7)
  const fromEnd = -Math.ceil((lastDay - date.getUTCDate() + 1) / 7)
  return [`https://schema.org/${long}`, `${fromStart}${letters}`, `${fromEnd}${letters}`].some((one) =>
    byDay.includes(one),
  )
}

describe('the rule of a Series as schema.org has it', () => {
  it('is a day, hours, a zone, and the end of the Season', () => {
    const season = { from: known(parseLocalDate('2026-01-01')), to: known(parseLocalDate('2026-05-31')) }
    const excluded = [known(parseLocalDateTime('2026-03-31T14:00'))]
    const weekly = plan({ recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU' }, { season, excluded })
    expect(scheduleOfSeries(weekly, now)).toEqual({
      '@type': 'Schedule',
      startDate: '2026-01-13',
      endDate: '2026-05-31',
      startTime: '14:00',
      endTime: '16:00',
      duration: 'PT2H',
      repeatFrequency: 'P2W',
      byDay: ['https://schema.org/Tuesday'],
      scheduleTimezone: 'Europe/Helsinki',
      exceptDate: ['2026-03-31T14:00:00+03:00'],
    })
  })

  it('is none where there is no rule, where all its dates are past, and where it is years ahead', () => {
    expect(scheduleOfSeries(plan({}), now)).toBeNull()
    expect(scheduleOfSeries(plan({ recurrence: 'FREQ=WEEKLY;COUNT=2' }), now)).toBeNull()
    expect(scheduleOfSeries(plan({ recurrence: 'FREQ=WEEKLY;UNTIL=20260131T000000' }), now)).toBeNull()
    expect(scheduleOfSeries(plan({ start: '2028-01-13T14:00', recurrence: 'FREQ=WEEKLY' }), now)).toBeNull()
    expect(scheduleOfSeries(plan({ recurrence: 'FREQ=WEEKLY;COUNT=9' }), now)?.repeatCount).toBe(9)
  })

  it.each([
    ['2026-01-31', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['2026-02-02', 'FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=1,2'],
    ['2026-01-13', 'FREQ=YEARLY;BYYEARDAY=13'],
    ['2026-01-13', 'FREQ=YEARLY;BYWEEKNO=3;BYDAY=TU'],
    ['2026-01-13', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU'],
  ])('is none where the vocabulary has no words for it: from %s, %s', (day, recurrence) => {
    const start = known(parseLocalDateTime(`${day}T14:00`))
    expect(parseRecurrenceRule(recurrence, { start, zone: plan({}).timeZone }).ok).toBe(true)
    expect(scheduleOfSeries(plan({ start, recurrence }), now)).toBeNull()
  })

  it.each([
    ['2026-01-13', 'FREQ=MONTHLY;BYDAY=2TU', { repeatFrequency: 'P1M', byDay: ['2TU'] }],
    ['2026-01-30', 'FREQ=MONTHLY;BYDAY=-1FR', { repeatFrequency: 'P1M', byDay: ['-1FR'] }],
    ['2026-01-13', 'FREQ=DAILY;INTERVAL=3', { repeatFrequency: 'P3D' }],
    ['2026-06-23', 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=23', { repeatFrequency: 'P1Y', byMonth: [6], byMonthDay: [23] }],
  ])('has the words of the vocabulary: from %s, %s', (day, recurrence, expected) => {
    expect(scheduleOfSeries(plan({ start: `${day}T14:00`, recurrence }), now)).toMatchObject(expected)
  })

  it('begins with the first date of its Season, in the same steps, and counts what is left', () => {
    const season = { from: known(parseLocalDate('2026-02-01')), to: known(parseLocalDate('2026-05-31')) }
    const fortnightly = plan({ recurrence: 'FREQ=WEEKLY;INTERVAL=2;COUNT=9' }, { season })
    expect(scheduleOfRule(fortnightly, [])).toMatchObject({ startDate: '2026-02-10', repeatCount: 7 })
    const late = { from: known(parseLocalDate('2026-06-01')), to: known(parseLocalDate('2026-06-30')) }
    expect(scheduleOfRule({ ...fortnightly, season: late }, [])).toBeNull()
  })

  it('says of what is called off or moved away what its rule has, once, and whenever it was', () => {
    const excluded = [known(parseLocalDateTime('2026-01-27T14:00'))]
    const notHeld = ['2026-01-27T14:00', '2026-01-20T14:00', '2026-01-21T14:00', '2026-01-20T15:00', '2026-01-06T14:00']
    const locals = notHeld.map((local) => known(parseLocalDateTime(local)))
    const past = plan({ recurrence: 'FREQ=WEEKLY;COUNT=3' }, { excluded })
    expect(scheduleOfRule(past, locals)?.exceptDate).toEqual(['2026-01-20T14:00:00+02:00', '2026-01-27T14:00:00+02:00'])
    expect(scheduleOfSeries(past, now)).toBeNull()
    expect(scheduleOfRule(plan({ recurrence: 'FREQ=WEEKLY;UNTIL=20260112T235959' }), locals)).toBeNull()
  })

  it(
    'gives each date of a rule that is held, and no other, to whoever reads it by a calendar alone',
    { timeout: patience },
    () => {
      let [told, without] = [0, 0]
      const some = fc.array(fc.nat(40), { maxLength: 6 })
      const aSeason = fc.option(fc.record({ from: fc.integer({ min: -60, max: 200 }), days: fc.nat(500) }))
      fc.assert(
        fc.property(aRule, aSeason, some, some, ({ text, rule, start, zone }, within, out, off) => {
          const dayAt = (days: number): LocalDate => dayOf(addMinutes(start, days * 1440))
          const season = within && { from: dayAt(within.from), to: dayAt(within.from + within.days) }
          const until = addMinutes(start, 800 * 1440)
          const ofRule = expandRule({ start, zone, rule, excluded: [], added: [] }, { from: start, to: until })
          const picked = (places: readonly number[]) => places.flatMap((at) => ofRule[at]?.local ?? [])
          const [excluded, notHeld] = [picked(out), picked(off)]
          const series = { ...plan({}), start, timeZone: zone, recurrence: text, season, excluded }
          const schedule = scheduleOfRule(series, [...notHeld, addMinutes(start, 1)])
          if (schedule === null || rule.count !== null) return
          told += 1
          const except = (schedule.exceptDate ?? []).map((at) => at.slice(0, 10))
          if (except.length > 0) without += 1
          const read: LocalDate[] = []
          for (let day = 0; day < 800; day += 1) {
            const date = dayAt(day)
            const isOver = (schedule.endDate ?? date) < date
            if (!isOver && isOn(new Date(date), schedule) && !except.includes(date)) read.push(date)
          }
          const held = ofRule.map(({ local }) => local).filter((local) => ![...excluded, ...notHeld].includes(local))
          const isWithin = (date: LocalDate): boolean => season === null || (season.from <= date && date <= season.to)
          expect(read).toEqual(held.map(dayOf).filter(isWithin))
        }),
        { numRuns: runs },
      )
      expect(told).toBeGreaterThan(runs / 10)
      expect(without).toBeGreaterThan(runs / 20)
    },
  )
})
