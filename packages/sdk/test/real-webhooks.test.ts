import { spawn, type ChildProcess } from 'node:child_process'
import { once as onceOf } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createPiiri as createDefault, type Piiri } from '../src/index.ts'
import { createPiiri as createLean } from '../src/lean.ts'
import { tokenOfStaff } from './come-in.ts'
import { gone } from './gone.ts'
import { once } from './over-each-transport.ts'
import { startRealServer, type RealServer } from './real-server.ts'

/** Messages go by the network, and the machine may be busy. */
vi.setConfig({ testTimeout: 60_000 })

let server: RealServer
let administrator: Piiri
let staff: string
const children: ChildProcess[] = []
beforeAll(async () => {
  server = await startRealServer({ delivers: true })
  staff = await tokenOfStaff(server, 'ADMINISTRATOR')
  administrator = createLean({ url: server.url, token: staff })
}, 60_000)
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await server.close()
})
const aPartner = async () => {
  const partner = gone(await administrator.partners.create({ name: 'Health service' }))
  const { key } = gone(await administrator.partners.issueKey({ partner: partner.id, scopes: ['WEBHOOKS_MANAGE'] }))
  return { partner, key }
}

describe.each([
  { transport: 'graphql-request', createPiiri: createDefault },
  { transport: 'plain fetch', createPiiri: createLean },
])('webhook endpoints, over $transport', ({ createPiiri }) => {
  const connect = (token?: string): Piiri =>
    createPiiri({ url: server.url, language: 'en', retry: once, ...(token !== undefined && { token }) })

  it('are made, changed, rotated and ended by their partner, and looked at by staff', async () => {
    const { partner, key } = await aPartner()
    const { partners } = connect(key)
    const written = { url: 'http://localhost:9/hooks', events: ['SESSION_CHANGED'] as const }
    const { endpoint, secret } = gone(await partners.createWebhookEndpoint(written))
    expect([secret.slice(0, 6), endpoint]).toMatchObject(['whsec_', { ...written, isEnabled: true }])
    const listed = { ...endpoint, newestDeliveries: { nodes: [] } }
    expect(await partners.webhookEndpoints()).toEqual([listed])
    expect(await administrator.partners.webhookEndpoints(partner.id)).toEqual([listed])
    expect(await connect().partners.webhookEndpoints()).toEqual([])
    expect(await connect().partners.webhookEndpoints(partner.id)).toEqual([])
    const rotated = gone(await partners.rotateWebhookSecret(endpoint.id))
    expect(rotated.secret).not.toBe(secret)
    const off = gone(await partners.updateWebhookEndpoint({ id: endpoint.id, isEnabled: false }))
    expect(off).toMatchObject({ ...written, disabledBecause: 'SWITCHED_OFF' })
    expect(gone(await administrator.partners.removeWebhookEndpoint(endpoint.id))).toMatchObject({ ok: true })
    expect(await partners.removeWebhookEndpoint(endpoint.id)).toMatchObject({ __typename: 'NotFound' })
  })

  it('are refused where they lead into a private network, or all that is wrong is told', async () => {
    const { partners } = connect((await aPartner()).key)
    for (const url of ['https://192.168.1.1/', 'http://hooks.example.org/', 'https://metadata.google.internal/'])
      expect(await partners.createWebhookEndpoint({ url, events: ['PING'] })).toMatchObject({
        __typename: 'AddressNotAllowed',
        code: 'ADDRESS_NOT_ALLOWED',
        message: expect.stringMatching(/^This address cannot be used/),
      })
    expect(await partners.createWebhookEndpoint({ url: 'https://hooks.example.org', events: [] })).toMatchObject({
      issues: [{ path: ['input', 'events'], code: 'EMPTY' }],
    })
  })

  it('are made by administrators for the partner that they name, and by a key for its own alone', async () => {
    const [{ partner, key }, other] = [await aPartner(), await aPartner()]
    const written = { url: 'http://localhost:9/hooks', events: ['PING'] as const }
    const byAdministrator = connect(staff)
    const { endpoint } = gone(await byAdministrator.partners.createWebhookEndpoint({ ...written, partner: partner.id }))
    const { partners } = connect(key)
    expect(await partners.webhookEndpoints()).toMatchObject([endpoint])
    gone(await partners.createWebhookEndpoint({ ...written, partner: partner.id }))
    expect(await partners.createWebhookEndpoint({ ...written, partner: other.partner.id })).toMatchObject({
      __typename: 'NotFound',
    })
    expect(await byAdministrator.partners.createWebhookEndpoint(written)).toMatchObject({
      issues: [{ path: ['partner'], code: 'PARTNER_MISSING', message: 'Say which partner is to be told.' }],
    })
  })

  it('tell what became of each delivery, and send one again', async () => {
    const { partners } = connect((await aPartner()).key)
    const { endpoint } = gone(
      await partners.createWebhookEndpoint({ url: 'http://localhost:9/hooks', events: ['PING'] }),
    )
    const ping = gone(await partners.pingWebhookEndpoint(endpoint.id))
    expect(ping).toMatchObject({ event: 'PING', status: 'PENDING' })
    const first = async () => (await partners.deliveries({ endpoint: endpoint.id, first: 1, withTotal: true })).nodes[0]
    await expect.poll(async () => (await first())?.lastFailure, { timeout: 20_000 }).toBe('NOT_CONNECTED')
    expect(await partners.webhookEndpoints()).toMatchObject([
      { newestDeliveries: { nodes: [{ status: 'PENDING', lastFailure: 'NOT_CONNECTED' }] } },
    ])
    expect(gone(await partners.redeliver(ping.id))).toMatchObject({ id: ping.id, status: 'PENDING' })
    const all = await partners.eachDelivery({ endpoint: endpoint.id }).toArray(10)
    expect(all.map(({ id }) => id)).toEqual([ping.id])
    expect((await partners.deliveries({ endpoint: 'nothing' })).nodes).toEqual([])
    expect(await connect().partners.redeliver(ping.id)).toMatchObject({ __typename: 'NotFound' })
  })
})

