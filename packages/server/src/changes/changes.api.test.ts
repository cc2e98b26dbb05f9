import { beforeEach, describe, expect, it } from 'vitest'
import { aPlannedWorld, on, planner, tuesdays, type PlannedWorld } from '../../test/planning/planner.ts'
import { at, id } from '../../test/world.ts'
import { purge } from '../purge.ts'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import { dialect } from '../storage/kit.ts'
import { changesAfter, type ProgrammeChangeRow } from './programme-changes.repository.ts'

let world: PlannedWorld
let plan: PlannedWorld['plan']
let seen: number
beforeEach(async () => {
  world = await aPlannedWorld()
  ;({ plan } = world)
  seen = 0
})
/** What was written down since this was asked before. */
const rows = async (): Promise<readonly ProgrammeChangeRow[]> => {
  const all = await changesAfter(world.db.read, { number: seen })
  seen = all.at(-1)?.number ?? seen
  return all
}
/** The same without what is for lists of Series alone. */
const news = async () => (await rows()).filter(({ seriesId }) => seriesId === null)
const told = async () => (await news()).map(({ event, version }) => [event, version === null ? 'MEMBERS' : 'VISITORS'])
const ask = async (query: string, as: 'coordinator' | 'facilitator' | 'administrator' = 'coordinator') => {
  const { data, errors } = await world.api.ask<Record<string, unknown>>({ query, as })
  expect(errors).toBeUndefined()
  return data
}
const short = { ...tuesdays, recurrence: 'FREQ=WEEKLY;COUNT=3', start: '2026-01-13T14:00' }
const become = (confidentiality: string) =>
  ask(
    `mutation { updateGroup(input: { id: "${id.group(1)}", confidentiality: ${confidentiality} }) { __typename } }`,
  ).then((data) => expect(data).toEqual({ updateGroup: { __typename: 'Group' } }))
const season = {
  title: [{ language: 'en', text: 'Spring' }],
  from: '2026-01-07',
  to: '2026-05-31',
}
const allVisitors = (event: string, times: number) => Array(times).fill([event, 'VISITORS'])

