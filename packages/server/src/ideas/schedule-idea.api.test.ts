import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, someKeys, type Api } from '../../test/api.ts'
import { askingIdeas, type Asked } from '../../test/asking-ideas.ts'
import { aDatabase } from '../../test/database.ts'
import { noIdeas } from '../../test/fill-ideas.ts'
import { aDate, anIdea } from '../../test/idea-rows.ts'
import { issuesIn } from '../../test/issues.ts'
import { aGroup, aSeason, at, fill, id, nothing, peopleOf, type ViewerName } from '../../test/world.ts'
import { extendHorizon } from '../sessions/extend-horizon.ts'
import { createSessionIds } from '../sessions/session-ids.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { completeHeldIdeas } from './complete-held-ideas.ts'

const [own, confidential, open] = [aGroup(1, 'CONFIDENTIAL'), aGroup(2, 'CONFIDENTIAL'), aGroup(3, 'OPEN')]
const ofOwn = anIdea(1, { groupId: own.id, status: 'PLANNING', version: 4 })
const ofAll = anIdea(2, { status: 'PLANNING' })
const proposed = anIdea(3, { groupId: own.id })
const [day, another] = [aDate(3, ofOwn), aDate(4, ofAll)]
const [draft, season] = [aSeason(1, 'DRAFT'), aSeason(2, 'PUBLISHED')]
const world = {
  ...nothing,
  ...peopleOf(own),
  groups: [own, confidential, open],
  seasons: [draft, season],
  ideas: { ...noIdeas, ideas: [ofOwn, ofAll, proposed], dates: [day, another] },
}
const plan = { group: own.id, start: day.start, duration: 'PT2H' }

let db: Database
let here: Api
let asked: Asked
/** Another process on the same database. */
let elsewhere: Asked
beforeAll(async () => {
  const opened = await aDatabase()
  db = opened.db
  here = await anApi(db)
  asked = askingIdeas(here)
  elsewhere = askingIdeas(await anApi(await opened.open()))
})
beforeEach(() => fill(db, world))

const countOf = async (group: string): Promise<unknown> => {
  const query = `{ group(slug: "${group}") { series { id } sessions { totalCount } } }`
  const { data } = await here.ask<{ group: { series: object[]; sessions: { totalCount: number } } }>({
    query,
    as: 'coordinator',
  })
  return [data?.group.series.length, data?.group.sessions.totalCount]
}
const plans = async (as: ViewerName, call: string): Promise<void> => {
  const query = `mutation { it: ${call} { __typename ... on InvalidInput { issues { path code message } } } }`
  const { data, errors } = await here.ask<{ it: { __typename: string } }>({ query, as })
  expect(errors ?? data?.it).toMatchObject({ __typename: expect.stringMatching(/^(SessionsEdit|Group)$/) })
}
const moves = async (session: string, scope: string, start: string): Promise<void> => {
  const query = `{ session(id: "${session}") { series { version } } }`
  const { data } = await here.ask<{ session: { series: { version: number } } }>({ query, as: 'facilitator' })
  const version = data?.session.series.version
  const input = `{ session: "${session}", scope: ${scope}, change: { start: "${start}" }, expectedVersion: ${version} }`
  await plans('facilitator', `editSessions(input: ${input})`)
}
const callsOff = (session: string): Promise<void> =>
  plans(
    'facilitator',
    `cancelSessions(input: { session: "${session}", scope: THIS, reason: [{ language: "fi", text: "Lunta" }] })`,
  )
type WithSeries = { readonly series: { readonly id: string }; readonly nextSession: { readonly id: string } }
const scheduled = async (input: object = {}, as: ViewerName = 'facilitator'): Promise<WithSeries> =>
  (await asked.schedule(as, { idea: ofOwn.id, series: plan, ...input })) as WithSeries

