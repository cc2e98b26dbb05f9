import { instant, type Instant } from '@piiri/domain/shared/instant'
import { dayNumber, parseLocalDate, type LocalDate } from '@piiri/domain/shared/local-date'
import type { TimeZone } from '@piiri/domain/shared/time-zone'

// The domain's own resolution stands on luxon, which a browser would have to fetch; the engine has the same tables.
const minute = 60_000
const day = 86_400_000
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
export function startOfDay(date: LocalDate, zone: TimeZone): Instant {
  const midnight = dayNumber(date) * day
  const offsets = [offsetMinutes(instant(midnight - day), zone), offsetMinutes(instant(midnight + day), zone)]
  const candidates = offsets.map((offset) => instant(midnight - offset * minute)).toSorted((a, b) => a - b)
  return candidates.find((at) => wallClock(at, zone) >= midnight) ?? instant(midnight - Math.min(...offsets) * minute)
}
