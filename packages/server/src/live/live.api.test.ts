import { beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, someKeys, viewerNamed } from '../../test/api.ts'
import { listen, type Heard, type Listening } from '../../test/listening.ts'
import { aHeldKey } from '../../test/partners.ts'
import { aPartner } from '../../test/partner-rows.ts'
import { aPlannedWorld, on, tuesdays, type PlannedWorld } from '../../test/planning/planner.ts'
import { aGroup, id, peopleOf, viewerNames, type ViewerName } from '../../test/world.ts'
import { instant } from '@piiri/domain/shared/instant'
import { all } from '../storage/query.ts'
import { dialect, q } from '../storage/kit.ts'
import { liveCursor } from './live-cursor.ts'
import { revokeKey } from '../partners/api-keys.repository.ts'
import { apiKey } from '../partners/partners.table.ts'

let world: PlannedWorld
let plan: PlannedWorld['plan']
const short = { ...tuesdays, recurrence: 'FREQ=WEEKLY;COUNT=3', start: '2026-01-13T14:00' }
beforeEach(async () => {
  world = await aPlannedWorld({ ...peopleOf(aGroup(1, 'OPEN')), partners: [aPartner(1)] })
  ;({ plan } = world)
  await plan.createSeries(short)
})
const note = async (text: string, day = '01-20') =>
  plan.edit({
    session: on(await world.listed(), day).id,
    scope: 'THIS',
    change: { note: [{ language: 'en', text }] },
  })
const become = (confidentiality: string) =>
  world.api.ask({
    query: `mutation { updateGroup(input: { id: "${id.group(1)}", confidentiality: ${confidentiality} }) { __typename } }`,
    as: 'coordinator',
  })
const events = (heard: readonly (Heard | string)[]) => heard.map((one) => (typeof one === 'string' ? one : one.event))
const begun = async (
  how: Parameters<typeof listen>[1] = {},
  api = world.api,
): Promise<Listening & { cursor: string }> => {
  const listening = await listen(api, how)
  const first = await listening.next()
  if (first === null || typeof first === 'string') throw new Error(`It did not begin: ${first}`)
  expect(first).toMatchObject({ event: 'PING', session: null, group: null })
  return { ...listening, cursor: first.cursor }
}

