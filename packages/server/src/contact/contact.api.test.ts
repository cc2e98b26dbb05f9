import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { aContactRequest, aKey, aLookup, aSealed } from '../../test/contact-rows.ts'
import { aDatabase } from '../../test/database.ts'
import { issuesIn } from '../../test/issues.ts'
import {
  aContactPoint,
  aGroup,
  at,
  fill,
  id,
  nothing,
  peopleOf,
  viewerNames,
  type ViewerName,
} from '../../test/world.ts'
import type { Keys } from '../http/keys.ts'
import { purge } from '../purge.ts'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import type { Database } from '../storage/database.ts'

const withKey = aContactPoint(1, { publicKey: aKey(1), publicKeyWords: 'six words of a key' })
const withoutKey = aContactPoint(2)
const waiting = aContactRequest(1, withKey)
const world = {
  ...nothing,
  ...peopleOf(aGroup(1, 'OPEN')),
  groups: [aGroup(1, 'OPEN')],
  contactPoints: [withKey, withoutKey],
  contactRequests: [waiting],
}

let db: Database
let api: Api
/** Another process on the same database. */
let elsewhere: Api
let time = now
const clock = () => time
beforeAll(async () => {
  const opened = await aDatabase()
  db = opened.db
  api = await anApi(db, { clock, trustedProxies: 1 })
  elsewhere = await anApi(await opened.open(), { clock, trustedProxies: 1 })
})
beforeEach(async () => {
  time = now
  await fill(db, world)
})

type Told = { readonly __typename: string } & Record<string, unknown>
const message = `__typename ... on ContactRequest { id isAnswered receivedOn sealed sealedTo replyKey contactPoint { id } replies { sealed repliedOn } }
  ... on InvalidInput { issues { path code message } } ... on UserError { code }`
const good = {
  contactPoint: withKey.id,
  sealed: aSealed('hello'),
  sealedTo: aKey(1),
  replyKey: aKey(2),
  lookup: aLookup(2),
}
type How = { readonly as?: ViewerName; readonly headers?: Record<string, string>; readonly to?: Api }
const ask = async (query: string, variables: object, { as = 'visitor', headers = {}, to = api }: How = {}) => {
  const { data, errors } = await to.ask<{ it: Told | null }>({ query, variables: { ...variables }, as, headers })
  return data?.it ?? (errors ? { __typename: 'Error', errors } : null)
}
const send = (input: object = {}, how?: How) =>
  ask(
    `mutation ($input: ContactRequestInput!) { it: sendContactRequest(input: $input) { ${message} ... on RateLimited { retryAfterSeconds } } }`,
    { input: { ...good, ...input } },
    how,
  )
const open = (lookup: string, how?: How) =>
  ask(
    'query ($lookup: Base64Url!) { it: openContactRequest(lookup: $lookup) { __typename isAnswered replies { sealed repliedOn } } }',
    { lookup },
    how,
  )
const reply = (which: string, sealed = aSealed('answer'), as: ViewerName = 'coordinator') =>
  ask(
    `mutation ($id: ID!, $sealed: Base64Url!) { it: replyToContactRequest(id: $id, sealed: $sealed) { ${message} } }`,
    { id: which, sealed },
    { as },
  )
const mark = (which: string, as: ViewerName = 'coordinator') =>
  ask(`mutation ($id: ID!) { it: markAnswered(contactRequest: $id) { ${message} } }`, { id: which }, { as })
const list = async (as: ViewerName, args = '') => {
  const { data } = await api.ask<{ contactRequests: { totalCount: number; nodes: { id: string }[] } }>({
    query: `{ contactRequests${args} { totalCount nodes { id } } }`,
    as,
  })
  return data?.contactRequests
}
const audit = async () => {
  const { data } = await api.ask<{ audit: { nodes: { action: string; subject: string | null; fields: string[] }[] } }>({
    query: '{ audit(first: 50) { nodes { action subject fields actorKind } } }',
    as: 'administrator',
  })
  return data?.audit.nodes.filter(({ action }) => action.startsWith('contact'))
}

