import { resolveLocalTime } from '@piiri/domain/series/resolve-local-time'
import type { Instant } from '@piiri/domain/shared/instant'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { TimeZone } from '@piiri/domain/shared/time-zone'

/** As far ahead as lists go: five years, in milliseconds. */
const furthest = 5 * 366 * 24 * 60 * 60 * 1000

/** Why a Session cannot be moved to a local time, whatever goes along with it; null where it can. */
export function checkNewStart(to: LocalDateTime, zone: TimeZone, now: Instant): 'IN_THE_PAST' | 'TOO_FAR_AHEAD' | null {
  const start = resolveLocalTime(to, zone)
  if (start <= now) return 'IN_THE_PAST'
  return start > now + furthest ? 'TOO_FAR_AHEAD' : null
}
