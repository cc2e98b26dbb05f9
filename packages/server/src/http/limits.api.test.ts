import type { Database } from '../storage/database.ts'
import { getIntrospectionQuery } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { byHash, codeOf, hashOf } from '../../test/questions.ts'

const count = '{ groups { totalCount } }'
let db: Database
let api: Api
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db)
})

describe('limits', () => {
  const nested = (levels: number): string =>
    `{ groups { nodes ${'{ sessions { nodes { group '.repeat(levels)} { id } ${'} } }'.repeat(levels)} } }`
  it.each([
    ['GRAPHQL_PARSE_FAILED', '{ groups {'],
    ['GRAPHQL_VALIDATION_FAILED', '{ groupz }'],
    ['BAD_REQUEST', 'query A { groups { totalCount } } query B { groups { totalCount } }'],
    ['INVALID_INPUT', '{ groups(first: 101) { totalCount } }'],
    ['INVALID_INPUT', '{ sessions(first: 100000) { nodes { id languages { name } venue { name } } } }'],
    ['INVALID_INPUT', '{ groups(first: 1, last: 1) { totalCount } }'],
    ['INVALID_INPUT', '{ groups(after: "x") { totalCount } }'],
    ['INVALID_INPUT', `{ sessions(after: "${Buffer.from('["a","b"]').toString('base64url')}") { totalCount } }`],
    [
      'INVALID_INPUT',
      '{ sessions(in: { from: "2026-02-01T00:00:00Z", until: "2026-01-01T00:00:00Z" }) { totalCount } }',
    ],
    [
      'INVALID_INPUT',
      '{ sessions(in: { from: "2026-02-01T00:00:00Z", until: "2027-04-01T00:00:00Z" }) { totalCount } }',
    ],
    [
      'INVALID_INPUT',
      '{ sessions(in: { from: "2032-02-01T00:00:00Z", until: "2032-03-01T00:00:00Z" }) { totalCount } }',
    ],
    ['INVALID_INPUT', `{ groups(filter: { text: "${'x'.repeat(201)}" }) { totalCount } }`],
    ['BAD_REQUEST', '{ sessions(in: { from: "2026-02-31T00:00:00Z", until: "2026-03-01T00:00:00Z" }) { totalCount } }'],
    ['BAD_REQUEST', '{ groups(filter: { languages: ["not a tag"] }) { totalCount } }'],
    ['TOO_DEEP', nested(5)],
    [
      'TOO_COMPLEX',
      '{ groups(first: 100) { nodes { sessions(first: 100) { nodes { venue { id } group { id } } } } } }',
    ],
    ['TOO_COMPLEX', `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: groups { totalCount }`).join(' ')} }`],
    ['TOO_COMPLEX', `{ ${'groups { totalCount } '.repeat(501)} }`],
    [
      'TOO_COMPLEX',
      '{ groups(first: 100) { nodes { a: sessions { totalCount } b: sessions(first: 1) { totalCount } c: sessions(first: 1) { totalCount } d: sessions { totalCount } } } }',
    ],
    ['INVALID_INPUT', `{ nodes(ids: [${'"x" '.repeat(101)}]) { id } }`],
  ])('refuses with %s: %s', async (code, query) => {
    expect(await codeOf(await api.send({ query }))).toBe(code)
  })

  it('costs by variables, also of a document that is known by its hash', async () => {
    const query =
      'query ($n: Int) { groups(first: $n) { nodes { sessions(first: $n) { nodes { venue { id } group { id } } } } } }'
    const asked = await anApi(db, { documents: new Map([[hashOf(query), query]]) })
    for (const send of [
      (n: number) => asked.send({ query, variables: { n } }),
      (n: number) => asked.get(byHash(hashOf(query), { n })),
    ]) {
      expect(await codeOf(await send(5))).toBeUndefined()
      expect(await codeOf(await send(100))).toBe('TOO_COMPLEX')
    }
  })

  it('lets nothing pay for its neighbour, and takes a default for the most', async () => {
    const dear = 'nodes { sessions(first: 100) { nodes { venue { id } group { id } } } }'
    for (const query of [
      `{ a: groups(first: 100) { ${dear} } b: groups(first: -9999) { ${dear} } }`,
      `query ($n: Int = 100) { groups(first: $n) { ${dear} } }`,
    ])
      expect(await codeOf(await api.send({ query }))).toBe('TOO_COMPLEX')
  })

  it('refuses batches and bodies over 100 kB', async () => {
    const send = (body: string) =>
      fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect((await send(JSON.stringify([{ query: count }, { query: count }]))).status).toBe(400)
    expect((await send(JSON.stringify({ query: `# ${'x'.repeat(100_001)}\n${count}` }))).status).toBe(413)
  })

  it('lets everybody read the schema', async () => {
    const query = getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true })
    expect(await codeOf(await api.send({ query }))).toBeUndefined()
  })
})