describe('the examples of webhooks', () => {
  const script = fileURLToPath(new URL('../../../scripts/example.mjs', import.meta.url))
  const start = (name: string, env: Readonly<Record<string, string>>) => {
    const child = spawn(process.execPath, [script, name], {
      env: { ...process.env, PIIRI_URL: server.url, ...env },
      detached: true,
    })
    children.push(child)
    const said = { words: '' }
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => void (said.words += String(part)))
    return { child, said, end: onceOf(child, 'close') }
  }
  const run = async (name: string, env: Readonly<Record<string, string>>): Promise<string> => {
    const { said, end } = start(name, env)
    await end
    return said.words.trim()
  }
  it('are told in docs/partners.md by curl too', async () => {
    const docs = readFileSync(new URL('../../../docs/partners.md', import.meta.url), 'utf8')
    const [, body = ''] = /-d '(\{"query":"mutation \{ createWebhookEndpoint.*\})'/.exec(docs) ?? []
    const { key } = await aPartner()
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    const answer = await fetch(server.url, { method: 'POST', headers, body })
    expect(await answer.json()).toEqual({
      data: {
        createWebhookEndpoint: { secret: expect.stringMatching(/^whsec_/), endpoint: { id: expect.any(String) } },
      },
    })
  })
  it('lead from a key to a webhook that is verified', async () => {
    const { key } = await aPartner()
    const PORT = String(await aFreePort())
    const made = await run('create-webhook-endpoint', { PIIRI_KEY: key, HOOKS_URL: `http://localhost:${PORT}/` })
    expect(made).toMatch(/^PIIRI_WEBHOOK_SECRET=whsec_/)
    const receiver = start('receive-webhooks', {
      PIIRI_WEBHOOK_SECRET: made.replace('PIIRI_WEBHOOK_SECRET=', ''),
      PORT,
    })
    await expect.poll(() => receiver.said.words, { timeout: 30_000 }).toBe('Listening.\n')
    const forged = await fetch(`http://localhost:${PORT}/`, { method: 'POST', body: '{"type":"ping"}' })
    expect(forged.status).toBe(400)
    expect(await run('ping-webhooks', { PIIRI_KEY: key })).toBe(`http://localhost:${PORT}/: DELIVERED 204`)
    expect(receiver.said.words).toMatch(/^Listening\.\nA header is missing: .*\nping, whd_[\w-]{22}\n$/)
    process.kill(-Number(receiver.child.pid), 'SIGKILL') // It is what example.mjs runs.
  })
})

async function aFreePort(): Promise<number> {
  const taken = createServer().listen(0, 'localhost')
  await onceOf(taken, 'listening')
  const { port } = taken.address() as AddressInfo // It listens on a port.
  taken.close()
  return port
}
