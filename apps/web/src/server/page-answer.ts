import type { Answer, Asked } from './asked.ts'
import { chooseEncoding, compress } from './compress.ts'

/** Nothing but what comes from here, and no script but from a file. */
const policyOf = (scripts: string): string =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
const policy = policyOf("'self'")
/** For a page on which messages are locked or opened: libsodium is WebAssembly, and comes from here like all else. */
export const mayCompile = { 'content-security-policy': policyOf("'self' 'wasm-unsafe-eval'") }

/** 303: to be read, whatever was sent. */
export const redirect = (status: 301 | 302 | 303, location: string, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers: { location, 'cache-control': 'no-store', 'content-security-policy': policy, ...headers },
  body: '',
})

type PageMade = {
  readonly status: number
  readonly html: string
  readonly language: string
  /** Request headers that it depends on, besides the encoding. */
  readonly vary?: readonly string[]
  readonly headers?: Answer['headers']
}

/** A page is kept nowhere: who looks through a browser later does not find what was read, and what becomes confidential is gone at once. */
export async function answerPage(
  asked: Asked,
  { status, html, language, vary = [], headers: more = {} }: PageMade,
): Promise<Answer> {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-language': language,
    'cache-control': 'no-store',
    'content-security-policy': policy,
    vary: ['accept-encoding', ...vary].join(', '),
    ...(status === 503 && { 'retry-after': '30' }),
    ...more,
  }
  const encoding = chooseEncoding(asked.headers['accept-encoding'])
  if (encoding === null) return { status, headers, body: html }
  return {
    status,
    headers: { ...headers, 'content-encoding': encoding },
    body: await compress(encoding, Buffer.from(html)),
  }
}
