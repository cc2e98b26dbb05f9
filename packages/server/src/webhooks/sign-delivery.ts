import { createHmac, randomBytes } from 'node:crypto'

const beginning = 'whsec_'
/** Standard Webhooks: 24 to 64 random bytes, in base64. */
export const makeWebhookSecret = (): string => beginning + randomBytes(32).toString('base64')

/** What is signed: exactly these bytes. */
export type Signed = { readonly id: string; readonly timestamp: number; readonly body: string }

/** The value of `webhook-signature`: one signature for each secret, parted by spaces. `timestamp` in seconds. */
export const signDelivery = (secrets: readonly string[], { id, timestamp, body }: Signed): string =>
  secrets
    .map((secret) => {
      const key = Buffer.from(secret.replace(beginning, ''), 'base64')
      return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
    })
    .join(' ')
