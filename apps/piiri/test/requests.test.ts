import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aConnection, aRequestInFlight } from './connection.ts'
import { aFolder, serve, type Serving } from './program.ts'
import { slugs } from './questions.ts'

let serving: Serving
beforeAll(async () => {
  serving = await serve(aFolder())
}, 60_000)
/** Whatever was asked: it still answers, and nothing went wrong on its side. */
afterAll(async () => {
  expect(await slugs(serving.url)).toHaveLength(3)
  const { code, err } = await serving.stop()
  expect(code).toBe(0)
  expect(err.split('\n').filter((line) => /"level":[456]0|"status":5/.test(line))).toEqual([])
})

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])
const send = (...lines: string[]): Promise<string> => {
  const connection = aConnection(serving.url)
  void connection.send(lines)
  return connection.end
}
const get = (target: string, host = 'piiri.example.org'): Promise<string> =>
  send(`GET ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close')

describe('an address', () => {
  it.each([
    [404, '/nowhere'],
    [404, '/fi/nowhere'],
    [404, '/healthz/'],
    [404, '/graphql/'],
    [404, '/calendar/nothing.ics'],
    [404, '/calendar/groups/nothing.ics'],
    [404, '/assets/nothing.js'],
    [404, '/assets/../../package.json'],
    [404, '/assets/..%2f..%2fpackage.json'],
    [404, '/assets/%00'],
    [404, '/fi/sessions/ses_nothing'],
    [404, '/fi/groups/%00'],
    [404, '/fi/groups/..%2f..%2fetc'],
    [404, '//example.org/fi/'],
    [400, '/fi/groups/%E0%A4%A'],
    [400, '/%'],
    [403, '/graphql?query=%zz'],
    [400, '/graphql?extensions=%7B'],
    [200, 'http://piiri.example.org/healthz'],
    [200, '/fi/?month=9999-99&language=%00&kind=%E0%A4%A'],
    [200, '/en/?week=9999-12-31'],
  ])('gets %i: %s', async (status, target) => {
    expect(statusOf(await get(target))).toBe(status)
  })
})

it.each([
  [404, 9, `/${'a'.repeat(9000)}`],
  [200, 9, `/fi/?${'a'.repeat(9000)}`],
  [431, 20, `/${'a'.repeat(20_000)}`],
])('an address gets %i where it has %i kB', async (status, _, target) => {
  expect(statusOf(await get(target))).toBe(status)
})

describe('a host', () => {
  it.each(['', 'a b', '[::1', 'piiri:port', '%', '<script>'])('that is wrong is no error of ours: %j', async (host) =>
    expect([200, 400]).toContain(statusOf(await get('/en/', host))),
  )
  it('does not become a part of the page', async () => {
    expect(await get('/en/', `"><script>alert(1)</script>`)).not.toContain('<script>alert')
    expect(await get('/en/', `'onload='alert(1)`)).not.toContain(`'onload=`)
  })
})

describe('a request', () => {
  it('for a tunnel is not answered', async () => {
    expect(await send('CONNECT example.org:443 HTTP/1.1', 'Host: example.org:443')).toBe('')
  })
  it.each(['TRACE', 'PUT', 'DELETE', 'PROPFIND', 'OPTIONS'])('with the method %s is refused', async (method) => {
    const status = statusOf(
      await send(`${method} /fi/ HTTP/1.1`, 'Host: piiri', 'Content-Length: 0', 'Connection: close'),
    )
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })
  it('that waits to be told to go on is, and has its answer', async () => {
    const request = await aRequestInFlight(serving.url)
    await request.finish()
    expect(await request.hears('"groups"')).toContain('HTTP/1.1 200 OK')
  })
  it.each([
    [
      'in its head',
      async (url: string) => {
        const connection = aConnection(url)
        await connection.write('POST /graphql HTTP/1.1\r\nHo')
        connection.hangUp()
      },
    ],
    ['in its body', async (url: string) => (await aRequestInFlight(url)).hangUp()],
  ])('may end in the middle: %s', async (_, half) => {
    await half(serving.url)
    expect(statusOf(await get('/healthz'))).toBe(200)
  })
  it('may be left before its answer', async () => {
    for (let n = 0; n < 20; n++) {
      const connection = aConnection(serving.url)
      await connection.send(['GET /en/ HTTP/1.1', 'Host: piiri.example.org'])
      connection.hangUp()
    }
    expect(statusOf(await get('/healthz'))).toBe(200)
  })
  it('that is too long is refused before it is sent', async () => {
    const answer = await send('POST /graphql HTTP/1.1', 'Host: piiri', 'Content-Length: 1000000000')
    expect([statusOf(answer), answer.includes('at most 100000 bytes')]).toEqual([413, true])
  })
  it.each(['{', '[]', 'null', '{"query":1}', '"\\ud800"', '\u0000', '{"query":"{a}","variables":[]}'])(
    'with a body that is no question is told so: %j',
    async (body) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`${serving.url}/graphql`, { method: 'POST', headers, body })
      expect([200, 400]).toContain(answer.status)
      expect(await answer.text()).toContain('"errors"')
    },
  )
})
