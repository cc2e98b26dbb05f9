import { parseId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { on, planner, tuesdays, type ToldSession } from '../../test/planning/planner.ts'
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
  viewers,
  type ViewerName,
} from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import type { Read } from '../storage/query.ts'
import { findRows } from './find-sessions.ts'

const season = aSeason(1, 'DRAFT', { from: date('2026-01-01'), to: date('2026-04-30') })
let time = now
let db: Database
let api: Api
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db, { clock: () => time })
})
const plan = () => planner(api)
const later = (): void => void (time = instant(time + 60_000))
const open = async (): Promise<void> => {
  const query = `mutation { updateGroup(input: { id: "${id.group(1)}", confidentiality: OPEN }) { __typename } }`
  expect(await api.ask({ query, as: 'coordinator' })).toEqual({ data: { updateGroup: { __typename: 'Group' } } })
}
type Hiding = {
  readonly group: 'OPEN' | 'CONFIDENTIAL'
  readonly of: { readonly season?: string }
  readonly show: () => Promise<unknown>
  readonly knowing: readonly ViewerName[]
}
/** Who could know of a date before it was given up, and goes on knowing it. */
const planning = ['facilitator', 'coordinator', 'administrator'] as const
const hidings: Record<string, Hiding> = {
  'in a draft': {
    group: 'OPEN',
    of: { season: season.id },
    show: () => plan().publish(season.id),
    knowing: planning,
  },
  'while its Group was confidential': {
    group: 'CONFIDENTIAL',
    of: {},
    show: open,
    knowing: ['group member', ...planning],
  },
  'in a draft of a confidential Group': {
    group: 'CONFIDENTIAL',
    of: { season: season.id },
    show: () => plan().publish(season.id).then(open),
    knowing: planning,
  },
  'while its Group was confidential, which was opened before its Season was published': {
    group: 'CONFIDENTIAL',
    of: { season: season.id },
    show: () => open().then(() => plan().publish(season.id)),
    knowing: planning,
  },
}
/** What a date has when it is given up: with something of its own it is an orphan. */
const having: Record<string, (session: ToldSession) => Promise<unknown>> = {
  nothing: () => Promise.resolve(),
  'a topic': ({ id: session }) =>
    plan().edit({ session, scope: 'THIS', change: { topic: [{ language: 'en', text: 'Its own' }] } }),
  'somebody who registered': ({ id: session }) =>
    asFacilitator(`register(input: { session: "${session}" }) { __typename }`),
  'somebody who cooks': async ({ id: session }) => {
    const work = `session: "${session}", scope: THIS, kind: COOKING, neededCount: 2`
    const { data } = await asFacilitator(`addDuty(input: { ${work} }) { ... on Duty { id } }`)
    await asFacilitator(`takeDuty(id: "${data?.it.id}") { __typename }`)
  },
  'been called off before': ({ id: session }) =>
    plan().cancel({ session, scope: 'THIS', reason: [{ language: 'en', text: 'Pipes' }] }),
}
const asFacilitator = (query: string) =>
  api.ask<{ it: { id?: string } }>({ query: `mutation { it: ${query} }`, as: 'facilitator' })
const cases = Object.entries(hidings).flatMap(([when, hiding]) =>
  Object.entries(having)
    // In a draft nobody registers.
    .filter(([what]) => what !== 'somebody who registered' || hiding.of.season === undefined)
    .map(([what, give]) => ({ when, what, give, ...hiding })),
)
/** Every way in that takes the id of a Session, for whoever may not plan. */
const questions = (session: string): readonly string[] => [
  `{ node(id: "${session}") { __typename id } }`,
  `{ nodes(ids: ["${session}"]) { __typename ... on Session { status localStart } } }`,
  `{ session(id: "${session}") { id status localStart originalStart version series { id } } }`,
  ...[
    `register(input: { session: "${session}" })`,
    `recordAttendance(input: { session: "${session}", total: 9, firstTimers: 1 })`,
    `addDuty(input: { session: "${session}", scope: THIS, kind: COOKING, neededCount: 2 })`,
    `reinstateSession(id: "${session}")`,
    `cancelSessions(input: { session: "${session}", scope: THIS })`,
    `editSessions(input: { session: "${session}", scope: THIS, change: { note: [] } })`,
  ].map((call) => `mutation { it: ${call} { __typename ... on UserError { code message } } }`),
]
const answersTo = async (session: ToldSession, as: ViewerName): Promise<readonly unknown[]> => {
  const asked = questions(session.id).map((query) => api.ask({ query, as }))
  const file = await api.get(`/calendar/sessions/${session.id}.ics`)
  const answers = [...(await Promise.all(asked)), [file.status, await file.text()]]
  return answers.map((answer) => JSON.stringify(answer).replaceAll(session.id, 'this'))
}
/** The texts of all that the database is asked for an id. */
const queriesFor = async (session: string, as: ViewerName): Promise<readonly string[]> => {
  const queries: string[] = []
  const read: Read = { run: (plan, values) => (queries.push(plan.sql), db.read.run(plan, values)) }
  const context = api.app.contextFor({ viewer: viewers[as], languages: [], asker: { signIn: null, network: '' } })
  await findRows({ ...context, read }, [parseId('ses', session)])
  return queries
}
const statusFor = async (session: ToldSession, as: ViewerName) => {
  const query = `{ session(id: "${session.id}") { status } }`
  const { data } = await api.ask<{ session: { status: string } | null }>({ query, as })
  return data?.session?.status
}