describe('sending a message', () => {
  it.each(viewerNames)('takes it from a %s, and keeps the day alone', async (as) => {
    const sent = await send({}, { as })
    expect(sent).toMatchObject({ sealed: good.sealed, sealedTo: good.sealedTo, replyKey: good.replyKey })
    expect(sent).toMatchObject({
      __typename: 'ContactRequest',
      isAnswered: false,
      receivedOn: '2026-01-12',
      replies: [],
    })
    expect(await audit()).toEqual([])
  })
  it.each([
    ['a sealed message of 65 KiB', { sealed: Buffer.alloc(65 * 1024).toString('base64url') }, 'input.sealed TOO_LONG'],
    ['a sealed message of nothing', { sealed: Buffer.alloc(48).toString('base64url') }, 'input.sealed NOT_SEALED'],
    ['an empty one', { sealed: '' }, 'input.sealed NOT_SEALED'],
    ['text that is no base64url', { sealed: `${good.sealed}AAA` }, 'input.sealed NOT_SEALED'],
    ['an old key', { sealedTo: aKey(9) }, 'input.sealedTo KEY_REPLACED'],
    ['a key of 31 bytes', { sealedTo: Buffer.alloc(31, 1).toString('base64url') }, 'input.sealedTo NOT_A_KEY'],
    ['a key of noughts', { replyKey: 'A'.repeat(43) }, 'input.replyKey WEAK_KEY'],
    ['a key of small order', { replyKey: '7f_______________________________________38' }, 'input.replyKey WEAK_KEY'],
    ['a reply key of 33 bytes', { replyKey: 'A'.repeat(44) }, 'input.replyKey NOT_A_KEY'],
    ['a lookup of 16 bytes', { lookup: 'A'.repeat(22) }, 'input.lookup NOT_32_BYTES'],
    ['a lookup that is there', { lookup: aLookup(1) }, 'input.lookup LOOKUP_USED'],
    ['a ContactPoint without a key', { contactPoint: withoutKey.id }, 'input.contactPoint NO_KEY'],
  ])('refuses %s, and stores nothing', async (_, input, issue) => {
    expect(issuesIn(await send(input))).toEqual([issue])
    expect((await list('coordinator'))?.totalCount).toBe(1)
  })
  it('tells all that is wrong at once, in Finnish too', async () => {
    const wrong = await send(
      { sealed: '', sealedTo: '', replyKey: '', lookup: '' },
      { headers: { 'accept-language': 'fi' } },
    )
    expect(issuesIn(wrong)).toHaveLength(4)
    expect(JSON.stringify(wrong)).toContain('suljettu viesti')
  })
  it.each([id.contactPoint(9), id.group(1), waiting.id, 'x', ''])(
    'finds no ContactPoint by %j',
    async (contactPoint) => {
      expect(await send({ contactPoint })).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND' })
    },
  )
  it('refuses what is no base64url at the door', async () => {
    expect(JSON.stringify(await send({ sealed: 'not base64url!' }))).toMatch(/Not bytes in base64url/)
  })
  it('refuses a body that is larger than any message', async () => {
    const { status } = await api.send({ query: '{ __typename }', variables: { text: 'x'.repeat(1_000_000) } })
    expect(status).toBe(413)
  })
  it('takes ten an hour from a network, and as many from another', async () => {
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })
    for (let n = 0; n < 10; n += 1)
      expect(await send({ lookup: aLookup(10 + n) }, from('198.51.100.1'))).toMatchObject({ isAnswered: false })
    expect(await send({ lookup: aLookup(30) }, from('198.51.100.99'))).toMatchObject({
      __typename: 'RateLimited',
      retryAfterSeconds: 3600,
    })
    expect(await send({ lookup: aLookup(30) }, from('203.0.113.1'))).toMatchObject({ isAnswered: false })
  })
  it('is done once under one Idempotency-Key, and one of two senders of the same words is refused', async () => {
    const once = { headers: { 'idempotency-key': '0f8fad5b-d9cb-469f-a165-70867728950e' } }
    expect(await send({}, once)).toEqual(await send({}, once))
    const both = await Promise.all([send({ lookup: aLookup(3) }), send({ lookup: aLookup(3) }, { to: elsewhere })])
    expect(both.map((told) => told?.__typename).toSorted()).toEqual(['ContactRequest', 'InvalidInput'])
    expect((await list('coordinator'))?.totalCount).toBe(3)
  })
})

