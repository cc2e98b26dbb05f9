import { buildSchema } from 'graphql'
import { visitor } from '@piiri/domain/shared/viewer'
import { describe, expect, it, vi } from 'vitest'
import { aDatabase } from '../../test/database.ts'
import { byHash, codeOf, hashOf } from '../../test/questions.ts'
import { now } from '../../test/api.ts'
import { defaultLimits } from '../schema/limits.ts'
import type { Context } from '../schema/context.ts'
import type { Answer, Asked } from './asked.ts'
import { createByteCache } from './byte-cache.ts'
import { createGraphqlEndpoint } from './graphql-endpoint.ts'
import { createPersistedDocuments } from './persisted-documents.ts'

const take = 'mutation { take }'
const schema = buildSchema('type Query { free: Int } type Mutation { take: Int }')
const { db } = await aDatabase()

/** An endpoint whose schema has a mutation; each run of it answers another number. */
function anEndpoint() {
  let taken = 0
  const ran = vi.fn(async (_: Asked): Promise<Answer> => {
    taken += 1
    return { status: 200, headers: {}, body: `{"data":{"take":${taken}}}` }
  })
  const endpoint = createGraphqlEndpoint({
    documents: createPersistedDocuments(schema, new Map([[hashOf(take), take]]), defaultLimits),
    cache: createByteCache(db),
    runYoga: ran,
    doorkeeper: {
      viewerOf: async () => ({ viewer: visitor, signIn: null }),
      holderOf: async () => ({ refused: 'KEY_NOT_VALID' }),
      networkOf: () => '',
    },
    contextFor: () => ({ now, outgoing: { cookie: null } }) as Context, // The endpoint reads nothing else of it.
  })
  const ask = async (method: string, path: string, body = '', type = 'application/json') => {
    const url = new URL(path, 'http://localhost')
    const answer = await endpoint({ method, url, headers: { 'content-type': type }, body, requestId: 'test' })
    return { ...answer, text: String(answer?.body) }
  }
  return { ask, ran }
}
const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(take) } }

describe('what changes something', () => {
  it('is not asked by GET, though its document is known', async () => {
    const { ask, ran } = anEndpoint()
    const answer = await ask('GET', byHash(hashOf(take)))
    expect([answer.status, await codeOf(new Response(answer.text))]).toEqual([405, 'BAD_REQUEST'])
    expect(ran).not.toHaveBeenCalled()
  })
  it.each([
    ['by its hash', JSON.stringify({ extensions })],
    ['by its text', JSON.stringify({ query: take })],
    ['by its text in escapes', `{"query":"\\u006dutation { take }"}`],
  ])('is done each time that it is asked %s, also at the same time', async (_, body) => {
    const { ask } = anEndpoint()
    const answers = await Promise.all([ask('POST', '/graphql', body), ask('POST', '/graphql', body)])
    expect(answers.map(({ text }) => text).toSorted()).toEqual(['{"data":{"take":1}}', '{"data":{"take":2}}'])
    expect((await ask('POST', '/graphql', body)).text).toBe('{"data":{"take":3}}')
  })
  it('keeps the type that it was sent with, by which a foreign page is known', async () => {
    const { ask, ran } = anEndpoint()
    await ask('POST', '/graphql', JSON.stringify({ extensions }), 'text/plain')
    expect(ran.mock.calls[0]?.[0]).toMatchObject({
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: take, variables: {} }),
    })
  })
})
