import { beforeEach, describe, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { planner, type Planner, type ToldSession } from '../../test/planning.ts'
import { aGroup, aVenue, fill, id, nothing, peopleOf } from '../../test/world.ts'

/** The tests' clock stands on Monday 12 January 2026. */
const tuesdays = {
  group: id.group(1),
  start: '2026-01-06T14:00',
  duration: 'PT2H',
  recurrence: 'FREQ=WEEKLY;BYDAY=TU',
}
const group = aGroup(1, 'OPEN')

let api: Api
let plan: Planner
beforeEach(async () => {
  const { db } = await aDatabase()
  await fill(db, {
    ...nothing,
    groups: [group],
    ...peopleOf(group),
    venues: [aVenue(1, 'PUBLIC'), aVenue(2, 'PUBLIC')],
  })
  api = await anApi(db)
  plan = planner(api)
})
const listed = (until = '2026-02-16T00:00:00Z') => plan.listed('group-1', '2026-01-01T00:00:00Z', until)
const starts = (sessions: readonly ToldSession[]) => sessions.map(({ localStart }) => localStart.slice(5))
const on = (sessions: readonly ToldSession[], day: string): ToldSession => {
  const found = sessions.find(({ localStart }) => localStart.startsWith(`2026-${day}`))
  if (found === undefined) throw new Error(`Nothing on ${day}.`)
  return found
}
const versionOf = async (session: ToldSession) => (await plan.session(session.id))?.series.version

describe('an edit of one Session', () => {
  it('moves it and leaves the others', async () => {
    await plan.createSeries(tuesdays)
    const before = await listed()
    const target = on(before, '01-20')
    const done = await plan.edit({ session: target.id, scope: 'THIS', change: { start: '2026-01-22T14:00' } })
    expect(done).toMatchObject({ __typename: 'SessionsEdit', newCount: 0, withdrawnCount: 0, orphaned: [] })
    expect(done.changed.map(({ id: one, localStart, localEnd }) => [one, localStart, localEnd])).toEqual([
      [target.id, '2026-01-22T14:00', '2026-01-22T16:00'],
    ])
    expect(starts(await listed())).toEqual([
      '01-06T14:00',
      '01-13T14:00',
      '01-22T14:00',
      '01-27T14:00',
      '02-03T14:00',
      '02-10T14:00',
    ])
  })
})

describe('an edit of this and the following', () => {
  it('splits the Series, keeps the ids of days that stay, and what has its own time', async () => {
    const series = await plan.createSeries(tuesdays)
    const before = await listed()
    await plan.edit({ session: on(before, '01-27').id, scope: 'THIS', change: { start: '2026-01-28T09:00' } })
    const done = await plan.edit({
      session: on(before, '01-20').id,
      scope: 'THIS_AND_FOLLOWING',
      change: { start: '2026-01-20T16:00' },
      expectedVersion: series.version,
    })
    expect(done.series).toEqual([
      {
        id: series.id,
        recurrence: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20260119T235900',
        start: '2026-01-06T14:00',
        version: 2,
      },
      expect.objectContaining({ recurrence: 'FREQ=WEEKLY;BYDAY=TU', start: '2026-01-20T16:00', version: 1 }),
    ])
    const after = await listed()
    expect(starts(after)).toEqual([
      '01-06T14:00',
      '01-13T14:00',
      '01-20T16:00',
      '01-28T09:00',
      '02-03T16:00',
      '02-10T16:00',
    ])
    expect(after.map((session) => session.id)).toEqual(before.map((session) => session.id))
  })
  it('withdraws what loses its day, and gives it back with its id by the opposite edit', async () => {
    const series = await plan.createSeries(tuesdays)
    const before = await listed()
    const target = on(before, '01-20')
    const done = await plan.edit({
      session: target.id,
      scope: 'THIS_AND_FOLLOWING',
      change: { start: '2026-01-21T14:00' },
      expectedVersion: series.version,
    })
    expect(done.newCount).toBe(done.withdrawnCount)
    expect(starts(await listed())).toEqual([
      '01-06T14:00',
      '01-13T14:00',
      '01-21T14:00',
      '01-28T14:00',
      '02-04T14:00',
      '02-11T14:00',
    ])
    expect((await plan.session(target.id))?.status).toBe('CANCELLED')
    const wednesday = on(await listed(), '01-21')
    await plan.edit({
      session: wednesday.id,
      scope: 'ALL',
      change: { start: '2026-01-20T14:00' },
      expectedVersion: await versionOf(wednesday),
    })
    const after = await listed()
    expect(after.map(({ id: one, localStart }) => [one, localStart])).toEqual(
      before.map(({ id: one, localStart }) => [one, localStart]),
    )
  })
})
