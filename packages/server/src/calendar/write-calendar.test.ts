import { disclose } from '@piiri/domain/shared/disclosure'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { fromLocalMinutes, localMinutes } from '@piiri/domain/shared/local-date-time'
import { parseTimeZone, type TimeZone } from '@piiri/domain/shared/time-zone'
import ICAL from 'ical.js'
import { tzlib_get_timezones } from 'timezones-ical-library'
import { describe, expect, it } from 'vitest'
import { patience } from '../../test/runs.ts'
import { aGroup, aSeries, aSession, helsinki, local, viewers } from '../../test/world.ts'
import { boxOfGroup } from '../groups/groups.repository.ts'
import { boxOfSession, type SessionRow } from '../sessions/session-boxes.ts'
import { writeCalendar, type CalendarEntry } from './write-calendar.ts'

const group = aGroup(1, 'OPEN')
const words = {
  language: 'en',
  programme: 'Programme',
  cancelled: 'Cancelled',
  guest: 'Guest',
  own: 'Mine',
  neutral: { title: 'Calendar', busy: 'Busy' },
} as const

function entryOf(session: SessionRow): CalendarEntry {
  const seen = disclose(boxOfSession({ session, group, season: null }), viewers.visitor)
  const ofGroup = disclose(boxOfGroup(group), viewers.visitor)
  if (seen === null || ofGroup === null) throw new Error('A visitor may know what an open Group does.')
  return { session: seen, group: ofGroup, venue: null }
}
const write = (sessions: readonly SessionRow[]): string =>
  writeCalendar({ title: null, words, addressOf: (id) => id }, sessions.map(entryOf), (text) => text?.['en'] ?? '')

/** Starts and ends as ical.js takes them, by nothing but the rules that the calendar has with it. */
function readTimes(text: string): readonly (readonly [start: number, end: number])[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const clocks = new Map(
    calendar
      .getAllSubcomponents('vtimezone')
      .map((zone) => [zone.getFirstPropertyValue('tzid'), new ICAL.Timezone(zone)] as const),
  )
  const instantOf = (event: ICAL.Component, name: string): number => {
    const property = event.getFirstProperty(name)
    const time = property?.getFirstValue()
    if (!(time instanceof ICAL.Time)) return Number.NaN
    const zone = property?.getFirstParameter('tzid')
    if (!zone) return time.zone === ICAL.Timezone.utcTimezone ? time.toUnixTime() * 1000 : Number.NaN
    const clock = clocks.get(zone)
    if (clock === undefined) return Number.NaN
    time.zone = clock
    return time.toUnixTime() * 1000
  }
  return calendar
    .getAllSubcomponents('vevent')
    .map((event) => [instantOf(event, 'dtstart'), instantOf(event, 'dtend')] as const)
}
const timesOf = (sessions: readonly SessionRow[]) => sessions.map(({ start, end }) => [start, end])

/** Every so many minutes from the beginning of 2026 on, at all times of the day. */
const spread = (count: number, minutes: number): readonly LocalDateTime[] =>
  Array.from({ length: count }, (_, n) => fromLocalMinutes(localMinutes(local('2026-01-01T00:00')) + n * minutes))
const sessionsIn = (timeZone: TimeZone, starts: readonly LocalDateTime[]): readonly SessionRow[] => {
  const series = aSeries(1, group, { timeZone })
  return starts.map((start, n) => aSession(n, series, start))
}
const zones = [tzlib_get_timezones()].flat().flatMap((name) => parseTimeZone(name) ?? [])

describe('a time in a calendar', () => {
  it(
    'is read back as the instant of the Session in every zone',
    () => {
      expect(zones.length).toBeGreaterThan(400)
      const wrong = zones.filter((zone) => {
        const sessions = sessionsIn(zone, spread(24, 34 * 24 * 60 + 5 * 60 + 30))
        return JSON.stringify(readTimes(write(sessions))) !== JSON.stringify(timesOf(sessions))
      })
      expect(wrong).toEqual([])
    },
    patience,
  )

  it.each([
    'Africa/Casablanca',
    'Africa/El_Aaiun',
    'America/Vancouver',
    'America/Edmonton',
    'Asia/Jerusalem',
    'Asia/Gaza',
    'Pacific/Easter',
    'Europe/Dublin',
    'Europe/Helsinki',
  ])('is so on every day of two years in %s', (name) => {
    const sessions = sessionsIn(parseTimeZone(name) ?? helsinki, spread(800, 23 * 60))
    expect(readTimes(write(sessions))).toEqual(timesOf(sessions))
  })

  it('is in UTC where the rules that go with it say another instant', () => {
    const session = aSession(1, aSeries(1, group), '2026-01-13T14:00')
    const text = write([{ ...session, localStart: local('2026-01-13T15:00') }])
    expect(text).toContain('DTSTART:20260113T120000Z')
    expect(text).toContain('DTEND;TZID=Europe/Helsinki:20260113T160000')
  })

  it('names the zone as its rules do, where several zones share them', () => {
    const text = write(sessionsIn(parseTimeZone('Europe/Stockholm') ?? helsinki, [local('2026-01-13T14:00')]))
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Stockholm\r\n')
    expect(text).toContain('DTSTART;TZID=Europe/Stockholm:20260113T140000')
  })

  it('brings no rules along that no time needs', () => {
    const night = sessionsIn(helsinki, [local('2026-03-29T02:30')])
    expect(write(night)).not.toContain('VTIMEZONE')
  })
})
