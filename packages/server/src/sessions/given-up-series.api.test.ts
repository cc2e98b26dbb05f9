import { instant } from '@piiri/domain/shared/instant'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { on, planner } from '../../test/planning/planner.ts'
import {
  aGroup,
  aSeason,
  aVenue,
  fill,
  id,
  nothing,
  on as date,
  peopleOf,
  viewerNames,
  type ViewerName,
} from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

const season = aSeason(1, 'DRAFT', { from: date('2026-01-01'), to: date('2026-04-30') })
const world = { ...nothing, venues: [aVenue(1, 'PUBLIC')], seasons: [season] }
let time = now
let db: Database
beforeAll(async () => {
  db = (await aDatabase()).db
})
let api: Api
const plan = () => planner(api)
const later = (): void => void (time = instant(time + 60_000))
const open = async (): Promise<void> => {
  const query = `mutation { updateGroup(input: { id: "${id.group(1)}", confidentiality: OPEN }) { __typename } }`
  expect(await api.ask({ query, as: 'coordinator' })).toEqual({ data: { updateGroup: { __typename: 'Group' } } })
}
const publish = async (): Promise<void> => {
  expect(await plan().publish(season.id)).toMatchObject({ status: 'PUBLISHED' })
}
const listed = () => plan().listed('group-1', '2026-01-01T00:00:00Z', '2026-04-30T00:00:00Z')
const topic = [{ language: 'en', text: 'SECRET' }]
const single = async (of: { readonly season?: string }): Promise<string> => {
  const when = { start: '2026-02-10T14:00', duration: 'PT2H' }
  const made = await plan().createSeries({ group: id.group(1), ...when, topic, venue: id.venue(1), ...of })
  return String(made.id)
}
/** The second part of one that was parted. */
const parted = async (): Promise<string> => {
  const weekly = { start: '2026-01-27T14:00', duration: 'PT2H', recurrence: 'FREQ=WEEKLY;COUNT=3' }
  await plan().createSeries({ group: id.group(1), ...weekly })
  const session = on(await listed(), '02-10')?.id
  const expectedVersion = (await plan().session(String(session)))?.series.version
  const change = { topic, venue: id.venue(1) }
  await plan().edit({ session, scope: 'THIS_AND_FOLLOWING', expectedVersion, change })
  return String((await plan().session(String(session)))?.series.id)
}

type Hiding = {
  readonly group: 'OPEN' | 'CONFIDENTIAL'
  readonly make: () => Promise<string>
  readonly show: () => Promise<void>
  readonly knowing: readonly ViewerName[]
}
/** Who could know of a Series before it was given up, and goes on knowing it. */
const planning = ['facilitator', 'coordinator', 'administrator'] as const
const inDraft = () => single({ season: season.id })
const hidings: Record<string, Hiding> = {
  'while its Group was confidential': {
    group: 'CONFIDENTIAL',
    make: () => single({}),
    show: open,
    knowing: ['group member', ...planning],
  },
  'as the second part of one, while its Group was confidential': {
    group: 'CONFIDENTIAL',
    make: parted,
    show: open,
    knowing: ['group member', ...planning],
  },
  'in a draft': { group: 'OPEN', make: inDraft, show: publish, knowing: planning },
  'in a draft of a confidential Group': {
    group: 'CONFIDENTIAL',
    make: inDraft,
    show: () => publish().then(open),
    knowing: planning,
  },
  'in a draft of a confidential Group, which was opened before it was published': {
    group: 'CONFIDENTIAL',
    make: inDraft,
    show: () => open().then(publish),
    knowing: planning,
  },
}
/** What a Series says, and where somebody may come upon it. */
const said = 'id start recurrenceInWords topic venue { name } excluded'
const lists = `{ group(slug: "group-1") { scheduleInWords series { ${said} continues { id } continuedBy { id } } }
  seasons { id series { ${said} } } ideas { nodes { series { ${said} } } } }`
const questions = (series: string): readonly string[] => [
  `{ node(id: "${series}") { __typename ... on Series { ${said} } } }`,
  `{ nodes(ids: ["${series}"]) { __typename id } }`,
  `{ series(id: "${series}") { ${said} } }`,
  `mutation { updateSeries(id: "${series}", leaveOutDates: ["2026-02-10T14:00"]) { __typename ... on UserError { code message } } }`,
]

