/** The real server on a free port, on a database of the test's own. Closed at the end of the test file. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'
import { createApp, type App, type AppOptions } from '../src/create-app.ts'
import type { Keys } from '../src/http/keys.ts'
import type { SignedIn } from '../src/http/reader.ts'
import { createAllowedAddresses } from '../src/shared/allowed-addresses.ts'
import { createSignInLookup } from '../src/people/find-sign-in.ts'
import type { Database } from '../src/storage/database.ts'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { at, helsinki, tag, viewers, type ViewerName } from './world.ts'

export type Result<Data = Record<string, unknown>> = {
  /** As the question asks for it. */
  readonly data?: Data | null
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions?: Record<string, unknown>
  }[]
}
type Question = {
  readonly query?: string
  readonly variables?: Record<string, unknown>
  readonly operationName?: string
  readonly extensions?: Record<string, unknown>
  readonly as?: ViewerName
  readonly headers?: Record<string, string>
}
export type Api = {
  readonly app: App
  readonly url: string
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>
  readonly send: (question: Question) => Promise<Response>
  readonly ask: <Data = Record<string, unknown>>(question: Question) => Promise<Result<Data>>
  /** What was logged so far, as JSON lines. */
  readonly log: string[]
}
/** A Monday morning in Helsinki. */
export const now = at('2026-01-12T07:00:00Z')

/** Secrets that are always the same. */
export const someKeys: Keys = {
  sessionIds: Buffer.alloc(16, 7),
  ring: () => [{ id: 'first', secret: Buffer.alloc(32, 7) }],
}
/** Names under example.org lead somewhere, without the network; all others nowhere. */
const someAddresses = createAllowedAddresses({
  resolve: async (host) => (host.endsWith('example.org') ? [{ address: '93.184.215.14', family: 4 }] : []),
})
/** Tests sign in by the name of a viewer: `group-member`. */
export function viewerNamed(token: string): SignedIn | null {
  const viewer = viewers[token.replace('-', ' ') as ViewerName] as Viewer | undefined
  return viewer === undefined ? null : { viewer, signIn: null }
}

const servers: Server[] = []
afterAll(async () => {
  await Promise.all(
    servers.splice(0).map((server) => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    }),
  )
})

export async function anApi(db: Database, options: Partial<AppOptions> = {}): Promise<Api> {
  const log: string[] = []
  const write = (facts: object, message: string): void =>
    void log.push(JSON.stringify({ ...facts, message }, (_, value) => (value instanceof Error ? value.stack : value)))
  const clock = options.clock ?? (() => now)
  const findSignIn = createSignInLookup(db, clock)
  const app = createApp({
    db,
    clock,
    keys: someKeys,
    logger: { info: write, warn: write, error: write },
    languages: [tag('fi'), tag('en')],
    timeZone: helsinki,
    origin: 'https://piiri.example.org',
    addresses: someAddresses,
    viewerOf: async (token) => viewerNamed(token) ?? findSignIn(token),
    ...options,
  })
  const server = createServer(app.listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // It listens on a port.
  const send = ({ as = 'visitor', headers, ...body }: Question): Promise<Response> =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(as !== 'visitor' && { authorization: `Bearer ${as.replace(' ', '-')}` }),
        ...headers,
      },
      body: JSON.stringify(body),
    })
  return {
    app,
    url,
    log,
    get: (path, headers = {}) => fetch(`${url}${path}`, { headers, redirect: 'manual' }),
    send,
    ask: async <Data>(question: Question) => (await (await send(question)).json()) as Result<Data>,
  }
}
