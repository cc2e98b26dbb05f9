import { instant, parseInstant } from '@piiri/domain/shared/instant'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { anApi, now, someKeys, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { planner } from '../../test/planning/planner.ts'
import { patience, runs } from '../../test/runs.ts'
import { aGroup, aSeason, aVenue, fill, id, nothing, on, peopleOf, tag, viewers } from '../../test/world.ts'
import { entriesOf, listMeetings } from '../calendar/find-calendar.ts'
import { purge } from '../purge.ts'
import type { Context } from '../schema/context.ts'
import { extendHorizon } from '../sessions/extend-horizon.ts'
import { createSessionIds } from '../sessions/session-ids.ts'
import { hidePastSessions } from '../sessions/tell-lists.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { scheduledOfEntry } from './event-of-entry.ts'
import { readingOf } from './reading.ts'
import { feedOfSeries } from './feed-of-series.ts'
import { feedOfSessions } from './feed-of-sessions.ts'
import { tellFeed, type Feed, type FeedPlace } from './tell-feed.ts'

const day = 24 * 60 * 60 * 1000
const group = aGroup(1, 'OPEN')
const other = aGroup(2, 'OPEN')
const world = {
  ...nothing,
  groups: [group, other],
  ...peopleOf(group),
  venues: [aVenue(1, 'PUBLIC'), aVenue(2, 'COMMUNITY')],
  seasons: [aSeason(1, 'DRAFT', { from: on('2026-01-01'), to: on('2026-04-30') })],
}
const sessionIds = createSessionIds(someKeys.sessionIds)

let db: Database
let api: Api
let time = now
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db, { clock: () => time })
})
const asVisitor = (): Context =>
  api.app.contextFor({ viewer: viewers.visitor, languages: [tag('en')], asker: { signIn: null, network: '' } })

/** Somebody who follows both feeds. */
function aFollower() {
  const [sessions, series] = [aReader(feedOfSessions), aReader(feedOfSeries)]
  const turn = async (): Promise<boolean> => {
    const more = [await series.turn(), await sessions.turn()]
    return more.includes(true)
  }
  return {
    sessions: sessions.known,
    series: series.known,
    turn,
    async catchUp(): Promise<void> {
      while (await turn());
    },
  }
}

/** Somebody who follows one, in pages of three. */
function aReader<Id extends string>(feed: Feed<Id>) {
  const known = new Map<string, unknown>()
  let place: FeedPlace = { modified: -1, id: '' }
  const turn = async (): Promise<boolean> => {
    const context = asVisitor()
    const { items, end } = await tellFeed(context, feed, { after: place, limit: 3 }, readingOf(context))
    for (const item of items) {
      expect(item.modified > place.modified || (item.modified === place.modified && item.id > place.id)).toBe(true)
      place = { modified: item.modified, id: item.id }
      if (item.state === 'deleted') known.delete(item.id)
      else known.set(item.id, item.data)
    }
    const isLast = end.modified === place.modified && end.id === place.id && items.length === 0
    place = end
    return !isLast
  }
  return { known, turn }
}

/** What a visitor is told elsewhere: the same entries as in `events.jsonld`. */
async function told(): Promise<Map<string, unknown>> {
  const context = asVisitor()
  const { read, pages } = readingOf(context)
  const entries = await entriesOf(context, await listMeetings(context, null))
  return new Map(entries.map((entry) => [entry.session.id, scheduledOfEntry(entry, read, pages)]))
}

const ask = async (query: string): Promise<string> => {
  const { data, errors } = await api.ask<Record<string, { readonly __typename: string }>>({ query, as: 'coordinator' })
  expect(errors).toBeUndefined()
  return Object.values(data ?? {})
    .map(({ __typename }) => __typename)
    .join()
}
const texts = (text: string) => ['fi', 'en'].map((language) => ({ language, text }))
const written = (text: string) => `[{ language: "en", text: "${text}" }, { language: "fi", text: "${text}" }]`
const venues = ['PUBLIC', 'COMMUNITY', 'GROUP_MEMBERS'] as const