describe.each(cases)(
  `a date with $what that was given up $when, on ${dialect},`,
  ({ what, give, group, of, show, knowing }) => {
    const listed = () => plan().listed('group-1', '2026-01-01T00:00:00Z', '2026-03-31T00:00:00Z')
    let [given, kept]: ToldSession[] = []
    let series: string | undefined
    const found = (session: ToldSession | undefined): ToldSession => {
      if (session === undefined) throw new Error('It is made before each test.')
      return session
    }
    const giveUp = async (isBare = what === 'nothing'): Promise<void> => {
      const { withdrawnCount, orphaned } = await plan().dates({ id: series, leaveOutDates: ['2026-02-10T14:00'] })
      expect([withdrawnCount, orphaned.length]).toEqual(isBare ? [1, 0] : [0, 1])
    }
    beforeEach(async () => {
      time = now
      const mine = aGroup(1, group)
      await fill(db, {
        ...nothing,
        groups: [mine],
        ...peopleOf(mine),
        venues: [aVenue(1, 'PUBLIC')],
        seasons: [season],
      })
      ;({ id: series } = await plan().createSeries({ ...tuesdays, ...of, venue: id.venue(1), capacity: 5 }))
      given = on(await listed(), '02-10')
      kept = on(await listed(), '02-17')
      await give(given)
      later()
      await giveUp()
      later()
      await show()
      later()
    })

    it('is answered by its id as nothing is to all who could not know of it, and as not held to those who could', async () => {
      const none = { ...found(given), id: id.session(77) }
      for (const as of viewerNames) {
        expect([as, await statusFor(found(kept), as)]).toEqual([as, 'SCHEDULED'])
        expect([as, await statusFor(found(given), as)]).toEqual([as, knowing.includes(as) ? 'CANCELLED' : undefined])
        if (knowing.includes(as)) continue
        const answers = await answersTo(found(given), as)
        expect(answers.join()).not.toContain('BAD_REQUEST')
        expect(answers).toEqual(await answersTo(none, as))
      }
    })

    it('is looked for, by whoever could not know of it, with the same queries as what is not there', async () => {
      for (const as of viewerNames) {
        if (knowing.includes(as)) continue
        expect(await queriesFor(found(given).id, as)).toEqual(await queriesFor(id.session(77), as))
      }
    })

    it('is answered so as well once all others of its Series are changed, and is there for all if it is held after all', async () => {
      const expectedVersion = (await plan().session(found(kept).id))?.series.version
      const change = { topic: [{ language: 'en', text: 'Tea' }] }
      const edited = await plan().edit({ session: found(kept).id, scope: 'ALL', expectedVersion, change })
      expect(edited.__typename).toBe('SessionsEdit')
      for (const as of viewerNames)
        expect([as, await statusFor(found(given), as)]).toEqual([as, knowing.includes(as) ? 'CANCELLED' : undefined])
      expect(await plan().reinstate(found(given).id)).toMatchObject({ __typename: 'SessionsEdit' })
      for (const as of viewerNames) expect([as, await statusFor(found(given), as)]).toEqual([as, 'SCHEDULED'])
    })

    it('is told to all as not held when it is given up again after they came to know of it', async () => {
      expect(await plan().reinstate(found(given).id)).toMatchObject({ __typename: 'SessionsEdit' })
      later()
      await giveUp(['nothing', 'been called off before'].includes(what))
      for (const as of viewerNames) expect([as, await statusFor(found(given), as)]).toEqual([as, 'CANCELLED'])
    })
  },
)
