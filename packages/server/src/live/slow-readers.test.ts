import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { visitor } from '@piiri/domain/shared/viewer'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { aPlannedWorld, on, tuesdays } from '../../test/planning/planner.ts'
import { anyone } from '../http/reader.ts'
import { sendEvents } from '../http/send-events.ts'
import { listenToProgramme } from './listen-to-programme.ts'

afterEach(() => vi.restoreAllMocks())

describe('whoever reads slowly', () => {
  it('is asked for nothing more than they take, and is cut off when they take nothing', async () => {
    let [made, isCancelled] = [0, false]
    const events = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          made += 1
          controller.enqueue(Buffer.alloc(64 * 1024, 120))
        },
        cancel() {
          isCancelled = true
        },
      },
      { highWaterMark: 1 },
    )
    let hasEnded = false
    const server = createServer((_, response) => {
      response.writeHead(200)
      void sendEvents(response, events, 300).then(() => (hasEnded = true))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo // It listens on a port.
    const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n')).pause()
    socket.on('error', () => {})
    await expect.poll(() => [hasEnded, isCancelled], { timeout: 20_000 }).toEqual([true, true])
    expect(made * 64 * 1024).toBeLessThan(32 * 1024 * 1024) // What the two ends of the connection hold, and no more.
    socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  it('hears a code after half a minute in which something was to be told, and goes on from their cursor', async () => {
    const { db: _, api, plan, listed } = await aPlannedWorld()
    await plan.createSeries({ ...tuesdays, recurrence: 'FREQ=WEEKLY;COUNT=3', start: '2026-01-13T14:00' })
    const note = async (text: string) =>
      plan.edit({
        session: on(await listed(), '01-20').id,
        scope: 'THIS',
        change: { note: [{ language: 'en', text }] },
      })
    const context = () => api.app.contextFor({ viewer: visitor, languages: [], asker: anyone })
    const listen = async (since: string | null) =>
      (await listenToProgramme(context(), { groups: null, since }))[Symbol.asyncIterator]()
    const slow = await listen(null)
    await slow.next()
    await note('One')
    const first = await slow.next()
    await note('Two')
    const later = performance.now() + 31_000
    vi.spyOn(performance, 'now').mockReturnValue(later)
    await expect(slow.next()).rejects.toMatchObject({ extensions: { code: 'TOO_SLOW' } })
    expect(await slow.next()).toMatchObject({ done: true })
    const again = await listen(first.value?.value.cursor)
    expect((await again.next()).value?.value.event).toBe('PING')
    expect((await again.next()).value?.value).toMatchObject({
      event: 'SESSION_CHANGED',
      session: { note: { en: 'Two' } },
    })
    await again.return?.()
    expect(context().changes.count()).toBe(0)
  })
})
