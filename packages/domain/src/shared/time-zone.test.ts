import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../test/naughty.ts'
import { patience, runs } from '../../test/rule.arbitrary.ts'
import { parseTimeZone } from './time-zone.ts'

describe('time zones', { timeout: patience }, () => {
  it.each(['Europe/Helsinki', 'America/Argentina/Buenos_Aires', 'Asia/Calcutta', 'Asia/Kolkata', 'UTC', 'Etc/GMT+2'])(
    'take %s as it is written',
    (name) => expect(parseTimeZone(name)).toBe(name),
  )

  it.each([
    '+02:00',
    'UTC+2',
    'GMT+2',
    'Europe/Atlantis',
    'Helsinki',
    'europe/helsinki',
    'FLE Standard Time',
    'local',
    '',
    'Europe/Helsinki ',
    'Europe/Helsinki\n',
    'Europe/Helsinki\u0000',
    '../../etc/passwd',
    'constructor',
  ])('refuse %j', (name) => expect(parseTimeZone(name)).toBeNull())

  it('take every name that this machine lists', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((name) => parseTimeZone(name) !== name)).toEqual([])
  })

  it('never throw on any text', () => {
    fc.assert(
      fc.property(anyText('Europe/Helsinki', 'Etc/GMT+2'), (text) => {
        expect([text, null]).toContain(parseTimeZone(text))
      }),
      { numRuns: runs },
    )
  })
})