describe('opening a message by its lookup', () => {
  it.each(viewerNames)('shows a %s who has it the answers', async (as) => {
    await send()
    expect(await open(good.lookup, { as })).toEqual({ __typename: 'ContactRequest', isAnswered: false, replies: [] })
    const sent = await list('coordinator')
    for (const { id: one } of sent?.nodes ?? []) if (one !== waiting.id) await reply(one)
    expect(await open(good.lookup, { as })).toMatchObject({
      isAnswered: true,
      replies: [{ sealed: aSealed('answer') }],
    })
  })
  it('answers an unknown lookup, one that has ended and what is no lookup byte for byte alike', async () => {
    const bytes = async (lookup: string) =>
      (
        await api.send({
          query: 'query ($l: Base64Url!) { openContactRequest(lookup: $l) { id } }',
          variables: { l: lookup },
        })
      ).text()
    const unknown = await bytes(aLookup(8))
    expect(await bytes(aLookup(1))).not.toBe(unknown)
    time = at('2026-07-07T21:00:00Z')
    for (const lookup of [aLookup(1), '', 'AAAA', 'A'.repeat(1000)]) expect(await bytes(lookup)).toBe(unknown)
  })
  it('is found after any rotation of keys: none of ours is in what is stored of it', async () => {
    const others: Keys = { sessionIds: Buffer.alloc(16, 9), ring: () => [{ id: 'other', secret: Buffer.alloc(32, 9) }] }
    expect(await open(aLookup(1), { to: await anApi(db, { clock, keys: others }) })).toMatchObject({ replies: [] })
  })
  it('is asked by POST only, and no cache keeps it', async () => {
    const query = `{ openContactRequest(lookup: "${aLookup(1)}") { replies { repliedOn } } }`
    const address = `/graphql?${new URLSearchParams({ query })}`
    for (const path of [address, `/graphql?query=%7Bgroups%7BtotalCount%7D%7D&${new URLSearchParams({ query })}`]) {
      const answer = await api.get(path, { 'x-piiri': '1' })
      expect([answer.status, (await answer.text()).includes('repliedOn')]).toEqual([405, false])
    }
    const before = await api.send({ query })
    expect(before.headers.get('cache-control')).toBe('no-store')
    await reply(waiting.id)
    expect(await (await api.send({ query })).text()).not.toBe(await before.text())
  })
  it('goes in no address as a persisted document either, and its answer is kept by nobody', async () => {
    const text = 'query ($lookup: Base64Url!) { openContactRequest(lookup: $lookup) { isAnswered } }'
    const sha256Hash = createHash('sha256').update(text).digest('hex')
    const persisted = await anApi(db, { clock, documents: new Map([[sha256Hash, text]]) })
    const [extensions, variables] = [{ persistedQuery: { version: 1, sha256Hash } }, { lookup: aLookup(1) }]
    const address = new URLSearchParams({
      extensions: JSON.stringify(extensions),
      variables: JSON.stringify(variables),
    })
    expect((await persisted.get(`/graphql?${address}`)).status).toBe(405)
    const before = await persisted.send({ extensions, variables })
    expect([before.headers.get('cache-control'), before.headers.get('etag')]).toEqual(['no-store', null])
    await mark(waiting.id)
    expect(await persisted.ask({ extensions, variables })).toEqual({
      data: { openContactRequest: { isAnswered: true } },
    })
    expect(await before.json()).toEqual({ data: { openContactRequest: { isAnswered: false } } })
  })
  it('is answered sixty times in a quarter of an hour, whatever is asked for', async () => {
    for (let n = 0; n < 60; n += 1) await open(aLookup(n % 2))
    for (const lookup of [aLookup(1), aLookup(9)])
      expect(await open(lookup)).toMatchObject({
        errors: [{ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 900 } }],
      })
  })
})