describe(`programmeChanged on ${dialect}`, () => {
  it('tells visitors what happens to a Session, in its order, as it is then', async () => {
    const visitor = await begun()
    const target = on(await world.listed(), '01-20')
    await note('Bring a cup')
    await plan.cancel({ session: target.id, scope: 'THIS', reason: [{ language: 'en', text: 'Flood' }] })
    expect(await visitor.hear(2)).toMatchObject([
      { event: 'SESSION_CHANGED', session: { id: target.id }, group: { id: id.group(1) } },
      { event: 'SESSION_CANCELLED', session: { id: target.id, status: 'CANCELLED' } },
    ])
    await plan.reinstate(target.id)
    expect(await visitor.hear(1)).toMatchObject([{ event: 'SESSION_REINSTATED', session: { status: 'SCHEDULED' } }])
    expect(await visitor.hear(1)).toEqual([])
  })
  it('misses nothing and doubles nothing over breaks, however often', async () => {
    const heard: (Heard | string)[] = []
    let { cursor, ...listening } = await begun()
    for (let turn = 0; turn < 6; turn += 1) {
      await note(`While listening ${turn}`)
      if (turn % 2 === 0) heard.push(...(await listening.hear(1)))
      listening.stop()
      await note(`While away ${turn}`)
      cursor = lastCursor(heard) ?? cursor
      listening = await begun({ since: cursor })
      heard.push(...(await listening.hear(turn % 2 === 0 ? 1 : 2)))
    }
    expect(events(heard)).toEqual(Array(12).fill('SESSION_CHANGED'))
    expect(await listening.hear(1)).toEqual([])
  })
  it('is heard of every process', async () => {
    if (dialect === 'sqlite') return // Its one process writes and tells.
    const elsewhere = await anApi(await world.open())
    const visitor = await begun({}, elsewhere)
    await note('Told here')
    expect(events(await visitor.hear(1))).toEqual(['SESSION_CHANGED'])
  })
  it('tells of a confidential Group its own and staff alone, and nobody else by anything', async () => {
    await become('CONFIDENTIAL')
    const all = new Map<ViewerName, Listening>()
    for (const as of viewerNames) all.set(as, await begun({ as }))
    await note('Where we meet')
    await note('And when', '01-27')
    for (const [as, listening] of all) {
      const knows = ['group member', 'facilitator', 'coordinator', 'administrator'].includes(as)
      expect([as, events(await listening.hear(3))]).toEqual([as, knows ? Array(2).fill('SESSION_CHANGED') : []])
    }
    await become('OPEN')
    for (const [as, listening] of all) expect([as, events(await listening.hear(1))]).toEqual([as, ['GROUP_CHANGED']])
  })
  it('does not tell visitors afterwards what only members were told, once their Group is open', async () => {
    await become('CONFIDENTIAL')
    const [visitor, member] = [await begun(), await begun({ as: 'group member' })]
    visitor.stop()
    member.stop()
    await note('Between us')
    await become('OPEN')
    expect(events(await (await begun({ since: visitor.cursor })).hear(3))).toEqual(['GROUP_CHANGED'])
    const own = await begun({ since: member.cursor, as: 'group member' })
    expect(events(await own.hear(3))).toEqual(['SESSION_CHANGED', 'GROUP_CHANGED'])
  })
  it('tells no more what was open when it happened, and is confidential now', async () => {
    const visitor = await begun()
    visitor.stop()
    await note('In the house')
    await become('CONFIDENTIAL')
    expect(events(await (await begun({ since: visitor.cursor })).hear(3))).toEqual(['GROUP_CHANGED'])
  })
  it('has cursors that tell nothing: the same place is never the same text, all are of one length, and none counts', async () => {
    const two = [await begun(), await begun()]
    expect(two[0]?.cursor).not.toBe(two[1]?.cursor)
    const lengths = [1, 99_999, 2 ** 31 - 1].map((number) => liveCursor(someKeys, { number, at: now }).length)
    expect(new Set([...lengths, two[0]?.cursor.length]).size).toBe(1)
  })
  it('is narrowed to Groups, and an id that is none is like one of which nothing is heard', async () => {
    const [own, none] = [
      await begun({ groups: [id.group(1)] }),
      await begun({ groups: [id.group(9), 'x', id.venue(1)] }),
    ]
    await note('Only here')
    expect(events(await own.hear(2))).toEqual(['SESSION_CHANGED'])
    expect(await none.hear(1)).toEqual([])
    expect(await (await listen(world.api, { groups: Array(101).fill('x') })).next()).toBe('INVALID_INPUT')
  })
  it('ends for somebody whose key is revoked, before it tells them anything', async () => {
    const { headers } = await aHeldKey(world.db, id.partner(1))
    const partner = await begun({ headers })
    await note('For partners too')
    expect(events(await partner.hear(1))).toEqual(['SESSION_CHANGED'])
    for (const { id: key } of await all(() => q.select().from(apiKey))(world.db.read))
      await world.db.write((tx) => revokeKey(tx, { id: key, now }))
    await note('Not for them')
    expect(await partner.hear(2)).toEqual(['UNAUTHENTICATED'])
    expect(await partner.next()).toBeNull()
  })
  it('asks each time who somebody is: a member who has left their Group hears nothing of it', async () => {
    await become('CONFIDENTIAL')
    let as = 'group-member'
    const api = await anApi(world.db, { viewerOf: async () => viewerNamed(as) })
    const member = await begun({ headers: { authorization: 'Bearer anything' } }, api)
    await note('Before')
    expect(events(await member.hear(1))).toEqual(['SESSION_CHANGED'])
    as = 'member'
    await note('After')
    expect(await member.hear(1)).toEqual([])
  })
  it('begins from no cursor that is old, of the future, cut short, or of elsewhere', async () => {
    const old = instant(now - 30 * 24 * 60 * 60 * 1000)
    const others = { ...someKeys, ring: () => [{ id: 'first', secret: Buffer.alloc(32, 8) }] as const }
    for (const [since, code] of [
      [liveCursor(someKeys, { number: 1, at: old }), 'CURSOR_EXPIRED'],
      [liveCursor(someKeys, { number: 10_000, at: now }), 'CURSOR_EXPIRED'],
      [liveCursor(someKeys, { number: 1, at: now }).slice(0, -1), 'BAD_REQUEST'],
      [liveCursor(others, { number: 1, at: now }), 'BAD_REQUEST'],
      ['x'.repeat(90_000), 'BAD_REQUEST'],
      ['\u202E\u0007', 'BAD_REQUEST'],
      ['', 'BAD_REQUEST'],
    ] as const)
      expect([since.slice(0, 20), await (await listen(world.api, { since })).next()]).toEqual([
        since.slice(0, 20),
        code,
      ])
  })
  it('holds a place for as long as what comes after it is kept, whoever asks again from it', async () => {
    let time = now
    const api = await anApi(world.db, { clock: () => time })
    const { cursor, stop } = await begun({}, api)
    stop()
    const day = 24 * 60 * 60 * 1000
    await note('Meanwhile')
    time = instant(now + 28 * day)
    const again = await begun({ since: cursor }, api)
    again.stop() // Before it hears anything.
    time = instant(now + 33 * day)
    expect(await (await listen(api, { since: again.cursor })).next()).toBe('CURSOR_EXPIRED')
  })
  it('is answered at each change, so it may ask for little', async () => {
    const most = 'session { group { sessions(first: 100) { nodes { id start group { title } } } } }'
    const told = await world.api.send({
      query: `subscription { programmeChanged { ${most} } }`,
      headers: { accept: 'text/event-stream' },
    })
    expect(await told.text()).toContain('TOO_COMPLEX')
  })
  it('keeps no sign-in from ending: it is looked at, and not used', async () => {
    const asked: (string | undefined)[] = []
    const api = await anApi(world.db, {
      viewerOf: async (token, how) => {
        asked.push(how)
        return viewerNamed(token)
      },
    })
    const member = await begun({ as: 'member' }, api)
    await note('For all')
    await member.hear(1)
    expect(asked).toEqual([undefined, 'ONLY_LOOK'])
  })
  it('takes no more listeners than it can hold, of one network and in all, and takes others when they go', async () => {
    const api = await anApi(world.db, { mostListeners: { all: 3, each: 2 } })
    const [first] = [await begun({}, api), await begun({}, api)]
    expect(await (await listen(api)).next()).toBe('RATE_LIMITED')
    await begun({ as: 'member' }, api)
    expect(await (await listen(api, { as: 'coordinator' })).next()).toBe('RATE_LIMITED')
    first?.stop()
    await expect.poll(async () => (await listen(api, { as: 'coordinator' })).next()).toMatchObject({ event: 'PING' })
  })
  it('ends whole when the process is about to stop, so that the client goes on elsewhere', async () => {
    const visitor = await begun()
    world.api.app.stopTelling()
    expect(await visitor.next()).toBeNull()
    expect(await (await listen(world.api)).next()).toBe('RATE_LIMITED')
  })
  it('is told by server-sent events alone, and never from a cache', async () => {
    const visitor = await world.api.send({ query: 'subscription { programmeChanged { event } }' })
    expect(visitor.status).toBe(406)
    const headers = { accept: 'text/event-stream' }
    const told = await world.api.send({ query: 'subscription { programmeChanged { event } }', headers })
    expect(told.headers.get('cache-control')).toMatch(/no-cache|no-store/)
    expect(told.headers.get('content-type')).toContain('text/event-stream')
    await told.body?.cancel()
  })
})

const lastCursor = (heard: readonly (Heard | string)[]): string | undefined => {
  const last = heard.at(-1)
  return typeof last === 'string' ? undefined : last?.cursor
}
