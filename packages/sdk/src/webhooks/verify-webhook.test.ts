import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { signTestEvent, verifyWebhook, WebhookError, type WebhookEventTold } from '../webhooks.ts'
import { sign, signedBytes } from './signature.ts'

type Signed = { readonly name: string; readonly secret: string; readonly id: string; readonly timestamp: number } & {
  readonly payload: string
  readonly signature: string
}
type Verified = { readonly name: string; readonly secret: string; readonly payload: string } & {
  readonly headers: Readonly<Record<string, string>>
  readonly now: number
  readonly expect: boolean
}
const vectors = JSON.parse(
  readFileSync(new URL('../../testdata/standard-webhooks/vectors.json', import.meta.url), 'utf8'),
) as { readonly sign: readonly Signed[]; readonly verify: readonly Verified[] }

const encoder = new TextEncoder()
const secret = `whsec_${btoa('a secret of thirty-two bytes ...')}`
const other = `whsec_${btoa('another one, as long as that one')}`
const at = Date.UTC(2026, 0, 12, 7)
const now = () => at
const session = {
  id: 'ses_1',
  status: 'CANCELLED',
  start: '2026-01-13T12:00:00Z',
  end: '2026-01-13T14:00:00Z',
  localStart: '2026-01-13T14:00',
  timeZone: 'Europe/Helsinki',
  sequence: 2,
} as const
const cancelled: WebhookEventTold = {
  type: 'session.cancelled',
  timestamp: '2026-01-12T06:59:00Z',
  data: { event: 'SESSION_CANCELLED', session, group: { id: 'grp_1', slug: 'choir' } },
}
const signed = () => signTestEvent(cancelled, secret, { id: 'whd_1', at })
const codeOf = async (verifying: Promise<unknown>): Promise<string> => {
  const thrown = await verifying.then(
    () => 'it was taken',
    (error: unknown) => error,
  )
  return thrown instanceof WebhookError ? thrown.code : String(thrown)
}

describe('the vectors of Standard Webhooks', () => {
  it.each(vectors.sign)('are signed the same: $name', async ({ secret: key, id, timestamp, payload, signature }) => {
    expect(await sign(key, signedBytes(id, String(timestamp), encoder.encode(payload)))).toBe(signature)
  })
  it.each(vectors.verify)(
    'are taken or not: $name',
    async ({ secret: key, payload, headers, now: seconds, expect: isGood }) => {
      const code = await codeOf(verifyWebhook(payload, headers, key, { now: () => seconds * 1000 }))
      expect(code === 'it was taken').toBe(isGood)
    },
  )
})

