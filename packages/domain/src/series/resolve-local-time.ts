import { IANAZone } from 'luxon'
import { instant, type Instant } from '../shared/instant.ts'
import { fromLocalMinutes, localMinutes, type LocalDateTime } from '../shared/local-date-time.ts'
import type { TimeZone } from '../shared/time-zone.ts'

const minute = 60_000
const day = 24 * 60 * minute

/**
 * The moment at which the zone's clock shows a local time. A time that the clock skips takes the offset in force before the
 * gap (RFC 5545 3.3.5); of one that it shows twice, the first counts.
 */
export function resolveLocalTime(local: LocalDateTime, zone: TimeZone): Instant {
  // Not luxon's DateTime: that resolves a repeated time by the offset of today.
  const asUtc = localMinutes(local) * minute
  const today = Math.floor(asUtc / day)
  const before = offsetAtMidnight(zone, today - 1)
  const after = offsetAtMidnight(zone, today + 2)
  if (before === after) return instant(asUtc - before)
  const candidates = [asUtc - Math.max(before, after), asUtc - Math.min(before, after)]
  return instant(candidates.find((at) => at + offsetAt(zone, at) === asUtc) ?? asUtc - before)
}

/** Whether the zone's clock skips a local time, or shows it twice; null for most, which it shows once. */
export function clockChangeAt(local: LocalDateTime, zone: TimeZone): 'SKIPPED' | 'REPEATED' | null {
  const asUtc = localMinutes(local) * minute
  const today = Math.floor(asUtc / day)
  const offsets = [offsetAtMidnight(zone, today - 1), offsetAtMidnight(zone, today + 2)]
  const [before = 0, after = 0] = offsets
  if (before === after) return null
  const shown = offsets.filter((offset) => offsetAt(zone, asUtc - offset) === offset)
  if (shown.length === 0) return 'SKIPPED'
  return shown.length === 2 ? 'REPEATED' : null
}

/** What the zone's clock shows at a moment; seconds are cut. */
export function toLocalTime(at: Instant, zone: TimeZone): LocalDateTime {
  const today = Math.floor(at / day)
  const offset = offsetAtMidnight(zone, today)
  const isSteady = offset === offsetAtMidnight(zone, today + 1)
  return fromLocalMinutes(Math.floor((at + (isSteady ? offset : offsetAt(zone, at))) / minute))
}

const offsetAt = (zone: TimeZone, at: number): number => IANAZone.create(zone).offset(at) * minute

// Each look into the tables costs some microseconds, and a programme asks for the same days again and again.
const remembered = new Map<TimeZone, Map<number, number>>()
const mostDays = 20_000

/** Local minus UTC at a midnight in UTC, days counted from 1970-01-01. */
function offsetAtMidnight(zone: TimeZone, days: number): number {
  const ofZone = remembered.get(zone) ?? new Map<number, number>()
  const known = ofZone.get(days)
  if (known !== undefined) return known
  if (ofZone.size >= mostDays) ofZone.clear()
  const offset = offsetAt(zone, days * day)
  remembered.set(zone, ofZone.set(days, offset))
  return offset
}
