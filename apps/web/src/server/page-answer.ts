import { createHash } from 'node:crypto'
import type { Answer, Asked } from './asked.ts'
import { chooseEncoding, compress } from './compress.ts'

/** Nothing but what comes from here, and no script but from a file. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
].join('; ')

export const redirect = (status: 301 | 302, location: string, vary?: string): Answer => ({
  status,
  headers: {
    location,
    'cache-control': 'no-cache',
    'content-security-policy': policy,
    ...(vary !== undefined && { vary }),
  },
  body: '',
})

type PageMade = {
  readonly status: number
  readonly html: string
  readonly language: string
  /** Request headers that it depends on, besides the encoding. */
  readonly vary?: readonly string[]
}

/** A page is asked for anew each time, and told to be the same where it is: what becomes confidential is gone at once. */
export async function answerPage(asked: Asked, { status, html, language, vary = [] }: PageMade): Promise<Answer> {
  const etag = `W/"${createHash('sha256').update(html).digest('base64url')}"`
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-language': language,
    'cache-control': status === 503 ? 'no-store' : 'public, no-cache',
    'content-security-policy': policy,
    vary: ['accept-encoding', ...vary].join(', '),
    ...(status === 503 ? { 'retry-after': '30' } : { etag }),
  }
  if (status === 200 && (asked.headers['if-none-match'] ?? '').split(',').some((one) => one.trim() === etag))
    return { status: 304, headers, body: '' }
  const encoding = chooseEncoding(asked.headers['accept-encoding'])
  if (encoding === null) return { status, headers, body: html }
  return {
    status,
    headers: { ...headers, 'content-encoding': encoding },
    body: await compress(encoding, Buffer.from(html)),
  }
}
