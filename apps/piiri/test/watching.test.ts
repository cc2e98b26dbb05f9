import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFolder, aFreePort, serve, type Serving } from './program.ts'

let serving: Serving
let metrics = ''
beforeAll(async () => {
  serving = await serve(aFolder(), { PIIRI_METRICS_PORT: String(await aFreePort()), HOST: '0.0.0.0' })
  metrics = String(serving.facts.metricsAddress).replace('localhost', '127.0.0.1')
}, 60_000)
afterAll(() => serving.stop())

type Line = Record<string, unknown>
const log = (): readonly Line[] =>
  serving
    .err()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line) // Each is one object: else it throws.
const untilLogged = (status: number, route: string): Promise<void> =>
  expect.poll(() => log().some((line) => line['status'] === status && line['route'] === route)).toBe(true)

describe('health', () => {
  it.each(['/healthz', '/readyz'])('%s says ok, to GET and to HEAD', async (path) => {
    const get = await fetch(`${serving.url}${path}`)
    expect([get.status, await get.text(), get.headers.get('cache-control')]).toEqual([200, 'ok\n', 'no-store'])
    const head = await fetch(`${serving.url}${path}`, { method: 'HEAD' })
    expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([200, '', '3'])
  })
})

describe('the log', () => {
  it('is JSON lines that tell route, status and time', async () => {
    await (await fetch(`${serving.url}/calendar/programme.ics`)).text()
    await untilLogged(200, 'calendar')
    for (const line of log()) {
      expect(line).toEqual({
        level: 30,
        time: expect.any(Number),
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        route: expect.stringMatching(/^(graphql|calendar|healthz|readyz|web)$/),
        status: expect.any(Number),
        ms: expect.any(Number),
        msg: 'answered',
      })
    }
  })

  it('tells nothing of who asks, nor what: no address, no user agent, no language, no word of the question or the path', async () => {
    const marks = ['zyx-agent', 'zyx-query', 'zyx-path', 'zyx-body', 'zyx-header', 'zyx-token', '203.0.113.7']
    await fetch(`${serving.url}/zyx-path?q=zyx-query`, {
      method: 'POST',
      headers: {
        'user-agent': 'zyx-agent',
        'x-any': 'zyx-header',
        'x-forwarded-for': '203.0.113.7',
        referer: 'zyx-header',
      },
      body: 'zyx-body',
    })
    await fetch(
      `${serving.url}/graphql?query=${encodeURIComponent('{ groups(filter: { text: "zyx-query" }) { zyx } }')}`,
      {
        headers: { 'x-piiri': '1', authorization: 'Bearer zyx-token', 'accept-language': 'tlh' },
      },
    )
    await untilLogged(404, 'web')
    await untilLogged(401, 'graphql')
    for (const mark of [...marks, '127.0.0.1', 'localhost', 'tlh', 'zyx']) expect(serving.err()).not.toContain(mark)
  })

  it('is silent where LOG_LEVEL is', async () => {
    const silent = await serve(aFolder(), { LOG_LEVEL: 'silent' })
    await fetch(`${silent.url}/nowhere`)
    expect(await silent.stop()).toMatchObject({ code: 0, err: '' })
  })
})

describe('metrics', () => {
  it('are in the format of Prometheus, and count what was answered', async () => {
    await (await fetch(`${serving.url}/healthz`)).text()
    const answer = await fetch(metrics)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ])
    const text = await answer.text()
    expect(text).toMatch(/^piiri_http_requests_total\{route="healthz",status="200"\} [1-9]/m)
    expect(text).toMatch(/^piiri_http_request_duration_seconds_bucket\{le="\+Inf",route="healthz"\} [1-9]/m)
    expect(text).toMatch(/^process_resident_memory_bytes \d/m)
    for (const line of text.split('\n').filter(Boolean))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{.+\})? (\S+))$/)
  })
  it('are on their own port alone, and nothing else is there', async () => {
    expect((await fetch(`${serving.url}/metrics`)).status).toBe(404)
    expect((await fetch(new URL('/', metrics))).status).toBe(404)
    expect((await fetch(new URL('/healthz', metrics))).status).toBe(404)
  })
  it('are for this machine alone, whatever HOST is', async () => {
    const others = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
    const outside = others
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address)
    for (const address of outside) {
      expect((await fetch(`${serving.url.replace('127.0.0.1', address)}/healthz`)).status).toBe(200)
      await expect(fetch(metrics.replace('127.0.0.1', address))).rejects.toThrow('fetch failed')
    }
    expect((await fetch(metrics)).status).toBe(200)
  })
  it('are nowhere unless they are asked for', async () => {
    const without = await serve(aFolder())
    expect(without.facts.metricsAddress).toBeNull()
    expect((await fetch(`${without.url}/metrics`)).status).toBe(404)
    await without.stop()
  })
})
