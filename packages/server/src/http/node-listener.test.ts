import { createServer, type Server, type ServerOptions } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { textAnswer, type Answer, type Asked } from './asked.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { createListener } from './node-listener.ts'

let server: Server
let metrics: Metrics
let log: Record<string, unknown>[] = []
let handle: (asked: Asked) => Promise<Answer> = async () => textAnswer(200, 'here')
const sockets: Socket[] = []

const serve = async (options: ServerOptions = {}, trustedProxies?: number): Promise<void> => {
  log = []
  handle = async ({ method, url, body }) => textAnswer(200, JSON.stringify([method, url.href, body]))
  metrics = createMetrics()
  const write = (facts: object, message: string): void => void log.push({ ...facts, message })
  const listener = createListener({
    route: () => ({ name: 'test', handle: (asked) => handle(asked) }),
    logger: { info: write, warn: write, error: write },
    metrics,
    trustedProxies,
  })
  server = createServer(options, listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
}
const stop = async (): Promise<void> => {
  for (const socket of sockets.splice(0)) socket.destroy()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
beforeEach(() => serve())
afterEach(stop)

const open = (): Socket => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1') // It listens on a port.
  sockets.push(socket)
  socket.on('error', () => {}) // Hanging up is what some tests are about.
  return socket.setEncoding('utf8')
}
const lines = (...all: string[]): string => `${all.join('\r\n')}\r\n\r\n`
/** All that comes back on a connection until the server ends it. */
const wholeAnswer = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let text = ''
    socket.on('data', (chunk: string) => (text += chunk)).on('close', () => resolve(text))
  })
const send = (...all: string[]): Promise<string> => {
  const socket = open()
  socket.write(lines(...all))
  return wholeAnswer(socket)
}
const get = (target: string, host = 'piiri.example.org'): Promise<string> =>
  send(`GET ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close')
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])
const logged = async (): Promise<Record<string, unknown>> => {
  await expect.poll(() => log.length).toBeGreaterThan(0)
  return log[0] ?? {}
}

describe('an address', () => {
  it.each([
    ['a path', '/fi/?page=2', 'http://piiri.example.org/fi/?page=2'],
    ['a whole address', 'http://other.example.org/fi/?a', 'http://other.example.org/fi/?a'],
    ['a path that looks like a host', '//evil.example.org/x', 'http://piiri.example.org//evil.example.org/x'],
    ['a path that climbs', '/fi/../../etc/passwd', 'http://piiri.example.org/etc/passwd'],
    ['one of 9 kB', `/${'a'.repeat(9000)}`, `http://piiri.example.org/${'a'.repeat(9000)}`],
  ])('is read: %s', async (_, target, href) => {
    const answer = await get(target)
    expect(statusOf(answer)).toBe(200)
    expect(answer).toContain(JSON.stringify(['GET', href, '']))
  })

  it.each([
    ['a cut percent sign', '/fi/%'],
    ['a percent sign before no number', '/fi/%zz'],
    ['bytes that are no text', '/fi/%E0%A4%A'],
    ['a scheme that is not ours', 'ftp://piiri.example.org/'],
    ['a whole address without a host', 'http://'],
    ['an asterisk', '*'],
  ])('is refused before any route meets it: %s', async (_, target) => {
    handle = async () => Promise.reject(new Error('a route met it'))
    expect(statusOf(await get(target))).toBe(400)
    expect(log).toEqual([expect.objectContaining({ status: 400, message: 'answered' })])
  })

  it.each(['', 'a b', '[::1', 'piiri:port', '%', '\u0000', 'a,b'])(
    'is never an error of ours, whatever the host: %j',
    async (host) => {
      expect([200, 400]).toContain(statusOf(await get('/', host)))
      expect(log.filter(({ message }) => message !== 'answered')).toEqual([])
    },
  )

  it.each(["'onload='alert(1)", 'a;b', 'a&b', '"', 'a,b', '<b>'])(
    'refuses a host that pages could not repeat: %s',
    async (host) => {
      expect(statusOf(await get('/', host))).toBe(400)
      expect(statusOf(await get(`http://${host}/`))).toBe(400)
    },
  )
  it.each([
    ['localhost:4000', 'http://localhost:4000/x'],
    ['[::1]:4000', 'http://[::1]:4000/x'],
    ['PIIRI_1.example.org', 'http://piiri_1.example.org/x'],
    ['127.0.0.1', 'http://127.0.0.1/x'],
  ])('takes the host %s', async (host, href) => expect(await get('/x', host)).toContain(JSON.stringify(href)))

  it('keeps a name before the host out of the address', async () => {
    expect(await get('/x', 'user:word@piiri.example.org')).toContain('"http://piiri.example.org/x"')
  })
})

