import { resolveLocalTime, toLocalTime } from '@piiri/domain/series/resolve-local-time'
import { instant } from '@piiri/domain/shared/instant'
import { addDays, civilFromDays } from '@piiri/domain/shared/local-date'
import { addMinutes, dayOf, localDateTime, parseLocalDateTime } from '@piiri/domain/shared/local-date-time'
import { parseTimeZone, type TimeZone } from '@piiri/domain/shared/time-zone'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt, instantAt, minuteOf, offsetMinutes, startOfDay } from './zone-clock.ts'

const zones = ['Europe/Helsinki', 'Pacific/Apia', 'America/St_Johns', 'Africa/Cairo', 'Australia/Lord_Howe', 'UTC']
  .map(parseTimeZone)
  .filter((zone) => zone !== null)
const aZone: fc.Arbitrary<TimeZone> = fc.constantFrom(...zones)
/** From 1998 to 2037, beyond which engines need not know when clocks change. */
const aDay = fc.integer({ min: 10_300, max: 24_800 })

describe('the clock of a zone', () => {
  it('begins each day when the domain says that it begins, also where midnight is skipped', () => {
    fc.assert(
      fc.property(aZone, aDay, (zone, days) => {
        const date = civilFromDays(days)
        expect(startOfDay(date, zone)).toBe(resolveLocalTime(localDateTime(date, 0), zone))
      }),
    )
  })

  it('shows each time when the domain says that it does, also where it is shown twice or skipped', () => {
    fc.assert(
      fc.property(aZone, aDay, fc.integer({ min: 0, max: 1439 }), (zone, days, minutes) => {
        const time = addMinutes(localDateTime(civilFromDays(days), 0), minutes)
        expect(instantAt(time, zone)).toBe(resolveLocalTime(time, zone))
      }),
    )
    const helsinki = (time: string) =>
      instantAt(parseLocalDateTime(time) ?? localDateTime(civilFromDays(0), 0), 'Europe/Helsinki')
    expect(helsinki('2026-10-25T03:30')).toBe(Date.parse('2026-10-25T00:30:00Z'))
    expect(helsinki('2026-03-29T03:30')).toBe(Date.parse('2026-03-29T01:30:00Z'))
  })

  it('is read to the minute', () => {
    expect(minuteOf(instant(119_999))).toBe(60_000)
  })

  it('shows the day that the domain shows', () => {
    fc.assert(
      fc.property(aZone, aDay, fc.integer({ min: 0, max: 86_399_999 }), (zone, days, milliseconds) => {
        const at = instant(days * 86_400_000 + milliseconds)
        expect(dayAt(at, zone)).toBe(dayOf(toLocalTime(at, zone)))
      }),
    )
  })

  it('leaves no moment between one day and the next', () => {
    fc.assert(
      fc.property(aZone, aDay, (zone, days) => {
        const next = startOfDay(addDays(civilFromDays(days), 1), zone)
        expect(dayAt(next, zone) > civilFromDays(days)).toBe(true)
        expect(dayAt(instant(next - 1), zone) <= civilFromDays(days)).toBe(true)
      }),
    )
  })

  it('is so many minutes before or after UTC, whatever the seconds', () => {
    const summer = instant(Date.parse('2026-07-01T12:00:41.500Z'))
    expect(['Europe/Helsinki', 'America/St_Johns', 'UTC'].map((zone) => offsetMinutes(summer, zone))).toEqual([
      180, -150, 0,
    ])
  })
})
