import { recordChange } from '../shared/programme-version.repository.ts'
import { addSession } from '../sessions/sessions.repository.ts'
import { boxOfSession } from '../sessions/session-boxes.ts'
import type { Database } from '../storage/database.ts'
import { parse } from 'graphql'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { byHash, codeOf, hashOf } from '../../test/questions.ts'
import { aGroup, aSeries, aSession, aVenue, fill, id, nothing } from '../../test/world.ts'

const count = '{ groups { totalCount } }'
const list = '{ sessions { totalCount nodes { id } } }'

const open = aGroup(1, 'OPEN')
const hidden = aGroup(2, 'CONFIDENTIAL')
const ofOpen = aSeries(1, open, { venueId: id.venue(1) })
const ofHidden = aSeries(2, hidden)
let statements = 0
let db: Database
let api: Api
beforeAll(async () => {
  db = (await aDatabase({ onStatement: () => void (statements += 1) })).db
})
beforeEach(async () => {
  await fill(db, {
    ...nothing,
    groups: [open, hidden],
    venues: [aVenue(1, 'PUBLIC')],
    series: [ofOpen, ofHidden],
    sessions: [aSession(1, ofOpen, '2026-01-13T14:00')],
  })
  const documents = new Map(
    [count, list, 'query ($first: Int) { groups(first: $first) { totalCount } }'].map((text) => [hashOf(text), text]),
  )
  api = await anApi(db, { documents, corsOrigins: ['https://friend.example.org'] })
})
/** Adds a Session as planning would: with its note of what changed. */
const hold = (n: number, of: typeof ofOpen, group: typeof open): Promise<void> =>
  db.write(async (tx) => {
    const session = aSession(n, of, `2026-01-${10 + n}T14:00`)
    await addSession(tx, session)
    await recordChange(tx, [], [boxOfSession({ session, group, season: null })])
  })

describe('who asks', () => {
  it.each([
    ['Bearer coordinator', 200, undefined],
    ['Bearer gone', 401, 'UNAUTHENTICATED'],
    ['Basic abc', 401, 'UNAUTHENTICATED'],
    ['Bearer ', 401, 'UNAUTHENTICATED'],
  ])('%s gets %i', async (authorization, status, code) => {
    const answer = await api.send({ query: count, headers: { authorization } })
    expect([answer.status, await codeOf(answer)]).toEqual([status, code])
  })
})

describe('errors', () => {
  const errorsOf = async (query: string) => (await api.ask({ query })).errors?.map(({ path }) => path)
  it('are told one for each null: which others are noticed depends on how long things take', async () => {
    expect(await errorsOf('{ a: groups(first: 101) { totalCount } b: groups(first: 102) { totalCount } }')).toEqual([
      ['a'],
    ])
    const tooMany = `node(id: "${open.id}") { ... on Group { a: sessions(first: 101) { totalCount } b: sessions(first: 101) { totalCount } } }`
    expect(await errorsOf(`{ one: ${tooMany} two: ${tooMany} }`)).toEqual([
      ['one', 'a'],
      ['two', 'a'],
    ])
  })
  it('are all told where they are about the document', async () =>
    expect((await api.ask({ query: '{ nothing nobody }' })).errors).toHaveLength(2))
})

it('masks what nobody expected, with the id under which it is logged', async () => {
  const broken = await anApi({
    ...db,
    read: { run: () => Promise.reject(new Error('secret of the database')) },
    dataVersion: () => 1,
  } as Database)
  const answer = await broken.send({ query: count, as: 'coordinator' })
  const text = await answer.text()
  const requestId = /"requestId":"([^"]+)"/.exec(text)?.[1] ?? 'none'
  expect(text).toContain('"code":"INTERNAL"')
  expect(text).not.toContain('secret')
  expect(broken.log.join()).toContain('secret of the database')
  expect(broken.log.some((line) => line.includes('secret') && line.includes(requestId))).toBe(true)
})

describe('GET', () => {
  it('needs, for a document in the address, a header that a foreign page cannot send', async () => {
    const path = `/graphql?${new URLSearchParams({ query: count })}`
    const accept = 'application/json'
    expect((await api.get(path, { accept })).status).toBe(403)
    expect((await api.get(path, { accept, 'x-piiri': '1' })).status).toBe(200)
  })
  it('takes no form that a foreign page could send', async () => {
    const form = new URLSearchParams({ query: count }).toString()
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
      const answer = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: form,
      })
      expect([type, answer.status >= 400]).toEqual([type, true])
    }
  })
  it('answers a known document with an ETag, and then with 304', async () => {
    const first = await api.get(byHash(hashOf(count)))
    expect([first.status, await first.json()]).toEqual([200, { data: { groups: { totalCount: 2 } } }])
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    expect(first.headers.get('vary')).toContain('accept-language')
    const second = await api.get(byHash(hashOf(count)), { 'if-none-match': first.headers.get('etag') ?? '' })
    expect([second.status, await second.text()]).toEqual([304, ''])
  })
  it('says that it does not know a document', async () =>
    expect(await codeOf(await api.get(byHash(hashOf('{ other }'))))).toBe('PERSISTED_QUERY_NOT_FOUND'))
  it('tells what is wrong with the variables of a known one as with those of its text', async () => {
    const text = 'query ($first: Int) { groups(first: $first) { totalCount } }'
    const known = await (await api.get(byHash(hashOf(text), { first: 'x' }))).json()
    expect(known).toEqual(await api.ask({ query: text, variables: { first: 'x' } }))
    expect(JSON.stringify(known)).toContain('BAD_REQUEST')
  })
  it.each(['{', '[]', '"x"'])('refuses the variables %s', async (variables) => {
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hashOf(count) } })
    const path = `/graphql?${new URLSearchParams({ extensions, variables })}`
    expect(await codeOf(await api.get(path))).toBe('BAD_REQUEST')
  })
  it('sends whoever is signed in to POST, which no cache keeps', async () => {
    for (const path of [byHash(hashOf(count)), `/graphql?${new URLSearchParams({ query: count })}`])
      expect((await api.get(path, { authorization: 'Bearer coordinator', 'x-piiri': '1' })).status).toBe(405)
    const answer = await api.send({ query: count, as: 'coordinator' })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})

