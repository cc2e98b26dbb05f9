import { instant } from '@piiri/domain/shared/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { eventsOf } from '../../test/feeds.ts'
import { aPlannedWorld, on, planner, tuesdays, type ToldSession } from '../../test/planning/planner.ts'
import { aRegistration } from '../../test/taking-part-rows.ts'
import {
  aGroup,
  anAccount,
  aSeason,
  aSeries,
  aSession,
  id,
  on as date,
  peopleOf,
  viewerNames,
  type ViewerName,
} from '../../test/world.ts'
import { dialect } from '../storage/kit.ts'

const season = aSeason(1, 'DRAFT', { from: date('2026-01-01'), to: date('2026-04-30') })
const planning: readonly ViewerName[] = ['facilitator', 'coordinator', 'administrator']
/** Where dates can be given up unseen, and who reads of them afterwards. */
const hidings = {
  'a draft': {
    group: 'OPEN' as const,
    of: { season: season.id },
    show: () => plan().publish(season.id),
    knowing: planning,
    /** In a draft nobody registers. */
    who: null,
  },
  'a confidential Group': {
    group: 'CONFIDENTIAL' as const,
    of: {},
    show: () => become('OPEN'),
    knowing: ['group member', ...planning] as readonly ViewerName[],
    who: 'group member' as const,
  },
}
let time = now
let api: Api
const plan = () => planner(api)
const later = (): void => void (time = instant(time + 60_000))
const become = (confidentiality: string) =>
  api.ask({
    query: `mutation { updateGroup(input: { id: "${id.group(1)}", confidentiality: ${confidentiality} }) { __typename } }`,
    as: 'coordinator',
  })
const doAs = async (as: ViewerName, query: string): Promise<string> => {
  const { data } = await api.ask<{ it: { id: string } }>({ query: `mutation { it: ${query} }`, as })
  if (data?.it.id === undefined) throw new Error(`Nothing came of ${query}`)
  return data.it.id
}
const span = 'in: { from: "2026-01-01T00:00:00Z", until: "2026-04-01T00:00:00Z" }, first: 50'
type List = { readonly totalCount: number; readonly nodes: readonly { readonly localStart: string }[] }
type Lists = Record<'all' | 'found', List> & { readonly group: { readonly sessions: List } }
/** What each way says of the dates that are not held. */
async function listsFor(as: ViewerName): Promise<Lists> {
  const list = '{ totalCount nodes { localStart } }'
  const query = `{ all: sessions(${span}) ${list} found: sessions(${span}, filter: { text: "Whisper" }) ${list}
    group(slug: "group-1") { sessions(${span}) ${list} } }`
  const { data } = await api.ask<Lists>({ query, as })
  if (!data) throw new Error('There are lists.')
  return data
}