describe('reading and answering', () => {
  it('is for coordinators: for others there is no message', async () => {
    for (const as of viewerNames) {
      const isThere = as === 'coordinator'
      expect([as, await list(as)]).toEqual([
        as,
        isThere ? { totalCount: 1, nodes: [{ id: waiting.id }] } : { totalCount: 0, nodes: [] },
      ])
      const node = await ask('query ($id: ID!) { it: node(id: $id) { __typename id } }', { id: waiting.id }, { as })
      expect([as, node]).toEqual([as, isThere ? { __typename: 'ContactRequest', id: waiting.id } : null])
      if (isThere) continue
      for (const act of [reply, mark].map(
        (one) => (which: string) => (one === reply ? reply(which, 'AAAA', as) : mark(which, as)),
      ))
        expect(await act(waiting.id)).toEqual(await act(id.contactRequest(9)))
      expect(await reply(waiting.id, aSealed('x'), as)).toMatchObject({ __typename: 'NotFound' })
    }
  })
  it('adds answers in their order, and says on which day', async () => {
    expect(await reply(waiting.id, aSealed('one'))).toMatchObject({
      isAnswered: true,
      replies: [{ sealed: aSealed('one'), repliedOn: '2026-01-12' }],
    })
    time = at('2026-01-13T22:30:00Z') // Half past midnight in Helsinki.
    expect((await reply(waiting.id, aSealed('two')))?.['replies']).toMatchObject([
      { sealed: aSealed('one') },
      { sealed: aSealed('two'), repliedOn: '2026-01-14' },
    ])
  })
  it('keeps both of two answers that are sent at once, by two processes', async () => {
    const query = `mutation ($id: ID!, $sealed: Base64Url!) { it: replyToContactRequest(id: $id, sealed: $sealed) { ${message} } }`
    await Promise.all(
      [api, elsewhere, api, elsewhere].map((to, n) =>
        ask(query, { id: waiting.id, sealed: aSealed(`at once ${n}`) }, { as: 'coordinator', to }),
      ),
    )
    const { replies = [] } = { ...(await mark(waiting.id)) } as { replies?: { sealed: string }[] } // As it is asked for.
    const all = [0, 1, 2, 3].map((n) => aSealed(`at once ${n}`))
    expect(replies.map(({ sealed }) => sealed).toSorted()).toEqual(all.toSorted())
  })
  it('tells answered ones from those that wait', async () => {
    expect((await list('coordinator', '(isAnswered: true)'))?.totalCount).toBe(0)
    expect(await mark(waiting.id)).toMatchObject({ isAnswered: true, replies: [] })
    expect((await list('coordinator', '(isAnswered: true)'))?.totalCount).toBe(1)
    expect((await list('coordinator', '(isAnswered: false)'))?.totalCount).toBe(0)
  })
  it('lists the oldest first, page by page', async () => {
    await send()
    const { data } = await api.ask<{ contactRequests: { nodes: object[]; edges: { cursor: string }[] } }>({
      query: '{ contactRequests(first: 1) { nodes { receivedOn } edges { cursor } } }',
      as: 'coordinator',
    })
    const { nodes, edges } = data?.contactRequests ?? { nodes: [], edges: [] }
    expect(nodes).toEqual([{ receivedOn: '2026-01-08' }])
    const rest = await api.ask({
      query: `{ contactRequests(after: "${edges[0]?.cursor}") { nodes { receivedOn } pageInfo { hasNextPage } } }`,
      as: 'coordinator',
    })
    expect(rest.data).toEqual({
      contactRequests: { nodes: [{ receivedOn: '2026-01-12' }], pageInfo: { hasNextPage: false } },
    })
  })
  it.each([
    ['what is not sealed', 'AAAA', 'sealed NOT_SEALED'],
    ['65 KiB', Buffer.alloc(65 * 1024).toString('base64url'), 'sealed TOO_LONG'],
  ])('refuses %s as an answer', async (_, sealed, issue) => {
    expect(issuesIn(await reply(waiting.id, sealed))).toEqual([issue])
    expect(await mark(waiting.id)).toMatchObject({ replies: [] })
  })
  it.each([id.contactRequest(9), id.contactPoint(1), 'x', ''])('finds no message by %j', async (which) => {
    expect(await reply(which)).toMatchObject({ __typename: 'NotFound' })
    expect(await mark(which)).toMatchObject({ __typename: 'NotFound' })
  })
  it('stops at fifty answers', async () => {
    for (let n = 0; n < 50; n += 1) await reply(waiting.id)
    expect(issuesIn(await reply(waiting.id))).toEqual(['sealed TOO_MANY'])
  })
  it('is written down without what it is about: who read, once an hour, and who answered', async () => {
    await list('coordinator')
    await list('coordinator')
    await list('administrator')
    await reply(waiting.id)
    await mark(waiting.id)
    const [actions, subjects] = [
      (await audit())?.map(({ action }) => action),
      (await audit())?.map((one) => one.subject),
    ]
    expect(actions).toEqual(['contactRequest.replied', 'contactRequests.read'])
    expect(subjects).toEqual([withKey.id, null])
  })
  it('moves no version of what visitors may read', async () => {
    const before = await readProgrammeVersion(db.read)
    await send()
    await reply(waiting.id)
    await mark(waiting.id)
    expect(await readProgrammeVersion(db.read)).toBe(before)
  })
})

