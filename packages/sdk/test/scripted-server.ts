import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as the server saw it. */
interface SeenRequest {
  readonly method: string
  readonly search: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** What the server does with one request. */
export type Step = (response: ServerResponse, request: SeenRequest) => void

export interface ScriptedServer {
  readonly url: string
  readonly requests: readonly SeenRequest[]
  close(): Promise<void>
}

/** A real HTTP server that does the next step with each request, and the last one with all that follow. */
export const startScriptedServer = async (...steps: readonly Step[]): Promise<ScriptedServer> => {
  const requests: SeenRequest[] = []
  const server = createServer((incoming, response) => {
    const parts: Buffer[] = []
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.on('end', () => {
      const { searchParams: search } = new URL(incoming.url ?? '', 'http://127.0.0.1')
      const { method = '', headers } = incoming
      const request = { method, search, headers, body: Buffer.concat(parts).toString('utf8') }
      requests.push(request)
      const step = steps[Math.min(requests.length, steps.length) - 1]
      if (step === undefined) throw new Error('A server needs a step.')
      step(response, request)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const contentType = 'application/graphql-response+json; charset=utf-8'

export const answer =
  (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Step =>
  (response) => {
    response.writeHead(status, { 'content-type': contentType, ...headers }).end(JSON.stringify(body))
  }

export const data = (value: unknown): Step => answer({ data: value })

export const failure = (code: string, status = 200, headers: Readonly<Record<string, string>> = {}): Step =>
  answer({ errors: [{ message: 'Words.', extensions: { code, requestId: 'req-1' } }] }, status, headers)

export const html =
  (status: number): Step =>
  (response) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end('<html><h1>Bad gateway</h1></html>')
  }

export const truncated: Step = (response) => {
  response.writeHead(200, { 'content-type': contentType }).end('{"data":{"contactPoints":[{"id":"c')
}

export const resetBeforeAnswer: Step = (response) => {
  response.socket?.resetAndDestroy()
}

export const resetWithinBody: Step = (response) => {
  response.writeHead(200, { 'content-type': contentType, 'content-length': '1000' })
  response.write('{"data":{', () => response.socket?.resetAndDestroy())
}

/** Holds the request until the server is closed. */
export const silence: Step = () => undefined
