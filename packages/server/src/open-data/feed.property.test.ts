import { instant, parseInstant } from '@piiri/domain/shared/instant'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { anApi, now } from '../../test/api.ts'
import { done, runJobs, stepsOf, world, type Programme, type Step } from '../../test/changing-programme.ts'
import { aDatabase } from '../../test/database.ts'
import { aFollower } from '../../test/feed-followers.ts'
import { expectToAgree } from '../../test/held-schedules.ts'
import { patience, runs } from '../../test/runs.ts'
import { fill, tag, viewers } from '../../test/world.ts'
import { entriesOf, listMeetings } from '../calendar/find-calendar.ts'
import type { Context } from '../schema/context.ts'
import { dialect } from '../storage/kit.ts'
import { scheduledOfEntry } from './event-of-entry.ts'
import { readingOf } from './reading.ts'

const time = { now }
let programme: Programme
let steps: ReturnType<typeof stepsOf>
beforeAll(async () => {
  const { db } = await aDatabase()
  programme = { db, api: await anApi(db, { clock: () => time.now }), time }
  steps = stepsOf(programme)
})
const asVisitor = (): Context =>
  programme.api.app.contextFor({
    viewer: viewers.visitor,
    languages: [tag('en')],
    asker: { signIn: null, network: '' },
  })

/** What a visitor is told elsewhere: the same entries as in `events.jsonld`. */
async function told(): Promise<Map<string, unknown>> {
  const context = asVisitor()
  const { read, pages } = readingOf(context)
  const entries = await entriesOf(context, await listMeetings(context, null))
  return new Map(entries.map((entry) => [entry.session.id, scheduledOfEntry(entry, read, pages)]))
}

const names = () => Object.keys(steps) as Step['does'][] // The keys of a constant are its own.
const aStep = (): fc.Arbitrary<Step> =>
  fc.record({ does: fc.constantFrom(...names()), at: fc.nat(60), which: fc.constantFrom(1, 2) })
const begin: readonly Step[] = [
  { does: 'PLAN', at: 3, which: 1 },
  { does: 'PLAN', at: 8, which: 2 },
  { does: 'PLAN_IN_SEASON', at: 1, which: 1 },
]

const all = (these: readonly (readonly [Step['does'], number])[]): [Step[]] => [
  these.map(([does, at]) => ({ does, at, which: 1 })),
]
/** Each of them once, so that it does something. */
const ofEach = all([
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
])
/** Dates that are given up, called off and moved while nobody else may know of them, and all of them changed afterwards. */
const givenUp = all([
  ['CONFIDENTIAL', 0],
  ['LEAVE_OUT', 3],
  ['CANCEL', 1],
  ['MOVE', 2],
  ['OPEN', 0],
  ['READ', 0],
  ['TOPIC', 3],
  ['REINSTATE', 1],
  ['CONFIDENTIAL', 0],
  ['LEAVE_OUT', 2],
  ['OPEN', 0],
  ['TOPIC', 6],
])

describe(`the feeds of Sessions and of Series on ${dialect}`, () => {
  it(
    'leave whoever follows them, however the programme changes on the way, with what a visitor is told and nothing else',
    async () => {
      const happened = new Set<string>()
      let agreed = 0
      await fc.assert(
        fc.asyncProperty(fc.array(aStep(), { minLength: 5, maxLength: 25, size: 'max' }), async (chosen) => {
          time.now = now
          await fill(programme.db, world)
          const follower = aFollower(asVisitor)
          for (const step of [...begin, ...chosen]) {
            time.now = instant(time.now + 1000)
            const answer = await steps[step.does](step, follower)
            if (done.test(answer)) happened.add(step.does)
          }
          await runJobs(programme)
          await follower.catchUp()
          const fresh = aFollower(asVisitor)
          await fresh.catchUp()
          expect(Object.fromEntries(follower.sessions)).toEqual(Object.fromEntries(fresh.sessions))
          expect(Object.fromEntries(follower.series)).toEqual(Object.fromEntries(fresh.series))
          agreed += expectToAgree(fresh, time.now)
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
        { numRuns: runs(1 / 5), examples: [ofEach, givenUp] },
      )
      expect([...happened].toSorted()).toEqual(names().toSorted())
      expect(agreed).toBeGreaterThan(0)
    },
    patience,
  )
})
