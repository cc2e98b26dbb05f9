import { readFile } from 'node:fs/promises'
import rpde from '@openactive/rpde-validator'
import { instant } from '@piiri/domain/shared/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { followFrom, pageOf, states, type Item, type Page } from '../../test/following.ts'
import { aPlannedWorld, on, planner, tuesdays, type PlannedWorld } from '../../test/planning/planner.ts'
import { aGroup, aSeason, id, on as date, peopleOf } from '../../test/world.ts'
import { purge } from '../purge.ts'
import { hidePastSessions } from '../sessions/tell-lists.ts'
import { dialect } from '../storage/kit.ts'

type Model = {
  readonly inSpec: readonly string[]
  readonly required: readonly string[]
  readonly requiredOptions: readonly (readonly string[])[]
}
const { types }: { readonly types: Record<'SessionSeries' | 'Schedule', Model> } = JSON.parse(
  await readFile(new URL('../../testdata/openactive-properties.json', import.meta.url), 'utf8'),
)

const day = 24 * 60 * 60 * 1000
const path = '/open-data/rpde/session-series'
let world: PlannedWorld
let api: Api
let time = now
beforeEach(async () => {
  time = now
  world = await aPlannedWorld({
    groups: [aGroup(1, 'OPEN'), aGroup(2, 'CONFIDENTIAL')],
    ...peopleOf(aGroup(1, 'OPEN')),
    seasons: [aSeason(1, 'DRAFT', { from: date('2026-01-01'), to: date('2026-02-28') })],
  })
  api = await anApi(world.db, { clock: () => time })
})
const four = { ...tuesdays, start: '2026-01-13T14:00', recurrence: 'FREQ=WEEKLY;COUNT=4' }
const text = (said: string) => [{ language: 'en', text: said }]
const follow = (from = path) => followFrom(api, from)
const change = (what: string) =>
  api.ask({
    query: `mutation { updateGroup(input: { id: "${id.group(1)}", ${what} }) { __typename } }`,
    as: 'coordinator',
  })
const schedulesOf = (item: Item | undefined) =>
  (item?.data?.['eventSchedule'] ?? []) as readonly Readonly<Record<string, unknown>>[] // As the endpoint writes it.
const exceptOf = (item: Item | undefined) => schedulesOf(item)[0]?.['exceptDate']
const session = async (on_: string) => on(await world.listed(), on_)

