import { installationPart, makeKey } from '@piiri/domain/partners/key-form'
import { instant } from '@piiri/domain/shared/instant'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, someKeys, type Api, type Result } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aPartner } from '../../test/partner-rows.ts'
import { aHeldKey, type HeldKey } from '../../test/partners.ts'
import { aGroup, fill, nothing } from '../../test/world.ts'
import { installationOf } from '../shared/derived-keys.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { apiKeyForSystem } from './api-keys.repository.ts'
import { revokeApiKeyForSystem } from './revoke-api-key.ts'

const partner = aPartner(1)
const query = '{ viewer { kind partner { name } } }'
let statements = 0
let time = now
let db: Database
let api: Api
let held: HeldKey
beforeAll(async () => {
  db = (await aDatabase({ onStatement: () => void (statements += 1) })).db
})
beforeEach(async () => {
  time = now
  await fill(db, { ...nothing, partners: [partner], groups: [aGroup(1, 'OPEN')] })
  api = await anApi(db, { clock: () => time, corsOrigins: ['https://friend.example.org'] })
  held = await aHeldKey(db, partner.id)
})
const send = (authorization: string) => api.send({ query, headers: { authorization } })
const toldOf = async (answer: Response) => {
  const { errors } = (await answer.json()) as Result // GraphQL's form.
  return [answer.status, errors?.[0]?.extensions?.['code'], errors?.[0]?.extensions?.['reason']]
}

