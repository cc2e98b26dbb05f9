import { instant, toRfc3339 } from '@piiri/domain/shared/instant'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at } from '../../test/world.ts'
import { expansionEnd, horizonOf } from './horizon.ts'

describe('the horizon', () => {
  it.each([
    ['2026-01-12T07:00:00Z', '2027-07-12T07:00:00Z'],
    ['2026-06-30T23:59:59Z', '2027-12-30T23:59:59Z'],
    ['2026-08-29T12:00:00Z', '2028-02-29T12:00:00Z'],
    ['2026-08-31T12:00:00Z', '2028-03-01T00:00:00Z'],
    ['2025-08-29T12:00:00Z', '2027-03-01T00:00:00Z'],
    ['1969-12-30T23:30:00Z', '1971-06-30T23:30:00Z'],
  ])('of %s is eighteen months of the calendar later, %s', (now, horizon) => {
    expect(toRfc3339(horizonOf(at(now)))).toBe(horizon)
  })

  it('never goes back as time goes on, and rows are made at least four weeks further', () => {
    const day = 86_400_000
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_500 * day }), fc.nat(3 * day), (from, later) => {
        const [now, then] = [instant(from), instant(from + later)]
        expect(horizonOf(then)).toBeGreaterThanOrEqual(horizonOf(now))
        expect(expansionEnd(now) - horizonOf(now)).toBeGreaterThanOrEqual(28 * day)
      }),
    )
  })
})
