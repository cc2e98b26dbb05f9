import { createHash } from 'node:crypto'
import type { Answer, Asked } from './asked.ts'

/** A strong ETag: a hash of the bytes, so that it tells nothing that they do not. */
export const etagOf = (body: Answer['body']): string => `"${createHash('sha256').update(body).digest('base64url')}"`

/** The answer with its ETag, or 304 where the client has these very bytes already (RFC 9110 13.1.2). */
export function withEtag(asked: Asked, answer: Answer, etag = etagOf(answer.body)): Answer {
  const headers = { ...answer.headers, etag }
  const known = asked.headers['if-none-match']
  const isKnown = known !== undefined && (known.trim() === '*' || known.split(',').some((one) => weakly(one) === etag))
  if (!isKnown) return { ...answer, headers }
  const { 'content-type': _, ...kept }: Record<string, string> = headers
  return { status: 304, headers: kept, body: '' }
}
const weakly = (etag: string): string => etag.trim().replace(/^W\//, '')
