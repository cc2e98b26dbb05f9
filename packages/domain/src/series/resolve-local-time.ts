import { IANAZone } from 'luxon'
import { instant, type Instant } from '../shared/instant.ts'
import { fromLocalMinutes, localMinutes, type LocalDateTime } from '../shared/local-date-time.ts'
import type { TimeZone } from '../shared/time-zone.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** Local minus UTC, in milliseconds, of a zone at a moment: what a runtime's tables say. */
export type OffsetAt = (zone: TimeZone, at: number) => number
/** What a zone's clock shows when. */
export type ZoneClock = {
  /**
   * The moment at which the zone's clock shows a local time. A time that the clock skips takes the offset in force before the
   * gap (RFC 5545 3.3.5); of one that it shows twice, the first counts.
   */
  readonly resolveLocalTime: (local: LocalDateTime, zone: TimeZone) => Instant
  /** What the zone's clock shows at a moment; seconds are cut. */
  readonly toLocalTime: (at: Instant, zone: TimeZone) => LocalDateTime
  /** Whether the zone's clock skips a local time, or shows it twice; null for most, which it shows once. */
  readonly clockChangeAt: (local: LocalDateTime, zone: TimeZone) => 'SKIPPED' | 'REPEATED' | null
}

/** Clocks by other tables than this runtime's: for tests of what becomes of Sessions when the tables change. */
export function zoneClockOf(offsetAt: OffsetAt): ZoneClock {
  const offsetAtMidnight = rememberingMidnights(offsetAt)
  const around = (local: LocalDateTime, zone: TimeZone) => {
    const asUtc = localMinutes(local) * minute
    const today = Math.floor(asUtc / day)
    return { asUtc, before: offsetAtMidnight(zone, today - 1), after: offsetAtMidnight(zone, today + 2) }
  }
  return {
    resolveLocalTime(local, zone) {
      // Not luxon's DateTime: that resolves a repeated time by the offset of today.
      const { asUtc, before, after } = around(local, zone)
      if (before === after) return instant(asUtc - before)
      const candidates = [asUtc - Math.max(before, after), asUtc - Math.min(before, after)]
      return instant(candidates.find((at) => at + offsetAt(zone, at) === asUtc) ?? asUtc - before)
    },
    toLocalTime(at, zone) {
      const today = Math.floor(at / day)
      const offset = offsetAtMidnight(zone, today)
      const isSteady = offset === offsetAtMidnight(zone, today + 1)
      return fromLocalMinutes(Math.floor((at + (isSteady ? offset : offsetAt(zone, at))) / minute))
    },
    clockChangeAt(local, zone) {
      const { asUtc, before, after } = around(local, zone)
      if (before === after) return null
      const shown = [before, after].filter((offset) => offsetAt(zone, asUtc - offset) === offset)
      if (shown.length === 0) return 'SKIPPED'
      return shown.length === 2 ? 'REPEATED' : null
    },
  }
}

// Each look into the tables costs some microseconds, and a programme asks for the same days again and again.
const mostDays = 20_000

/** At a midnight in UTC, days counted from 1970-01-01. */
function rememberingMidnights(offsetAt: OffsetAt): (zone: TimeZone, days: number) => number {
  const remembered = new Map<TimeZone, Map<number, number>>()
  return (zone, days) => {
    const ofZone = remembered.get(zone) ?? new Map<number, number>()
    const known = ofZone.get(days)
    if (known !== undefined) return known
    if (ofZone.size >= mostDays) ofZone.clear()
    const offset = offsetAt(zone, days * day)
    remembered.set(zone, ofZone.set(days, offset))
    return offset
  }
}

/** By the tables of this runtime. */
export const zoneClock: ZoneClock = zoneClockOf((zone, at) => IANAZone.create(zone).offset(at) * minute)
export const { resolveLocalTime, toLocalTime, clockChangeAt } = zoneClock
