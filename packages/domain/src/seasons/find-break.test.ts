import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { date } from '../../test/parsed.ts'
import { aDate, patience, runs } from '../../test/rule.arbitrary.ts'
import { addDays } from '../shared/local-date.ts'
import { findBreak, isDateIn } from './find-break.ts'

const aSpan = fc
  .tuple(aDate, fc.nat(30))
  .map(([from, days]) => ({ from, to: addDays(from, days), reason: `${days} days` }))

describe('finding the break of a date', { timeout: patience }, () => {
  it('takes both ends of a break in, and nothing outside', () => {
    fc.assert(
      fc.property(aSpan, (one) => {
        expect(findBreak([one], one.from)).toBe(one)
        expect(findBreak([one], one.to)).toBe(one)
        expect(findBreak([one], addDays(one.from, -1))).toBeNull()
        expect(findBreak([one], addDays(one.to, 1))).toBeNull()
      }),
      { numRuns: runs },
    )
  })

  it('answers a break exactly where some break has the date, and the same in any order of different breaks', () => {
    fc.assert(
      fc.property(fc.uniqueArray(aSpan, { maxLength: 8, selector: ({ from }) => from }), aDate, (breaks, date) => {
        const shifted = breaks.map((one) => ({ ...one, to: addDays(one.to, 20_000) }))
        const found = findBreak(shifted, date)
        expect(found !== null).toBe(shifted.some((one) => isDateIn(one, date)))
        expect(findBreak(shifted.toReversed(), date)).toBe(found)
      }),
      { numRuns: runs },
    )
  })

  it('prefers the break that begins first, and of those the longest', () => {
    const long = { from: date('2020-06-01'), to: date('2020-08-31') }
    const short = { from: date('2020-06-01'), to: date('2020-06-02') }
    const late = { from: date('2020-06-02'), to: date('2020-12-31') }
    expect(findBreak([late, short, long], date('2020-06-02'))).toBe(long)
  })
})
