import { describe, expect, it } from 'vitest'
import type { Document } from '../src/shared/document.ts'
import { errorOf, overEachTransport, serve, soon } from './over-each-transport.ts'
import { data, failure, html, resetBeforeAnswer } from './scripted-server.ts'

type Greet = { readonly greet: { readonly __typename: 'Done' } }
const GreetDocument = {
  name: 'Greet',
  kind: 'mutation',
  hash: 'a'.repeat(64),
  text: 'mutation Greet($words: String!) { greet(words: $words) { __typename } }',
} as Document<Greet, { readonly words: string }, 'mutation'>
const greeted = data({ greet: { __typename: 'Done' } })

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

overEachTransport((createPiiri) => {
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

    it('goes by POST, even where a client is asked without a key', async () => {
      const server = await serve(greeted)
      await createPiiri({ url: server.url }).ask(GreetDocument, { words: 'hi' })
      expect(server.requests[0]?.method).toBe('POST')
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
})
