import { describe, expect, it } from 'vitest'
import { errorOf, once, overEachTransport, serve } from './over-each-transport.ts'
import { answer, data, failure, html, resetBeforeAnswer, resetWithinBody, truncated } from './scripted-server.ts'

const nothing = data({ contactPoints: [] })

overEachTransport((createPiiri) => {
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
})
