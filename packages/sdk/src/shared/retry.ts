import { nowMs } from './clock.ts'

/** How often, and how soon, the SDK tries again by itself. */
export interface RetryOptions {
  /** All tries, the first included: 3 by default. 1 is never again. */
  readonly maxTries?: number | undefined
  /** The most that is waited before the second try; doubled before each one after. 300 by default. */
  readonly baseDelayMs?: number | undefined
  /** No wait is longer, but one that the server asks for. 5,000 by default. */
  readonly maxDelayMs?: number | undefined
}

/**
 * How long to wait before the next try: some part of a span that doubles, so that those who were turned away together do not come
 * back together; what the server asks for is waited in full, and the part comes on top.
 *
 * @param failedTries 1 after the first.
 * @param random From 0 to 1.
 */
export const delayMs = (
  { baseDelayMs = 300, maxDelayMs = 5000 }: RetryOptions,
  failedTries: number,
  retryAfterSeconds = 0,
  random: number = Math.random(),
): number => retryAfterSeconds * 1000 + random * Math.min(maxDelayMs, baseDelayMs * 2 ** (failedTries - 1))

/**
 * Reads a `Retry-After` of either form (RFC 9110 10.2.3), a date by the server's own `Date` where it came. Zero where there is
 * nothing to wait for, NaN for nonsense.
 */
export const readRetryAfterSeconds = (headers: Headers): number => {
  const value = headers.get('retry-after') ?? ''
  const untilDate = (Date.parse(value) - (Date.parse(headers.get('date') ?? '') || nowMs())) / 1000
  return Math.max(0, Math.ceil(Number(value) >= 0 ? Number(value) : untilDate))
}
