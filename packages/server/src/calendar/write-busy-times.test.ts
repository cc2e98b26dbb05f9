import { instant } from '@piiri/domain/shared/instant'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { at, local } from '../../test/world.ts'
import { writeBusyTimes, type BusyTime } from './write-busy-times.ts'

const words = {
  language: 'fi',
  programme: 'Piiri – ohjelma',
  cancelled: 'Peruttu',
  guest: 'Vieras',
  own: 'Piiri – oma',
  neutral: { title: 'Kalenteri', busy: 'Varattu' },
} as const
const minute = 60_000
const start = at('2026-01-05T00:00:00Z')
/** Few of them, so that some are the same. */
const times: fc.Arbitrary<readonly BusyTime[]> = fc.array(
  fc
    .record({ hour: fc.integer({ min: 0, max: 48 }), minutes: fc.constantFrom(60, 90, 150) })
    .map(({ hour, minutes }) => {
      const from = instant(start + hour * 60 * minute)
      return { start: from, end: instant(from + minutes * minute) }
    }),
  { maxLength: 20 },
)
const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('base64url'))
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
const uidsOf = (text: string): readonly string[] => read(text).map(({ uid }) => uid)

it('is read back by ical.js as the very times, each once and in order', () => {
  fc.assert(
    fc.property(times, secrets, (given, secret) => {
      const told = read(writeBusyTimes(words, secret, given)).map(({ startDate, endDate }) => [
        startDate.toJSDate().getTime(),
        endDate.toJSDate().getTime(),
      ])
      const distinct = [...new Set(given.map(({ start: from, end }) => JSON.stringify([from, end])))]
      expect(told).toEqual(
        distinct
          .map((one): [number, number] => JSON.parse(one))
          .toSorted(([from, end], [otherFrom, otherEnd]) => from - otherFrom || end - otherEnd),
      )
    }),
  )
})
it('is the same bytes whatever order the times come in, and whatever else they carry', () => {
  fc.assert(
    fc.property(times, secrets, fc.string(), (given, secret, text) => {
      const carrying = given.map((time, n) => ({ ...time, id: `${text}${n}`, localStart: local('2026-01-01T00:00') }))
      const shuffled = [...carrying.toReversed(), ...carrying.slice(0, 3)]
      expect(writeBusyTimes(words, secret, shuffled)).toBe(writeBusyTimes(words, secret, given))
    }),
  )
})
it('has another UID for each time, the same one as long as the time stays, and none that another secret gives', () => {
  fc.assert(
    fc.property(times, secrets, secrets, (given, secret, other) => {
      fc.pre(secret !== other)
      const uids = uidsOf(writeBusyTimes(words, secret, given))
      expect(new Set(uids).size).toBe(uids.length)
      const fewer = uidsOf(writeBusyTimes(words, secret, given.slice(1)))
      expect(fewer.filter((uid) => !uids.includes(uid))).toEqual([])
      const others = uidsOf(writeBusyTimes(words, other, given))
      expect(others.filter((uid) => uids.includes(uid))).toEqual([])
    }),
  )
})
it('says in a whole calendar no word but two, whose language is its owner’s', () => {
  const text = writeBusyTimes(words, 's', [{ start, end: instant(start + 60 * minute) }])
  expect(text.match(/(?:SUMMARY|NAME|X-WR-CALNAME):.*/g)).toEqual([
    'NAME:Kalenteri',
    'X-WR-CALNAME:Kalenteri',
    'SUMMARY:Varattu',
  ])
  expect(text).not.toMatch(/piiri|ohjelma|peruttu|vieras|helsinki/i)
})
