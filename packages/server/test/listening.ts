/** Somebody who listens to the programme by server-sent events, over HTTP. */
import { afterAll } from 'vitest'
import type { Api } from './api.ts'
import type { ViewerName } from './world.ts'

export type Heard = {
  readonly event: string
  readonly session: { readonly id: string; readonly status?: string; readonly topic?: string | null } | null
  readonly group: { readonly id: string } | null
  readonly cursor: string
}
type Frame = { readonly data?: { readonly programmeChanged: Heard } | null; readonly errors?: readonly Failure[] }
type Failure = { readonly message: string; readonly extensions?: { readonly code?: string } }
type How = {
  readonly as?: ViewerName
  readonly headers?: Record<string, string>
  readonly since?: string
  readonly groups?: readonly string[]
}
export type Listening = {
  readonly status: number
  /** The next thing that is told, pings too; the code of an error; null where it has ended. */
  readonly next: () => Promise<Heard | string | null>
  /** What is told from now on, without pings, up to so many; fewer where nothing more comes in 300 ms. */
  readonly hear: (most: number) => Promise<readonly (Heard | string)[]>
  readonly stop: () => void
}

const query = `subscription ($since: String, $groups: [ID!]) {
  programmeChanged(since: $since, groups: $groups) { event cursor session { id status topic } group { id } } }`
const open: (() => void)[] = []
afterAll(() => open.splice(0).forEach((stop) => stop()))

export async function listen({ url }: Pick<Api, 'url'>, how: How = {}): Promise<Listening> {
  const { as = 'visitor', headers, since, groups } = how
  const stopping = new AbortController()
  const stop = (): void => stopping.abort()
  open.push(stop)
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    signal: stopping.signal,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(as !== 'visitor' && { authorization: `Bearer ${as.replace(' ', '-')}` }),
      ...headers,
    },
    body: JSON.stringify({ query, variables: { since, groups } }),
  })
  const frames = framesOf(response)
  const next = async (): Promise<Heard | string | null> => {
    const { value, done } = await frames.next()
    if (done || value === undefined) return null
    const [error] = value.errors ?? []
    return error === undefined ? (value.data?.programmeChanged ?? null) : (error.extensions?.code ?? error.message)
  }
  let waiting: Promise<Heard | string | null> | null = null
  const hear = async (most: number): Promise<readonly (Heard | string)[]> => {
    const heard: (Heard | string)[] = []
    while (heard.length < most) {
      const one = await Promise.race([(waiting ??= next()), pause(300)])
      if (one === 'QUIET') break
      waiting = null
      if (one === null) break
      if (typeof one === 'string' || one.event !== 'PING') heard.push(one)
    }
    return heard
  }
  return { status: response.status, next, hear, stop }
}

const pause = (ms: number): Promise<'QUIET'> => new Promise((resolve) => setTimeout(() => resolve('QUIET'), ms))

async function* framesOf(response: Response): AsyncGenerator<Frame> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = /^data: ?(.*)$/m.exec(block)?.[1]
      if (data !== undefined && data !== '') yield JSON.parse(data) as Frame // As the question asks for it.
    }
  }
}
