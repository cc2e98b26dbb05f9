import type { SeasonToPlan } from '@piiri/sdk'
import { describe, expect, it } from 'vitest'
import { pairSeries, weeksBetween } from './pair-series.ts'

type Series = SeasonToPlan['series'][number]
const aSeries = (id: string, given: Partial<Series> = {}): Series => ({
  id,
  start: '2026-09-01T14:00',
  duration: 'PT2H',
  timeZone: 'Europe/Helsinki',
  recurrence: 'FREQ=WEEKLY;BYDAY=TU',
  recurrenceInWords: 'Every Tuesday',
  excluded: [],
  added: [],
  venue: null,
  features: [],
  languages: [],
  topic: null,
  note: null,
  capacity: null,
  version: 1,
  season: null,
  group: { id: 'grp_1', slug: 'x', title: 'X' },
  continues: null,
  continuedBy: null,
  ...given,
})
const pairsOf = (former: readonly Series[], next: readonly Series[]) =>
  pairSeries({ series: former, to: '2026-12-31' }, { series: next }).map((pair) => [
    pair.former?.id ?? null,
    pair.next?.id ?? null,
    'why' in pair ? pair.why : null,
  ])

describe('Series of two Seasons', () => {
  it('are beside each other where the rule of a Group goes on, however often or long it was to be', () => {
    const former = [aSeries('a', { recurrence: 'FREQ=WEEKLY;BYDAY=TU;COUNT=10' })]
    expect(pairsOf(former, [aSeries('b', { start: '2027-01-05T14:00' })])).toEqual([['a', 'b', null]])
  })

  it('are told apart by their time where a Group has several of a rule, and matched without it where one was moved', () => {
    const former = [aSeries('a'), aSeries('b', { start: '2026-09-01T17:00' })]
    const next = [aSeries('c', { start: '2027-01-05T18:00' }), aSeries('d', { start: '2027-01-05T14:00' })]
    expect(pairsOf(former, next)).toEqual([
      ['a', 'd', null],
      ['b', 'c', null],
    ])
  })

  it('are never those of another Group', () => {
    const other = aSeries('b', { group: { id: 'grp_2', slug: 'y', title: 'Y' } })
    expect(pairsOf([aSeries('a')], [other])).toEqual([
      ['a', null, 'NOT_THERE'],
      [null, 'b', null],
    ])
  })

  it('say why they do not go on', () => {
    const former = [
      aSeries('single', { recurrence: null }),
      aSeries('ended', { recurrence: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261101T215959Z' }),
      aSeries('to its end', { recurrence: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261220T215959Z' }),
      aSeries('changed', { continuedBy: { id: 'to its end' } }),
    ]
    expect(pairsOf(former, []).map(([, , why]) => why)).toEqual([
      'SINGLE_DATE',
      'HAD_ENDED',
      'NOT_THERE',
      'WENT_ON_AS_ANOTHER',
    ])
  })

  it('are every so many weeks, as their rule says', () => {
    const of = (recurrence: string | null) => weeksBetween(aSeries('a', { recurrence }))
    expect(of('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH')).toBe(2)
    expect([of('FREQ=WEEKLY;BYDAY=TH'), of('FREQ=MONTHLY;INTERVAL=2'), of(null)]).toEqual([null, null, null])
  })
})
