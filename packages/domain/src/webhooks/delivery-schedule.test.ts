import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../shared/instant.ts'
import {
  endOfPause,
  hasFailedForDays,
  isBusy,
  nextPause,
  noTrouble,
  restUntil,
  troubleAfter,
  type Trouble,
} from './delivery-schedule.ts'

const now = instant(1_700_000_000_000)
const hour = 60 * 60 * 1000
const day = 24 * hour
/** The pauses between the attempts of a delivery that is never taken, and that is asked to wait each time as `asks` says. */
function pausesOf(asks: (failed: number) => number = () => 0): readonly number[] {
  const waited: number[] = []
  for (let failedCount = 1; ; failedCount += 1) {
    const waitedMs = waited.reduce((sum, one) => sum + one, 0)
    const pause = nextPause({ failedCount, waitedMs, askedMs: asks(failedCount) })
    if (pause === null) return waited
    waited.push(pause)
  }
}
const asks = fc.array(fc.oneof(fc.constant(0), fc.nat(hour), fc.nat(4 * day), fc.constant(Infinity)), {
  minLength: 9,
  maxLength: 9,
})
const sumOf = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0)

describe('when to try again', () => {
  it('is later each time, and given up after three days', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
        const waited = pausesOf().map((pause) => endOfPause(pause, now, chance) - now)
        expect(waited).toEqual(waited.toSorted((a, b) => a - b))
        expect(sumOf(waited)).toBeGreaterThan(3 * day)
        expect(sumOf(waited)).toBeLessThan(3.5 * day)
        expect(waited[0]).toBeLessThan(6000)
      }),
    )
  })
  it('takes as many days, whatever is asked for', () => {
    const all = sumOf(pausesOf())
    fc.assert(
      fc.property(asks, (asked) => {
        expect(sumOf(pausesOf((failed) => asked[failed - 1] ?? 0))).toBe(all)
      }),
    )
  })
  it('is as asked for, up to a day, and never sooner than otherwise but for the end of the three days', () => {
    const usual = pausesOf()
    fc.assert(
      fc.property(asks, (asked) => {
        const told = pausesOf((failed) => asked[failed - 1] ?? 0)
        for (const [n, pause] of told.slice(0, -1).entries())
          expect(pause).toBe(Math.max(usual[n] ?? 0, Math.min(asked[n] ?? 0, day)))
      }),
    )
  })
  it('is once a day at least, for those who ask for years', () => {
    const told = pausesOf(() => Infinity)
    expect(told.slice(0, 3)).toEqual([day, day, day])
    expect(told.length).toBe(4)
  })
})

describe('an endpoint that failed', () => {
  const rests = (isBusy: boolean, askedMs = 0) =>
    [0, 1, 2, 3, 50, 10_000].map((failures) => restUntil(failures, now, { isBusy, askedMs }) - now)
  it('is left alone for up to five minutes, however often it failed', () => {
    expect(rests(false)).toEqual([2000, 2000, 4000, 8000, 300_000, 300_000])
  })
  it('is left alone for half a minute at least, where it has too much to do', () => {
    expect(rests(true)).toEqual([30_000, 30_000, 60_000, 120_000, 300_000, 300_000])
  })
  it('is left alone for as long as it asks, up to a day, and no shorter than otherwise', () => {
    expect(rests(true, 45_000)).toEqual([45_000, 45_000, 60_000, 120_000, 300_000, 300_000])
    expect(rests(true, hour)).toEqual(Array(6).fill(hour))
    expect(rests(true, Infinity)).toEqual(Array(6).fill(day))
  })
  it.each([
    [429, true],
    [502, true],
    [503, true],
    [504, true],
    [500, false],
    [400, false],
    [410, false],
    [200, false],
    [null, false],
  ])('has too much to do if it answers %s: %s', (status, busy) => expect(isBusy(status)).toBe(busy))
})

describe('an endpoint that takes nothing', () => {
  const inAll = sumOf(pausesOf())
  /** It fails, and again as soon as it may be asked and so much later, until three days are over. Answers when that is. */
  const failedFrom = (start: number, asked: readonly (readonly [askedMs: number, later: number])[]): number => {
    let trouble: Trouble = noTrouble
    for (let at = start, n = 0; ; n += 1) {
      const [askedMs, later] = asked[n % asked.length] ?? [0, 0]
      trouble = troubleAfter(trouble, instant(at), { isBusy: askedMs > 0, askedMs })
      if (hasFailedForDays(trouble, instant(at))) return at - start
      at = Math.max(at, trouble.restsUntil) + later
    }
  }
  const each = fc.tuple(fc.oneof(fc.constant(0), fc.nat(4 * day), fc.constant(Infinity)), fc.nat(20 * hour))
  it('is given up after three days, whatever it asks for and however much waits for it', () => {
    fc.assert(
      fc.property(fc.array(each, { minLength: 1, maxLength: 20 }), (asked) => {
        const took = failedFrom(now, asked)
        expect(took).toBeGreaterThanOrEqual(inAll)
        expect(took).toBeLessThan(inAll + 20 * hour + hour) // Whoever asks may come late, but a rest does not make it later.
      }),
    )
  })
  it('is given up by the last attempt of a delivery that is the only one, and not before three days are over', () => {
    fc.assert(
      fc.property(asks, fc.double({ min: 0, max: 1, noNaN: true }), (asked, chance) => {
        let [trouble, at] = [noTrouble, now]
        for (const [n, pause] of pausesOf((failed) => asked[failed - 1] ?? 0).entries()) {
          trouble = troubleAfter(trouble, at, { isBusy: true, askedMs: asked[n] ?? 0 })
          expect(hasFailedForDays(trouble, at)).toBe(at - now >= inAll) // Chance adds a little to each pause.
          at = instant(Math.max(endOfPause(pause, at, chance), trouble.restsUntil))
        }
        expect(hasFailedForDays(troubleAfter(trouble, at, { isBusy: true, askedMs: 0 }), at)).toBe(true)
      }),
    )
  })
  it('is given up in time though a clock was ahead when it first failed', () => {
    const ahead = { failuresInRow: 1, failingSince: instant(now + 10 * day), restsUntil: instant(now + 11 * day) }
    expect(troubleAfter(ahead, now, { isBusy: false, askedMs: 0 })).toEqual({
      failuresInRow: 2,
      failingSince: now,
      restsUntil: now + day,
    })
  })
  it('is not known to have failed all the while where nothing was asked of it for longer than any pause', () => {
    const long = instant(now + 30 * day)
    const [once, later] = [now, long].reduce<readonly Trouble[]>(
      (told, at) => [...told, troubleAfter(told.at(-1) ?? noTrouble, at, { isBusy: false, askedMs: 0 })],
      [],
    )
    expect([once?.failingSince, later?.failingSince]).toEqual([now, long])
  })
})
