import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delayMs, readRetryAfterSeconds } from './retry.ts'

const tries = fc.integer({ min: 1, max: 60 })
const random = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const options = fc.record({ baseDelayMs: fc.nat(10_000), maxDelayMs: fc.nat(60_000) })

describe('delayMs', () => {
  it('is never sooner than the server asks for, and by no more than the longest delay later', () => {
    fc.assert(
      fc.property(options, tries, fc.nat(3600), random, (retry, failed, retryAfterSeconds, part) => {
        const beyondMs = delayMs(retry, failed, retryAfterSeconds, part) - retryAfterSeconds * 1000
        expect(beyondMs).toBeGreaterThanOrEqual(0)
        expect(beyondMs).toBeLessThanOrEqual(retry.maxDelayMs)
      }),
    )
  })

  it('spreads over a span that doubles with each try', () => {
    expect([1, 2, 3, 4, 5, 6].map((failed) => delayMs({}, failed, 0, 1))).toEqual([300, 600, 1200, 2400, 4800, 5000])
    expect(delayMs({}, 3, 0, 0.25)).toBe(300)
  })
})

describe('readRetryAfterSeconds', () => {
  const read = (headers: Record<string, string>): number => readRetryAfterSeconds(new Headers(headers))

  it('reads seconds', () => {
    fc.assert(
      fc.property(fc.nat(), (seconds) => {
        expect(read({ 'retry-after': `${seconds}` })).toBe(seconds)
      }),
    )
  })

  it('reads a date by the clock of the server, however wrong it is', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1971-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.nat(100_000),
        (now, seconds) => {
          const date = new Date(Math.trunc(now.getTime() / 1000) * 1000)
          const later = new Date(date.getTime() + seconds * 1000)
          expect(read({ date: date.toUTCString(), 'retry-after': later.toUTCString() })).toBe(seconds)
        },
      ),
    )
  })

  it('reads a date by its own clock where the server does not say the time', () => {
    expect(read({ 'retry-after': 'Tue, 21 Jan 2020 12:00:00 GMT' })).toBe(0)
    expect(read({ 'retry-after': 'Tue, 21 Jan 2999 12:00:00 GMT' })).toBeGreaterThan(0)
  })

  it('takes nonsense and nothing for nothing to wait for', () => {
    expect(read({}) || 0).toBe(0)
    expect(read({ 'retry-after': 'later' }) || 0).toBe(0)
    expect(read({ 'retry-after': '-5' }) || 0).toBe(0)
  })
})