describe(`scheduleIdea on ${dialect}`, () => {
  it('makes the Series and ties it to the Idea, which shows its next Session', async () => {
    const input = { idea: ofOwn.id, dateOption: day.id, series: plan, expectedVersion: 4 }
    expect(await asked.schedule('facilitator', input)).toMatchObject({
      status: 'SCHEDULED',
      version: 5,
      series: { start: day.start },
      nextSession: { localStart: day.start },
    })
    expect(await countOf(own.slug)).toEqual([1, 1])
    expect(await asked.acts('facilitator')).toMatchObject([{ action: 'idea.scheduled' }, { action: 'series.created' }])
    expect(await asked.idea('group member', ofOwn.id)).toMatchObject({ nextSession: { localStart: day.start } })
    expect(await asked.idea('member', ofOwn.id)).toBeNull()
  })
  it('makes one Series of an Idea that is scheduled twice at once', async () => {
    const input = { idea: ofOwn.id, series: plan }
    const answers = await Promise.all([asked.schedule('facilitator', input), elsewhere.schedule('coordinator', input)])
    expect(answers.map((one) => (one as { __typename: string }).__typename).toSorted()).toEqual(['Idea', 'WrongStatus'])
    expect(answers).toContainEqual({ __typename: 'WrongStatus', is: 'SCHEDULED' })
    expect(await countOf(own.slug)).toEqual([1, 1])
  })
  it('does neither where anything is wrong, and says what', async () => {
    const issues = async (input: object, as: ViewerName = 'facilitator') =>
      issuesIn(await asked.schedule(as, { idea: ofOwn.id, series: plan, ...input }))
    expect(await issues({ dateOption: another.id })).toEqual(['input.dateOption NOT_FOUND'])
    expect(await issues({ dateOption: day.id, series: { ...plan, start: '2026-02-03T15:00' } })).toEqual([
      'input.dateOption ANOTHER_TIME',
    ])
    expect(await issues({ series: { ...plan, recurrence: 'FREQ=WEEKLY;BYDAY=SU' } })).toEqual([
      'input.series.recurrence RULE_START_NOT_IN_RULE',
    ])
    expect(await issues({ series: { ...plan, venue: id.venue(9), season: id.season(9) } })).toEqual([
      'input.series.venue NOT_FOUND',
      'input.series.season NOT_FOUND',
    ])
    expect(await issues({ series: { ...plan, group: open.id } })).toEqual(['input.series.group ANOTHER_GROUP'])
    expect(await issues({ series: { ...plan, season: draft.id } })).toEqual(['input.series.season SEASON_IS_A_DRAFT'])
    const ofHidden = { idea: ofAll.id, series: { ...plan, group: confidential.id } }
    expect(await issues(ofHidden, 'coordinator')).toEqual(['input.series.group GROUP_IS_CONFIDENTIAL'])
    expect(await asked.schedule('facilitator', { idea: ofOwn.id, series: plan, expectedVersion: 3 })).toEqual({
      __typename: 'Conflict',
      currentVersion: 4,
    })
    expect(await asked.schedule('facilitator', { idea: proposed.id, series: plan })).toEqual({
      __typename: 'WrongStatus',
      is: 'PROPOSED',
    })
    expect(await asked.schedule('group member', { idea: ofOwn.id, series: plan })).toEqual({ __typename: 'NotAllowed' })
    for (const slug of [own.slug, confidential.slug, open.slug]) expect(await countOf(slug)).toEqual([0, 0])
    expect(await asked.idea('facilitator', ofOwn.id)).toMatchObject({ status: 'PLANNING', version: 4, series: null })
    expect(await asked.acts('facilitator')).toEqual([])
  })
  it('does it once for one Idempotency-Key, however often that is sent', async () => {
    const headers = { 'idempotency-key': '5b1f0a34-7d5e-4a9b-8a11-3f1f0c5f6a77' }
    const call = `scheduleIdea(input: { idea: "${ofOwn.id}", series: { group: "${own.id}", start: "2026-02-03T14:00", duration: "PT2H" } })`
    const first = await asked.act('facilitator', call, headers)
    expect(first).toMatchObject({ status: 'SCHEDULED' })
    expect(await asked.act('facilitator', call, headers)).toEqual(first)
    expect(await countOf(own.slug)).toEqual([1, 1])
  })
  it('makes of an Idea for everybody a Series that everybody may see', async () => {
    await scheduled({ idea: ofAll.id, series: { ...plan, group: open.id, season: season.id } }, 'coordinator')
    expect(await asked.idea('member', ofAll.id)).toMatchObject({ nextSession: { localStart: day.start } })
    await plans('coordinator', `updateGroup(input: { id: "${open.id}", confidentiality: CONFIDENTIAL })`)
    expect(await asked.idea('member', ofAll.id)).toMatchObject({ status: 'SCHEDULED', series: null, nextSession: null })
  })
})

