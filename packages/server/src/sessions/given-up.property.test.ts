import { instant } from '@piiri/domain/shared/instant'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aCalendarFeed, eventsOf, pathOf, secretOf } from '../../test/feeds.ts'
import { chosen, comingOf, lookAt, type EditedWorld } from '../../test/planning/edited-world.ts'
import { planner } from '../../test/planning/planner.ts'
import { patience, runs } from '../../test/runs.ts'
import {
  aGroup,
  anAccount,
  aSeason,
  aVenue,
  fill,
  id,
  nothing,
  on,
  peopleOf,
  type ViewerName,
} from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import type { SessionRow } from './session-boxes.ts'

const group = aGroup(1, 'OPEN')
const people = peopleOf(group)
const [, member = anAccount(2), leader = anAccount(3)] = people.accounts
const season = aSeason(1, 'DRAFT', { from: on('2026-01-01'), to: on('2026-06-30') })
const world = {
  ...nothing,
  ...people,
  groups: [group],
  venues: [aVenue(1, 'PUBLIC')],
  seasons: [season],
  calendarFeeds: [aCalendarFeed(1, member), aCalendarFeed(2, leader)],
}
const listeners = [
  { as: 'visitor', calendar: '/calendar/programme.ics' },
  { as: 'group member', calendar: pathOf(secretOf(1)) },
  { as: 'facilitator', calendar: pathOf(secretOf(2)) },
] as const satisfies readonly { readonly as: ViewerName; readonly calendar: string }[]

let db: Database
let api: Api
let time = now
let hiddenSeries = 0
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db, { clock: () => time })
})

const plan = () => planner(api)
const texts = (text: string) => [{ language: 'en', text }]
const become = (confidentiality: string) =>
  api.ask({
    query: `mutation { updateGroup(input: { id: "${group.id}", confidentiality: ${confidentiality} }) { __typename } }`,
    as: 'coordinator',
  })
/** Lost its day: withdrawn, or an orphan. Nothing here calls a whole Series off. */
const isGivenUp = ({ cancelledBy }: SessionRow): boolean => cancelledBy === 'EDIT'
/** One of those that are not given up, or, if asked for, that are. */
async function one(at: number, ofGivenUp = false): Promise<SessionRow | undefined> {
  return chosen(
    comingOf(await lookAt(db, group.id, time)).filter((row) => isGivenUp(row) === ofGivenUp),
    at,
  )
}
const asLeader = (query: string) =>
  api.ask<{ it: { id?: string } }>({ query: `mutation { it: ${query} }`, as: 'facilitator' })
const edit = async (
  at: number,
  scope: 'THIS' | 'THIS_AND_FOLLOWING' | 'ALL',
  change: (row: SessionRow) => Record<string, unknown>,
) => {
  const row = await one(at)
  if (row === undefined) return
  const expectedVersion = scope === 'THIS' ? null : (await plan().session(row.id))?.series.version
  await plan().edit({ session: row.id, scope, expectedVersion, change: change(row) })
}
/** What may happen to the dates of a Group, and to who may know them. */
const steps = {
  LEAVE_OUT: async (at: number) => {
    const row = await one(at)
    if (row !== undefined) await plan().dates({ id: row.seriesId, leaveOutDates: [row.originalStart] })
  },
  LEAVE_OUT_ALL: async (at: number) => {
    const row = await one(at)
    const there = comingOf(await lookAt(db, group.id, time)).filter(
      (other) => other.seriesId === row?.seriesId && !isGivenUp(other),
    )
    const leaveOutDates = there.map(({ originalStart }) => originalStart)
    if (row !== undefined) await plan().dates({ id: row.seriesId, leaveOutDates })
  },
  CANCEL: async (at: number) => {
    const row = await one(at)
    if (row !== undefined) await plan().cancel({ session: row.id, scope: 'THIS', reason: texts('Pipes') })
  },
  REINSTATE: async (at: number) => {
    const row = await one(at, at % 3 > 0)
    if (row !== undefined) await plan().reinstate(row.id)
  },
  MOVE: (at: number) =>
    edit(at, 'THIS', ({ localStart }) => ({ start: `${localStart.slice(0, 11)}${10 + (at % 9)}:30` })),
  EDIT_ALL: (at: number) => edit(at, 'ALL', () => ({ topic: texts(`Topic ${at}`) })),
  SPLIT: (at: number) => edit(at, 'THIS_AND_FOLLOWING', () => ({ topic: texts(`Topic ${at}`) })),
  MOVE_ALL: (at: number) =>
    edit(at, 'ALL', ({ originalStart }) => ({ start: `${originalStart.slice(0, 11)}${10 + (at % 9)}:00` })),
  NARROW: (at: number) => edit(at, 'ALL', () => ({ recurrence: 'FREQ=WEEKLY;INTERVAL=2;COUNT=2' })),
  WIDEN: (at: number) => edit(at, 'ALL', () => ({ recurrence: 'FREQ=WEEKLY;COUNT=6' })),
  /** What people have there, or it says itself, makes an orphan of a date that is given up. */
  TOPIC: (at: number) => edit(at, 'THIS', () => ({ topic: texts(`Its topic ${at}`) })),
  REGISTER: async (at: number) => {
    const row = await one(at)
    if (row !== undefined) await asLeader(`register(input: { session: "${row.id}" }) { __typename }`)
  },
  TAKE_DUTY: async (at: number) => {
    const row = await one(at)
    if (row === undefined) return
    const work = `session: "${row.id}", scope: THIS, kind: COOKING, neededCount: 2`
    const { data } = await asLeader(`addDuty(input: { ${work} }) { ... on Duty { id } }`)
    if (data?.it.id !== undefined) await asLeader(`takeDuty(id: "${data.it.id}") { __typename }`)
  },
  CONFIDENTIAL: () => become('CONFIDENTIAL'),
  OPEN: () => become('OPEN'),
  PUBLISH: () => plan().publish(season.id),
  TAKE_BACK: () => plan().unpublish(season.id),
}
type Step = { readonly does: keyof typeof steps; readonly at: number }
const names = Object.keys(steps) as Step['does'][] // The keys of a constant are its own.
const aStep: fc.Arbitrary<Step> = fc.record({ does: fc.constantFrom(...names), at: fc.nat(60) })
const begin = async (): Promise<void> => {
  time = now
  await fill(db, world)
  for (const more of [{}, { season: season.id, start: '2026-01-15T17:00' }])
    await plan().createSeries({
      group: group.id,
      start: '2026-01-13T14:00',
      duration: 'PT2H',
      recurrence: 'FREQ=WEEKLY;COUNT=4',
      venue: id.venue(1),
      capacity: 5,
      ...more,
    })
}