describe.each(Object.entries(hidings))(`orphans of %s, on ${dialect},`, (_, { group, of, show, knowing, who }) => {
  let gone: readonly ToldSession[]
  let registration: string | null
  let duty: string
  beforeEach(async () => {
    time = now
    const mine = aGroup(1, group)
    const { db } = await aPlannedWorld({ groups: [mine], ...peopleOf(mine), seasons: [season] })
    api = await anApi(db, { clock: () => time })
    const { id: series } = await plan().createSeries({ ...tuesdays, ...of, venue: id.venue(1), capacity: 5 })
    const listed = await plan().listed('group-1', '2026-01-01T00:00:00Z', '2026-04-01T00:00:00Z')
    const [bare, taken, named] = [on(listed, '02-10'), on(listed, '02-17'), on(listed, '02-24')]
    gone = [bare, taken, named]
    registration =
      who && (await doAs(who, `register(input: { session: "${taken.id}" }) { ... on Registration { id } }`))
    const work = `session: "${taken.id}", scope: THIS, kind: COOKING, neededCount: 2`
    duty = await doAs('coordinator', `addDuty(input: { ${work} }) { ... on Duty { id } }`)
    await doAs('facilitator', `takeDuty(id: "${duty}") { ... on Duty { id } }`)
    const topic = [{ language: 'en', text: 'Whisper' }]
    await plan().edit({ session: named.id, scope: 'THIS', change: { topic } })
    later()
    const leaveOutDates = gone.map(({ originalStart }) => originalStart)
    const edited = await plan().dates({ id: series, leaveOutDates })
    expect([edited.withdrawnCount, edited.orphaned.length]).toEqual([1, 2])
    later()
    await show()
    later()
  })

  it('are in no list, total or search of those who could not know of them, and in those of all who could', async () => {
    for (const as of viewerNames) {
      const { all, found, group: its } = await listsFor(as)
      const days = all.nodes.map(({ localStart }) => localStart.slice(5, 10))
      const orphans = knowing.includes(as) ? ['02-17', '02-24'] : []
      expect([as, days.filter((day) => day > '02-07' && day < '02-28')]).toEqual([as, orphans])
      expect([as, found.totalCount, found.nodes.length]).toEqual(knowing.includes(as) ? [as, 1, 1] : [as, 0, 0])
      for (const { totalCount, nodes } of [all, its.sessions])
        expect([as, totalCount, nodes.length]).toEqual([as, days.length, days.length])
    }
  })

  it('are in no calendar and no open data', async () => {
    const events = await eventsOf(api.get('/calendar/programme.ics'))
    expect(events.map((event) => String(event.getFirstPropertyValue('status')))).not.toContain('CANCELLED')
    expect(events.length).toBeGreaterThan(3)
    const ways = ['events.jsonld', 'programme.csv', 'rpde/sessions', 'rpde/session-series', 'hsds/services']
    for (const path of ['/calendar/programme.ics', ...ways.map((way) => `/open-data/${way}`)]) {
      const told = await (await api.get(path)).text()
      for (const secret of ['Whisper', ...gone.map((one) => one.id)])
        expect([path, told.includes(secret)]).toEqual([path, false])
    }
  })

  it('take what people have there along, but for what is somebody’s own', async () => {
    for (const as of viewerNames) {
      const query = `{ work: node(id: "${duty}") { id } place: node(id: "${registration ?? id.registration(77)}") { ... on Registration { session { id } } } }`
      const { data } = await api.ask<Record<'work' | 'place', object | null>>({ query, as })
      const mayKnow = knowing.includes(as)
      expect([as, data?.work]).toEqual([as, mayKnow ? { id: duty } : null])
      const isTheirs = registration !== null && (as === who || planning.includes(as))
      expect([as, data?.place]).toEqual([as, isTheirs ? { session: { id: gone[1]?.id } } : null])
      if (mayKnow) continue
      const take = (which: string) =>
        api.ask({ query: `mutation { takeDuty(id: "${which}") { __typename ... on UserError { code } } }`, as })
      expect(await take(duty)).toEqual(await take(id.duty(77)))
    }
  })

  it('are there for all once they are held', async () => {
    for (const one of gone) expect(await plan().reinstate(one.id)).toMatchObject({ __typename: 'SessionsEdit' })
    for (const as of viewerNames) {
      const { all, found } = await listsFor(as)
      const days = all.nodes.map(({ localStart }) => localStart.slice(5, 10))
      expect([as, days.filter((day) => day > '02-07' && day < '02-28')]).toEqual([as, ['02-10', '02-17', '02-24']])
      expect([as, found.totalCount]).toEqual([as, 1])
    }
  })
})

it(`a place of one's own is still told, without its Session, to whoever may know of that no more, on ${dialect}`, async () => {
  // As a member keeps it who has left the Group since it was opened.
  const mine = aGroup(1, 'OPEN')
  const series = aSeries(1, mine)
  const lost = { status: 'CANCELLED', cancelledBy: 'EDIT', own: 'registrations', knownTo: 'MEMBERS' } as const
  const session = aSession(1, series, '2026-02-10T14:00', lost)
  const people = peopleOf(mine)
  const [one = anAccount(1)] = people.accounts
  const registrations = [aRegistration(1, session, one)]
  const { db } = await aPlannedWorld({
    groups: [mine],
    ...people,
    series: [series],
    sessions: [session],
    registrations,
  })
  api = await anApi(db)
  const place = '{ status hasUnseenChange session { id } }'
  const query = `{ node(id: "${id.registration(1)}") { ... on Registration ${place} } viewer { registrations ${place} } }`
  const own = { status: 'CONFIRMED', hasUnseenChange: false, session: null }
  expect((await api.ask({ query, as: 'member' })).data).toEqual({ node: own, viewer: { registrations: [own] } })
})