describe(`changes of the programme on ${dialect}`, () => {
  it('are written down as what visitors learn: scheduled, changed, cancelled, reinstated, each once', async () => {
    await plan.createSeries(short)
    expect(await told()).toEqual(allVisitors('SESSION_SCHEDULED', 3))
    const target = on(await world.listed(), '01-20')
    const input = { session: target.id, scope: 'THIS' }
    await plan.edit({ ...input, change: { note: [{ language: 'en', text: 'Bring a cup' }] } })
    const [changed, ...others] = await news()
    expect([changed, others]).toMatchObject([
      { event: 'SESSION_CHANGED', sessionId: target.id, groupId: id.group(1), seriesId: null, seasonId: null },
      [],
    ])
    expect(changed?.version).toBe(await readProgrammeVersion(world.db.read))
    await plan.edit({ ...input, change: { note: [{ language: 'en', text: 'Bring a cup' }] } })
    expect(await told()).toEqual([])
    await plan.cancel({ ...input, reason: [{ language: 'en', text: 'The room floods' }] })
    expect(await told()).toEqual([['SESSION_CANCELLED', 'VISITORS']])
    await plan.reinstate(target.id)
    expect(await told()).toEqual([['SESSION_REINSTATED', 'VISITORS']])
  })
  it('say of a Session that lost its day that it is cancelled, and of one that gets it back that it is held', async () => {
    const series = await plan.createSeries(short)
    await news()
    await plan.dates({ id: series.id, leaveOutDates: ['2026-01-20T14:00'] })
    expect(await told()).toEqual([['SESSION_CANCELLED', 'VISITORS']])
    await plan.dates({ id: series.id, addDates: ['2026-01-20T14:00'] })
    expect(await told()).toEqual([['SESSION_REINSTATED', 'VISITORS']])
  })
  it('of what a Series says are written down besides, once, for lists alone, and as what visitors learn', async () => {
    const series = await plan.createSeries(short)
    const ofSeries = async () =>
      (await rows())
        .filter(({ seriesId }) => seriesId !== null)
        .map(({ event, seriesId, version }) => [event, seriesId, version])
    const version = () => readProgrammeVersion(world.db.read)
    expect(await ofSeries()).toEqual([['SERIES_SHOWN', series.id, await version()]])
    const target = on(await world.listed(), '01-20')
    const input = { session: target.id, scope: 'THIS' }
    await plan.edit({ ...input, change: { note: [{ language: 'en', text: 'Bring a cup' }], capacity: 4 } })
    expect(await ofSeries()).toEqual([])
    await plan.cancel({ ...input, reason: [{ language: 'en', text: 'The room floods' }] })
    expect(await ofSeries()).toEqual([['SERIES_SHOWN', series.id, await version()]])
    const all = { ...input, scope: 'ALL', expectedVersion: (await plan.session(target.id))?.series.version }
    await plan.edit({ ...all, change: { start: '2026-01-20T15:00' } })
    expect(await ofSeries()).toEqual([['SERIES_SHOWN', series.id, await version()]])
    await become('CONFIDENTIAL')
    expect(await ofSeries()).toEqual([['SERIES_HIDDEN', series.id, await version()]])
    await plan.reinstate(target.id)
    expect(await ofSeries()).toEqual([])
  })
  it('of places are no news: they would tell when somebody took one', async () => {
    await plan.createSeries({ ...short, capacity: 6 })
    await news()
    await plan.edit({ session: on(await world.listed(), '01-20').id, scope: 'THIS', change: { capacity: 7 } })
    expect(await told()).toEqual([])
  })
  it('of a Group that is confidential are its members’ alone', async () => {
    await plan.createSeries(short)
    await news()
    await become('CONFIDENTIAL')
    expect(await told()).toEqual([['GROUP_CHANGED', 'VISITORS'], ...allVisitors('SESSION_HIDDEN', 3)])
    const before = await readProgrammeVersion(world.db.read)
    const leader = planner(world.api, { as: 'facilitator' })
    const [one] = await leader.listed('group-1', '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z')
    await leader.edit({ session: one?.id, scope: 'THIS', change: { topic: [{ language: 'en', text: 'Rest' }] } })
    expect(await told()).toEqual([['SESSION_CHANGED', 'MEMBERS']])
    await ask(
      `mutation { addMaterial(group: "${id.group(1)}", title: "Notes", url: "https://example.org/a", language: "en") { __typename } }`,
      'facilitator',
    )
    expect(await told()).toEqual([['GROUP_CHANGED', 'MEMBERS']])
    expect(await readProgrammeVersion(world.db.read)).toBe(before)
  })
  it('of a draft are nobody’s, and publishing it tells of it once and of each of its Sessions for lists', async () => {
    const made = await plan.createSeason(season)
    await plan.createSeries({ ...short, season: made.id })
    const target = on(await world.listed(), '01-20')
    await plan.edit({ session: target.id, scope: 'THIS', change: { note: [{ language: 'en', text: 'Soon' }] } })
    expect(await told()).toEqual([])
    await plan.publish(made.id)
    expect(await told()).toEqual([...allVisitors('SESSION_SHOWN', 3), ['SEASON_PUBLISHED', 'VISITORS']])
    await plan.unpublish(made.id)
    expect(await told()).toEqual([...allVisitors('SESSION_HIDDEN', 3), ['GROUP_CHANGED', 'VISITORS']])
  })
  it('of a Venue are news of the Groups that meet there from now on', async () => {
    const venue = (n: number, text: string, disclosure = 'PUBLIC') =>
      ask(
        `mutation { updateVenue(id: "${id.venue(n)}", input: { name: [{ language: "fi", text: "${text}" }], disclosure: ${disclosure}, timeZone: "Europe/Helsinki" }) { __typename } }`,
      ).then((data) => expect(data).toEqual({ updateVenue: { __typename: 'Venue' } }))
    await plan.createSeries({ ...short, venue: id.venue(1) })
    await news()
    await venue(2, 'Nobody meets here')
    expect(await told()).toEqual([])
    await venue(1, 'The other house')
    expect(await told()).toEqual([['GROUP_CHANGED', 'VISITORS']])
    await venue(1, 'The other house', 'GROUP_MEMBERS')
    expect(await told()).toEqual([['GROUP_CHANGED', 'VISITORS']])
    await venue(1, 'The quiet house', 'GROUP_MEMBERS')
    expect(await told()).toEqual([['GROUP_CHANGED', 'MEMBERS']])
  })
  it('are numbered in the order of commits, whoever writes at once', async () => {
    const numbers = [1, 2, 3, 4, 5, 6].map((n) => ({ ...short, start: `2026-01-13T0${n}:00` }))
    await Promise.all(numbers.map((input) => plan.createSeries(input)))
    const all = await rows()
    expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => (all[0]?.number ?? 0) + index))
    expect(all.filter(({ seriesId }) => seriesId === null).length).toBe(18)
    const versions = all.map(({ version }) => version ?? 0)
    expect(versions).toEqual(versions.toSorted((a, b) => a - b))
  })
  it('are kept for 30 days, and of each thing the last one longer', async () => {
    await plan.createSeries(short)
    const target = on(await world.listed(), '01-20')
    for (const text of ['One', 'Two'])
      await plan.edit({ session: target.id, scope: 'THIS', change: { note: [{ language: 'en', text }] } })
    expect((await news()).length).toBe(5)
    seen = 0
    await purge(world.db, at('2026-02-10T00:00:00Z'))
    expect((await news()).length).toBe(5)
    seen = 0
    await purge(world.db, at('2026-02-12T00:00:00Z'))
    expect(await told()).toEqual([...allVisitors('SESSION_SCHEDULED', 2), ['SESSION_CHANGED', 'VISITORS']])
  })
})