describe('a client that does not stay', () => {
  const post = (length: number, ...more: string[]): string =>
    lines('POST /graphql HTTP/1.1', 'Host: piiri', `Content-Length: ${length}`, ...more)

  it('is no error of ours where it hangs up in the middle of its request', async () => {
    const socket = open()
    socket.write(`${post(100)}{"query":`, () => socket.destroy())
    expect(await logged()).toMatchObject({ status: 499, message: 'answered' })
    expect(await metrics.text()).toContain('piiri_unexpected_errors_total 0')
  })

  it('is given up when its request takes too long', async () => {
    await stop()
    await serve({ requestTimeout: 300, connectionsCheckingInterval: 50 })
    const socket = open()
    const answer = wholeAnswer(socket)
    socket.write(`${post(100)}{`)
    expect(statusOf(await answer)).toBe(408)
    expect(await logged()).toMatchObject({ status: 499, message: 'answered' })
  })

  it('is no error of ours where it hangs up before its answer', async () => {
    const socket = open()
    const hangUp = new Promise((resolve) =>
      server.once('connection', (connection) => connection.once('close', resolve)),
    )
    handle = async () => {
      socket.destroy()
      await hangUp
      return textAnswer(200, 'too late')
    }
    socket.write(lines('GET / HTTP/1.1', 'Host: piiri'))
    expect(await logged()).toMatchObject({ status: 499, message: 'answered' })
  })

  it.each(['GET', 'HEAD'])('is told nothing of what goes on, which ends with it: %s', async (method) => {
    const socket = open()
    const hangUp = new Promise((resolve) =>
      server.once('connection', (connection) => connection.once('close', resolve)),
    )
    let hasEnded = false
    const events = new ReadableStream<Uint8Array>({ cancel: () => void (hasEnded = true) })
    handle = async () => {
      if (method === 'GET') {
        socket.destroy()
        await hangUp
      }
      return { ...textAnswer(200, ''), events }
    }
    socket.write(lines(`${method} / HTTP/1.1`, 'Host: piiri', 'Connection: close'))
    await expect.poll(() => hasEnded).toBe(true)
  })

  it('does not keep others waiting', async () => {
    open().write(`${post(100)}{`)
    expect(statusOf(await get('/'))).toBe(200)
  })

  it('gets its answer where it asks whether to go on, and then does', async () => {
    const socket = open()
    const answer = wholeAnswer(socket)
    socket.once('data', (first: string) => {
      expect(first).toBe('HTTP/1.1 100 Continue\r\n\r\n')
      socket.write('{"query":1}')
    })
    socket.write(post(11, 'Expect: 100-continue', 'Connection: close'))
    expect(await answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK[^]+query/)
  })
})

