import { sign, signedBytes } from './signature.ts'
import type { WebhookEventTold } from './webhook-event.ts'

export interface SignOptions {
  /** `msg_test` by default. */
  readonly id?: string
  /** When it is sent, in milliseconds. Now by default. */
  readonly at?: number
}
/** A webhook as Piiri would send it: for tests of whoever receives it. `new Request(url, { method: 'POST', ...signed })` is one. */
export async function signTestEvent(
  event: WebhookEventTold | Readonly<Record<string, unknown>>,
  secret: string,
  { id = 'msg_test', at = Date.now() }: SignOptions = {},
): Promise<{ readonly body: string; readonly headers: Readonly<Record<string, string>> }> {
  const body = JSON.stringify(event)
  const timestamp = String(Math.floor(at / 1000))
  const signature = await sign(secret, signedBytes(id, timestamp, new TextEncoder().encode(body)))
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signature,
    },
  }
}
