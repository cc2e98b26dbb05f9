import { afterEach, describe, expect, it } from 'vitest'
import { createPiiri as createDefault } from '../src/index.ts'
import { createPiiri as createLean } from '../src/lean.ts'
import { ListContactPointsDocument, ListSessionsDocument } from '../src/generated/documents.ts'
import type { RequestNotice } from '../src/shared/client.ts'
import type { Document } from '../src/shared/document.ts'
import { PiiriError } from '../src/shared/piiri-error.ts'
import {
  answer,
  data,
  failure,
  html,
  resetBeforeAnswer,
  resetWithinBody,
  silence,
  startScriptedServer,
  truncated,
  type ScriptedServer,
  type Step,
} from './scripted-server.ts'

const servers: ScriptedServer[] = []
const serve = async (...steps: readonly Step[]): Promise<ScriptedServer> => {
  const server = await startScriptedServer(...steps)
  servers.push(server)
  return server
}
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

const nothing = data({ contactPoints: [] })
const soon = { baseDelayMs: 1, maxDelayMs: 2 }
const once = { maxTries: 1 }
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

type Greet = { readonly greet: { readonly __typename: 'Done' } }
const GreetDocument = {
  name: 'Greet',
  kind: 'mutation',
  hash: 'a'.repeat(64),
  text: 'mutation Greet($words: String!) { greet(words: $words) { __typename } }',
} as Document<Greet, { readonly words: string }, 'mutation'>
const greeted = data({ greet: { __typename: 'Done' } })

const errorOf = async (call: Promise<unknown>): Promise<PiiriError> => {
  const thrown = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(thrown instanceof PiiriError)) throw new Error(`No PiiriError, but ${String(thrown)}.`)
  return thrown
}

