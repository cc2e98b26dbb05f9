import { describe, expect, it } from 'vitest'
import { at, date, language, local, minutes, zone } from '../../test/parsed.ts'
import { parseRecurrenceRule } from './parse-recurrence-rule.ts'
import { saySchedules, type SayablePlan } from './say-schedules.ts'

/** A Tuesday, in Helsinki 23:30. */
const outlook = { now: at('2026-03-03T21:30:00Z'), horizon: at('2027-09-03T21:30:00Z') }
const helsinki = zone('Europe/Helsinki')

type Written = { readonly rule: string | null; readonly start: string } & Partial<
  Pick<SayablePlan, 'season' | 'excluded'>
>
function aPlan({ rule, start, season = null, excluded = [] }: Written): SayablePlan {
  const parsed = rule === null ? null : parseRecurrenceRule(rule, { start: local(start), zone: helsinki })
  if (parsed?.ok === false) throw new Error(JSON.stringify(parsed.issues))
  return {
    start: local(start),
    zone: helsinki,
    rule: parsed?.value ?? null,
    excluded,
    durationMinutes: minutes(120),
    season,
  }
}
const say = (...plans: readonly Written[]): readonly string[] => saySchedules(plans.map(aPlan), outlook, language('en'))
const isSaid = (plan: Written): boolean => say(plan).length > 0
const span = (from: string, to: string) => ({ from: date(from), to: date(to) })
const weekly = { rule: 'FREQ=WEEKLY', start: '2026-01-06T14:00' }

describe('the schedules of a Group', () => {
  it('are said in the order in which they come', () => {
    expect(say({ ...weekly, start: '2026-01-08T14:00' }, weekly)).toEqual([
      'Every Thursday 14:00–16:00',
      'Every Tuesday 14:00–16:00',
    ])
  })

  it('are said once where they say the same, as those of two Seasons do', () => {
    const spring = { ...weekly, season: span('2026-01-01', '2026-05-31') }
    const autumn = { ...weekly, start: '2026-09-01T14:00', season: span('2026-09-01', '2026-12-31') }
    expect(say(spring, autumn)).toEqual(['Every Tuesday 14:00–16:00'])
  })

  it('are none of single dates', () => expect(isSaid({ rule: null, start: '2026-03-10T14:00' })).toBe(false))

  it.each([
    ['begins within the horizon', { ...weekly, start: '2027-08-31T14:00' }],
    ['had a date this morning', { rule: 'FREQ=WEEKLY;UNTIL=20260303T080000', start: '2026-02-03T08:00' }],
    ['comes once a year', { rule: 'FREQ=YEARLY', start: '2020-02-28T10:00' }],
    ['has one left of its count', { rule: 'FREQ=WEEKLY;COUNT=9', start: '2026-01-06T14:00' }],
    ['has a Season to come', { ...weekly, season: span('2026-09-01', '2026-12-31') }],
    ['has a Season whose last day is today', { ...weekly, season: span('2026-01-01', '2026-03-03') }],
  ])('have one that %s', (_, plan) => expect(isSaid(plan)).toBe(true))

  it.each([
    ['begins in years', { ...weekly, start: '2030-01-01T14:00' }],
    ['begins at the horizon', { ...weekly, start: '2027-09-04T00:30' }],
    ['ended yesterday', { rule: 'FREQ=WEEKLY;UNTIL=20260302T235900', start: '2026-02-02T08:00' }],
    ['has its count behind it', { rule: 'FREQ=WEEKLY;COUNT=8', start: '2026-01-06T14:00' }],
    ['has a Season that is over', { ...weekly, season: span('2025-09-01', '2026-03-02') }],
    ['has a Season without any of its dates', { ...weekly, season: span('2026-03-04', '2026-03-09') }],
    ['has a Season that begins in years', { ...weekly, season: span('2028-01-01', '2028-05-31') }],
    [
      'has all that is left taken out',
      {
        rule: 'FREQ=WEEKLY;COUNT=10',
        start: '2026-01-06T14:00',
        excluded: ['2026-03-03T14:00', '2026-03-10T14:00'].map(local),
      },
    ],
  ])('have none that %s', (_, plan) => expect(isSaid(plan)).toBe(false))
})
