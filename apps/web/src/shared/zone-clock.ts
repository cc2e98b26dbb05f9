import { instant, type Instant } from '@piiri/domain/shared/instant'
import { parseLocalDate, type LocalDate } from '@piiri/domain/shared/local-date'
import { localDateTime, localMinutes, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { TimeZone } from '@piiri/domain/shared/time-zone'

// The domain's own resolution stands on luxon, which a browser would have to fetch; the engine has the same tables.
const minute = 60_000
const day = 86_400_000

/** The minute that an instant is in: what is told of within it is the same. */
export const minuteOf = (at: Instant): Instant => instant(Math.floor(at / minute) * minute)

const formats = new Map<string, Intl.DateTimeFormat>()

/** What the zone's clock shows, as if it were UTC. Milliseconds. */
export function wallClock(at: Instant, zone: string): number {
  const format = formats.get(zone) ?? formatOf(zone)
  formats.set(zone, format)
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day: date = 1, hour = 0, minute: minutes = 0 } = part
  return Date.UTC(year, month - 1, date, hour, minutes)
}

const formatOf = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })

/** The day that the zone's calendar shows. */
export function dayAt(at: Instant, zone: TimeZone): LocalDate {
  const date = parseLocalDate(new Date(wallClock(at, zone)).toISOString().slice(0, 10))
  if (date === null) throw new Error(`${at} is outside the years that Piiri knows.`)
  return date
}

/** Zone's clock minus UTC. Minutes. */
export const offsetMinutes = (at: Instant, zone: string): number =>
  wallClock(at, zone) / minute - Math.floor(at / minute)

/** The first instant of a day in a zone; where the clock skips midnight, the first one after. */
export const startOfDay = (date: LocalDate, zone: TimeZone): Instant => instantAt(localDateTime(date, 0), zone)

/** When a zone's clock shows a time: the first time that it does; where it skips it, as much later (RFC 5545 3.3.5). */
export function instantAt(time: LocalDateTime, zone: string): Instant {
  const wanted = localMinutes(time) * minute
  const offsets = [offsetMinutes(instant(wanted - day), zone), offsetMinutes(instant(wanted + day), zone)]
  const [most, least] = [Math.max(...offsets), Math.min(...offsets)]
  const first = instant(wanted - most * minute)
  return wallClock(first, zone) >= wanted ? first : instant(wanted - least * minute)
}
