import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { askingContact, message, goodMessage, waiting, withKey, worldOfMessages } from '../../test/asking-contact.ts'
import { aSealed } from '../../test/contact-rows.ts'
import { aDatabase } from '../../test/database.ts'
import { issuesIn } from '../../test/issues.ts'
import { at, fill, id, viewerNames } from '../../test/world.ts'
import { purge } from '../purge.ts'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import type { Database } from '../storage/database.ts'

let db: Database
let api: Api
/** Another process on the same database. */
let elsewhere: Api
let time = now
const clock = () => time
const { ask, audit, list, mark, open, reply, send } = askingContact(() => api)
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
  const isThere = async () => [(await list('coordinator'))?.nodes.length, (await open(goodMessage.lookup)) !== null]
  beforeEach(() => fill(db, { ...worldOfMessages, contactRequests: [] }))
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
