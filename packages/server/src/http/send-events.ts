import { once } from 'node:events'
import type { ServerResponse } from 'node:http'

/** A client that takes nothing for so long is cut off. What it has missed it hears from its cursor on. */
const patienceMilliseconds = 60_000

/**
 * Sends what comes, as fast as it is taken and no faster: while the client does not read, nothing more is asked of the source. Both end with each other.
 */
export async function sendEvents(
  response: ServerResponse,
  events: ReadableStream<Uint8Array>,
  patienceMs = patienceMilliseconds,
): Promise<void> {
  const reader = events.getReader()
  const goes = new AbortController()
  response.once('close', () => {
    goes.abort()
    reader.cancel().catch(() => {}) // It has ended by an error of its own.
  })
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || response.destroyed) break
      if (response.write(value)) continue
      const impatient = AbortSignal.any([goes.signal, AbortSignal.timeout(patienceMs)])
      await once(response, 'drain', { signal: impatient })
    }
    response.end()
  } catch {
    response.destroy() // It was cut off, or the source failed: the client asks again.
  }
}
