import { isSigned, signedBytes } from './signature.ts'
import { WebhookError } from './webhook-error.ts'
import { eventOf, type WebhookMessage } from './webhook-event.ts'

/** As a server has them: `Headers`, or an object of any spelling. */
export type WebhookHeaders =
  Iterable<readonly [string, string]> | Readonly<Record<string, string | readonly string[] | undefined>>
export interface VerifyOptions {
  /** What time it is, in milliseconds. The machine's clock by default. */
  readonly now?: () => number
  /** How old, or how far from the future, a message may be. 300 by default, as Standard Webhooks has it. */
  readonly toleranceSeconds?: number
}

/** Piiri's messages have less than a kilobyte. More than this is not even hashed. Bytes. */
const largest = 64 * 1024
/** Of a secret that is changed there are two; more signatures than a few are somebody who wants to keep this machine busy. */
const longestHeader = 1024
const text = new TextDecoder()

/**
 * What a webhook says, once it is sure that Piiri sent it, as it is, and within five minutes. Throws a `WebhookError` where it is not.
 *
 * Give the body as it came: the text, or the bytes, before anything parses them. `secret`: as it was shown; several while one is changed for another.
 * The same message can come twice: its `id` tells.
 */
export async function verifyWebhook(
  body: string | Uint8Array | ArrayBuffer,
  headers: WebhookHeaders,
  secret: string | readonly string[],
  { now = Date.now, toleranceSeconds = 300 }: VerifyOptions = {},
): Promise<WebhookMessage> {
  const bytes = bytesOf(body)
  const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map((name) =>
    headerOf(headers, `webhook-${name}`),
  )
  if (!id || !timestamp || !signature) throw new WebhookError('HEADER_MISSING')
  if (!/^\d{1,11}$/.test(timestamp)) throw new WebhookError('TIMESTAMP_MALFORMED')
  const ageSeconds = Math.floor(now() / 1000) - Number(timestamp)
  // So written that a window or a clock that is no number lets nothing through.
  if (!(ageSeconds <= toleranceSeconds)) throw new WebhookError('TOO_OLD')
  if (!(ageSeconds >= -toleranceSeconds)) throw new WebhookError('TOO_NEW')
  if (signature.length > longestHeader || id.length > longestHeader) throw new WebhookError('NO_SIGNATURE_MATCHES')
  const secrets = typeof secret === 'string' ? [secret] : secret
  const isTrue = (of: Uint8Array): Promise<boolean> => isSigned(secrets, signature, signedBytes(id, timestamp, of))
  if (!(await isTrue(bytes))) {
    const compact = read(bytes)
    const wasAltered = compact !== null && (await isTrue(new TextEncoder().encode(JSON.stringify(compact))))
    throw new WebhookError(wasAltered ? 'BODY_ALTERED' : 'NO_SIGNATURE_MATCHES')
  }
  const said = read(bytes)
  if (said === null) throw new WebhookError('NOT_JSON')
  return { ...eventOf(said), id }
}

function bytesOf(body: unknown): Uint8Array {
  if (typeof body !== 'string' && !(body instanceof Uint8Array) && !isArrayBuffer(body))
    throw new WebhookError('BODY_PARSED')
  // Before a megabyte is encoded. Three bytes a letter is the most.
  if (typeof body === 'string' && body.length > largest) throw new WebhookError('BODY_TOO_LARGE')
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body)
  if (bytes.length > largest) throw new WebhookError('BODY_TOO_LARGE')
  return bytes
}
/** Also one of another realm, as tests and sandboxes have them. */
const isArrayBuffer = (body: unknown): body is ArrayBuffer =>
  Object.prototype.toString.call(body) === '[object ArrayBuffer]'

function headerOf(headers: WebhookHeaders, name: string): string | undefined {
  const entries = Symbol.iterator in headers ? [...headers] : Object.entries(headers)
  const found = entries.find(([key]) => key.toLowerCase() === name)?.[1]
  return typeof found === 'string' ? found : found?.join(' ')
}

/** Null where it is no JSON object. */
function read(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text.decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