type Answer = {
  readonly nodes: readonly ({ readonly id: string } | null)[]
  readonly group: { readonly series: readonly { readonly id: string }[] }
  readonly sessions: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] }
}
type Told = { readonly sequence: number; readonly changedAt: number }
/** Somebody who looks after each step, and what they have been told. */
function aListener({ as, calendar }: (typeof listeners)[number]) {
  const knew = new Set<string>()
  const knewSeries = new Set<string>()
  let seen: ReadonlySet<string> = new Set()
  const told = new Map<string, Told>()
  const look = async (world: EditedWorld): Promise<number> => {
    const rows = new Map<string, SessionRow>(world.rows)
    const first = world.works[0]?.group.firstSequence
    const query = `{ nodes(ids: ${JSON.stringify([...rows.keys()])}) { id } group(slug: "${group.slug}") { series { id } }
      sessions(in: { from: "2025-11-01T00:00:00Z", until: "2026-11-01T00:00:00Z" }, first: 100) { totalCount nodes { id } } }`
    const { data } = await api.ask<Answer>({ query, as })
    const found = (data?.nodes ?? []).flatMap((node) => (node === null ? [] : node.id))
    const listed = found.filter((which) => rows.get(which)?.isWithdrawn === false)
    expect([as, data?.sessions.nodes.map((node) => node.id).toSorted()]).toEqual([as, listed.toSorted()])
    expect([as, data?.sessions.totalCount]).toEqual([as, listed.length])
    const ofSeries = found.flatMap((which) => rows.get(which)?.seriesId ?? [])
    for (const which of ofSeries) knewSeries.add(which)
    const series = (data?.group.series ?? []).map((told) => told.id)
    expect([as, series.filter((which) => !knewSeries.has(which))]).toEqual([as, []])
    expect([as, ofSeries.filter((which) => !series.includes(which))]).toEqual([as, []])
    hiddenSeries += world.works.filter(
      ({ series: { id: which, knownTo }, group: { confidentiality }, season }) =>
        knownTo !== 'ANYBODY' && confidentiality === 'OPEN' && season?.status !== 'DRAFT' && !series.includes(which),
    ).length
    const events = await eventsOf(api.get(calendar))
    expect([as, events.map((event) => uidOf(event)).toSorted()]).toEqual([as, found.toSorted()])
    expect(onForAll(world).filter((one) => !found.includes(one))).toEqual([])
    for (const event of events) {
      const which = uidOf(event)
      const row = rows.get(which)
      if (row === undefined || isGivenUp(row)) expect([as, which, knew.has(which)]).toEqual([as, which, true])
      const value = (name: string) => String(event.getFirstPropertyValue(name))
      const is = { sequence: Number(value('sequence')), changedAt: Date.parse(value('last-modified')) }
      const was = told.get(which) ?? { sequence: 0, changedAt: 0 }
      expect([as, is.sequence >= was.sequence, is.changedAt >= was.changedAt]).toEqual([as, true, true])
      if (!seen.has(which)) expect([as, which, is.changedAt]).toEqual([as, which, time])
      if (!knew.has(which)) expect([as, which, is.sequence]).toEqual([as, which, first])
      told.set(which, is)
      knew.add(which)
    }
    seen = new Set(found)
    return [...rows.values()].filter(isHiddenOrphan).filter(({ id: which }) => !seen.has(which)).length
  }
  return { look }
}
/** Hidden by what it was when others came to know of the rest, and by nothing else. */
const isHiddenOrphan = ({ knownTo, isWithdrawn }: SessionRow): boolean => knownTo !== 'ANYBODY' && !isWithdrawn
/** What is given up by nobody, is open and published. */
const onForAll = ({ works }: EditedWorld): readonly string[] =>
  works
    .filter(({ group, season }) => group.confidentiality === 'OPEN' && season?.status !== 'DRAFT')
    .flatMap(({ rows }) => rows.filter((row) => !isGivenUp(row)).map((row) => row.id))
