import { describe, expect, it } from 'vitest'
import { ListContactPointsDocument, ListSessionsDocument } from '../src/generated/documents.ts'
import type { Document } from '../src/shared/document.ts'
import { errorOf, overEachTransport, serve } from './over-each-transport.ts'
import { data, failure } from './scripted-server.ts'

const nothing = data({ contactPoints: [] })

type Greet = { readonly greet: { readonly __typename: 'Done' } }
const GreetDocument = {
  name: 'Greet',
  kind: 'mutation',
  hash: 'a'.repeat(64),
  text: 'mutation Greet($words: String!) { greet(words: $words) { __typename } }',
} as Document<Greet, { readonly words: string }, 'mutation'>

overEachTransport((createPiiri) => {
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

    it('is named after its operation, not after a word in a comment', async () => {
      const server = await serve(data({ __typename: 'Query' }))
      const document = '# This query lists meals\nquery Meals { __typename }'
      await createPiiri({ url: server.url }).query(document)
      expect(JSON.parse(server.requests[0]?.body ?? '')).toMatchObject({ query: document, operationName: 'Meals' })
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

  it('lets a mistake of the program through: variables that are no JSON', async () => {
    const server = await serve(nothing)
    const piiri = createPiiri({ url: server.url })
    await expect(piiri.query('query A($a: Int) { a(a: $a) }', { a: 1n })).rejects.toThrow(TypeError)
    expect(server.requests).toHaveLength(0)
  })
})