type Follower = ReturnType<typeof aFollower>
type Step = { readonly does: keyof typeof steps; readonly at: number; readonly which: 1 | 2 }
const nth = async ({ at, which }: Step) => {
  const from = new Date(time - 50 * day).toISOString()
  const listed = await plan().listed(`group-${which}`, from, new Date(time + 200 * day).toISOString())
  return (
    listed[at % Math.max(1, listed.length)] ?? {
      id: id.session(99),
      localStart: '2026-02-01T10:00',
      originalStart: '2026-02-01T10:00',
    }
  )
}
const plan = () => planner(api)
/** One Session, or more of its Series, as it is now. */
const widely = async (step: Step, scope: 'THIS' | 'THIS_AND_FOLLOWING' | 'ALL') => {
  const { id: session } = await nth(step)
  const expectedVersion = scope === 'THIS' ? null : (await plan().session(session))?.series.version
  return { session, scope, expectedVersion }
}
/** What may happen. What is refused, as an edit of what has begun, changes nothing. */
const steps = {
  READ: (_: Step, follower: Follower) => follower.turn().then(() => 'Page'),
  PLAN: ({ at, which }: Step) =>
    nameOf(
      plan().createSeries({
        group: id.group(which),
        start: `2025-12-${10 + (at % 20)}T1${at % 10}:00`,
        duration: 'PT2H',
        recurrence: 'FREQ=WEEKLY;INTERVAL=2;COUNT=6',
        venue: id.venue(1 + (at % 2)),
      }),
    ),
  PLAN_IN_SEASON: ({ at, which }: Step) =>
    nameOf(
      plan().createSeries({
        group: id.group(which),
        start: `2026-02-${10 + (at % 18)}T1${at % 10}:00`,
        duration: 'PT1H',
        recurrence: 'FREQ=WEEKLY;COUNT=4',
        season: id.season(1),
      }),
    ),
  TOPIC: async (step: Step) => {
    const at = await widely(step, step.at % 3 === 0 ? 'ALL' : 'THIS')
    return nameOf(plan().edit({ ...at, change: { topic: texts(`Topic ${step.at}`) } }))
  },
  MOVE: async (step: Step) => {
    const session = await nth(step)
    const start = `${session.localStart.slice(0, 11)}${10 + (step.at % 9)}:30`
    return nameOf(plan().edit({ session: session.id, scope: 'THIS', change: { start } }))
  },
  CANCEL: async (step: Step) => {
    const at = await widely(step, step.at % 4 === 0 ? 'THIS_AND_FOLLOWING' : 'THIS')
    return nameOf(plan().cancel({ ...at, reason: texts('Pipes') }))
  },
  REINSTATE: async (step: Step) => nameOf(plan().reinstate((await nth(step)).id)),
  LEAVE_OUT: async (step: Step) => {
    const session = await nth(step)
    const known = await plan().session(session.id)
    return nameOf(plan().dates({ id: known?.series.id ?? id.series(99), leaveOutDates: [session.originalStart] }))
  },
  CONFIDENTIAL: ({ which }: Step) => updateGroup(which, 'confidentiality: CONFIDENTIAL'),
  OPEN: ({ which }: Step) => updateGroup(which, 'confidentiality: OPEN'),
  RENAME: ({ at, which }: Step) =>
    updateGroup(which, `translations: [{ language: "fi", title: "Ryhmä ${at}", summary: "Me" }]`),
  VENUE: ({ at, which }: Step) =>
    ask(
      `mutation { updateVenue(id: "${id.venue(which)}", input: { name: ${written(`House ${at}`)}, disclosure: ${venues[at % 3]}, address: "Street ${at}", timeZone: "Europe/Helsinki" }) { __typename } }`,
    ),
  PUBLISH: () => nameOf(plan().publish(id.season(1))),
  TAKE_BACK: () => nameOf(plan().unpublish(id.season(1))),
  ARCHIVE: ({ which }: Step) => nameOf(plan().archive(id.group(which))),
  UNARCHIVE: ({ which }: Step) => nameOf(plan().unarchive(id.group(which))),
  SEASON: ({ at }: Step) =>
    nameOf(
      plan().updateSeason({
        id: id.season(1),
        input: {
          title: texts('Spring'),
          from: `2026-0${1 + (at % 2)}-0${1 + (at % 9)}`,
          to: `2026-0${3 + (at % 3)}-1${at % 10}`,
        },
      }),
    ),
  ADD: async (step: Step) => {
    const known = await plan().session((await nth(step)).id)
    const date = `2026-0${2 + (step.at % 3)}-${10 + (step.at % 18)}T08:00`
    return nameOf(plan().dates({ id: known?.series.id ?? id.series(99), addDates: [date] }))
  },
  BREAK: ({ at }: Step) =>
    nameOf(
      plan().addBreak({
        season: id.season(1),
        from: `2026-02-${10 + (at % 15)}`,
        to: `2026-02-${12 + (at % 15)}`,
        reason: texts('Rest'),
      }),
    ),
  DAYS_PASS: async ({ at }: Step, follower: Follower) => {
    if (at % 45 > 6) await follower.catchUp() // Who is away for longer than a week begins anew.
    time = instant(time + (at % 45) * day)
    await jobs()
    await follower.catchUp()
    return 'Days'
  },
}
const nameOf = async (asked: Promise<{ readonly __typename: string }>): Promise<string> => (await asked).__typename
const updateGroup = (which: number, change: string): Promise<string> =>
  ask(`mutation { updateGroup(input: { id: "${id.group(which)}", ${change} }) { __typename } }`)
const done = /^(?:Page|Days|Series|SessionsEdit|Group|Venue|Season|Done)$/