const uidOf = (event: { getFirstPropertyValue: (name: string) => unknown }): string =>
  String(event.getFirstPropertyValue('uid')).replace(/@piiri$/, '')

const all = (does: readonly Step['does'][]): [Step[]] => [does.map((one, at) => ({ does: one, at }))]
const atOne = (at: number, does: readonly Step['does'][]): [Step[]] => [does.map((one) => ({ does: one, at }))]
const examples = [
  // Plans that are given up whole, of the Group and of its draft, and one that is parted before.
  all(['CONFIDENTIAL', 'EDIT_ALL', 'LEAVE_OUT_ALL', 'OPEN', 'REINSTATE', 'LEAVE_OUT_ALL']),
  // Orphans, of a confidential Group and of a draft, beside what has nothing of its own.
  atOne(0, ['CONFIDENTIAL', 'REGISTER', 'LEAVE_OUT', 'LEAVE_OUT', 'OPEN', 'EDIT_ALL', 'REINSTATE']),
  atOne(1, ['TAKE_DUTY', 'LEAVE_OUT', 'LEAVE_OUT', 'TOPIC', 'LEAVE_OUT', 'PUBLISH', 'EDIT_ALL', 'REINSTATE']),
  all(['CONFIDENTIAL', 'LEAVE_OUT', 'CANCEL', 'MOVE', 'EDIT_ALL', 'OPEN', 'EDIT_ALL', 'REINSTATE']),
  all(['CONFIDENTIAL', 'LEAVE_OUT_ALL', 'LEAVE_OUT_ALL', 'OPEN', 'PUBLISH', 'REINSTATE']),
  all(['CONFIDENTIAL', 'EDIT_ALL', 'SPLIT', 'SPLIT', 'LEAVE_OUT_ALL', 'OPEN', 'EDIT_ALL']),
  all(['LEAVE_OUT', 'REINSTATE', 'CONFIDENTIAL', 'LEAVE_OUT', 'MOVE_ALL', 'OPEN', 'REINSTATE', 'LEAVE_OUT']),
  // What comes back by a rule begins as what it never had before.
  all(['CONFIDENTIAL', 'NARROW', 'MOVE', 'OPEN', 'WIDEN', 'EDIT_ALL']),
  all(['NARROW', 'PUBLISH', 'WIDEN', 'CONFIDENTIAL', 'MOVE', 'OPEN', 'CONFIDENTIAL', 'WIDEN', 'OPEN']),
  // What was told to members for a minute is no more told to others than what was told for longer.
  all(['CONFIDENTIAL', 'PUBLISH', 'MOVE', 'MOVE', 'MOVE', 'CANCEL', 'TAKE_BACK', 'OPEN', 'PUBLISH', 'EDIT_ALL']),
]

describe(`dates that are given up, and shown or hidden, in any order on ${dialect}`, { timeout: patience }, () => {
  it('are told as not held to those alone who could know of them; all others are dated by when somebody came to know, and counted on for good', async () => {
    let hidden = 0
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 14, size: 'max' }), async (chosen) => {
        await begin()
        const those = listeners.map(aListener)
        const look = async (): Promise<void> => {
          const world = await lookAt(db, group.id, time)
          for (const one of those) hidden += await one.look(world)
        }
        await look()
        for (const step of chosen) {
          time = instant(time + 1000)
          await steps[step.does](step.at)
          await look()
        }
      }),
      { numRuns: runs(1 / 3), examples },
    )
    expect(hidden).toBeGreaterThan(0)
    expect(hiddenSeries).toBeGreaterThan(0)
  })
})