describe.each([
  { transport: 'graphql-request', createPiiri: createDefault },
  { transport: 'plain fetch', createPiiri: createLean },
])('over $transport', ({ createPiiri }) => {
  describe('a read', () => {
    it('goes by GET with the hash of its document, so that caches work', async () => {
      const server = await serve(nothing)
      await createPiiri({ url: server.url })
        .sessions.list({ first: 5, filter: { text: 'ä &?=' } })
        .catch(() => null)
      const [request] = server.requests
      expect(request?.method).toBe('GET')
      expect(request?.body).toBe('')
      expect(Object.fromEntries(request?.search ?? [])).toEqual({
        operationName: 'ListSessions',
        variables: JSON.stringify({ first: 5, filter: { text: 'ä &?=' } }),
        extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: ListSessionsDocument.hash } }),
      })
    })

    it('asks for GraphQL, and says that no other page made the browser ask', async () => {
      const server = await serve(nothing)
      await createPiiri({ url: server.url }).contactPoints.list()
      expect(server.requests[0]?.headers).toMatchObject({
        accept: 'application/graphql-response+json, application/json',
        'x-piiri': '1',
      })
      expect(server.requests[0]?.headers).not.toHaveProperty('authorization')
      expect(server.requests[0]?.headers).not.toHaveProperty('idempotency-key')
    })

    it('sends the text by POST where the server does not know the hash, and does so at once the next time', async () => {
      const server = await serve(failure('PERSISTED_QUERY_NOT_FOUND', 404), nothing)
      const piiri = createPiiri({ url: server.url })
      expect(await piiri.contactPoints.list()).toEqual([])
      expect(await piiri.contactPoints.list()).toEqual([])
      expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST'])
      expect(JSON.parse(server.requests[1]?.body ?? '')).toEqual({
        query: ListContactPointsDocument.text,
        variables: {},
        operationName: 'ListContactPoints',
      })
    })

    it('does not ask for ever where a server knows no document in any way', async () => {
      const server = await serve(failure('PERSISTED_QUERY_NOT_FOUND', 404))
      const error = await errorOf(createPiiri({ url: server.url }).contactPoints.list())
      expect(error.code).toBe('PERSISTED_QUERY_NOT_FOUND')
      expect(server.requests).toHaveLength(2)
    })

    it('goes by POST where the address would have more than 2,000 characters', async () => {
      const server = await serve(data({ sessions: {} }))
      const piiri = createPiiri({ url: server.url })
      await piiri.sessions.list({ filter: { text: 'x'.repeat(1000) } })
      await piiri.sessions.list({ filter: { text: 'x'.repeat(2000) } })
      expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'POST'])
    })

    it('goes by POST with a token, so that no cache keeps it', async () => {
      const server = await serve(nothing)
      await createPiiri({ url: server.url, token: 't0ken' }).contactPoints.list()
      expect(server.requests[0]).toMatchObject({ method: 'POST', headers: { authorization: 'Bearer t0ken' } })
    })

    it('keeps what the address of the endpoint has in it already', async () => {
      const server = await serve(nothing)
      await createPiiri({ url: `${server.url}?tenant=one` }).contactPoints.list()
      expect(server.requests[0]?.search.get('tenant')).toBe('one')
      expect(server.requests[0]?.search.get('operationName')).toBe('ListContactPoints')
    })

    it("asks in the client's language, or in the call's", async () => {
      const server = await serve(nothing)
      const piiri = createPiiri({ url: server.url, language: 'fi' })
      await piiri.contactPoints.list()
      await piiri.contactPoints.list({ language: 'th, en;q=0.5' })
      expect(server.requests.map(({ headers }) => headers['accept-language'])).toEqual(['fi', 'th, en;q=0.5'])
    })

    it('goes through the fetch that it is given', async () => {
      const asked: string[] = []
      const piiri = createPiiri({
        url: '/graphql',
        fetch: async (address) => {
          asked.push(address)
          return Response.json({ data: { contactPoints: [] } })
        },
      })
      await piiri.contactPoints.list()
      expect(asked[0]).toMatch(/^\/graphql\?operationName=ListContactPoints&/)
    })
  })

  describe('a document of one’s own', () => {
    it('goes by POST when it is a text, named after its operation', async () => {
      const server = await serve(data({ __typename: 'Query' }))
      const piiri = createPiiri({ url: server.url })
      expect(await piiri.query('query Mine { __typename }')).toEqual({ __typename: 'Query' })
      expect(JSON.parse(server.requests[0]?.body ?? '')).toMatchObject({
        query: 'query Mine { __typename }',
        operationName: 'Mine',
      })
    })

    it('may have no name, and may be a boxed string', async () => {
      const server = await serve(data({ __typename: 'Query' }))
      const piiri = createPiiri({ url: server.url })
      await piiri.query(new String('{ __typename }'))
      expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({ query: '{ __typename }', variables: {} })
    })

    it('goes by GET when it is a literal with a hash', async () => {
      const server = await serve(data({ __typename: 'Query' }))
      await createPiiri({ url: server.url }).query({
        name: 'A',
        kind: 'query',
        hash: 'b'.repeat(64),
        text: '{ __typename }',
      })
      expect(server.requests[0]?.method).toBe('GET')
    })

    it('is refused where a mutation is given for a query', async () => {
      const server = await serve(nothing)
      const asAQuery = GreetDocument as unknown as Document<Greet, { readonly words: string }, 'query'>
      await expect(createPiiri({ url: server.url }).query(asAQuery, { words: 'hi' })).rejects.toThrow(TypeError)
      expect(server.requests).toHaveLength(0)
    })
  })

  describe('a mutation', () => {
    it('goes by POST with its text, even when it has a hash', async () => {
      const server = await serve(greeted)
      const { greet } = await createPiiri({ url: server.url }).mutate(GreetDocument, { words: 'hi' })
      expect(greet).toEqual({ __typename: 'Done' })
      expect(server.requests[0]?.method).toBe('POST')
      expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({
        query: GreetDocument.text,
        variables: { words: 'hi' },
        operationName: 'Greet',
      })
    })

    it('has one random UUID as its key over all its tries, and another the next time', async () => {
      const server = await serve(html(503), resetBeforeAnswer, greeted)
      const piiri = createPiiri({ url: server.url, retry: soon })
      await piiri.mutate(GreetDocument, { words: 'hi' })
      await piiri.mutate(GreetDocument, { words: 'hi' })
      const [first, second, third, next] = server.requests.map(({ headers }) => String(headers['idempotency-key']))
      expect(first).toMatch(uuid)
      expect([second, third]).toEqual([first, first])
      expect(next).toMatch(uuid)
      expect(next).not.toBe(first)
    })

    it('takes a key from the caller, to finish what was begun before', async () => {
      const server = await serve(greeted)
      const idempotencyKey = '3f0c2a4e-8f0b-4a44-9d7e-0a5f3c1b2d6e'
      await createPiiri({ url: server.url }).mutate(GreetDocument, { words: 'hi' }, { idempotencyKey })
      expect(server.requests[0]?.headers['idempotency-key']).toBe(idempotencyKey)
    })

    it('is tried again while its first try is at work, and not where its key was used for something else', async () => {
      const atWork = await serve(failure('IDEMPOTENCY_CONFLICT', 409), greeted)
      await createPiiri({ url: atWork.url, retry: soon }).mutate(GreetDocument, { words: 'hi' })
      expect(atWork.requests).toHaveLength(2)
      const reused = await serve(failure('IDEMPOTENCY_CONFLICT', 422), greeted)
      const error = await errorOf(createPiiri({ url: reused.url, retry: soon }).mutate(GreetDocument, { words: 'hi' }))
      expect(error).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT', isRetryable: false })
      expect(reused.requests).toHaveLength(1)
    })
  })

  describe('what goes wrong', () => {
    it.each([
      ['a server too busy', failure('RATE_LIMITED', 429), 'RATE_LIMITED', true],
      ['a proxy that is too busy', html(429), 'RATE_LIMITED', true],
      ['an unexpected error', failure('INTERNAL', 500), 'INTERNAL', true],
      ['an unexpected error in a part', failure('INTERNAL', 200), 'INTERNAL', false],
      ['a server that is down', html(500), 'UNAVAILABLE', true],
      ['a bad gateway', html(502), 'UNAVAILABLE', true],
      ['a page in place of an answer', html(200), 'BAD_ANSWER', true],
      ['a page that is not there', html(404), 'BAD_ANSWER', false],
      ['an answer that breaks off', truncated, 'BAD_ANSWER', true],
      ['an answer of another form', answer(['data']), 'BAD_ANSWER', true],
      ['an answer of nothing', answer({ data: null }), 'BAD_ANSWER', true],
      ['an answer of a word', answer('data'), 'BAD_ANSWER', true],
      ['a connection that is reset', resetBeforeAnswer, 'NETWORK_FAILED', true],
      ['a connection that is reset within the body', resetWithinBody, 'NETWORK_FAILED', true],
      ['a token that is not valid any more', failure('UNAUTHENTICATED', 401), 'UNAUTHENTICATED', false],
      ['a document that is not valid', failure('GRAPHQL_VALIDATION_FAILED', 400), 'GRAPHQL_VALIDATION_FAILED', false],
      ['variables that are not taken', failure('INVALID_INPUT', 200), 'INVALID_INPUT', false],
    ] as const)('is told by a code: %s', async (_, step, code, isRetryable) => {
      const server = await serve(step)
      const error = await errorOf(createPiiri({ url: server.url, retry: once }).contactPoints.list())
      expect({ code: error.code, isRetryable: error.isRetryable }).toEqual({ code, isRetryable })
      expect(server.requests).toHaveLength(1)
    })

    it('is told by the name of the operation, the status and the request in the log', async () => {
      const server = await serve(failure('INTERNAL', 500))
      const error = await errorOf(createPiiri({ url: server.url, retry: once }).contactPoints.list())
      expect(error).toMatchObject({
        name: 'PiiriError',
        operation: 'ListContactPoints',
        status: 500,
        requestId: 'req-1',
      })
      expect(error.message).toBe('INTERNAL ListContactPoints')
    })

    it('gives no half of an answer, and says which part failed', async () => {
      const server = await serve(
        answer({
          data: { contactPoints: [{ id: 'c1', hours: null }] },
          errors: [{ message: 'No.', path: ['contactPoints', 0, 'hours'], extensions: { code: 'INTERNAL' } }],
        }),
      )
      const error = await errorOf(createPiiri({ url: server.url }).contactPoints.list())
      expect(error.code).toBe('INTERNAL')
      expect(error.cause).toEqual({ path: ['contactPoints', 0, 'hours'], locations: undefined })
    })

    it('is told where nobody listens, without the address', async () => {
      const server = await serve(nothing)
      await server.close()
      const error = await errorOf(createPiiri({ url: server.url, retry: once }).contactPoints.list())
      expect(error).toMatchObject({ code: 'NETWORK_FAILED', cause: { code: 'ECONNREFUSED' } })
      expect(`${error.stack}${JSON.stringify(error)}`).not.toContain('127.0.0.1')
    })
  })

  describe('tries', () => {
    it('are made until one goes well', async () => {
      const server = await serve(html(502), resetBeforeAnswer, nothing)
      expect(await createPiiri({ url: server.url, retry: soon }).contactPoints.list()).toEqual([])
      expect(server.requests).toHaveLength(3)
    })

    it('end after as many as are allowed, with what went wrong last', async () => {
      const server = await serve(html(502), failure('INTERNAL', 500))
      const piiri = createPiiri({ url: server.url, retry: { ...soon, maxTries: 4 } })
      expect((await errorOf(piiri.contactPoints.list())).code).toBe('INTERNAL')
      expect(server.requests).toHaveLength(4)
    })

    it('are not made where another would do no better', async () => {
      const server = await serve(failure('INVALID_INPUT', 200))
      await errorOf(createPiiri({ url: server.url, retry: soon }).contactPoints.list())
      expect(server.requests).toHaveLength(1)
    })

    it('wait as long as the server asks for', async () => {
      const server = await serve(failure('RATE_LIMITED', 429, { 'retry-after': '1' }), nothing)
      const notices: RequestNotice[] = []
      const piiri = createPiiri({ url: server.url, retry: soon, onRequest: (notice) => notices.push(notice) })
      await piiri.contactPoints.list()
      expect(notices[1]?.waitedMs).toBeGreaterThanOrEqual(1000)
      expect(notices[1]?.waitedMs).toBeLessThanOrEqual(1002)
    })

    it('are given up at once where the server asks for more time than is left', async () => {
      const server = await serve(failure('RATE_LIMITED', 429, { 'retry-after': '3600' }))
      const error = await errorOf(createPiiri({ url: server.url }).contactPoints.list())
      expect(error).toMatchObject({ code: 'RATE_LIMITED', isRetryable: true, retryAfterSeconds: 3600 })
      expect(server.requests).toHaveLength(1)
    })

    it('understand a date to wait for, by the clock of the server', async () => {
      const headers = { date: 'Tue, 21 Jan 2020 12:00:00 GMT', 'retry-after': 'Tue, 21 Jan 2020 12:30:00 GMT' }
      const server = await serve(failure('RATE_LIMITED', 429, headers))
      const error = await errorOf(createPiiri({ url: server.url }).contactPoints.list())
      expect(error.retryAfterSeconds).toBe(1800)
    })

    it('are announced, without variables or token', async () => {
      const server = await serve(html(503), data({ sessions: {} }))
      const notices: RequestNotice[] = []
      const onRequest = (notice: RequestNotice): number => notices.push(notice)
      const piiri = createPiiri({ url: server.url, retry: soon, token: 't0ken', onRequest })
      await piiri.sessions.list({ filter: { text: 'secret' } })
      expect(notices).toEqual([
        { operation: 'ListSessions', kind: 'query', method: 'POST', tryNumber: 1, waitedMs: 0 },
        { operation: 'ListSessions', kind: 'query', method: 'POST', tryNumber: 2, waitedMs: expect.any(Number) },
      ])
    })
  })

  describe('time', () => {
    it('runs out for a server that does not answer', async () => {
      const server = await serve(silence)
      const error = await errorOf(createPiiri({ url: server.url, timeoutMs: 50 }).contactPoints.list())
      expect(error).toMatchObject({ code: 'TIMED_OUT', isRetryable: true })
    })

    it('runs out by call, whatever the client allows', async () => {
      const server = await serve(silence)
      const piiri = createPiiri({ url: server.url, timeoutMs: Infinity })
      expect((await errorOf(piiri.contactPoints.list({ timeoutMs: 50 }))).code).toBe('TIMED_OUT')
    })

    it('is of no end where the client says so', async () => {
      const server = await serve(nothing)
      expect(await createPiiri({ url: server.url, timeoutMs: Infinity }).contactPoints.list()).toEqual([])
    })

    it('runs out even where the fetch that is given does not listen', async () => {
      const piiri = createPiiri({ url: 'http://127.0.0.1', timeoutMs: 20, fetch: () => new Promise(() => undefined) })
      expect((await errorOf(piiri.contactPoints.list())).code).toBe('TIMED_OUT')
    })
  })

  describe('an AbortSignal', () => {
    it('ends a call that waits for an answer, and tells why', async () => {
      const server = await serve(silence)
      const abort = new AbortController()
      const call = createPiiri({ url: server.url, onRequest: () => setTimeout(() => abort.abort('left the page')) })
      const error = await errorOf(call.contactPoints.list({ signal: abort.signal }))
      expect(error).toMatchObject({ code: 'ABORTED', isRetryable: false, cause: 'left the page' })
    })

    it('ends a call that waits for its next try, and makes none any more', async () => {
      const abort = new AbortController()
      const server = await serve((response, request) => {
        failure('RATE_LIMITED', 429, { 'retry-after': '5' })(response, request)
        setTimeout(() => abort.abort(), 50)
      })
      const error = await errorOf(createPiiri({ url: server.url }).contactPoints.list({ signal: abort.signal }))
      expect(error.code).toBe('ABORTED')
      expect(server.requests).toHaveLength(1)
    })

    it('that is aborted already lets nothing be sent', async () => {
      const server = await serve(nothing)
      const error = await errorOf(createPiiri({ url: server.url }).contactPoints.list({ signal: AbortSignal.abort() }))
      expect(error.code).toBe('ABORTED')
      expect(server.requests).toHaveLength(0)
    })
  })

  it('lets a mistake of the program through: variables that are no JSON', async () => {
    const server = await serve(nothing)
    const piiri = createPiiri({ url: server.url })
    await expect(piiri.query('query A($a: Int) { a(a: $a) }', { a: 1n })).rejects.toThrow(TypeError)
    expect(server.requests).toHaveLength(0)
  })
})