describe('what is no request for us', () => {
  it.each([
    [
      'an expectation that we cannot meet',
      417,
      ['POST / HTTP/1.1', 'Host: piiri', 'Expect: miracles', 'Connection: close'],
    ],
    ['no host', 400, ['GET / HTTP/1.1', 'Connection: close']],
    ['no path', 400, ['GET piiri HTTP/1.1', 'Host: piiri']],
    ['no HTTP', 400, ['hello']],
    ['two lengths', 400, ['GET / HTTP/1.1', 'Host: piiri', 'Content-Length: 1', 'Transfer-Encoding: chunked']],
    ['headers of 20 kB', 431, ['GET / HTTP/1.1', 'Host: piiri', `X: ${'x'.repeat(20_000)}`]],
  ])('is told so: %s, %i', async (_, status, request) => expect(statusOf(await send(...request))).toBe(status))

  it('ends the connection of whoever wants a tunnel', async () => {
    expect(await send('CONNECT example.org:443 HTTP/1.1', 'Host: example.org:443')).toBe('')
  })
  it('answers whoever wants to change the protocol as if they did not', async () => {
    const upgrade = ['GET / HTTP/1.1', 'Host: piiri', 'Upgrade: websocket', 'Connection: upgrade, close']
    expect(statusOf(await send(...upgrade))).toBe(200)
  })
})

describe('a handler that goes wrong', () => {
  it.each<[string, () => Promise<Answer>]>([
    ['it throws', async () => Promise.reject(new Error('secret'))],
    ['it answers with a header that cannot be sent', async () => textAnswer(200, 'x', { location: 'a\nsecret: b' })],
    ['it answers with no status', async () => textAnswer(7, 'secret')],
  ])('is answered with a number, and logged under it: %s', async (_, wrong) => {
    handle = wrong
    const answer = await get('/')
    expect(statusOf(answer)).toBe(500)
    expect(answer).not.toContain('secret')
    const [{ requestId } = {}] = log.filter(({ message }) => message === 'unexpected error')
    expect(answer).toContain(`Tell us this number: ${String(requestId)}`)
    expect(await metrics.text()).toContain('piiri_unexpected_errors_total 1')
  })
})

it('answers HEAD with the length of what GET answers, and without it', async () => {
  const answer = await send('HEAD /x HTTP/1.1', 'Host: piiri', 'Connection: close')
  expect(answer).toMatch(/\r\ncontent-length: 28\r\n[^]*\r\n\r\n$/i)
})

describe('the address of whoever asks', () => {
  const addressOf = async (trustedProxies: number | undefined, ...forwarded: string[]): Promise<unknown> => {
    await stop()
    await serve({}, trustedProxies)
    handle = async ({ address }) => textAnswer(200, `<${address}>`)
    const header = forwarded.map((one) => `X-Forwarded-For: ${one}`)
    return /<(.*)>/.exec(await send('GET / HTTP/1.1', 'Host: piiri', 'Connection: close', ...header))?.[1]
  }
  const [client, inner, spoofed] = ['203.0.113.7', '198.51.100.2', '192.0.2.66']

  it.each<[string, number | undefined, string[], string]>([
    ['the socket, unless told of proxies', undefined, [client], '127.0.0.1'],
    ['the socket where there are none', 0, [client], '127.0.0.1'],
    ['the socket where no proxy said a word', 1, [], '127.0.0.1'],
    ['what the only proxy saw', 1, [client], client],
    ['what the outer of two saw', 2, [`${client}, ${inner}`], client],
    ['what the outer of two saw, on lines of their own', 2, [client, inner], client],
    ['what the inner of two saw where the outer was gone around', 2, [client], client],
    ['an IPv6 address', 1, ['2001:db8::7'], '2001:db8::7'],
  ])('is %s', async (_, proxies, forwarded, address) => expect(await addressOf(proxies, ...forwarded)).toBe(address))

  it.each([
    [1, [`${spoofed}, ${client}`]],
    [1, [spoofed, client]],
    [1, [`${spoofed},${spoofed},  ${client} `]],
    [2, [`${spoofed}, ${client}, ${inner}`]],
    [1, [`${'9.9.9.9, '.repeat(500)}${client}`]],
  ])('is not what a client claims it to be, behind %i', async (proxies, forwarded) =>
    expect(await addressOf(proxies, ...forwarded)).toBe(client),
  )
})
