import type { Instant } from '../shared/instant.ts'

/** The three forms of a date that RFC 9110 (5.6.7) has a recipient take; the last two are no longer written. */
const dates = [
  /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/,
  /^[A-Z][a-z]{5,8}, \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/,
]
function dateOf(text: string): number | null {
  if (!dates.some((shape) => shape.test(text))) return null
  const at = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`)
  return Number.isNaN(at) ? null : at
}

/** Of an answer: `Retry-After`, and its `Date`, by which whoever's clock is wrong says how long all the same. */
type Answered = { readonly retryAfter: string | undefined; readonly date: string | undefined }

/**
 * For how long somebody asks to be left alone, by `Retry-After` (RFC 9110, 10.2.3): so many seconds, or until a date. In milliseconds; 0 where they do not
 * ask, where that is past, and where it is neither. It can be as long as they like.
 */
export function readRetryAfter({ retryAfter = '', date = '' }: Answered, now: Instant): number {
  const text = retryAfter.trim()
  if (/^\d{1,15}$/.test(text)) return Number(text) * 1000
  const until = dateOf(text)
  return until === null ? 0 : Math.max(0, until - (dateOf(date.trim()) ?? now))
}