async function jobs(): Promise<void> {
  await extendHorizon(db, sessionIds, time)
  await hidePastSessions(db, time)
  await purge(db, time)
}
type Schedule = {
  readonly startDate: string
  readonly endDate?: string
  readonly startTime: string
  readonly repeatFrequency: string
  readonly repeatCount?: number
  readonly exceptDate?: readonly string[]
}
/** What a Schedule of a rule of weeks says, read by a calendar alone: what a clock there shows. */
function datesIn(schedule: Schedule): readonly string[] {
  const { startDate, endDate = '9999-12-31', startTime, repeatFrequency, repeatCount, exceptDate = [] } = schedule
  const step = 7 * Number(/^P(\d+)W$/.exec(repeatFrequency)?.[1]) * day
  const count = repeatCount ?? 200
  const dates = Array.from({ length: count }, (_, at) => new Date(Date.parse(startDate) + at * step).toISOString())
  return dates
    .map((date) => date.slice(0, 10))
    .filter((date) => date <= endDate)
    .map((date) => `${date}T${startTime}`)
    .filter((local) => !exceptDate.some((one) => one.startsWith(local)))
}
/** Each Session is of a Series that is told, and nobody is sent where nothing is on: each date that the rule of a Series gives is held. */
function expectToAgree({ sessions, series }: Follower): void {
  // As they are written.
  const all = [...sessions.values()] as readonly Readonly<Record<'superEvent' | 'startDate' | 'eventStatus', string>>[]
  const told = [...series.values()] as readonly {
    readonly '@id': string
    readonly eventSchedule?: readonly Schedule[]
  }[]
  expect(told.map((one) => one['@id']).toSorted()).toEqual(
    [...new Set(all.map(({ superEvent }) => superEvent))].toSorted(),
  )
  const from = new Date(time - 59 * day).toISOString().slice(0, 16)
  for (const { '@id': name, eventSchedule } of told) {
    if (eventSchedule === undefined) continue
    const held = all
      .filter(({ superEvent, eventStatus }) => superEvent === name && eventStatus.endsWith('/EventScheduled'))
      .map(({ startDate }) => startDate.slice(0, 16))
    const dates = eventSchedule.flatMap(datesIn).filter((local) => local > from)
    expect(dates.filter((local) => !held.includes(local))).toEqual([])
    agreed += dates.length
  }
}
let agreed = 0

const aStep: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom(...(Object.keys(steps) as Step['does'][])), // The keys of a constant are its own.
  at: fc.nat(60),
  which: fc.constantFrom(1, 2),
})
const begin: readonly Step[] = [
  { does: 'PLAN', at: 3, which: 1 },
  { does: 'PLAN', at: 8, which: 2 },
  { does: 'PLAN_IN_SEASON', at: 1, which: 1 },
]

/** Each of them once, so that it does something. */
const ofEach = (
  [
    ['READ', 0],
    ['RENAME', 5],
    ['CONFIDENTIAL', 0],
    ['OPEN', 0],
    ['VENUE', 1],
    ['BREAK', 4],
    ['PUBLISH', 0],
    ['READ', 0],
    ['CANCEL', 3],
    ['REINSTATE', 3],
    ['TOPIC', 3],
    ['MOVE', 4],
    ['LEAVE_OUT', 3],
    ['TAKE_BACK', 0],
    ['READ', 0],
    ['ADD', 2],
    ['SEASON', 5],
    ['ARCHIVE', 0],
    ['UNARCHIVE', 0],
    ['DAYS_PASS', 5],
  ] as const
).map(([does, at]): Step => ({ does, at, which: 1 }))

describe(`the feeds of Sessions and of Series on ${dialect}`, () => {
  it(
    'leave whoever follows them, however the programme changes on the way, with what a visitor is told and nothing else',
    async () => {
      const happened = new Set<string>()
      await fc.assert(
        fc.asyncProperty(fc.array(aStep, { minLength: 5, maxLength: 25, size: 'max' }), async (chosen) => {
          time = now
          await fill(db, world)
          const follower = aFollower()
          for (const step of [...begin, ...chosen]) {
            time = instant(time + 1000)
            const answer = await steps[step.does](step, follower)
            if (done.test(answer)) happened.add(step.does)
          }
          await jobs()
          await follower.catchUp()
          const fresh = aFollower()
          await fresh.catchUp()
          expect(Object.fromEntries(follower.sessions)).toEqual(Object.fromEntries(fresh.sessions))
          expect(Object.fromEntries(follower.series)).toEqual(Object.fromEntries(fresh.series))
          expectToAgree(fresh)
          const elsewhere = await told()
          const horizon = asVisitor().horizon
          const early = [...fresh.sessions].filter(
            ([, data]) => (parseInstant((data as { startDate: string }).startDate) ?? 0) >= horizon, // As it was written.
          )
          expect(Object.fromEntries(fresh.sessions)).toEqual({
            ...Object.fromEntries(early),
            ...Object.fromEntries(elsewhere),
          })
        }),
        { numRuns: runs(1 / 5), examples: [[ofEach]] },
      )
      expect([...happened].toSorted()).toEqual(Object.keys(steps).toSorted())
      expect(agreed).toBeGreaterThan(0)
    },
    patience,
  )
})
