import { instant } from '@piiri/domain/shared/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { followed, followFrom, following, schedulesOf, states, type Item } from '../../test/following.ts'
import { aPlannedWorld, on, planner, tuesdays, type PlannedWorld } from '../../test/planning/planner.ts'
import { id } from '../../test/world.ts'
import { purge } from '../purge.ts'
import { hidePastSessions } from '../sessions/tell-lists.ts'
import { dialect } from '../storage/kit.ts'

const day = 24 * 60 * 60 * 1000
const path = '/open-data/rpde/session-series'
let world: PlannedWorld
let api: Api
let time = now
beforeEach(async () => {
  time = now
  world = await aPlannedWorld(followed)
  api = await anApi(world.db, { clock: () => time })
})
const four = { ...tuesdays, start: '2026-01-13T14:00', recurrence: 'FREQ=WEEKLY;COUNT=4' }
const text = (said: string) => [{ language: 'en', text: said }]
const { become, changeGroup, follow } = following(() => api, path)
const exceptOf = (item: Item | undefined) => schedulesOf(item)[0]?.['exceptDate']
const session = async (on_: string) => on(await world.listed(), on_)

describe(`a Series that changes, in its feed on ${dialect},`, () => {
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
  it('is moved to the end for what it says, and for nothing that visitors do not read in it', async () => {
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
    await changeGroup('translations: [{ language: "fi", title: "Piiri", summary: "Me" }]')
    expect((await follow(after.last)).items).toMatchObject([{ data: { name: 'Piiri: Tea' } }])
  })
  it('is told where its rule was split, each part with the Sessions that are of it', async () => {
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
  it('has no rule once its Group is archived', async () => {
    await world.plan.createSeries(four)
    const { last } = await follow()
    await world.plan.archive(id.group(1))
    const { items } = await follow(last)
    expect(states(items)).toEqual(['updated'])
    expect(items[0]?.data).not.toHaveProperty('eventSchedule')
  })
  it('is let go of where all that is left of it went to the part that was split off', async () => {
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
  it('is told by its id alone once it is confidential, for seven days, and wholly once it is open again', async () => {
    await world.plan.createSeries(four)
    const { items, last } = await follow()
    await become('CONFIDENTIAL')
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
    await become('OPEN')
    const again = (await follow(last)).items
    expect(states(again)).toEqual(['updated', 'updated'])
    expect(exceptOf(again.find((item) => item.id === items[0]?.id))).toEqual(['2026-01-13T14:00:00+02:00'])
  })
  it('is there while its Season is published, until when that is, and is told to be gone once that was taken back', async () => {
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
  it('is let go of with the last of its Sessions, 60 days past, and then there is nothing of it', async () => {
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
    await become('CONFIDENTIAL')
    await become('OPEN')
    expect((await follow()).items).toEqual([])
  })
})