describe(`an Idea that has a Series, on ${dialect}`, () => {
  it('shows the next Session wherever an edit put it', async () => {
    const { nextSession } = await scheduled({ series: { ...plan, recurrence: 'FREQ=WEEKLY;COUNT=3' } })
    await moves(nextSession.id, 'ALL', '2026-02-05T16:00')
    expect(await asked.idea('group member', ofOwn.id)).toMatchObject({
      nextSession: { localStart: '2026-02-05T16:00' },
    })
    await callsOff(nextSession.id)
    expect(await asked.idea('group member', ofOwn.id)).toMatchObject({
      nextSession: { localStart: '2026-02-12T16:00' },
    })
    const rest = (await asked.idea('facilitator', ofOwn.id)) as WithSeries
    await moves(rest.nextSession.id, 'THIS_AND_FOLLOWING', '2026-02-13T17:00')
    expect(await asked.idea('group member', ofOwn.id)).toMatchObject({
      nextSession: { localStart: '2026-02-13T17:00' },
    })
  })
  it('is DONE once it has happened, however often the job looks', async () => {
    await scheduled()
    const [before, after] = [at('2026-02-03T13:59:00Z'), at('2026-02-03T14:00:00Z')]
    expect(await completeHeldIdeas(db, before)).toBe(0)
    expect(await asked.idea('group member', ofOwn.id)).toMatchObject({ status: 'SCHEDULED' })
    const counts = await Promise.all([completeHeldIdeas(db, after), completeHeldIdeas(db, after)])
    expect(counts[0] + counts[1]).toBe(1)
    expect(await completeHeldIdeas(db, after)).toBe(0)
    expect(await asked.idea('facilitator', ofOwn.id)).toMatchObject({ status: 'DONE', version: 6 })
  })
  it('is DONE after its first time, also where an edit moved that to a Series of its own', async () => {
    const { nextSession } = await scheduled({ series: { ...plan, recurrence: 'FREQ=WEEKLY' } })
    await moves(nextSession.id, 'THIS_AND_FOLLOWING', '2026-02-05T16:00')
    expect(await completeHeldIdeas(db, at('2026-02-04T00:00:00Z'))).toBe(0)
    expect(await completeHeldIdeas(db, at('2026-02-05T16:00:00Z'))).toBe(1)
    expect(await asked.idea('group member', ofOwn.id)).toMatchObject({ status: 'DONE', nextSession: {} })
  })
  it('is not DONE by what was called off', async () => {
    const { nextSession } = await scheduled()
    await callsOff(nextSession.id)
    expect(await completeHeldIdeas(db, at('2026-03-01T00:00:00Z'))).toBe(0)
    expect(await asked.act('facilitator', `completeIdea(id: "${ofOwn.id}")`)).toMatchObject({ status: 'DONE' })
    expect(await asked.act('facilitator', `completeIdea(id: "${ofOwn.id}")`)).toEqual({
      __typename: 'WrongStatus',
      is: 'DONE',
    })
  })
  it('does not tell by becoming DONE when something happened that its readers may not know of', async () => {
    await scheduled({ idea: ofAll.id, series: { ...plan, group: open.id } }, 'coordinator')
    await plans('coordinator', `updateGroup(input: { id: "${open.id}", confidentiality: CONFIDENTIAL })`)
    expect(await completeHeldIdeas(db, at('2026-03-01T00:00:00Z'))).toBe(0)
    expect(await asked.idea('member', ofAll.id)).toMatchObject({ status: 'SCHEDULED' })
  })
  it('goes on being told as it was while the horizon moves on', async () => {
    await scheduled({ series: { ...plan, recurrence: 'FREQ=YEARLY' } })
    await extendHorizon(db, createSessionIds(someKeys.sessionIds), now)
    expect(await asked.idea('group member', ofOwn.id)).toMatchObject({ nextSession: { localStart: day.start } })
  })
})
