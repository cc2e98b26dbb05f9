import { describe, expect, it } from 'vitest'
import type { RequestNotice } from '../src/shared/client.ts'
import { errorOf, overEachTransport, serve, soon } from './over-each-transport.ts'
import { data, failure, html, resetBeforeAnswer, silence } from './scripted-server.ts'

const nothing = data({ contactPoints: [] })

overEachTransport((createPiiri) => {
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
})