describe(`a key on ${dialect}`, () => {
  it('opens what it is for, in a header', async () => {
    const answer = await send(`Bearer ${held.key}`)
    expect(await answer.json()).toEqual({ data: { viewer: { kind: 'PARTNER', partner: { name: partner.name } } } })
    expect([answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual(['no-store', null])
  })
  it('is stored hashed: whoever has the row has no key', async () => {
    expect(JSON.stringify(await apiKeyForSystem(db.read, held.row.id))).not.toContain(held.key.slice(15))
  })
  it('that has a slip is refused, and nothing is looked up', async () => {
    const before = statements
    const elsewhere = makeKey(Buffer.alloc(32, 1), Buffer.alloc(4, 9))
    expect(installationPart(Buffer.alloc(4, 9))).not.toBe(installationPart(installationOf(someKeys)))
    for (const [authorization, reason] of [
      [`Bearer ${held.key}x`, 'KEY_MISTYPED'],
      [`Bearer ${held.key.slice(0, -1)}`, 'KEY_MISTYPED'],
      [`Bearer ${held.key} x`, 'KEY_MISTYPED'],
      [held.key, 'KEY_MISTYPED'],
      [`Basic ${held.key}`, 'KEY_MISTYPED'],
      ['Bearer piiri_live_', 'KEY_MISTYPED'],
      [`Bearer ${elsewhere}`, 'KEY_OF_ANOTHER_INSTALLATION'],
    ] as const) {
      const answer = await send(authorization)
      expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
      expect([authorization, await toldOf(answer)]).toEqual([authorization, [401, 'UNAUTHENTICATED', reason]])
    }
    expect(statements - before).toBe(0)
  })
  it('of a megabyte is refused by the listener', async () => {
    const answer = await send(`Bearer piiri_live_${'x'.repeat(1_000_000)}`).catch((error: unknown) => error)
    if (answer instanceof Response) expect(answer.status).toBe(431)
    else expect(answer).toBeInstanceOf(TypeError) // The connection is cut while it is still being sent.
  })
  it('that is revoked is refused at once, byte for byte like one that never was', async () => {
    const never = makeKey(Buffer.alloc(32, 5), installationOf(someKeys))
    await db.write((tx) => revokeApiKeyForSystem(tx, { keys: someKeys, clock: () => now }, held.row.id))
    const [revoked, unknown] = [await send(`Bearer ${held.key}`), await send(`Bearer ${never}`)]
    expect(await revoked.clone().text()).toBe(await unknown.clone().text())
    expect(await toldOf(revoked)).toEqual([401, 'UNAUTHENTICATED', 'KEY_NOT_VALID'])
  })
  it('is logged nowhere, good or bad', async () => {
    for (const authorization of [`Bearer ${held.key}`, `Bearer ${held.key}x`, held.key, `Basic ${held.key}`])
      await send(authorization)
    await api.get('/graphql?query={viewer{kind}}', held.headers)
    expect(api.log.length).toBeGreaterThan(4)
    expect(api.log.join()).not.toContain(held.key.slice(15, 40))
  })
  it('that has run out tells its holder so', async () => {
    const ending = await aHeldKey(db, partner.id, { expiresAt: instant(now + 1000) })
    expect((await send(`Bearer ${ending.key}`)).status).toBe(200)
    time = instant(now + 1000)
    expect(await toldOf(await send(`Bearer ${ending.key}`))).toEqual([401, 'UNAUTHENTICATED', 'KEY_EXPIRED'])
  })
  it.each(['key', 'api_key', 'apikey', 'access_token', 'anything'])(
    'in an address is refused as %s, wherever it goes, and logged nowhere',
    async (name) => {
      const paths = ['/graphql', '/calendar/programme.ics', '/programme', '/calendar/groups/group-1.ics']
      for (const path of paths) {
        const answer = await api.get(`${path}?${name}=${held.key}`)
        expect([path, await toldOf(answer)]).toEqual([path, [400, 'BAD_REQUEST', 'KEY_IN_ADDRESS']])
      }
      expect((await api.get(`/${held.key}`)).status).toBe(400)
      const encoded = held.key.replaceAll('_', '%5f').replace('p', '%70')
      for (const path of [...paths, '/open-data/programme.csv'])
        for (const search of [`${name}=${encoded}`, `x=%zz%E0${encoded}`])
          expect([path, search, await toldOf(await api.get(`${path}?${search}`))]).toEqual([
            path,
            search,
            [400, 'BAD_REQUEST', 'KEY_IN_ADDRESS'],
          ])
      const posted = await fetch(`${api.url}/graphql?${name}=${held.key}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...held.headers },
        body: JSON.stringify({ query }),
      })
      expect(posted.status).toBe(400)
      expect(api.log.join()).not.toContain('piiri_live_')
    },
  )
  it('of another make in an address is refused too, where programs ask', async () => {
    expect(await toldOf(await api.get('/graphql?access_token=abc'))).toEqual([400, 'BAD_REQUEST', 'KEY_IN_ADDRESS'])
    expect((await api.get('/programme?key=abc')).status).toBe(404)
  })
  it('notes the day of its last use once, in the organisation’s zone', async () => {
    const lastUsed = async () => (await apiKeyForSystem(db.read, held.row.id))?.lastUsedOn
    await send(`Bearer ${held.key}`)
    expect(await lastUsed()).toBe('2026-01-12')
    const before = statements
    await send(`Bearer ${held.key}`)
    const again = statements - before
    time = instant(Date.parse('2026-01-12T22:30:00Z')) // Past midnight in Helsinki.
    const between = statements
    await send(`Bearer ${held.key}`)
    expect([await lastUsed(), statements - between > again]).toEqual(['2026-01-13', true])
  })
  it('is told how often it may ask, and when it asked too often', async () => {
    const slow = await aHeldKey(db, partner.id, { scopes: ['STATISTICS_READ'] })
    const answers = []
    for (let n = 0; n < 61; n += 1) answers.push(await send(`Bearer ${slow.key}`))
    const [first, last, over] = [answers[0], answers[59], answers[60]]
    expect([first?.headers.get('ratelimit-policy'), first?.headers.get('ratelimit')]).toEqual([
      '"key";q=60;w=60',
      '"key";r=59;t=60',
    ])
    expect([last?.status, last?.headers.get('ratelimit')]).toEqual([200, '"key";r=0;t=60'])
    expect([over?.headers.get('retry-after'), over?.headers.get('ratelimit')]).toEqual(['60', '"key";r=0;t=60'])
    if (over) expect(await toldOf(over)).toEqual([429, 'RATE_LIMITED', undefined])
    expect((await send(`Bearer ${held.key}`)).headers.get('ratelimit')).toBe('"key";r=599;t=60') // Another key is another matter.
    time = instant(now + 60_000)
    expect((await send(`Bearer ${slow.key}`)).status).toBe(200)
  })
  it('shows these headers to pages of other origins, which may ask', async () => {
    const answer = await api.send({ query, headers: { ...held.headers, origin: 'https://friend.example.org' } })
    expect(answer.headers.get('access-control-expose-headers')).toContain('ratelimit-policy')
    expect(answer.headers.get('vary')).toContain('authorization')
  })
  it('shares no answer of a mutation with another key of the partner that opens less', async () => {
    const more = await aHeldKey(db, partner.id, { scopes: ['IDEAS_PROPOSE'] })
    const propose = (headers: Readonly<Record<string, string>>) =>
      api.ask<{ proposeIdea: { __typename: string } }>({
        query:
          'mutation { proposeIdea(input: { title: "Walk", description: "By the sea", language: "en" }) { __typename ... on Idea { id } } }',
        headers: { ...headers, 'idempotency-key': 'one-key-for-both-of-them' },
      })
    const [made, again] = [await propose(more.headers), await propose(more.headers)]
    expect(again).toEqual(made)
    expect((await propose(held.headers)).data?.proposeIdea.__typename).toBe('NotAllowed')
  })
})
