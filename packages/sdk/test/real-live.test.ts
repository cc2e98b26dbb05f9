import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPiiri as createDefault, type Piiri, type PiiriOptions } from '../src/index.ts'
import { createPiiri as createLean } from '../src/lean.ts'
import { changes, type Change, type ChangesOptions } from '../src/live.ts'
import { createFakePiiri } from '../src/testing.ts'
import { tokenOfStaff } from './come-in.ts'
import { gone } from './gone.ts'
import { once } from './over-each-transport.ts'
import { startRealServer, type RealServer } from './real-server.ts'

let server: RealServer
let staff: Piiri
beforeAll(async () => {
  server = await startRealServer()
  staff = createDefault({ url: server.url, token: await tokenOfStaff(server, 'COORDINATOR') })
}, 60_000)
afterAll(() => server.close())

const nextSession = async (slug = 'english-study-group') => {
  const { nodes } = await staff.groups.sessions(slug, { first: 12 })
  const held = nodes.find(({ status }) => status === 'SCHEDULED')
  if (held === undefined) throw new Error('The example has Sessions to come.')
  return held
}
const note = async (text: string, session?: string) => {
  gone(
    await staff.sessions.edit({
      session: session ?? (await nextSession()).id,
      scope: 'THIS',
      change: { note: [{ language: 'en', text }] },
    }),
  )
}
/** Listens from before `act` on, and gives so many changes. */
const heard = async (piiri: Piiri, count: number, options: ChangesOptions, act: () => Promise<void>) => {
  const found: Change[] = []
  const stop = new AbortController()
  let acting: Promise<void> | undefined
  const onCursor = (cursor: string): void => {
    options.onCursor?.(cursor)
    acting ??= act().catch((error: unknown) => stop.abort(error))
  }
  for await (const change of changes(piiri, { signal: stop.signal, ...options, onCursor })) {
    found.push(change)
    if (found.length === count) break
  }
  await acting
  return found
}

