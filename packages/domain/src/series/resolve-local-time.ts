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
  const tables = IANAZone.create(zone)
  const asUtc = localMinutes(local) * minute
  const before = tables.offset(asUtc - day) * minute
  const after = tables.offset(asUtc + day) * minute
  const [earlier, later] = [asUtc - Math.max(before, after), asUtc - Math.min(before, after)]
  const isShownAt = (at: number): boolean => at + tables.offset(at) * minute === asUtc
  return instant([earlier, later].find(isShownAt) ?? asUtc - before)
}

/** What the zone's clock shows at a moment; seconds are cut. */
export const toLocalTime = (at: Instant, zone: TimeZone): LocalDateTime =>
  fromLocalMinutes(Math.floor(at / minute + IANAZone.create(zone).offset(at)))
