import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { askingContact, goodMessage, waiting, withoutKey, worldOfMessages } from '../../test/asking-contact.ts'
import { aKey, aLookup, aSealed } from '../../test/contact-rows.ts'
import { aDatabase } from '../../test/database.ts'
import { issuesIn } from '../../test/issues.ts'
import { at, fill, id, viewerNames } from '../../test/world.ts'
import type { Keys } from '../http/keys.ts'
import type { Database } from '../storage/database.ts'

let db: Database
let api: Api
/** Another process on the same database. */
let elsewhere: Api
let time = now
const clock = () => time
const { audit, list, mark, open, reply, send } = askingContact(() => api)
beforeAll(async () => {
  const opened = await aDatabase()
  db = opened.db
  api = await anApi(db, { clock, trustedProxies: 1 })
  elsewhere = await anApi(await opened.open(), { clock, trustedProxies: 1 })
})
beforeEach(async () => {
  time = now
  await fill(db, worldOfMessages)
})

describe('sending a message', () => {
  it.each(viewerNames)('takes it from a %s, and keeps the day alone', async (as) => {
    const sent = await send({}, { as })
    expect(sent).toMatchObject({
      sealed: goodMessage.sealed,
      sealedTo: goodMessage.sealedTo,
      replyKey: goodMessage.replyKey,
    })
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
    ['text that is no base64url', { sealed: `${goodMessage.sealed}AAA` }, 'input.sealed NOT_SEALED'],
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
    expect(await open(goodMessage.lookup, { as })).toEqual({
      __typename: 'ContactRequest',
      isAnswered: false,
      replies: [],
    })
    const sent = await list('coordinator')
    for (const { id: one } of sent?.nodes ?? []) if (one !== waiting.id) await reply(one)
    expect(await open(goodMessage.lookup, { as })).toMatchObject({
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
