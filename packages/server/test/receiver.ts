/** Whoever receives webhooks, on a free port of this machine: it says what it got, and answers as a test wants it to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { readFileSync } from 'node:fs'
import type { AddressInfo, Server } from 'node:net'
import { afterAll } from 'vitest'

type Got = {
  readonly id: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}
export type Answering = (got: Got, answer: ServerResponse, request: IncomingMessage) => void
export type Receiver = { readonly url: string; readonly port: number; readonly got: Got[]; answers: Answering }

export const withStatus =
  (status: number, headers: Record<string, string> = {}): Answering =>
  (_, answer) =>
    void answer.writeHead(status, headers).end()
/** A certificate of hooks.example.org and 127.0.0.1, which nobody trusts of themselves. */
export const certificate = readFileSync(new URL('../testdata/tls/certificate.pem', import.meta.url), 'utf8')
const key = readFileSync(new URL('../testdata/tls/key.pem', import.meta.url), 'utf8')

const servers: Server[] = []
afterAll(() => {
  for (const server of servers.splice(0)) server.close()
})

export async function aReceiver({ tls = false }: { readonly tls?: boolean } = {}): Promise<Receiver> {
  const receiver = { got: [] as Got[], answers: withStatus(204) }
  const listener = async (request: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer) // No encoding is set.
    const headers = request.headers as Got['headers'] // None of ours comes twice.
    const got = { id: headers['webhook-id'] ?? '', headers, body: Buffer.concat(parts).toString() }
    receiver.got.push(got)
    receiver.answers(got, answer, request)
  }
  const listening = (request: IncomingMessage, answer: ServerResponse): void =>
    void listener(request, answer).catch(() => answer.destroy())
  const server = tls ? createTlsServer({ key, cert: certificate }, listening) : createServer(listening)
  server.unref()
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // It listens on a port.
  return Object.assign(receiver, { port, url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}/hooks` })
}
