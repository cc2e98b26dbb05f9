import { randomUUID } from 'node:crypto'
import type { Answer, Asked, Handle } from '@piiri/server/http/asked'
import { createWeb, type WebOptions } from '@piiri/web/server'

/** The web app, which asks the API as any client does, through the SDK, but without a socket in between. */
export async function createWebHandler(
  answer: (asked: Asked) => Promise<Answer>,
  options: Omit<WebOptions, 'fetch'>,
): Promise<Handle> {
  return createWeb({ ...options, fetch: inProcess(answer) })
}

/**
 * `fetch` for the SDK that hands requests straight to the API of this process, as coming from whoever asked for the page: from their address, which no header
 * can tell, and with their cookie.
 */
const inProcess =
  (answer: (asked: Asked) => Promise<Answer>): WebOptions['fetch'] =>
  ({ address, headers: { cookie } }) =>
  async (input, init) => {
    const request = new Request(input, init)
    const { status, headers, body } = await answer({
      method: request.method,
      url: new URL(request.url),
      headers: { ...Object.fromEntries(request.headers), cookie },
      body: request.method === 'GET' ? '' : await request.text(),
      address,
      requestId: randomUUID(),
    })
    const isEmpty = status === 204 || status === 304
    return new Response(isEmpty ? null : Buffer.from(body), { status, headers })
  }
