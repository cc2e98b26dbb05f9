import { createHash } from 'node:crypto'
import type { Answer, Asked } from './asked.ts'

/** With a strong ETag: a hash of the bytes, so that it tells nothing that they do not. */
export function withEtag(answer: Answer): Answer {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  return { ...answer, headers: { ...answer.headers, etag }, body }
}

/** The answer, or 304 where the client has the bytes of its ETag already (RFC 9110 13.1.2). */
export function unlessKnown(asked: Asked, answer: Answer): Answer {
  const { etag } = answer.headers
  const known = asked.headers['if-none-match']
  if (known === undefined || etag === undefined) return answer
  if (known.trim() !== '*' && !known.split(',').some((one) => weakly(one) === etag)) return answer
  const { 'content-type': _, ...kept } = answer.headers
  return { status: 304, headers: kept, body: '' }
}
const weakly = (etag: string): string => etag.trim().replace(/^W\//, '')
