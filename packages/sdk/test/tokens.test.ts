import { describe, expect, it } from 'vitest'
import type { RequestNotice } from '../src/shared/client.ts'
import { errorOf, overEachTransport, serve, soon } from './over-each-transport.ts'
import { data, failure, html, type Step } from './scripted-server.ts'

/** A machine at work may take its time. */
const patiently = { timeout: 10_000, interval: 5 }
const ended = failure('UNAUTHENTICATED', 401)

/** Knows one token; whoever has another is told that it is not valid any more. */
const onlyFor =
  (token: string, step: Step = data({ contactPoints: [], signOut: { __typename: 'Done', ok: true } })): Step =>
  (response, request) =>
    (request.headers.authorization === `Bearer ${token}` ? step : ended)(response, request)

/** A hook that gives these one after another, and counts how often it is asked. */
const tokens = (...given: readonly (string | null)[]) => {
  const asked = { times: 0 }
  const refreshToken = async (): Promise<string | null> => given[asked.times++] ?? null
  return { asked, refreshToken }
}

overEachTransport((createPiiri) => {
  describe('a token that has run out', () => {
    it('is replaced by another, with which the call is made once more', async () => {
      const server = await serve(onlyFor('new'))
      const { asked, refreshToken } = tokens('new')
      const notices: RequestNotice[] = []
      const onRequest = (notice: RequestNotice): number => notices.push(notice)
      const piiri = createPiiri({ url: server.url, token: 'old', refreshToken, onRequest })
      expect(await piiri.contactPoints.list()).toEqual([])
      expect(await piiri.contactPoints.list()).toEqual([])
      expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
        'Bearer old',
        'Bearer new',
        'Bearer new',
      ])
      expect(asked.times).toBe(1)
      // It was the token's fault: none of the tries is used up.
      expect(notices.map(({ tryNumber, waitedMs }) => [tryNumber, waitedMs])).toEqual([
        [1, 0],
        [1, 0],
        [1, 0],
      ])
    })

    it('is replaced once for all calls that fail at once', async () => {
      const server = await serve(onlyFor('new'))
      let give: (token: string) => void = () => undefined
      let times = 0
      const refreshToken = (): Promise<string> => {
        times += 1
        return new Promise((resolve) => (give = resolve))
      }
      const piiri = createPiiri({ url: server.url, token: 'old', refreshToken })
      const calls = Array.from({ length: 8 }, () => piiri.contactPoints.list())
      await expect.poll(() => [server.requests.length, times], patiently).toEqual([8, 1])
      give('new')
      expect(await Promise.all(calls)).toEqual(Array.from({ length: 8 }, () => []))
      expect(times).toBe(1)
      expect(server.requests).toHaveLength(16)
    })

    it('is not replaced again for a call that learns of it when there is another already', async () => {
      const held: (() => void)[] = []
      const server = await serve((response, request) => held.push(() => ended(response, request)), onlyFor('new'))
      const { asked, refreshToken } = tokens('new', 'newer')
      const piiri = createPiiri({ url: server.url, token: 'old', refreshToken })
      const late = piiri.contactPoints.list()
      await expect.poll(() => held.length, patiently).toBe(1)
      await piiri.contactPoints.list()
      for (const answer of held) answer()
      expect(await late).toEqual([])
      expect(asked.times).toBe(1)
    })

    it('is replaced again when the other one has run out as well', async () => {
      const server = await serve(ended, onlyFor('second'), ended, onlyFor('third'))
      const { asked, refreshToken } = tokens('second', 'third')
      const piiri = createPiiri({ url: server.url, token: 'first', refreshToken })
      expect(await piiri.contactPoints.list()).toEqual([])
      expect(await piiri.contactPoints.list()).toEqual([])
      expect(asked.times).toBe(2)
    })

    it('makes no call a third time', async () => {
      const server = await serve(ended)
      const { asked, refreshToken } = tokens('new', 'newer', 'newest')
      const piiri = createPiiri({ url: server.url, token: 'old', refreshToken, retry: soon })
      expect((await errorOf(piiri.contactPoints.list())).code).toBe('UNAUTHENTICATED')
      expect(server.requests).toHaveLength(2)
      expect(asked.times).toBe(1)
    })

    it('is asked for once in a call, whatever other failures come between', async () => {
      const server = await serve(ended, html(503), ended)
      const { asked, refreshToken } = tokens('new', 'newer')
      const piiri = createPiiri({ url: server.url, token: 'old', refreshToken, retry: soon })
      expect((await errorOf(piiri.contactPoints.list())).code).toBe('UNAUTHENTICATED')
      expect(server.requests).toHaveLength(3)
      expect(asked.times).toBe(1)
    })

    it('fails the call where there is no other, and lets none go as a visitor’s', async () => {
      const server = await serve(ended)
      const { asked, refreshToken } = tokens(null)
      const piiri = createPiiri({ url: server.url, token: 'old', refreshToken, retry: soon })
      const error = await errorOf(piiri.contactPoints.list())
      expect(error).toMatchObject({ code: 'UNAUTHENTICATED', operation: 'ListContactPoints', isRetryable: false })
      await errorOf(piiri.contactPoints.list())
      expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer old'])
      expect(asked.times).toBe(2)
    })

    it('fails the call where the hook gives the same token again', async () => {
      const server = await serve(ended)
      const { refreshToken } = tokens('old')
      const error = await errorOf(createPiiri({ url: server.url, token: 'old', refreshToken }).contactPoints.list())
      expect(error.code).toBe('UNAUTHENTICATED')
      expect(server.requests).toHaveLength(1)
    })

    it('fails the call where there is no hook', async () => {
      const server = await serve(ended)
      const error = await errorOf(createPiiri({ url: server.url, token: 'old', retry: soon }).contactPoints.list())
      expect(error.code).toBe('UNAUTHENTICATED')
      expect(server.requests).toHaveLength(1)
    })

    it('lets a mutation keep its Idempotency-Key', async () => {
      const server = await serve(onlyFor('new'))
      const { refreshToken } = tokens('new')
      await createPiiri({ url: server.url, token: 'old', refreshToken }).people.signOut()
      const keys = server.requests.map(({ headers }) => headers['idempotency-key'])
      expect(keys).toHaveLength(2)
      expect(keys[0]).toMatch(/^[\w-]{36}$/)
      expect(keys[1]).toBe(keys[0])
    })

    it.each([
      [
        'throws',
        () => {
          throw new RangeError('no storage')
        },
      ],
      ['rejects', () => Promise.reject(new RangeError('no storage'))],
    ] as const)('lets an error through when the hook %s, and asks it anew the next time', async (_, fail) => {
      const server = await serve(onlyFor('new'))
      let times = 0
      const refreshToken = (): Promise<string> => {
        times += 1
        return times === 1 ? fail() : Promise.resolve('new')
      }
      const piiri = createPiiri({ url: server.url, token: 'old', refreshToken, retry: soon })
      const calls = await Promise.allSettled([piiri.contactPoints.list(), piiri.contactPoints.list()])
      expect(calls[0]).toEqual({ status: 'rejected', reason: new RangeError('no storage') })
      expect(await piiri.contactPoints.list()).toEqual([])
    })

    it('is waited for no longer than the call may last, and nothing is sent after that', async () => {
      const server = await serve(onlyFor('new'))
      const abort = new AbortController()
      let give: (token: string) => void = () => undefined
      const refreshToken = (): Promise<string> => {
        abort.abort()
        return new Promise((resolve) => (give = resolve))
      }
      const operations: string[] = []
      const onRequest = ({ operation }: RequestNotice): number => operations.push(operation)
      const piiri = createPiiri({ url: server.url, token: 'old', refreshToken, onRequest })
      const signedOut = piiri.people.signOut({}, { signal: abort.signal })
      expect((await errorOf(signedOut)).code).toBe('ABORTED')
      give('new')
      await piiri.contactPoints.list()
      expect(operations.filter((name) => name === 'SignOut')).toHaveLength(1)
    })
  })

  describe('a sign-in by cookie', () => {
    it('lets reads go by POST, with their text and without a token', async () => {
      const server = await serve(data({ contactPoints: [] }))
      const piiri = createPiiri({ url: server.url, byCookie: true })
      expect(await piiri.contactPoints.list()).toEqual([])
      const [request] = server.requests
      expect(request).toMatchObject({ method: 'POST', headers: { 'x-piiri': '1' } })
      expect(request?.headers).not.toHaveProperty('authorization')
      expect(JSON.parse(request?.body ?? '')).toMatchObject({ operationName: 'ListContactPoints' })
    })

    it('that has ended is told as a token is', async () => {
      const server = await serve(ended)
      const error = await errorOf(createPiiri({ url: server.url, byCookie: true }).people.viewer())
      expect(error).toMatchObject({ code: 'UNAUTHENTICATED', operation: 'GetViewer' })
      expect(server.requests).toHaveLength(1)
    })
  })

  it('takes null for no token, so that what `signIn` gives can be handed on', async () => {
    const server = await serve(data({ contactPoints: [] }))
    await createPiiri({ url: server.url, token: null }).contactPoints.list()
    expect(server.requests[0]).toMatchObject({ method: 'GET' })
    expect(server.requests[0]?.headers).not.toHaveProperty('authorization')
  })
})