describe("the cache of visitors' answers", () => {
  const etag = async (): Promise<string | null> => (await api.get(byHash(hashOf(list)))).headers.get('etag')

  // Again where it did not: PostgreSQL's own housekeeping moves the mark by which a change is noticed.
  it('asks the database once for what is asked twice', { retry: 5 }, async () => {
    const asked = async (): Promise<number> => {
      const before = statements
      await api.send({ query: list })
      return statements - before
    }
    expect(await asked()).toBeGreaterThan(0)
    expect(await asked()).toBe(0)
  })
  it('forgets at once when something changes that a visitor may know', async () => {
    const before = await etag()
    await hold(2, ofOpen, open)
    expect(await etag()).not.toBe(before)
    expect(await api.ask({ query: list })).toMatchObject({ data: { sessions: { totalCount: 2 } } })
  })
  it('moves for nothing that is hidden: same ETag, and nothing is computed anew', async () => {
    const before = await etag()
    await hold(3, ofHidden, hidden)
    const counted = statements
    expect(await etag()).toBe(before)
    expect(statements - counted).toBe(1) // The version, after a commit of whatever kind.
  })
  it('keeps nothing of those who are signed in, and gives them nothing of what it keeps', async () => {
    await api.send({ query: list })
    await hold(3, ofHidden, hidden)
    expect(await api.ask({ query: list, as: 'coordinator' })).toMatchObject({ data: { sessions: { totalCount: 2 } } })
    expect(await api.ask({ query: list })).toMatchObject({ data: { sessions: { totalCount: 1 } } })
  })
  it('keeps languages apart', async () => {
    const query = '{ groups { nodes { title } } }'
    const title = async (language: string): Promise<unknown> =>
      (await api.send({ query, headers: { 'accept-language': language } })).text()
    expect(await title('en')).toContain('Group 1')
    expect(await title('fi')).toContain('Ryhmä 1')
    expect(await title('en')).toContain('Group 1')
  })
  it('keeps no refusal', async () => {
    const query = '{ groups(first: 101) { totalCount } }'
    await api.send({ query })
    const before = api.log.length
    expect(await codeOf(await api.send({ query }))).toBe('INVALID_INPUT')
    expect(api.log.length).toBe(before + 1)
  })
})

describe('compiled documents', () => {
  it('are answered in the same bytes as by the plain executor', async () => {
    const queries = [
      '{ groups { nodes { title languages { name } nextSession { id venue { name } } } } }',
      'query A { groups { totalCount } } query B { sessions { totalCount } }',
      `query ($yes: Boolean = true) { node(id: "${id.group(1)}") { ... on Group { title @skip(if: $yes) slug @include(if: $yes) } } }`,
    ]
    const [plain, compiled] = [await anApi(db, { jit: 'off' }), await anApi(db, { jit: 'always' })]
    for (const query of queries)
      for (const operationName of parse(query).definitions.length > 1 ? ['A', 'B'] : [undefined]) {
        const asked = { query, ...(operationName && { operationName }), as: 'coordinator' as const }
        expect(await (await compiled.send(asked)).text()).toBe(await (await plain.send(asked)).text())
      }
  })
})

describe('other origins', () => {
  it('may ask if they are configured, and read no more than the answer', async () => {
    const friend = await api.get(byHash(hashOf(count)), { origin: 'https://friend.example.org' })
    expect(friend.headers.get('access-control-allow-origin')).toBe('https://friend.example.org')
    expect(friend.headers.get('access-control-allow-credentials')).toBeNull()
    const stranger = await api.get(byHash(hashOf(count)), { origin: 'https://stranger.example.org' })
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull()
  })
  it('are told before they ask', async () => {
    const preflight = await fetch(`${api.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://friend.example.org', 'access-control-request-method': 'POST' },
    })
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
      204,
      expect.stringContaining('x-piiri'),
    ])
  })
})

it('has a GraphiQL that loads nothing from elsewhere', async () => {
  const page = await (await api.get('/graphql', { accept: 'text/html' })).text()
  const outside = [...page.matchAll(/<(?:script|link|img|iframe)[^>]*?\s(?:src|href)=["']?([^"'\s>]+)/g)]
    .map(([, address]) => address ?? '')
    .filter((address) => /^(https?:)?\/\//.test(address))
  expect([page.length > 1_000_000, outside]).toEqual([true, []])
})

it('logs route, status and time, and nothing of who asked what', async () => {
  await api.send({
    query: '{ groups(filter: { text: "Whisper" }) { totalCount } }',
    headers: { 'user-agent': 'Old phone' },
  })
  const [line = ''] = api.log.slice(-1)
  expect(JSON.parse(line)).toEqual({
    requestId: expect.any(String),
    route: 'graphql',
    status: 200,
    ms: expect.any(Number),
    message: 'answered',
  })
})