describe.each(Object.entries(hidings))(`a Series that was given up whole %s, on ${dialect},`, (_, hiding) => {
  const { group, make, show, knowing } = hiding
  let series = ''
  let session = ''
  beforeEach(async () => {
    time = now
    const mine = aGroup(1, group)
    await fill(db, { ...world, groups: [mine], ...peopleOf(mine) })
    api = await anApi(db, { clock: () => time })
    series = await make()
    session = String(on(await listed(), '02-10')?.id)
    later()
    expect(await plan().dates({ id: series, leaveOutDates: ['2026-02-10T14:00'] })).toMatchObject({ withdrawnCount: 1 })
    later()
    await show()
    later()
  })
  const allFor = async (as: ViewerName): Promise<string> => JSON.stringify(await api.ask({ query: lists, as }))
  const seesIt = async (as: ViewerName): Promise<boolean> => {
    const query = `{ group(slug: "group-1") { series { id } } series(id: "${series}") { id } session(id: "${session}") { series { id } } }`
    const { data, errors } = await api.ask<{
      readonly group: { readonly series: readonly { readonly id: string }[] }
      readonly series: { readonly id: string } | null
      readonly session: { readonly series: { readonly id: string } } | null
    }>({ query, as })
    expect(errors).toBeUndefined()
    const ways = [data?.group.series.some((one) => one.id === series), data?.series != null, data?.session != null]
    expect([as, new Set(ways).size]).toEqual([as, 1])
    if (data?.session != null) expect(data.session.series.id).toBe(series)
    return data?.series != null
  }
  const whoSeesIt = async (): Promise<readonly ViewerName[]> => {
    const seeing: ViewerName[] = []
    for (const as of viewerNames) if (await seesIt(as)) seeing.push(as)
    return seeing
  }

  it('is nothing by any way to all who could not know of it, and there for those who could', async () => {
    expect(await whoSeesIt()).toEqual(viewerNames.filter((as) => knowing.includes(as)))
    for (const as of viewerNames) {
      if (knowing.includes(as)) {
        expect(await allFor(as)).toContain('SECRET')
        continue
      }
      const told = await allFor(as)
      expect(told).toContain('"series":')
      expect(told).not.toContain('"errors"')
      expect(told).not.toMatch(new RegExp(`SECRET|${series}`))
      const unknown = questions(id.series(77)).map((query) => api.ask({ query, as }))
      const asked = questions(series).map((query) => api.ask({ query, as }))
      expect(JSON.stringify(await Promise.all(asked))).toBe(
        JSON.stringify(await Promise.all(unknown)).replaceAll(id.series(77), series),
      )
    }
  })

  it('is in no feed, nor anywhere in what is told as open data', async () => {
    for (const path of ['events.jsonld', 'rpde/sessions', 'rpde/session-series', 'hsds/services']) {
      const answer = await api.get(`/open-data/${path}`)
      expect(await answer.text()).not.toMatch(new RegExp(`SECRET|${series}`))
    }
  })

  it('is there for all once its date is given back, and still when that is given up again', async () => {
    expect(await plan().reinstate(session)).toMatchObject({ __typename: 'SessionsEdit' })
    expect(await whoSeesIt()).toEqual(viewerNames)
    later()
    await plan().dates({ id: series, leaveOutDates: ['2026-02-10T14:00'] })
    expect(await whoSeesIt()).toEqual(viewerNames)
  })

  it('is there for all once another date is added', async () => {
    await plan().dates({ id: series, addDates: ['2026-03-03T14:00'] })
    for (const as of viewerNames) expect([as, await allFor(as)]).toEqual([as, expect.stringContaining('SECRET')])
  })
})

describe(`a Series of which a date lies beyond the rows, on ${dialect},`, () => {
  const far = '2027-12-01T14:00'
  let series = ''
  const visitorSees = async (): Promise<boolean> =>
    (await api.ask({ query: lists, as: 'visitor' }).then(JSON.stringify)).includes(series)
  beforeEach(async () => {
    time = now
    const mine = aGroup(1, 'CONFIDENTIAL')
    await fill(db, { ...world, groups: [mine], ...peopleOf(mine) })
    api = await anApi(db, { clock: () => time })
    series = await single({})
  })

  it('is for anybody who may know its dates, though all its rows were given up', async () => {
    await plan().dates({ id: series, addDates: [far] })
    await plan().dates({ id: series, leaveOutDates: ['2026-02-10T14:00'] })
    await open()
    expect(await visitorSees()).toBe(true)
  })

  it('is there for all once that is added', async () => {
    await plan().dates({ id: series, leaveOutDates: ['2026-02-10T14:00'] })
    await open()
    expect(await visitorSees()).toBe(false)
    await plan().dates({ id: series, addDates: [far] })
    expect(await visitorSees()).toBe(true)
  })
})
