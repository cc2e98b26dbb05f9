import { instant, type Instant } from '../shared/instant.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** How long is waited after each attempt that failed. Over three days in all; after the last of them no other attempt is made. */
const pauses = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, day] as const
const inAll = pauses.reduce<number>((sum, pause) => sum + pause, 0)
/** Up to so much longer, by chance: what failed together is not tried again together. */
const jitter = 0.1
/** How long an endpoint rests after failures in a row, doubled with each: whatever waits for it, somebody who is down is asked seldom. */
const shortestRest = 2 * second
const shortestRestOfBusy = 30 * second
const longestRest = 5 * minute

/** By which somebody says that it is too much just now: Standard Webhooks has those slowed down, and their `Retry-After` heeded. */
const busyStatuses: readonly (number | null)[] = [429, 502, 503, 504]
export const isBusy = (statusCode: number | null): boolean => busyStatuses.includes(statusCode)

/** `waitedMs`: the pauses before this attempt, added up; `askedMs`: for how long it was asked to wait, 0 where it was not. */
type Failed = { readonly failedCount: number; readonly waitedMs: number; readonly askedMs: number }
/** How long to wait before the next attempt: as long as is asked for, a day at most, but no less than otherwise; null where three days are over. */
export function nextPause({ failedCount, waitedMs, askedMs }: Failed): number | null {
  const pause = pauses[failedCount - 1]
  const left = inAll - waitedMs
  return pause === undefined || left <= 0 ? null : Math.min(Math.max(pause, Math.min(askedMs, day)), left)
}
/** When a pause ends that begins now. `chance`: from 0 to 1. */
export const endOfPause = (pauseMs: number, now: Instant, chance: number): Instant =>
  instant(now + Math.round(pauseMs * (1 + jitter * chance)))

export type Rest = { readonly isBusy: boolean; readonly askedMs: number }
/** Until when nothing is sent to an endpoint that failed so often in a row: longer where it is busy, and as long as it asks for, a day at most. */
export function restUntil(failuresInRow: number, now: Instant, { isBusy, askedMs }: Rest): Instant {
  const shortest = isBusy ? shortestRestOfBusy : shortestRest
  const rest = Math.min(longestRest, shortest * 2 ** Math.min(Math.max(failuresInRow - 1, 0), 20))
  return instant(now + Math.max(rest, Math.min(askedMs, day)))
}

/** How an endpoint fares. `failingSince`: the first of its failures in a row, null where its last attempt was none. */
export type Trouble = {
  readonly failuresInRow: number
  readonly failingSince: Instant | null
  readonly restsUntil: Instant
}
export const noTrouble: Trouble = { failuresInRow: 0, failingSince: null, restsUntil: instant(0) }

/** Longer than any pause: who was asked nothing for so long since its rest is not known to have failed all the while. */
const forgottenAfter = 2 * day
/** The same after one failure more. What asked it to wait longer holds, but not beyond the end of its three days: then it is asked once more. */
export function troubleAfter(before: Trouble, now: Instant, { isBusy, askedMs }: Rest): Trouble {
  const isLong = now - before.restsUntil > forgottenAfter
  const failingSince = instant(Math.min((isLong ? null : before.failingSince) ?? now, now)) // A clock may have been ahead.
  const left = failingSince + inAll - now
  const failuresInRow = before.failuresInRow + 1
  const rest = restUntil(failuresInRow, now, { isBusy, askedMs: left > 0 ? Math.min(askedMs, left) : askedMs })
  return {
    failuresInRow,
    failingSince,
    restsUntil: instant(Math.max(Math.min(before.restsUntil, latestRest(now)), rest)),
  }
}
/** Nothing rests beyond it: whatever says so was written by a clock that was ahead. */
export const latestRest = (now: Instant): Instant => instant(now + day)
/** Whether it has failed for three days by now, and taken nothing: as long as one delivery is tried. */
export const hasFailedForDays = ({ failingSince }: Trouble, now: Instant): boolean =>
  failingSince !== null && now - failingSince >= inAll

/** How long an earlier secret signs too. */
export const bothSecretsFor = day