describe(`the feed of Series on ${dialect}`, () => {
  it('is as the validator of OpenActive has it, page after page, each Series once', async () => {
    for (let n = 0; n < 103; n += 1)
      await world.plan.createSeries({
        ...four,
        recurrence: 'FREQ=WEEKLY;COUNT=1',
        start: `2026-01-14T10:${10 + (n % 50)}`,
      })
    const checker = new rpde.FeedPageChecker()
    const sizes: number[] = []
    const ids = new Set<string>()
    let before: Pick<Item, 'modified' | 'id'> = { modified: -1, id: '' }
    for (let url = `https://piiri.example.org${path}`, pageIndex = 0; ; pageIndex += 1) {
      const answer = await api.get(url.replace('https://piiri.example.org', ''))
      const page = (await answer.json()) as Page // As the endpoint writes it.
      const { headers, status } = answer
      const [contentType, cacheControl] = [headers.get('content-type'), headers.get('cache-control')]
      const asked = { url, json: page, pageIndex, contentType, cacheControl, status }
      expect(checker.validateRpdePage({ ...asked, isInitialHarvestComplete: false, isOrdersFeed: false })).toEqual([])
      for (const item of page.items) {
        expect(item.modified > before.modified || item.id > before.id).toBe(true)
        before = item
        ids.add(item.id)
      }
      sizes.push(page.items.length)
      if (page.next === url) break
      url = page.next
    }
    expect([sizes, ids.size]).toEqual([[100, 3, 0], 103])
  })
  it('tells a Series with its rule, in words of OpenActive alone, and its Sessions are of it by name', async () => {
    await world.plan.createSeries({ ...four, topic: text('Tea') })
    const [item, ...others] = (await pageOf(api, `${path}?language=en`)).items
    expect(others).toEqual([])
    const url = 'https://piiri.example.org/en/groups/group-1'
    expect(item).toEqual({
      state: 'updated',
      kind: 'SessionSeries',
      id: expect.stringMatching(/^ser_/),
      modified: expect.any(Number),
      data: {
        '@context': 'https://openactive.io/',
        '@type': 'SessionSeries',
        '@id': `${url}#${item?.id}`,
        identifier: item?.id,
        url,
        name: 'Group 1: Tea',
        description: expect.any(String),
        inLanguage: expect.any(Array),
        eventSchedule: [
          {
            '@type': 'Schedule',
            startDate: '2026-01-13',
            startTime: '14:00',
            endTime: '16:00',
            duration: 'PT2H',
            repeatFrequency: 'P1W',
            byDay: ['https://schema.org/Tuesday'],
            repeatCount: 4,
            scheduleTimezone: 'Europe/Helsinki',
            scheduledEventType: 'ScheduledSession',
          },
        ],
        superEvent: { '@type': 'EventSeries', '@id': url, name: 'Group 1', url },
      },
    })
    const nameOf = (name: string): string => name.replace(/^@(?=id$|type$)/, '')
    const said = Object.keys(item?.data ?? {}).map(nameOf)
    expect(said.filter((name) => !types.SessionSeries.inSpec.includes(name))).toEqual(['@context', 'inLanguage'])
    // Piiri has none of these, or each Session says it: docs/open-data.md.
    expect(types.SessionSeries.required.filter((name) => !said.includes(name))).toEqual([
      'location',
      'activity',
      'organizer',
      'offers',
    ])
    const schedule = Object.keys(schedulesOf(item)[0] ?? {}).map(nameOf)
    expect(schedule.filter((name) => !types.Schedule.inSpec.includes(name))).toEqual([])
    expect(types.Schedule.required.filter((name) => !schedule.includes(name))).toEqual([])
    for (const options of types.Schedule.requiredOptions)
      expect(options.some((name) => schedule.includes(name))).toBe(true)
    const { items } = await pageOf(api, '/open-data/rpde/sessions?language=en')
    expect(new Set(items.map(({ data }) => data?.['superEvent']))).toEqual(new Set([item?.data?.['@id']]))
  })
  it('names who holds them, where OpenActive wants it, if the organisation tells its name', async () => {
    await world.plan.createSeries(four)
    const own = await anApi(world.db, { organisation: 'Tukiyhdistys Piiri ry' })
    const [item] = (await pageOf(own, path)).items
    const organizer = { '@type': 'Organization', name: 'Tukiyhdistys Piiri ry' }
    expect(item?.data).toMatchObject({ organizer, superEvent: { organizer } })
    const { items } = await pageOf(own, '/open-data/rpde/sessions')
    expect(items).toHaveLength(4)
    for (const { data } of items) expect(data).not.toHaveProperty('organizer')
  })
  it('sends nobody where nothing is on: what is called off, moved away, left out or in a Break is said, until it is given back', async () => {
    await world.plan.publish(id.season(1))
    await world.plan.createSeries({ ...four, season: id.season(1) })
    let { items, last } = await follow()
    expect(exceptOf(items[0])).toBeUndefined()
    const next = async (): Promise<unknown> => {
      ;({ items, last } = await follow(last))
      expect(items).toHaveLength(1)
      return exceptOf(items[0])
    }
    const called = await session('01-20')
    await world.plan.cancel({ session: called.id, scope: 'THIS', reason: text('Pipes') })
    expect(await next()).toEqual(['2026-01-20T14:00:00+02:00'])
    await world.plan.edit({
      session: (await session('01-27')).id,
      scope: 'THIS',
      change: { start: '2026-01-28T18:00' },
    })
    expect(await next()).toEqual(['2026-01-20T14:00:00+02:00', '2026-01-27T14:00:00+02:00'])
    await world.plan.reinstate(called.id)
    expect(await next()).toEqual(['2026-01-27T14:00:00+02:00'])
    await world.plan.addBreak({ season: id.season(1), from: '2026-02-03', to: '2026-02-03', reason: text('Rest') })
    expect(await next()).toEqual(['2026-01-27T14:00:00+02:00', '2026-02-03T14:00:00+02:00'])
    const series = (await world.plan.session(called.id))?.series.id
    await world.plan.dates({ id: series, leaveOutDates: ['2026-01-20T14:00'] })
    expect(await next()).toEqual([
      '2026-01-20T14:00:00+02:00',
      '2026-01-27T14:00:00+02:00',
      '2026-02-03T14:00:00+02:00',
    ])
    expect(states((await follow()).items)).toEqual(['updated'])
  })
  it('moves a Series to its end for what it says, and for nothing that visitors do not read in it', async () => {
    await world.plan.createSeries(four)
    const { last } = await follow()
    const bytes = async () => (await api.get(path)).text()
    const before = await bytes()
    const target = await session('01-20')
    await world.plan.edit({ session: target.id, scope: 'THIS', change: { note: text('Cups') } })
    await world.plan.edit({ session: target.id, scope: 'THIS', change: { capacity: 5 } })
    await world.plan.createSeries({ ...four, group: id.group(2) })
    expect(await bytes()).toBe(before)
    const expectedVersion = await world.versionOf(target)
    await world.plan.edit({ session: target.id, scope: 'ALL', expectedVersion, change: { capacity: 7 } })
    expect(await bytes()).toBe(before)
    const again = await world.versionOf(target)
    await world.plan.edit({ session: target.id, scope: 'ALL', expectedVersion: again, change: { topic: text('Tea') } })
    const after = await follow(last)
    expect(after.items).toMatchObject([{ state: 'updated', data: { name: expect.stringMatching(/: Tea$/) } }])
    await change('translations: [{ language: "fi", title: "Piiri", summary: "Me" }]')
    expect((await follow(after.last)).items).toMatchObject([{ data: { name: 'Piiri: Tea' } }])
  })
  it('tells where a rule was split, each part with the Sessions that are of it', async () => {
    await world.plan.createSeries(four)
    const { last } = await follow()
    const target = await session('01-27')
    const expectedVersion = await world.versionOf(target)
    const input = { session: target.id, scope: 'THIS_AND_FOLLOWING', expectedVersion }
    await world.plan.edit({ ...input, change: { start: '2026-01-27T17:00' } })
    const { items } = await follow(last)
    expect(
      items
        .flatMap(schedulesOf)
        .map(({ startDate, startTime }) => [startDate, startTime])
        .toSorted(),
    ).toEqual([
      ['2026-01-13', '14:00'],
      ['2026-01-27', '17:00'],
    ])
    const sessions = await followFrom(api, '/open-data/rpde/sessions')
    expect(new Set(sessions.items.map(({ data }) => data?.['superEvent']))).toEqual(
      new Set(items.map(({ data }) => data?.['@id'])),
    )
  })
  it('lets go of a Series of which all that is left went to the part that was split off', async () => {
    await world.plan.createSeries({ ...four, recurrence: 'FREQ=WEEKLY;INTERVAL=10;COUNT=3' })
    time = instant(now + 70 * day)
    await hidePastSessions(world.db, time)
    const { items, last } = await follow()
    const target = on(await planner(api).listed('group-1', '2026-03-01T00:00:00Z', '2026-07-01T00:00:00Z'), '03-24')
    const expectedVersion = await world.versionOf(target)
    const input = { session: target.id, scope: 'THIS_AND_FOLLOWING', expectedVersion }
    await planner(api).edit({ ...input, change: { start: '2026-03-24T17:00' } })
    const after = (await follow(last)).items
    expect(after.map(({ id: told, state }) => [told === items[0]?.id, state]).toSorted()).toEqual([
      [false, 'updated'],
      [true, 'deleted'],
    ])
  })
  it('tells of what became confidential its id alone, for seven days, and of it all once it is open again', async () => {
    await world.plan.createSeries(four)
    const { items, last } = await follow()
    await change('confidentiality: CONFIDENTIAL')
    const gone = (await follow(last)).items
    expect(gone).toEqual([{ state: 'deleted', kind: 'SessionSeries', id: items[0]?.id, modified: expect.any(Number) }])
    const leader = planner(api, { as: 'facilitator' })
    const [one] = await leader.listed('group-1', '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z')
    const bytes = await (await api.get(path)).text()
    await leader.cancel({ session: one?.id, scope: 'THIS', reason: text('Pipes') })
    await leader.createSeries({ ...four, start: '2026-01-14T10:00' })
    expect(await (await api.get(path)).text()).toBe(bytes)
    time = instant(now + 7 * day)
    expect(states((await follow()).items)).toEqual(['deleted'])
    time = instant(now + 7 * day + 60_000)
    expect((await follow()).items).toEqual([])
    await change('confidentiality: OPEN')
    const again = (await follow(last)).items
    expect(states(again)).toEqual(['updated', 'updated'])
    expect(exceptOf(again.find((item) => item.id === items[0]?.id))).toEqual(['2026-01-13T14:00:00+02:00'])
  })
  it('has what is of a Season while that is published, until when it is, and says when it was taken back', async () => {
    await world.plan.createSeries({ ...four, recurrence: 'FREQ=WEEKLY', season: id.season(1) })
    const empty = await follow()
    expect(empty.items).toEqual([])
    await world.plan.publish(id.season(1))
    const shown = await follow(empty.last)
    expect(schedulesOf(shown.items[0])[0]?.['endDate']).toBe('2026-02-28')
    // No Tuesday more.
    const input = { title: text('Spring'), from: '2026-01-01', to: '2026-03-01' }
    await world.plan.updateSeason({ id: id.season(1), input })
    const longer = await follow(shown.last)
    expect(schedulesOf(longer.items[0])[0]?.['endDate']).toBe('2026-03-01')
    await world.plan.unpublish(id.season(1))
    expect(states((await follow(longer.last)).items)).toEqual(['deleted'])
  })
  it('lets go of a Series with the last of its Sessions, 60 days past, and then has nothing of it', async () => {
    await world.plan.createSeries(four)
    const { last } = await follow()
    time = instant(now + 68 * day)
    await hidePastSessions(world.db, time)
    expect(states((await follow(last)).items)).toEqual(['updated'])
    time = instant(now + 90 * day)
    await hidePastSessions(world.db, time)
    expect(states((await follow(last)).items)).toEqual(['deleted'])
    time = instant(now + 125 * day)
    await purge(world.db, time)
    expect((await follow()).items).toEqual([])
    await change('confidentiality: CONFIDENTIAL')
    await change('confidentiality: OPEN')
    expect((await follow()).items).toEqual([])
  })
  it('says of an archived Group no rule', async () => {
    await world.plan.createSeries(four)
    const { last } = await follow()
    await world.plan.archive(id.group(1))
    const { items } = await follow(last)
    expect(states(items)).toEqual(['updated'])
    expect(items[0]?.data).not.toHaveProperty('eventSchedule')
  })
  it('is asked as the other is: by pages of any origin, with 304, in a language, from a place of its own', async () => {
    await world.plan.createSeries(four)
    const answer = await api.get(`${path}?language=fi`, { origin: 'https://other.example' })
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('link')).toContain('rel="license"')
    const etag = answer.headers.get('etag') ?? ''
    expect((await api.get(`${path}?language=fi`, { 'if-none-match': etag })).status).toBe(304)
    const page = (await answer.json()) as Page // As the endpoint writes it.
    expect(page.next).toMatch(/session-series\?afterTimestamp=\d+&afterId=ser_[\w-]{22}&language=fi$/)
    const far = `https://piiri.example.org${path}?afterTimestamp=99&afterId=${id.series(1)}`
    expect(await pageOf(api, far)).toMatchObject({ next: far, items: [] })
    for (const query of ['afterTimestamp=1', `afterTimestamp=1&afterId=${id.session(1)}`]) {
      const refused = await api.get(`${path}?${query}`)
      expect(refused.status).toBe(400)
      expect(await refused.text()).toMatch(/^after(?:Timestamp|Id) .* as in `next` of the page before\.\n$/)
    }
  })
})
