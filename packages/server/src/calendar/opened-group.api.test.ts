import { instant } from '@piiri/domain/shared/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { askingFeeds, eventsOf, pathIn } from '../../test/feeds.ts'
import { aDatabase } from '../../test/database.ts'
import { planner } from '../../test/planning/planner.ts'
import { aGroup, aSeries, aSession, aVenue, fill, id, nothing, peopleOf } from '../../test/world.ts'
import { dialect } from '../storage/kit.ts'

const group = aGroup(1, 'CONFIDENTIAL')
const series = aSeries(1, group, { venueId: id.venue(1), recurrence: 'FREQ=WEEKLY;COUNT=5' })
const world = {
  ...nothing,
  ...peopleOf(group),
  groups: [group],
  venues: [aVenue(1, 'PUBLIC'), aVenue(2, 'PUBLIC')],
  series: [series],
  sessions: ['2026-01-06', '2026-01-13', '2026-01-20', '2026-01-27', '2026-02-03'].map((day, at) =>
    aSession(at + 1, series, `${day}T14:00`),
  ),
}
const hour = 3_600_000
const text = (words: string) => [{ language: 'en', text: words }]
const ways = [
  '/calendar/programme.ics',
  `/calendar/groups/${group.slug}.ics`,
  ...world.sessions.map((one) => `/calendar/sessions/${one.id}.ics`),
  '/open-data/events.jsonld',
  '/open-data/programme.csv',
  '/open-data/rpde/sessions',
  '/open-data/rpde/session-series',
]

let api: Api
let time = now
const begin = async (): Promise<void> => {
  time = now
  const { db } = await aDatabase()
  await fill(db, world)
  api = await anApi(db, { clock: () => time })
}
beforeEach(begin)
const later = (): void => void (time = instant(time + hour))
const become = async (confidentiality: string): Promise<void> => {
  later()
  const query = `mutation { updateGroup(input: { id: "${group.id}", confidentiality: ${confidentiality} }) { __typename } }`
  expect(await api.ask({ query, as: 'coordinator' })).toEqual({ data: { updateGroup: { __typename: 'Group' } } })
}
const change = async (n: number, to: Record<string, unknown>): Promise<void> => {
  later()
  const edited = await planner(api).edit({ session: id.session(n), scope: 'THIS', change: to })
  expect(edited.__typename).toBe('SessionsEdit')
}
const told = (): Promise<readonly string[]> => Promise.all(ways.map(async (way) => (await api.get(way)).text()))
type Told = { readonly sequence: number; readonly changedAt: string; readonly status: string }
const calendarAt = async (path: string): Promise<ReadonlyMap<string, Told>> => {
  const events = await eventsOf(api.get(path))
  return new Map(
    events.map((event) => {
      const value = (name: string) => String(event.getFirstPropertyValue(name))
      return [
        value('uid'),
        { sequence: Number(value('sequence')), changedAt: value('last-modified'), status: value('status') },
      ]
    }),
  )
}

describe(`dates of a Group that was confidential twice, on ${dialect},`, () => {
  it('begin alike, whenever they were planned', async () => {
    await become('OPEN')
    await become('CONFIDENTIAL')
    later()
    const { id: added } = await planner(api).createSeries({
      group: group.id,
      start: '2026-01-14T10:00',
      duration: 'PT1H',
      recurrence: 'FREQ=WEEKLY;COUNT=3',
    })
    expect(added).toMatch(/^ser_/)
    await become('OPEN')
    const counts = [...(await calendarAt('/calendar/programme.ics')).values()].map(({ sequence }) => sequence)
    expect(counts).toEqual(Array(8).fill(2048))
  })
})

describe(`calendars of a Group that was confidential and is opened, on ${dialect},`, () => {
  it('are the same bytes for others, however often and whenever its dates were changed before', async () => {
    const tellWith = async (changes: readonly (() => Promise<void>)[]) => {
      await begin()
      for (const one of changes) await one()
      time = instant(now + 50 * hour)
      await become('OPEN')
      const opened = await told()
      await change(4, { note: text('Bring a cup') })
      return [opened, await told()]
    }
    const once = await tellWith([
      () => change(4, { topic: text('Tea') }),
      () => change(3, { start: '2026-01-20T15:30' }),
    ])
    const often = await tellWith([
      () => change(3, { start: '2026-01-21T09:00' }),
      () => change(4, { topic: text('Milk') }),
      () => change(4, { topic: text('Tea') }),
      () => change(3, { start: '2026-01-20T12:00' }),
      () => change(3, { start: '2026-01-20T15:30' }),
    ])
    expect(often).toEqual(once)
    const [first = '', second = ''] = once.map(([programme]) => programme)
    expect([first.match(/SEQUENCE:1024/g)?.length, second.match(/SEQUENCE:1025/g)?.length]).toEqual([5, 1])
  })

  it('begin for others at the opening, and never go back for who was in it', async () => {
    const feed = await askingFeeds(() => api).create({ titles: 'FULL' }, { as: 'facilitator' })
    const own = () => calendarAt(pathIn(feed))
    let before = await own()
    const goesOn = async (): Promise<void> => {
      const after = await own()
      for (const [uid, event] of before) {
        expect(after.get(uid)?.sequence).toBeGreaterThanOrEqual(event.sequence)
        expect((after.get(uid)?.changedAt ?? '') >= event.changedAt).toBe(true)
      }
      before = after
    }
    await change(3, { topic: text('Milk') })
    await change(3, { topic: text('Tea') })
    await goesOn()
    expect(await planner(api).dates({ id: series.id, leaveOutDates: ['2026-02-03T14:00'] })).toMatchObject({
      withdrawnCount: 1,
    })
    await goesOn()
    await become('OPEN')
    await goesOn()
    expect(before.get(`${id.session(5)}@piiri`)?.status).toBe('CANCELLED')
    const openedAt = new Date(time).toISOString().slice(0, 19)
    const visible = await calendarAt('/calendar/programme.ics')
    expect([...visible.keys()].toSorted()).toEqual([1, 2, 3, 4].map((n) => `${id.session(n)}@piiri`))
    expect(new Set([...visible.values()].map(({ sequence }) => sequence))).toEqual(new Set([1024]))
    expect([...visible.values()].every(({ changedAt }) => changedAt.startsWith(openedAt))).toBe(true)
    await change(3, { topic: text('Rice') })
    await goesOn()
    await become('CONFIDENTIAL')
    await change(3, { topic: text('Salt') })
    await become('OPEN')
    await goesOn()
    expect((await calendarAt('/calendar/programme.ics')).get(`${id.session(3)}@piiri`)?.sequence).toBe(2048)
  })
})
