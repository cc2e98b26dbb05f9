import type { Answer, Asked, Handle } from './asked.ts'

/** A header that no foreign page can send without being asked for leave first: a document in an address needs it. */
export const csrfHeader = 'x-piiri'

const allowed = {
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': `accept-language, authorization, content-type, idempotency-key, if-none-match, ${csrfHeader}`,
  'access-control-expose-headers': 'etag, link, ratelimit, ratelimit-policy, retry-after, x-request-id',
  'access-control-max-age': '3600',
}

/** Lets pages of the configured origins ask (the Fetch standard's CORS protocol); cookies never travel. `*` lets every page. */
export function withCors(origins: readonly string[], handle: Handle): Handle {
  const grant = (asked: Asked): Answer['headers'] | null => {
    const origin = asked.headers['origin']
    if (origin === undefined) return null
    if (origins.includes('*')) return { 'access-control-allow-origin': '*', ...allowed }
    return origins.includes(origin) ? { 'access-control-allow-origin': origin, ...allowed } : null
  }
  return async (asked) => {
    if (asked.method === 'OPTIONS' && asked.headers['access-control-request-method'] !== undefined)
      return { status: 204, headers: { ...grant(asked), vary: 'origin' }, body: '' }
    const answer = await handle(asked)
    return answer === null ? null : withHeaders(varied(answer), grant(asked))
  }
}
const withHeaders = (answer: Answer, headers: Answer['headers'] | null): Answer =>
  headers === null ? answer : { ...answer, headers: { ...answer.headers, ...headers } }

/** Says that it depends on who asks, even where nobody is granted anything. */
function varied(answer: Answer): Answer {
  const { vary } = answer.headers
  if (vary?.includes('origin')) return answer
  return { ...answer, headers: { ...answer.headers, vary: [vary, 'origin'].filter(Boolean).join(', ') } }
}
