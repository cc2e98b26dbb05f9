import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { now } from '../../test/api.ts'
import { aReceiver, certificate, withStatus } from '../../test/receiver.ts'
import { createAllowedAddresses, type Resolve } from '../shared/allowed-addresses.ts'
import { createSender, type Sender } from './send-delivery.ts'

const toHere: Resolve = async () => [{ address: '127.0.0.1', family: 4 }]
const senders: Sender[] = []
const aSender = ({ resolve = toHere, allowsLoopback = true, ...more }: Partial<Options> = {}): Sender => {
  const sender = createSender({
    addresses: createAllowedAddresses({ allowsLoopback, resolve }),
    clock: () => now,
    timeoutMs: 10_000,
    ...more,
  })
  senders.push(sender)
  return sender
}
type Options = {
  readonly resolve: Resolve
  readonly allowsLoopback: boolean
  readonly ca: string
  readonly timeoutMs: number
}
afterAll(() => Promise.all(senders.map((sender) => sender.close())))
const to = (url: string) => ({ url, headers: { 'webhook-id': 'whd_1' }, body: '{}' })

describe('whoever is told', () => {
  it.each([200, 201, 204, 299])('has it if it answers %i', async (status) => {
    const receiver = await aReceiver()
    receiver.answers = withStatus(status)
    expect(await aSender().send(to(receiver.url))).toEqual({ status, askedMs: 0 })
    expect(receiver.got).toMatchObject([{ id: 'whd_1', body: '{}' }])
  })
  it.each([301, 302, 303, 307, 308])('is not followed elsewhere by a %i', async (status) => {
    const [receiver, other] = [await aReceiver(), await aReceiver()]
    receiver.answers = withStatus(status, { location: other.url })
    expect(await aSender().send(to(receiver.url))).toEqual({ status, askedMs: 0 })
    expect(other.got).toEqual([])
  })
  it('is not waited for if it never answers', async () => {
    const receiver = await aReceiver()
    receiver.answers = () => {}
    const begun = performance.now()
    expect(await aSender({ timeoutMs: 400 }).send(to(receiver.url))).toEqual({ failure: 'TIMED_OUT' })
    expect(performance.now() - begun).toBeLessThan(8000)
  })
  it('is told though others at the same address are slow: nobody’s time runs while it waits for them', async () => {
    const receiver = await aReceiver()
    receiver.answers = ({ body }, answer) => void (body === 'quick' && answer.writeHead(204).end())
    const sender = aSender({ timeoutMs: 3000 })
    const slow = Array.from({ length: 8 }, () => sender.send({ ...to(receiver.url), body: 'slow' }))
    await expect.poll(() => receiver.got.length, { timeout: 2500 }).toBe(8)
    expect(await sender.send({ ...to(receiver.url), body: 'quick' })).toEqual({ status: 204, askedMs: 0 })
    expect(await Promise.all(slow)).toEqual(Array(8).fill({ failure: 'TIMED_OUT' }))
  })
  it('is not waited for if it answers byte by byte, nor if it never ends', async () => {
    const receiver = await aReceiver()
    let timer: NodeJS.Timeout | undefined
    receiver.answers = (_, answer) => {
      answer.writeHead(200)
      timer = setInterval(() => answer.write('x'), 20)
    }
    expect(await aSender({ timeoutMs: 400 }).send(to(receiver.url))).toEqual({ status: 200, askedMs: 0 })
    clearInterval(timer)
  })
  it('is listened to for 64 kB: of 10 MB the rest is not taken', async () => {
    const receiver = await aReceiver()
    let sent = 0
    receiver.answers = (_, answer) => {
      answer.writeHead(200)
      const part = Buffer.alloc(64 * 1024)
      const write = (): void => {
        while (sent < 10_000_000 && !answer.destroyed) {
          sent += part.length
          if (!answer.write(part)) return void answer.once('drain', write)
        }
        answer.end()
      }
      write()
    }
    expect(await aSender({ timeoutMs: 5000 }).send(to(receiver.url))).toEqual({ status: 200, askedMs: 0 })
    expect(sent).toBeLessThan(9_000_000)
  })
  it('is not believed for headers without end', async () => {
    const receiver = await aReceiver()
    receiver.answers = (_, answer) => void answer.writeHead(200, { 'x-long': 'x'.repeat(100_000) }).end()
    expect(await aSender().send(to(receiver.url))).toEqual({ failure: 'NOT_HTTP' })
  })
  it('has to speak HTTP', async () => {
    const port = await aPort((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'))
    expect(await aSender().send(to(`http://127.0.0.1:${port}/`))).toEqual({ failure: 'NOT_HTTP' })
  })
  it('has to be there, and to stay', async () => {
    const port = await aPort((socket) => socket.destroy())
    expect(await aSender().send(to(`http://127.0.0.1:${port}/`))).toEqual({ failure: 'NOT_CONNECTED' })
    expect(await aSender().send(to(`http://127.0.0.1:1/`))).toEqual({ failure: 'NOT_CONNECTED' })
  })
})

describe('TLS', () => {
  it('has to be by a certificate that is trusted and of that name', async () => {
    const { port, got } = await aReceiver({ tls: true })
    const url = (host: string) => `https://${host}:${port}/`
    expect(await aSender().send(to(url('hooks.example.org')))).toEqual({ failure: 'CERTIFICATE' })
    expect(await aSender({ ca: certificate }).send(to(url('other.example.org')))).toEqual({ failure: 'CERTIFICATE' })
    expect(got).toEqual([])
    expect(await aSender({ ca: certificate }).send(to(url('hooks.example.org')))).toEqual({ status: 204, askedMs: 0 })
  })
  it('has to be: whoever speaks without it is told nothing', async () => {
    const { port, got } = await aReceiver()
    expect(await aSender().send(to(`https://hooks.example.org:${port}/`))).toEqual({ failure: 'CERTIFICATE' })
    expect(got).toEqual([])
  })
})

describe('an address', () => {
  const url = (port: number) => `https://hooks.example.org:${port}/`
  it('is checked as it is connected to: a name that was public a moment ago gets nowhere', async () => {
    const { port, got } = await aReceiver({ tls: true })
    const answers = ['93.184.215.14', '127.0.0.1']
    const rebinding: Resolve = async () => [{ address: answers.shift() ?? '127.0.0.1', family: 4 }]
    const addresses = createAllowedAddresses({ resolve: rebinding })
    const sender = createSender({ addresses, clock: () => now, ca: certificate })
    senders.push(sender)
    expect(await addresses.isAllowed(url(port))).toBe(true)
    expect(await sender.send(to(url(port)))).toEqual({ failure: 'ADDRESS_NOT_ALLOWED' })
    expect(got).toEqual([])
  })
  it('that is written as a number is checked too, since nothing resolves it', async () => {
    const { port, got } = await aReceiver({ tls: true })
    const sender = aSender({ allowsLoopback: false, ca: certificate })
    for (const host of ['127.0.0.1', '2130706433', '[::ffff:127.0.0.1]', 'localhost'])
      expect(await sender.send(to(`https://${host}:${port}/`))).toEqual({ failure: 'ADDRESS_NOT_ALLOWED' })
    expect(got).toEqual([])
  })
  it('that its name does not have is told as one that is not allowed: which names there are inside, is nobody’s business', async () => {
    const nowhere: Resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
    expect(await aSender({ resolve: nowhere }).send(to(url(8443)))).toEqual({ failure: 'ADDRESS_NOT_ALLOWED' })
  })
  it('is not asked by a proxy of the environment', async () => {
    const [receiver, proxy] = [await aReceiver(), await aReceiver()]
    process.env['HTTP_PROXY'] = proxy.url
    expect(await aSender().send(to(receiver.url))).toEqual({ status: 204, askedMs: 0 })
    delete process.env['HTTP_PROXY']
    expect(proxy.got).toEqual([])
  })
})

/** Something that listens, and speaks another language. */
async function aPort(speak: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => speak(socket))
  })
  server.unref()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port // It listens on a port.
}