describe.each([
  { transport: 'graphql-request', createPiiri: createDefault },
  { transport: 'plain fetch', createPiiri: createLean },
])('changes, with a client over $transport', ({ transport, createPiiri }) => {
  const connect = (more: Partial<PiiriOptions> = {}): Piiri =>
    createPiiri({ url: server.url, language: 'en', retry: once, ...more })

  it('come as they happen, with the Session as it is, in the languages that were asked for', async () => {
    const session = await nextSession()
    const [change] = await heard(connect(), 1, {}, () => note('Bring a friend', session.id))
    expect(change).toMatchObject({
      event: 'SESSION_CHANGED',
      session: { id: session.id, note: 'Bring a friend' },
      group: { slug: 'english-study-group', title: 'English study group' },
    })
  })
  it('go on by themselves from where they were when the connection breaks, and tell nothing twice', async () => {
    let cuts = 0
    const cutOnce = (): void => {
      cuts += 1
      if (cuts === 2) server.breakOff()
    }
    const { nodes } = await staff.groups.sessions('english-study-group', { first: 12 })
    const held = nodes.filter(({ status }) => status === 'SCHEDULED').slice(0, 5)
    const found = await heard(connect(), 5, { onCursor: cutOnce }, async () => {
      for (const { id } of held) await note(`One after the other, over ${transport}`, id)
    })
    expect(found.map(({ session }) => session?.id)).toEqual(held.map(({ id }) => id))
  })
  it('tell first what was missed since a cursor', async () => {
    const [first] = await heard(connect(), 1, {}, () => note('Heard'))
    await note('Missed')
    const [missed, fresh] = await heard(connect(), 2, { since: first?.cursor }, () => note('Fresh'))
    expect([missed?.session?.note, fresh?.session?.note]).toEqual(['Missed', 'Fresh'])
  })
  it('tell again what was being done as somebody stopped in the middle, and nothing before it', async () => {
    let since = ''
    const onCursor = (reached: string): void => void (since = reached)
    const failing = (async () => {
      for await (const { session } of changes(connect(), { onCursor: (reached) => begun(reached) }))
        if (session?.note === 'Too much') throw new Error('It was too much.')
    })()
    let act: Promise<void> | undefined
    const begun = (reached: string): void => {
      onCursor(reached)
      act ??= note('Done').then(() => note('Too much'))
    }
    await expect(failing).rejects.toThrow('It was too much.')
    await act
    const [again] = await heard(connect(), 1, { since }, async () => {})
    expect(again?.session?.note).toBe('Too much')
  })
  it('are those of some Groups, where it is asked for these', async () => {
    const own = (await staff.groups.bySlug('english-study-group'))?.id ?? ''
    const other = await nextSession('multicultural-peer-group')
    const found = await heard(connect(), 1, { groups: [own] }, async () => {
      await note('Elsewhere', other.id)
      await note('Here')
    })
    expect(found.map(({ session }) => session?.note)).toEqual(['Here'])
  })
  it('end when the loop ends, or the caller aborts', async () => {
    const stop = new AbortController()
    const listening = changes(connect(), { signal: stop.signal, onCursor: () => stop.abort() })
    await expect(listening.next()).rejects.toMatchObject({ code: 'ABORTED', operation: 'ProgrammeChanged' })
    expect(await listening.next()).toEqual({ done: true, value: undefined })
    const early = changes(connect(), { signal: AbortSignal.abort() })
    await expect(early.next()).rejects.toMatchObject({ code: 'ABORTED' })
  })
  it('are refused for what trying again cannot help: a cursor of elsewhere, a token that is not valid', async () => {
    await expect(changes(connect(), { since: 'first.xyz' }).next()).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(changes(connect({ token: 'wrong' })).next()).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      status: 401,
    })
  })
  it('go on with another token, where the client is told how to get one', async () => {
    const token = await tokenOfStaff(server, 'COORDINATOR')
    const piiri = connect({ token: 'wrong', refreshToken: async () => token })
    expect(await heard(piiri, 1, {}, () => note('With another'))).toMatchObject([{ event: 'SESSION_CHANGED' }])
  })
  it('are tried again while the server is away', async () => {
    let tries = 0
    const away: PiiriOptions['fetch'] = async (...given) => {
      tries += 1
      if (tries === 1) throw new TypeError('fetch failed')
      if (tries === 2) return new Response('busy', { status: 503, headers: { 'retry-after': '0' } })
      return fetch(...given)
    }
    expect(await heard(connect({ fetch: away }), 1, {}, () => note('Back'))).toMatchObject([
      { session: { note: 'Back' } },
    ])
    expect(tries).toBe(3)
  })
})

describe('the example', () => {
  const script = fileURLToPath(new URL('../../../scripts/example.mjs', import.meta.url))
  /** Runs it until it has told of a change, which `act` makes once it listens; gives what it printed. */
  const run = async (env: Record<string, string>, act: () => Promise<void>) => {
    await expect.poll(() => server.listeners()).toBe(0)
    const child = spawn(process.execPath, [script, 'listen-to-changes'], {
      env: { ...process.env, PIIRI_URL: server.url, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true, // With what it starts, it is ended as one.
    })
    try {
      const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
      await expect.poll(() => server.listeners(), { timeout: 20_000 }).toBe(1)
      await act()
      return [(await lines.next()).value, (await lines.next()).value]
    } finally {
      if (child.pid !== undefined) process.kill(-child.pid)
    }
  }
  it('prints what changes, and after a break what was missed', async () => {
    const [first, since] = await run({}, () => note('First'))
    expect(first).toMatch(/^SESSION_CHANGED English study group .* SCHEDULED$/)
    expect(since).toMatch(/^PIIRI_SINCE=\S+$/)
    await note('Missed')
    expect(await run({ PIIRI_SINCE: String(since).slice(12) }, async () => {})).toEqual([
      first,
      expect.stringMatching(/^PIIRI_SINCE=/),
    ])
  }, 60_000)
})

describe('changes of a fake Piiri', () => {
  it('are none, and it says so at once', async () => {
    await expect(changes(createFakePiiri()).next()).rejects.toThrow('A fake Piiri tells of no changes')
  })
})
