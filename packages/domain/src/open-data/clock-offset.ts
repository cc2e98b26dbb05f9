import { toRfc3339, type Instant } from '../shared/instant.ts'
import { twoDigits } from '../shared/local-date.ts'
import { localMinutes, type LocalDateTime } from '../shared/local-date-time.ts'

/** Minutes that a clock is ahead of UTC when it shows this. */
export const offsetOf = (local: LocalDateTime, at: Instant): number => localMinutes(local) - at / 60_000

/** `+02:00` */
export function offsetText(minutes: number): string {
  const ahead = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(ahead / 60))}:${twoDigits(ahead % 60)}`
}

/** `2026-01-13T14:00:00+02:00`: what the clock shows at an instant, and how far it is from UTC then; in UTC where that is no whole number of minutes. */
export function onClock(local: LocalDateTime, at: Instant): string {
  const offset = offsetOf(local, at)
  return Number.isInteger(offset) ? `${local}:00${offsetText(offset)}` : toRfc3339(at)
}
