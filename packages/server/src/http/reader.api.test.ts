import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, viewerNamed, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { byHash, codeOf, hashOf } from '../../test/questions.ts'
import { aGroup, aSeries, aSession, fill, nothing } from '../../test/world.ts'
import type { Database } from '../storage/database.ts'

const list = '{ sessions { totalCount } }'
const hidden = aSeries(1, aGroup(1, 'CONFIDENTIAL'))
const cookieOf = (token: string) => ({ cookie: `other=1; __Host-piiri=${token}` })
const own = { 'x-piiri': '1' }

let statements = 0
let lookedUp: string[] = []
let db: Database
let api: Api
beforeAll(async () => {
  db = (await aDatabase({ onStatement: () => void (statements += 1) })).db
  await fill(db, {
    ...nothing,
    groups: [aGroup(1, 'CONFIDENTIAL')],
    series: [hidden],
    sessions: [aSession(1, hidden, '2026-01-13T14:00')],
  })
})
beforeEach(async () => {
  lookedUp = []
  api = await anApi(db, {
    documents: new Map([[hashOf(list), list]]),
    corsOrigins: ['https://friend.example.org'],
    trustedProxies: 1,
    viewerOf: async (token) => {
      lookedUp.push(token)
      return viewerNamed(token)
    },
  })
})
const post = (headers: Record<string, string>) => api.send({ query: list, headers })
const countIn = async (answer: Response) => (await answer.json()).data.sessions.totalCount

describe('a sign-in by cookie', () => {
  it('counts where the request has the header that no foreign page can send', async () => {
    const answer = await post({ ...cookieOf('coordinator'), ...own })
    expect([answer.status, await countIn(answer)]).toEqual([200, 1])
    const fromOwnPage = await post({ ...cookieOf('coordinator'), ...own, 'sec-fetch-site': 'same-origin' })
    expect(await countIn(fromOwnPage)).toBe(1)
  })

  it.each<[string, Record<string, string>]>([
    ['has no such header', {}],
    ['has no such header, and says that it is our own', { 'sec-fetch-site': 'same-origin' }],
    ['comes from another site', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['comes from another host of the site', { ...own, 'sec-fetch-site': 'same-site' }],
  ])('is refused where the request %s, and nothing runs', async (_, headers) => {
    const before = statements
    const answer = await post({ ...cookieOf('coordinator'), ...headers })
    expect([answer.status, await codeOf(answer), answer.headers.get('set-cookie')]).toEqual([403, 'BAD_REQUEST', null])
    expect([statements - before, lookedUp]).toEqual([0, []])
  })

  it('is refused by GET where a page asks for data', async () => {
    const path = byHash(hashOf(list))
    expect((await api.get(path, { ...cookieOf('coordinator'), accept: 'application/json' })).status).toBe(403)
    expect((await api.get(path, { ...cookieOf('coordinator'), ...own })).status).toBe(405)
  })

  it('is none in a page that a browser opens: it shows what a visitor sees', async () => {
    const answer = await api.get(byHash(hashOf(list)), { ...cookieOf('coordinator'), accept: 'text/html,*/*' })
    expect([answer.status, await countIn(answer), lookedUp]).toEqual([200, 0, []])
  })

  it('is taken away where it was changed, or has ended', async () => {
    const answer = await post({ ...cookieOf('coordinator0'), ...own })
    expect([answer.status, await codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED'])
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-piiri=; Max-Age=0; .*Secure/)
  })

  it('gives way to a token in a header, good or bad', async () => {
    const answer = await post({ ...cookieOf('coordinator'), authorization: 'Bearer member' })
    expect([answer.status, await countIn(answer), lookedUp]).toEqual([200, 0, ['member']])
    const bad = await post({ ...cookieOf('coordinator'), authorization: 'Bearer gone' })
    expect([bad.status, bad.headers.get('set-cookie')]).toEqual([401, null])
  })
})

describe('an answer to somebody signed in by cookie', () => {
  it('is stored nowhere, and has no ETag', async () => {
    const { headers } = await post({ ...cookieOf('coordinator'), ...own })
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null])
  })

  it('is never a visitor’s, nor a visitor’s theirs', async () => {
    const signedIn = () => post({ ...cookieOf('coordinator'), ...own })
    expect(await countIn(await post({}))).toBe(0)
    expect(await countIn(await signedIn())).toBe(1)
    expect(await countIn(await post({}))).toBe(0)
    expect(await countIn(await post(own))).toBe(0)
    expect(await countIn(await signedIn())).toBe(1)
  })
})

it('says to caches that an answer depends on the cookie', async () => {
  const answers = [
    await post({}),
    await post({ ...cookieOf('coordinator'), ...own }),
    await api.get(byHash(hashOf(list))),
  ]
  for (const { headers } of answers) expect(headers.get('vary')?.split(', ')).toContain('cookie')
})

it('never lets a page of another origin send cookies', async () => {
  const origin = 'https://friend.example.org'
  const asked = { origin, 'access-control-request-method': 'POST' }
  const anyOrigin = await anApi(db, { corsOrigins: ['*'] })
  const answers = [
    await fetch(`${api.url}/graphql`, { method: 'OPTIONS', headers: asked }),
    await fetch(`${anyOrigin.url}/graphql`, { method: 'OPTIONS', headers: asked }),
    await post({ origin }),
    await post({ origin, ...cookieOf('coordinator') }),
    await post({ origin, ...cookieOf('coordinator'), ...own }),
    await anyOrigin.send({ query: list, headers: { origin, ...cookieOf('coordinator'), ...own } }),
  ]
  expect(answers.map(({ headers }) => headers.get('access-control-allow-credentials'))).toEqual(Array(6).fill(null))
})

it('logs nothing of a token, a cookie, a key or an address', async () => {
  const from = { 'x-forwarded-for': '203.0.113.77', 'idempotency-key': 'key-that-nobody-may-read' }
  await post({ ...from, ...cookieOf('coordinator'), ...own })
  await post({ ...from, ...cookieOf('changed-cookie'), ...own })
  await post({ ...from, ...cookieOf('foreign-cookie') })
  await post({ ...from, authorization: 'Bearer changed-token' })
  await post({ ...from, authorization: 'Bearer coordinator' })
  const broken = await anApi(db, {
    trustedProxies: 1,
    viewerOf: () => Promise.reject(new Error('the database is away')),
  })
  await broken.send({ query: list, headers: { ...from, ...cookieOf('broken-cookie'), ...own } })
  const log = [...api.log, ...broken.log].join('\n')
  expect(log).toContain('the database is away')
  for (const text of [
    '203.0.113',
    '127.0.0.1',
    'cookie',
    'changed',
    'token',
    'coordinator',
    'nobody-may-read',
    'Bearer',
  ])
    expect(log).not.toContain(text)
})
