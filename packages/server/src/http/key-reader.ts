import type { Viewer } from '@piiri/domain/shared/viewer'
import { graphqlRefusal, type Answer } from './asked.ts'

/** What a key may ask in a window of time. `left` is below zero where it has asked too much. */
export type Rate = {
  readonly quota: number
  readonly windowSeconds: number
  readonly left: number
  readonly resetSeconds: number
}
/** Whoever holds a valid key, or why it is none. `rate` counts a request. One that is revoked is told like one that never was. */
type Holder =
  | { readonly viewer: Viewer; readonly rate: () => Rate }
  | { readonly refused: 'KEY_MISTYPED' | 'KEY_OF_ANOTHER_INSTALLATION' | 'KEY_NOT_VALID' | 'KEY_EXPIRED' }
export type HolderOf = (key: string) => Promise<Holder>

/** Who asks by a key, with what the answer's headers tell of its rate; or why nothing is answered. */
export async function readKeyHolder(
  key: string,
  holderOf: HolderOf,
): Promise<{ readonly viewer: Viewer; readonly headers: Answer['headers'] } | { readonly refusal: Answer }> {
  const holder = await holderOf(key)
  if ('refused' in holder) return { refusal: refusals[holder.refused] }
  const rate = holder.rate()
  const headers = headersOf(rate)
  return rate.left < 0 ? { refusal: tooOften(rate, headers) } : { viewer: holder.viewer, headers }
}

/** draft-ietf-httpapi-ratelimit-headers-11: a policy by its name, and what is left of it. */
const headersOf = ({ quota, windowSeconds, left, resetSeconds }: Rate): Answer['headers'] => ({
  'ratelimit-policy': `"key";q=${quota};w=${windowSeconds}`,
  ratelimit: `"key";r=${Math.max(left, 0)};t=${resetSeconds}`,
})

function tooOften({ quota, resetSeconds }: Rate, headers: Answer['headers']): Answer {
  const refusal = graphqlRefusal(429, 'RATE_LIMITED', `This key asks at most ${quota} times a minute.`, {
    retryAfterSeconds: resetSeconds,
  })
  return { ...refusal, headers: { ...refusal.headers, ...headers, 'retry-after': String(resetSeconds) } }
}

const refused = (reason: string, message: string): Answer => {
  const refusal = graphqlRefusal(401, 'UNAUTHENTICATED', message, { reason })
  return { ...refusal, headers: { ...refusal.headers, 'www-authenticate': 'Bearer error="invalid_token"' } }
}
const refusals = {
  KEY_MISTYPED: refused(
    'KEY_MISTYPED',
    'This is no whole key: a character is missing, wrong or too much. Send it as it was shown, as `Authorization: Bearer piiri_live_…`.',
  ),
  KEY_OF_ANOTHER_INSTALLATION: refused(
    'KEY_OF_ANOTHER_INSTALLATION',
    'This key is of another installation of Piiri. Ask there, or use a key of this one.',
  ),
  KEY_NOT_VALID: refused('KEY_NOT_VALID', 'This key is not valid. Ask the organisation for a new one.'),
  KEY_EXPIRED: refused('KEY_EXPIRED', 'This key has expired. Ask the organisation for a new one.'),
} as const satisfies Record<Extract<Holder, { refused: string }>['refused'], Answer>
export const mistyped: Answer = refusals.KEY_MISTYPED