describe('a webhook', () => {
  it('is told typed, with the id that it keeps at every attempt', async () => {
    const { body, headers } = await signed()
    const message = await verifyWebhook(body, headers, secret, { now })
    expect(message).toEqual({ ...cancelled, id: 'whd_1' })
    if (message.type === 'session.cancelled') expect(message.data.session.localStart).toBe('2026-01-13T14:00')
  })
  it('is taken as text or bytes, and with headers as any server has them', async () => {
    const { body, headers } = await signed()
    const bytes = encoder.encode(body)
    const capitals = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]))
    for (const given of [body, bytes, Buffer.from(body), bytes.buffer])
      for (const those of [headers, new Headers(headers), capitals, Object.entries(headers) as [string, string][]])
        expect((await verifyWebhook(given, those, secret, { now })).id).toBe('whd_1')
    const request = new Request('https://hooks.example.org', { method: 'POST', body, headers })
    expect((await verifyWebhook(await request.text(), request.headers, secret, { now })).id).toBe('whd_1')
  })
  it('is taken by either secret while one is changed for another', async () => {
    const { body, headers } = await signed()
    expect((await verifyWebhook(body, headers, [other, secret], { now })).id).toBe('whd_1')
    const twice = { ...headers, 'webhook-signature': `v1,AAAA v2,x ${headers['webhook-signature']}` }
    expect((await verifyWebhook(body, twice, secret, { now })).id).toBe('whd_1')
    expect(await codeOf(verifyWebhook(body, headers, other, { now }))).toBe('NO_SIGNATURE_MATCHES')
  })
  it('of a type that this SDK does not know is taken, and told apart', async () => {
    for (const name of ['venue.moved', 'toString', '__proto__', ''] as const) {
      const { body, headers } = await signTestEvent({ type: name, data: { a: 1 } }, secret, { at })
      expect(await verifyWebhook(body, headers, secret, { now })).toEqual({
        type: 'unknown',
        name,
        body: { type: name, data: { a: 1 } },
        id: 'msg_test',
      })
    }
  })
  it('is made and read the same as by their own library, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.uint8Array({ minLength: 24, maxLength: 64 }),
        async (text, key) => {
          const drawn = `whsec_${Buffer.from(key).toString('base64')}`
          const { body, headers } = await signTestEvent({ type: 'ping', text }, drawn)
          expect(new Webhook(drawn).verify(body, { ...headers })).toEqual({ type: 'ping', text })
          const theirs = new Webhook(drawn).sign('msg_1', new Date(at), body)
          const those = { 'webhook-id': 'msg_1', 'webhook-timestamp': String(at / 1000), 'webhook-signature': theirs }
          expect((await verifyWebhook(body, those, drawn, { now })).type).toBe('ping')
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('what is no webhook is refused, and told why:', () => {
  const refused = async (
    change: (of: { body: string; headers: Record<string, string> }) => {
      body?: unknown
      headers?: object
      secret?: string | string[]
    },
    clock = at,
  ): Promise<string> => {
    const { body, headers } = await signed()
    const changed = { body, headers, secret, ...change({ body, headers: { ...headers } }) }
    return codeOf(
      verifyWebhook(changed.body as string, changed.headers as Record<string, string>, changed.secret, {
        now: () => clock,
      }),
    )
  }
  const with_ = (name: string, value: string | undefined) => (of: { headers: Record<string, string> }) => ({
    headers: { ...of.headers, [name]: value },
  })
  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('without %s', async (name) => {
    expect(await refused(with_(name, undefined))).toBe('HEADER_MISSING')
    expect(await refused(with_(name, ''))).toBe('HEADER_MISSING')
  })
  it.each(['now', '1e9', '-5', '1768201200.5', '9'.repeat(12), '0x10'])('with the time %s', async (time) =>
    expect(await refused(with_('webhook-timestamp', time))).toBe('TIMESTAMP_MALFORMED'),
  )
  it('sent over five minutes ago, or from as far in the future', async () => {
    const shifts = [-301, -300, 300, 301].map((seconds) => refused(() => ({}), at + seconds * 1000))
    expect(await Promise.all(shifts)).toEqual(['TOO_NEW', 'it was taken', 'it was taken', 'TOO_OLD'])
  })
  it('where the window or the clock is no number, which is no leave to take anything', async () => {
    const { body, headers } = await signed()
    for (const options of [{ toleranceSeconds: Number.NaN }, { now: () => Number.NaN }])
      expect(await codeOf(verifyWebhook(body, headers, secret, { now, ...options }))).toBe('TOO_OLD')
  })
  it('with another id or time than was signed', async () => {
    expect(await refused(with_('webhook-id', 'whd_2'))).toBe('NO_SIGNATURE_MATCHES')
    expect(await refused(with_('webhook-timestamp', String(at / 1000 + 1)))).toBe('NO_SIGNATURE_MATCHES')
  })
  it.each(['v1,', 'v1', 'v1,%%%', 'v1a,AAAA', 'AAAA', `v1,${'A'.repeat(2000)}`, 'v1,AAAA '.repeat(100)])(
    'signed %s',
    async (signature) => expect(await refused(with_('webhook-signature', signature))).toBe('NO_SIGNATURE_MATCHES'),
  )
  it('with any other body', async () => {
    expect(await refused(({ body }) => ({ body: body.replace('CANCELLED', 'SCHEDULED') }))).toBe('NO_SIGNATURE_MATCHES')
    expect(await refused(() => ({ body: '' }))).toBe('NO_SIGNATURE_MATCHES')
  })
  it('read as JSON and written anew, which is told apart', async () => {
    expect(await refused(({ body }) => ({ body: JSON.stringify(JSON.parse(body), null, 2) }))).toBe('BODY_ALTERED')
  })
  it.each([[{ type: 'ping' }], [null], [undefined], [7], [[1]]])('parsed already: %j', async (body) =>
    expect(await refused(() => ({ body }))).toBe('BODY_PARSED'),
  )
  it('too large, before it is hashed', async () => {
    expect(await refused(() => ({ body: 'x'.repeat(10_000_000) }))).toBe('BODY_TOO_LARGE')
    expect(await refused(() => ({ body: 'ä'.repeat(40_000) }))).toBe('BODY_TOO_LARGE')
    expect(await refused(() => ({ body: new Uint8Array(65_537) }))).toBe('BODY_TOO_LARGE')
  })
  it.each(['', 'whsec_', 'whsec_%%%', 'whsec_AAAA', 'a passphrase'])('where %j is given as a secret', async (wrong) =>
    expect(await refused(() => ({ secret: wrong }))).toBe('SECRET_MALFORMED'),
  )
  it.each(['[]', 'null', '7', '{', 'not JSON'])('signed, and no event: %s', async (body) => {
    const timestamp = String(at / 1000)
    const signature = await sign(secret, signedBytes('whd_1', timestamp, encoder.encode(body)))
    const headers = { 'webhook-id': 'whd_1', 'webhook-timestamp': timestamp, 'webhook-signature': signature }
    expect(await codeOf(verifyWebhook(body, headers, secret, { now }))).toBe('NOT_JSON')
  })
  it('by an error that has neither secret nor body in it', async () => {
    const { body, headers } = await signed()
    const error = await verifyWebhook(`${body} `, headers, other, { now }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'WebhookError', code: 'NO_SIGNATURE_MATCHES' })
    const told = `${String(error)} ${JSON.stringify(error)} ${(error as Error).stack}`
    for (const word of [secret, other, 'choir', headers['webhook-signature'] ?? '-']) expect(told).not.toContain(word)
  })
})
