import { instant, type Instant } from '../shared/instant.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** How long is waited after each attempt that failed. Over three days in all; after the last of them no other attempt is made. */
const pauses = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const
/** Up to so much longer, by chance: what failed together is not tried again together. */
const jitter = 0.1
/** How long an endpoint rests after failures in a row, doubled with each: whatever waits for it, somebody who is down is asked seldom. */
const shortestRest = 2 * second
const longestRest = 5 * minute

/** When to try again after so many attempts that failed; null where it is given up. `chance`: from 0 to 1. */
export function nextAttempt(failed: number, now: Instant, chance: number): Instant | null {
  const pause = pauses[failed - 1]
  return pause === undefined ? null : instant(now + Math.round(pause * (1 + jitter * chance)))
}
/** Until when nothing is sent to an endpoint that failed so often in a row. */
export const restUntil = (failuresInRow: number, now: Instant): Instant =>
  instant(now + Math.min(longestRest, shortestRest * 2 ** Math.min(failuresInRow - 1, 20)))

/** How long an earlier secret signs too. */
export const bothSecretsFor = 24 * hour