describe('the end of a message', () => {
  const isThere = async () => [(await list('coordinator'))?.nodes.length, (await open(good.lookup)) !== null]
  beforeEach(() => fill(db, { ...world, contactRequests: [] }))
  it('comes 180 days after it came, at midnight, and it is erased', async () => {
    await send()
    time = at('2026-07-11T20:59:59Z')
    expect(await isThere()).toEqual([1, true])
    expect((await purge(db, time)).contactRequests).toBe(0)
    time = at('2026-07-11T21:00:00Z')
    expect(await isThere()).toEqual([0, false])
    expect((await purge(db, time)).contactRequests).toBe(1)
  })
  it('comes 90 days after it was answered, and an answer to what is erased finds nothing', async () => {
    await send()
    const [{ id: sent } = { id: '' }] = (await list('coordinator'))?.nodes ?? []
    time = at('2026-01-20T10:00:00Z')
    await reply(sent)
    time = at('2026-04-20T20:59:59Z')
    expect(await isThere()).toEqual([1, true])
    time = at('2026-04-20T21:00:00Z')
    expect(await isThere()).toEqual([0, false])
    expect(await reply(sent)).toMatchObject({ __typename: 'NotFound' })
    await purge(db, time)
    expect(await reply(sent)).toMatchObject({ __typename: 'NotFound' })
  })
  it('is not put off by marking it again, and never beyond 180 days', async () => {
    await send()
    const [{ id: sent } = { id: '' }] = (await list('coordinator'))?.nodes ?? []
    await mark(sent)
    time = at('2026-04-01T10:00:00Z')
    await mark(sent)
    time = at('2026-04-12T21:00:00Z')
    expect(await isThere()).toEqual([0, false])
    time = at('2026-04-10T10:00:00Z')
    await reply(sent)
    time = at('2026-07-09T20:00:00Z')
    expect(await isThere()).toEqual([1, true])
    time = at('2026-07-11T21:00:00Z')
    expect(await isThere()).toEqual([0, false])
  })
})
