import { instant } from '@piiri/domain/shared/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { checkPages } from '../../test/checked-pages.ts'
import { followed, following, pageElsewhere, states } from '../../test/following.ts'
import { aPlannedWorld, on, planner, tuesdays, type PlannedWorld } from '../../test/planning/planner.ts'
import { id } from '../../test/world.ts'
import { changesAfter } from '../changes/programme-changes.repository.ts'
import { purge } from '../purge.ts'
import { hidePastSessions } from '../sessions/tell-lists.ts'
import { dialect } from '../storage/kit.ts'

const day = 24 * 60 * 60 * 1000
const path = '/open-data/rpde/sessions'
let world: PlannedWorld
let api: Api
let time = now
beforeEach(async () => {
  time = now
  world = await aPlannedWorld(followed)
  api = await anApi(world.db, { clock: () => time })
})
const short = { ...tuesdays, recurrence: 'FREQ=WEEKLY;COUNT=3', start: '2026-01-13T14:00', venue: id.venue(1) }
const { become, follow, pageAt } = following(() => api, path)

describe(`the feed of Sessions on ${dialect}`, () => {
  it('is as the validator of OpenActive has it, page after page, each Session once', async () => {
    for (const hour of [10, 11, 12, 13, 15, 16, 17])
      await world.plan.createSeries({ ...short, recurrence: 'FREQ=WEEKLY', start: `2026-01-13T${hour}:00` })
    const { sizes, ids } = await checkPages(api, path)
    expect(sizes).toEqual([500, ids.size - 500, 0])
    expect(ids.size).toBeGreaterThan(500)
  })
  it('tells a Session as OpenActive names it, with all that open data says of it elsewhere', async () => {
    await world.plan.createSeries(short)
    const [item] = (await pageAt(`${path}?language=en`)).items
    const feed = (await (await api.get('/open-data/events.jsonld?language=en')).json()) as {
      readonly dataFeedElement: readonly Readonly<Record<string, unknown>>[]
    } // As the endpoint writes it.
    const event = feed.dataFeedElement.find(({ identifier }) => identifier === item?.id)
    expect(item).toEqual({
      state: 'updated',
      kind: 'ScheduledSession',
      id: item?.id,
      modified: expect.any(Number),
      data: {
        ...event,
        '@context': 'https://openactive.io/',
        '@type': 'ScheduledSession',
        duration: 'PT2H',
        superEvent: expect.stringMatching(/^https:\/\/piiri\.example\.org\/en\/groups\/group-1#ser_[\w-]{22}$/),
      },
    })
  })
  it('begins anew without a place, goes on behind one, and moves what changes to its end', async () => {
    await world.plan.createSeries(short)
    const { items, last } = await follow()
    expect(states(items)).toEqual(['updated', 'updated', 'updated'])
    const target = on(await world.listed(), '01-20')
    const input = { session: target.id, scope: 'THIS', reason: [{ language: 'en', text: 'Pipes' }] }
    await world.plan.cancel(input)
    const after = await follow(last)
    expect(after.items).toMatchObject([
      { state: 'updated', id: target.id, data: { eventStatus: 'https://schema.org/EventCancelled' } },
    ])
    expect((await follow()).items.map((item) => item.id).at(-1)).toBe(target.id)
    expect((await follow()).items).toHaveLength(3)
  })
  it('tells of what became confidential its id alone, for seven days, and of it all once it is open again', async () => {
    await world.plan.createSeries(short)
    const { items, last } = await follow()
    await become('CONFIDENTIAL')
    const gone = (await follow(last)).items
    expect(new Set(gone.map((item) => item.id))).toEqual(new Set(items.map((item) => item.id)))
    for (const item of gone) expect(Object.keys(item).toSorted()).toEqual(['id', 'kind', 'modified', 'state'])
    expect(states(gone)).toEqual(['deleted', 'deleted', 'deleted'])
    // What is planned there is nobody else's, and moves nothing.
    const leader = planner(api, { as: 'facilitator' })
    const [one] = await leader.listed('group-1', '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z')
    const bytes = await (await api.get(path)).text()
    await leader.edit({ session: one?.id, scope: 'THIS', change: { topic: [{ language: 'fi', text: 'Salaisuus' }] } })
    await leader.createSeries({ ...short, start: '2026-01-14T10:00' })
    expect(await (await api.get(path)).text()).toBe(bytes)
    time = instant(now + 7 * day)
    expect(states((await follow()).items)).toEqual(['deleted', 'deleted', 'deleted'])
    time = instant(now + 7 * day + 60_000)
    expect((await follow()).items).toEqual([])
    await become('OPEN')
    const again = (await follow(last)).items
    expect(states(again)).toEqual(Array(6).fill('updated'))
    expect(JSON.stringify(again)).toContain('Salaisuus')
  })
  it('lets go of what is 60 days past, tells so for a week, and then has nothing of it', async () => {
    await world.plan.createSeries(short)
    const { last } = await follow()
    time = instant(now + 68 * day)
    expect(await hidePastSessions(world.db, time)).toBe(1)
    expect(await hidePastSessions(world.db, time)).toBe(0)
    expect(states((await follow(last)).items)).toEqual(['deleted'])
    expect(states((await follow()).items)).toEqual(['updated', 'updated', 'deleted'])
    time = instant(now + 76 * day)
    expect(states((await follow()).items)).toEqual(['updated', 'updated'])
    await hidePastSessions(world.db, time)
    expect(states((await follow()).items)).toEqual(['deleted', 'deleted'])
    time = instant(now + 110 * day)
    await purge(world.db, time)
    await become('CONFIDENTIAL')
    await become('OPEN')
    expect((await follow()).items).toEqual([])
    expect((await changesAfter(world.db.read, { number: 0 })).map(({ sessionId }) => sessionId)).toEqual([null, null])
  })
  it('tells the place of what is past as it may be told now', async () => {
    await world.plan.createSeries({ ...short, start: '2026-01-06T14:00', recurrence: 'FREQ=WEEKLY;COUNT=1' })
    const { items, last } = await follow()
    expect(JSON.stringify(items)).toContain('Secret street 1')
    const input = `{ name: [{ language: "fi", text: "Talo" }], disclosure: COMMUNITY, address: "Secret street 1", timeZone: "Europe/Helsinki" }`
    await api.ask({
      query: `mutation { updateVenue(id: "${id.venue(1)}", input: ${input}) { __typename } }`,
      as: 'coordinator',
    })
    const after = await follow(last)
    expect(states(after.items)).toEqual(['updated'])
    expect(JSON.stringify(after.items)).not.toContain('Secret street')
  })
  it('answers a place of the future with an empty last page, and what is no place with what is wrong', async () => {
    await world.plan.createSeries(short)
    for (const timestamp of ['99', '2147483648', '999999999999999']) {
      const url = `https://piiri.example.org${path}?afterTimestamp=${timestamp}&afterId=${id.session(1)}`
      expect(await pageAt(url)).toMatchObject({ next: url, items: [] })
    }
    const bad = [
      'afterTimestamp=1',
      `afterId=${id.session(1)}`,
      `afterTimestamp=&afterId=${id.session(1)}`,
      `afterTimestamp=-1&afterId=${id.session(1)}`,
      `afterTimestamp=1.5&afterId=${id.session(1)}`,
      `afterTimestamp=1e3&afterId=${id.session(1)}`,
      `afterTimestamp=01&afterId=${id.session(1)}`,
      `afterTimestamp=1234567890123456&afterId=${id.session(1)}`,
      `afterTimestamp=1&afterTimestamp=2&afterId=${id.session(1)}`,
      `afterTimestamp=1&afterId=${id.group(1)}`,
      'afterTimestamp=1&afterId=%00',
      `afterTimestamp=1&afterId=${'x'.repeat(5000)}`,
    ]
    for (const query of bad) {
      const answer = await api.get(`${path}?${query}`)
      expect([query, answer.status]).toEqual([query, 400])
      expect(await answer.text()).toMatch(/^after(?:Timestamp|Id) .* as in `next` of the page before\.\n$/)
    }
  })
  it('is empty where there is nothing, and its first page is its last', async () => {
    const url = `https://piiri.example.org${path}`
    expect(await pageAt(url)).toEqual({ next: url, items: [], license: 'https://creativecommons.org/licenses/by/4.0/' })
  })
  it('is asked by pages of any origin, answered with 304 where nothing has changed, and keeps its language', async () => {
    await world.plan.createSeries(short)
    const page = await pageElsewhere(api, `${path}?language=fi`)
    expect(page.next).toMatch(/&language=fi$/)
    expect(JSON.stringify(page.items)).toContain('/fi/sessions/')
    expect((await pageAt(page.next)).next).toBe(page.next)
    expect((await api.get(`${path}/`)).status).toBe(404)
  })
})
