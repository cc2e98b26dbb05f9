import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { makeWebhookSecret, signDelivery } from './sign-delivery.ts'

type Vector = { readonly name: string; readonly secret: string; readonly signature: string } & {
  readonly id: string
  readonly timestamp: number
  readonly payload: string
}
const { sign } = JSON.parse(
  readFileSync(new URL('../../testdata/standard-webhooks/vectors.json', import.meta.url), 'utf8'),
) as { readonly sign: readonly Vector[] }

describe('a signature', () => {
  it.each(sign)('is as Standard Webhooks has it: $name', ({ secret, id, timestamp, payload, signature }) =>
    expect(signDelivery([secret], { id, timestamp, body: payload })).toBe(signature),
  )
  it('is the same as that of their own library, for any message', () => {
    const times = fc.integer({ min: 0, max: 4_000_000_000 })
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'grapheme' }), times, (id, body, timestamp) => {
        const secret = makeWebhookSecret()
        const signed = new Webhook(secret).sign(id, new Date(timestamp * 1000), body)
        expect(signDelivery([secret], { id, timestamp, body })).toBe(signed)
      }),
    )
  })
  it('is by both secrets while there are two, either of which is enough for their library', () => {
    const secrets = [makeWebhookSecret(), makeWebhookSecret()]
    const timestamp = Math.floor(Date.now() / 1000)
    const headers = {
      'webhook-id': 'whd_1',
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signDelivery(secrets, { id: 'whd_1', timestamp, body: '{"a":1}' }),
    }
    for (const secret of secrets) expect(new Webhook(secret).verify('{"a":1}', headers)).toEqual({ a: 1 })
    expect(() => new Webhook(makeWebhookSecret()).verify('{"a":1}', headers)).toThrow('No matching signature')
  })
  it('is by 32 random bytes', () => {
    const secrets = Array.from({ length: 100 }, makeWebhookSecret)
    expect(new Set(secrets).size).toBe(100)
    for (const secret of secrets) expect(secret).toMatch(/^whsec_[\w+/]{43}=$/)
  })
})
