import { constants } from 'node:os'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aRequestInFlight } from './connection.ts'
import { aFolder, aFreePort, serve, type Serving } from './program.ts'

const signals = ['SIGTERM', 'SIGINT'] as const
const takesNobody = ({ url }: Serving): Promise<void> =>
  expect
    .poll(
      () =>
        fetch(url).then(
          () => 'answered',
          () => 'refused',
        ),
      { timeout: 20_000 },
    )
    .toBe('refused')

describe.each(signals)('%s', (signal) => {
  it('lets the request in flight have its answer, takes no other one, and ends with 0 and a whole database', async () => {
    const folder = aFolder()
    const serving = await serve(folder)
    const request = await aRequestInFlight(serving.url)
    const end = serving.stop(signal)
    await takesNobody(serving)
    expect(serving.process.exitCode).toBeNull()
    await request.finish()
    const answer = await request.end
    expect(answer).toMatch(/\r\n\r\nHTTP\/1\.1 200 OK\r\n[^]*\{"data":\{"groups"/)
    expect(answer).toMatch(/^connection: close\r$/im)
    expect(await end).toMatchObject({ code: 0, signal: null })
    expect(readdirSync(join(folder, 'data')).sort()).toEqual(['keys.json', 'piiri.db'])
  })

  it('a second one ends it at once', async () => {
    const serving = await serve(aFolder())
    await aRequestInFlight(serving.url)
    const again = setInterval(() => serving.process.kill(signal), 50)
    const { code } = await serving.stop(signal)
    clearInterval(again)
    expect(code).toBe(128 + constants.signals[signal])
  })
})

it('two within a moment are one, as Ctrl+C is for programs that pass it on', async () => {
  const serving = await serve(aFolder())
  const request = await aRequestInFlight(serving.url)
  serving.process.kill('SIGINT')
  serving.process.kill('SIGTERM')
  await takesNobody(serving)
  await request.finish()
  expect(await request.end).toContain('HTTP/1.1 200 OK')
  expect(await serving.end).toMatchObject({ code: 0 })
})

it('does not wait for connections that browsers keep, nor for those who ask for metrics', async () => {
  const serving = await serve(aFolder(), { PIIRI_METRICS_PORT: String(await aFreePort()) })
  await (await fetch(serving.url)).text()
  await (await fetch(String(serving.facts.metricsAddress).replace('localhost', '127.0.0.1'))).text()
  expect(await serving.stop()).toMatchObject({ code: 0 })
})
