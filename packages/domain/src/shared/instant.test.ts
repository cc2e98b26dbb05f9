import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../test/naughty.ts'
import { patience, runs } from '../../test/rule.arbitrary.ts'
import { durationMinutes, parseDuration, toIsoDuration } from './duration.ts'
import { instant, parseInstant, toRfc3339 } from './instant.ts'

describe('instants', { timeout: patience }, () => {
  it.each([
    ['2020-01-21T12:00:00Z', '2020-01-21T12:00:00Z'],
    ['2020-01-21t12:00:00z', '2020-01-21T12:00:00Z'],
    ['2020-01-21T14:00:00+02:00', '2020-01-21T12:00:00Z'],
    ['2020-01-01T00:30:00.123456+01:00', '2019-12-31T23:30:00.123Z'],
    ['2020-01-21T12:00:00.05Z', '2020-01-21T12:00:00.050Z'],
  ])('read %s as %s', (text, written) => {
    const at = parseInstant(text)
    expect(at === null ? null : toRfc3339(at)).toBe(written)
  })

  it.each([
    '2020-01-21T12:00Z',
    '2020-01-21T12:00:00',
    '2020-02-31T12:00:00Z',
    '2020-01-21T24:00:00Z',
    '2020-06-30T23:59:60Z',
    '2020-01-21T12:00:00+24:00',
    '2020-01-21 12:00:00Z',
    '1800-01-01T00:00:00Z',
    '2020-01-21T12:00:00Z\n',
    '\u00002020-01-21T12:00:00Z',
    '1579608000',
    '',
  ])('refuse %j', (text) => expect(parseInstant(text)).toBeNull())

  it('are written as JavaScript writes dates, and read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2199, 11, 31) }), (milliseconds) => {
        const written = toRfc3339(instant(milliseconds))
        expect(written).toBe(new Date(milliseconds).toISOString().replace('.000Z', 'Z'))
        expect(parseInstant(written)).toBe(milliseconds)
      }),
      { numRuns: runs },
    )
  })

  it('never throw on any text', () => {
    fc.assert(
      fc.property(anyText('2020-01-21T12:00:00.5+02:00', '1999-02-29T23:59:60Z'), (text) => {
        const at = parseInstant(text)
        expect(at === null || parseInstant(toRfc3339(at)) === at).toBe(true)
      }),
      { numRuns: runs },
    )
  })
})

describe('durations', { timeout: patience }, () => {
  it.each([
    ['PT2H', 120],
    ['PT2H30M', 150],
    ['PT90M', 90],
    ['PT24H', 1440],
    ['PT1M', 1],
    ['PT1H0M', 60],
  ])('read %s as %i minutes', (text, minutes) => expect(parseDuration(text)).toBe(minutes))

  it.each([
    'PT0M',
    'PT0H',
    'PT24H1M',
    'PT1441M',
    'P1D',
    'PT',
    'P',
    'PT1.5H',
    'PT30S',
    '-PT1H',
    'PT2H30',
    'PT30M2H',
    '2H',
    'pt2h',
    'PT2H\n',
    ' PT2H',
    'PT99999999999H',
    '',
  ])('refuse %j', (text) => expect(parseDuration(text)).toBeNull())

  it('are whole minutes from one to a day, and read back as written', () => {
    expect([0, -1, 1.5, 1441, NaN, Infinity].map(durationMinutes)).toEqual([null, null, null, null, null, null])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1440 }), (minutes) => {
        const duration = durationMinutes(minutes)
        expect(duration === null ? null : parseDuration(toIsoDuration(duration))).toBe(minutes)
      }),
      { numRuns: runs },
    )
  })

  it('never throw on any text', () => {
    fc.assert(
      fc.property(anyText('PT2H30M', 'P1DT1H'), (text) => {
        const minutes = parseDuration(text)
        expect(minutes === null || (minutes >= 1 && minutes <= 1440)).toBe(true)
      }),
      { numRuns: runs },
    )
  })
})
