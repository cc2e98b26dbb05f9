import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createPiiri } from '../src/index.ts'
import { changes } from '../src/live.ts'
import { once } from './over-each-transport.ts'

const frames = 10_000
const frame = (number: number): string =>
  `event: next\ndata: ${JSON.stringify({
    data: {
      programmeChanged: {
        event: 'SESSION_CHANGED',
        session: null,
        group: { id: 'grp_1', slug: 'choir', title: 'Choir' },
        cursor: String(number),
      },
    },
  })}\n\n`

/** A server that never waits for whoever reads: so many frames in each chunk, from after the cursor that is asked for. */
const eagerServer = (atOnce: number) => {
  const seen = { places: [] as unknown[], sent: 0, dropped: 0 }
  const answer: typeof fetch = async (_, init) => {
    const { since } = (JSON.parse(String(init?.body)) as { variables: { since: string | null } }).variables
    seen.places.push(since)
    let next = Number(since ?? 0) + 1
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        init?.signal?.addEventListener('abort', () => {
          seen.dropped += 1
          controller.error(init.signal?.reason)
        })
      },
      async pull(controller) {
        await pause(0)
        if (init?.signal?.aborted) return
        const chunk = Array.from({ length: atOnce }, (_one, index) => frame(next + index)).join('')
        next += atOnce
        seen.sent += atOnce
        controller.enqueue(new TextEncoder().encode(chunk))
        if (next > frames) controller.close()
      },
    })
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  }
  return { seen, answer }
}

describe('a loop that is slow', () => {
  it.each([
    { atOnce: 1, as: 'one by one' },
    { atOnce: frames, as: 'all at once' },
  ])('keeps 200 at most of what comes $as, lets the connection go, and goes on from the last', async ({ atOnce }) => {
    const { seen, answer } = eagerServer(atOnce)
    const piiri = createPiiri({ url: 'http://127.0.0.1/graphql', fetch: answer, retry: once })
    const heard: number[] = []
    for await (const { cursor } of changes(piiri)) {
      heard.push(Number(cursor))
      if (heard.length === 1) {
        await expect.poll(() => seen.dropped, { timeout: 5000 }).toBe(1)
        await pause(50)
        expect(seen.places).toEqual([null])
      }
      if (seen.places.length === 2) break
    }
    const [, again] = seen.places
    const kept = Number(again)
    expect(kept).toBeGreaterThanOrEqual(200)
    expect(kept).toBeLessThanOrEqual(201) // The first was taken before the rest came.
    expect(heard).toEqual(Array.from({ length: kept + 1 }, (_, index) => index + 1))
    if (atOnce === 1) expect(seen.sent).toBeLessThan(250)
  })
})
