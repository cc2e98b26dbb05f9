import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../shared/instant.ts'
import { readRetryAfter } from './retry-after.ts'

const now = instant(Date.UTC(2026, 10, 28, 12, 0, 0))
const read = (retryAfter: string | undefined, date?: string) => readRetryAfter({ retryAfter, date }, now)

describe('for how long somebody asks to be left alone', () => {
  it.each([
    ['120', 120],
    [' 120 ', 120],
    ['0', 0],
    ['99999999999', 99_999_999_999],
    ['Sat, 28 Nov 2026 12:05:00 GMT', 300],
    ['Saturday, 28-Nov-26 12:05:00 GMT', 300],
    ['Sat Nov 28 12:05:00 2026', 300],
    ['Sun Nov 29 12:00:00 2026', 86_400],
    ['Sat, 28 Nov 2026 11:59:59 GMT', 0],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 0],
    ['Sun Nov  6 08:49:37 1994', 0],
  ])('is read of %j: %i seconds', (text, seconds) => expect(read(text)).toBe(seconds * 1000))
  it.each([
    undefined,
    '',
    'soon',
    '-120',
    '+120',
    '1.5',
    '1e9',
    '0x10',
    '120s',
    '120, 240',
    '١٢٠',
    '9'.repeat(16),
    'Infinity',
    '2026-11-28T12:05:00Z',
    '28 Nov 2026 12:05:00 GMT',
    'Sat, 28 Nov 2026 12:05:00',
    'Sat, 28 Nov 2026 12:05:00 +0200',
    'Sat, 99 Nov 2026 12:05:00 GMT',
    'Sat, 28 Foo 2026 12:05:00 GMT',
    'Sat, 28 Nov 2026 99:05:00 GMT',
    `Sat, 28 Nov 2026 12:05:00 GMT${'x'.repeat(100_000)}`,
  ])('is nothing where it is neither a number of seconds nor a date: %#', (text) => expect(read(text)).toBe(0))
  it('is right by the date of whoever answers, however wrong its clock is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => new Date(seconds * 1000)),
        fc.nat(1_000_000),
        (theirs, seconds) => {
          const until = new Date(theirs.getTime() + seconds * 1000).toUTCString()
          expect(read(until, theirs.toUTCString())).toBe(seconds * 1000)
        },
      ),
    )
    expect(read('Sat, 28 Nov 2026 12:05:00 GMT', 'yesterday')).toBe(300_000)
  })
  it('is nothing worse than a time, whatever is said', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (retryAfter, date) => {
        const asked = readRetryAfter({ retryAfter, date }, now)
        expect(asked >= 0 && Number.isFinite(asked)).toBe(true)
      }),
    )
  })
})
