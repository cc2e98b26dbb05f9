/** A programme that changes at random: what it begins with, and what may happen. */
import { instant, type Instant } from '@piiri/domain/shared/instant'
import { expect } from 'vitest'
import { purge } from '../src/purge.ts'
import { extendHorizon } from '../src/sessions/extend-horizon.ts'
import { createSessionIds } from '../src/sessions/session-ids.ts'
import { hidePastSessions } from '../src/sessions/tell-lists.ts'
import type { Database } from '../src/storage/database.ts'
import { someKeys, type Api } from './api.ts'
import type { Follower } from './feed-followers.ts'
import { planner } from './planning/planner.ts'
import { aGroup, aSeason, aVenue, id, nothing, on, peopleOf } from './world.ts'

const day = 24 * 60 * 60 * 1000
const group = aGroup(1, 'OPEN')
export const world = {
  ...nothing,
  groups: [group, aGroup(2, 'OPEN')],
  ...peopleOf(group),
  venues: [aVenue(1, 'PUBLIC'), aVenue(2, 'COMMUNITY')],
  seasons: [aSeason(1, 'DRAFT', { from: on('2026-01-01'), to: on('2026-04-30') })],
}
const sessionIds = createSessionIds(someKeys.sessionIds)

/** `time` goes on. */
export type Programme = { readonly db: Database; readonly api: Api; readonly time: { now: Instant } }
/** Which of what there is a step is about. */
type Place = { readonly at: number; readonly which: 1 | 2 }
export type Step = Place & { readonly does: keyof ReturnType<typeof stepsOf> }

/** What is done every hour while Piiri serves. */
export async function runJobs({ db, time }: Programme): Promise<void> {
  await extendHorizon(db, sessionIds, time.now)
  await hidePastSessions(db, time.now)
  await purge(db, time.now)
}
const texts = (text: string) => ['fi', 'en'].map((language) => ({ language, text }))
const written = (text: string) => `[{ language: "en", text: "${text}" }, { language: "fi", text: "${text}" }]`
const venues = ['PUBLIC', 'COMMUNITY', 'GROUP_MEMBERS'] as const

const nameOf = async (asked: Promise<{ readonly __typename: string }>): Promise<string> => (await asked).__typename

/** What may happen. What is refused, as an edit of what has begun, changes nothing. */
export function stepsOf(programme: Programme) {
  const { api, time } = programme
  const ask = async (query: string): Promise<string> => {
    const { data, errors } = await api.ask<Record<string, { readonly __typename: string }>>({
      query,
      as: 'coordinator',
    })
    expect(errors).toBeUndefined()
    return Object.values(data ?? {})
      .map(({ __typename }) => __typename)
      .join()
  }
  const updateGroup = (which: number, change: string): Promise<string> =>
    ask(`mutation { updateGroup(input: { id: "${id.group(which)}", ${change} }) { __typename } }`)
  const nth = async ({ at, which }: Place) => {
    const from = new Date(time.now - 50 * day).toISOString()
    const listed = await plan().listed(`group-${which}`, from, new Date(time.now + 200 * day).toISOString())
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
  const widely = async (step: Place, scope: 'THIS' | 'THIS_AND_FOLLOWING' | 'ALL') => {
    const { id: session } = await nth(step)
    const expectedVersion = scope === 'THIS' ? null : (await plan().session(session))?.series.version
    return { session, scope, expectedVersion }
  }
  return {
    READ: (_: Place, follower: Follower) => follower.turn().then(() => 'Page'),
    PLAN: ({ at, which }: Place) =>
      nameOf(
        plan().createSeries({
          group: id.group(which),
          start: `2025-12-${10 + (at % 20)}T1${at % 10}:00`,
          duration: 'PT2H',
          recurrence: 'FREQ=WEEKLY;INTERVAL=2;COUNT=6',
          venue: id.venue(1 + (at % 2)),
        }),
      ),
    PLAN_IN_SEASON: ({ at, which }: Place) =>
      nameOf(
        plan().createSeries({
          group: id.group(which),
          start: `2026-02-${10 + (at % 18)}T1${at % 10}:00`,
          duration: 'PT1H',
          recurrence: 'FREQ=WEEKLY;COUNT=4',
          season: id.season(1),
        }),
      ),
    TOPIC: async (step: Place) => {
      const at = await widely(step, step.at % 3 === 0 ? 'ALL' : 'THIS')
      return nameOf(plan().edit({ ...at, change: { topic: texts(`Topic ${step.at}`) } }))
    },
    MOVE: async (step: Place) => {
      const session = await nth(step)
      const start = `${session.localStart.slice(0, 11)}${10 + (step.at % 9)}:30`
      return nameOf(plan().edit({ session: session.id, scope: 'THIS', change: { start } }))
    },
    CANCEL: async (step: Place) => {
      const at = await widely(step, step.at % 4 === 0 ? 'THIS_AND_FOLLOWING' : 'THIS')
      return nameOf(plan().cancel({ ...at, reason: texts('Pipes') }))
    },
    REINSTATE: async (step: Place) => nameOf(plan().reinstate((await nth(step)).id)),
    LEAVE_OUT: async (step: Place) => {
      const session = await nth(step)
      const known = await plan().session(session.id)
      return nameOf(plan().dates({ id: known?.series.id ?? id.series(99), leaveOutDates: [session.originalStart] }))
    },
    CONFIDENTIAL: ({ which }: Place) => updateGroup(which, 'confidentiality: CONFIDENTIAL'),
    OPEN: ({ which }: Place) => updateGroup(which, 'confidentiality: OPEN'),
    RENAME: ({ at, which }: Place) =>
      updateGroup(which, `translations: [{ language: "fi", title: "Ryhmä ${at}", summary: "Me" }]`),
    VENUE: ({ at, which }: Place) =>
      ask(
        `mutation { updateVenue(id: "${id.venue(which)}", input: { name: ${written(`House ${at}`)}, disclosure: ${venues[at % 3]}, address: "Street ${at}", timeZone: "Europe/Helsinki" }) { __typename } }`,
      ),
    PUBLISH: () => nameOf(plan().publish(id.season(1))),
    TAKE_BACK: () => nameOf(plan().unpublish(id.season(1))),
    ARCHIVE: ({ which }: Place) => nameOf(plan().archive(id.group(which))),
    UNARCHIVE: ({ which }: Place) => nameOf(plan().unarchive(id.group(which))),
    SEASON: ({ at }: Place) =>
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
    ADD: async (step: Place) => {
      const known = await plan().session((await nth(step)).id)
      const date = `2026-0${2 + (step.at % 3)}-${10 + (step.at % 18)}T08:00`
      return nameOf(plan().dates({ id: known?.series.id ?? id.series(99), addDates: [date] }))
    },
    BREAK: ({ at }: Place) =>
      nameOf(
        plan().addBreak({
          season: id.season(1),
          from: `2026-02-${10 + (at % 15)}`,
          to: `2026-02-${12 + (at % 15)}`,
          reason: texts('Rest'),
        }),
      ),
    DAYS_PASS: async ({ at }: Place, follower: Follower) => {
      if (at % 45 > 6) await follower.catchUp() // Who is away for longer than a week begins anew.
      time.now = instant(time.now + (at % 45) * day)
      await runJobs(programme)
      await follower.catchUp()
      return 'Days'
    },
  }
}
/** What a step answers that did something. */
export const done = /^(?:Page|Days|Series|SessionsEdit|Group|Venue|Season|Done)$/
