import { beforeEach, describe, expect, it } from 'vitest'
import { aPlannedWorld, on, starts, tuesdays, type PlannedWorld } from '../../test/planning/planner.ts'

let plan: PlannedWorld['plan']
let listed: PlannedWorld['listed']
let versionOf: PlannedWorld['versionOf']
beforeEach(async () => {
  ;({ plan, listed, versionOf } = await aPlannedWorld())
})

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
      expect.objectContaining({ recurrence: 'FREQ=WEEKLY;BYDAY=TU', start: '2026-01-20T16:00', version: 2 }),
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
    const tuesday = on(before, '01-27')
    expect((await plan.session(tuesday.id))?.status).toBe('CANCELLED')
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

describe('the Session that is itself moved', () => {
  it('goes along to another day, with its id and what it has of its own', async () => {
    const series = await plan.createSeries(tuesdays)
    const target = on(await listed(), '01-20')
    const change = { topic: [{ language: 'en', text: 'Rights' }] }
    await plan.edit({ session: target.id, scope: 'THIS', change })
    const done = await plan.edit({
      session: target.id,
      scope: 'THIS_AND_FOLLOWING',
      change: { start: '2026-01-21T15:00' },
      expectedVersion: series.version,
    })
    expect(done.orphaned).toEqual([])
    expect(on(await listed(), '01-21')).toMatchObject({
      id: target.id,
      localStart: '2026-01-21T15:00',
      topic: 'Rights',
    })
  })
  it('leaves a day to the Session that has it already', async () => {
    const series = await plan.createSeries({ ...tuesdays, recurrence: 'FREQ=WEEKLY;BYDAY=TU,WE' })
    const before = await listed()
    await plan.edit({
      session: on(before, '01-20').id,
      scope: 'THIS_AND_FOLLOWING',
      change: { start: '2026-01-21T14:00' },
      expectedVersion: series.version,
    })
    expect(on(await listed(), '01-21').id).toBe(on(before, '01-21').id)
    expect((await plan.session(on(before, '01-20').id))?.status).toBe('CANCELLED')
  })
})

describe('an edit of all', () => {
  it('leaves what has started, moves the rest by as much, and a second time changes nothing', async () => {
    await plan.createSeries(tuesdays)
    const [started, next] = await listed()
    if (started === undefined || next === undefined) throw new Error('There are two.')
    const all = { session: next.id, scope: 'ALL', change: { start: '2026-01-13T15:00' } }
    await plan.edit({ ...all, expectedVersion: await versionOf(next) })
    expect(starts(await listed())).toEqual([
      '01-06T14:00',
      '01-13T15:00',
      '01-20T15:00',
      '01-27T15:00',
      '02-03T15:00',
      '02-10T15:00',
    ])
    expect(await plan.session(started.id)).toMatchObject({ version: 1, series: { version: 2 } })
    const again = await plan.edit({ ...all, expectedVersion: await versionOf(next) })
    expect(again).toMatchObject({ series: [], changed: [], orphaned: [], withdrawnCount: 0 })
  })
  it('gives every Session that has none of its own another topic, and those that have keep it', async () => {
    await plan.createSeries({ ...tuesdays, topic: [{ language: 'en', text: 'Bread' }] })
    const before = await listed()
    await plan.edit({
      session: on(before, '01-20').id,
      scope: 'THIS',
      change: { topic: [{ language: 'en', text: 'Rights' }] },
    })
    await plan.edit({
      session: on(before, '01-13').id,
      scope: 'ALL',
      change: {
        topic: [{ language: 'en', text: 'Soup' }],
        note: [{ language: 'en', text: 'Bring a cup' }],
        duration: 'PT3H',
      },
      expectedVersion: await versionOf(on(before, '01-13')),
    })
    const after = await listed()
    expect(after.map(({ topic }) => topic)).toEqual(['Bread', 'Soup', 'Rights', 'Soup', 'Soup', 'Soup'])
    expect(after.map(({ note }) => note)).toEqual([null, ...after.slice(1).map(() => 'Bring a cup')])
    expect(after.map(({ localEnd }) => localEnd.slice(11))).toEqual([
      '16:00',
      '17:00',
      '17:00',
      '17:00',
      '17:00',
      '17:00',
    ])
  })
  it('keeps what has something of its own as a cancelled orphan, and gives it back with its day', async () => {
    await plan.createSeries(tuesdays)
    const before = await listed()
    const own = on(before, '01-27')
    await plan.edit({ session: own.id, scope: 'THIS', change: { note: [{ language: 'en', text: 'With cake' }] } })
    const target = on(before, '01-13')
    const thursdays = { start: '2026-01-15T14:00', recurrence: 'FREQ=WEEKLY;BYDAY=TH' }
    const input = { session: target.id, scope: 'ALL', change: thursdays }
    const previewed = await plan.preview({ ...input, expectedVersion: await versionOf(target) })
    const done = await plan.edit({ ...input, expectedVersion: await versionOf(target) })
    expect(done.orphaned.map(({ id: one, status, note }) => [one, status, note])).toEqual([
      [own.id, 'CANCELLED', 'With cake'],
    ])
    expect({ ...previewed, series: [], changed: [] }).toEqual({ ...done, series: [], changed: [] })
    expect(previewed.changed.map(({ localStart }) => localStart)).toEqual(
      done.changed.map(({ localStart }) => localStart),
    )
    const thursday = on(await listed(), '01-15')
    await plan.edit({
      session: thursday.id,
      scope: 'ALL',
      change: { start: '2026-01-13T14:00', recurrence: 'FREQ=WEEKLY;BYDAY=TU' },
      expectedVersion: await versionOf(thursday),
    })
    const after = await listed()
    expect(after.map(({ id: one, status, note }) => [one, status, note])).toEqual(
      before.map(({ id: one, status }) => [one, status, one === own.id ? 'With cake' : null]),
    )
  })
  it('splits COUNT exactly', async () => {
    await plan.createSeries({ ...tuesdays, recurrence: 'FREQ=WEEKLY;COUNT=6', excluded: ['2026-01-20T14:00'] })
    const target = on(await listed(), '01-27')
    const done = await plan.edit({
      session: target.id,
      scope: 'THIS_AND_FOLLOWING',
      change: { start: '2026-01-28T14:00' },
      expectedVersion: await versionOf(target),
    })
    expect(done.series.map(({ recurrence }) => recurrence)).toEqual([
      'FREQ=WEEKLY;BYDAY=TU;COUNT=3',
      'FREQ=WEEKLY;BYDAY=WE;COUNT=3',
    ])
    expect(starts(await listed('2026-06-01T00:00:00Z'))).toEqual([
      '01-06T14:00',
      '01-13T14:00',
      '01-28T14:00',
      '02-04T14:00',
      '02-11T14:00',
    ])
  })
})

describe('what an edit leaves as it is', () => {
  it('keeps an addition beside an exclusion of the same day', async () => {
    await plan.createSeries({ ...tuesdays, excluded: ['2026-01-20T14:00'], added: ['2026-01-20T10:00'] })
    const target = on(await listed(), '01-27')
    const change = { start: '2026-01-27T15:00' }
    await plan.edit({ session: target.id, scope: 'ALL', change, expectedVersion: await versionOf(target) })
    expect(starts(await listed())).toEqual([
      '01-06T14:00',
      '01-13T15:00',
      '01-20T10:00',
      '01-27T15:00',
      '02-03T15:00',
      '02-10T15:00',
    ])
  })
  it('loses nobody by a move within the day, though UNTIL in UTC says the old time', async () => {
    await plan.createSeries({ ...tuesdays, recurrence: 'FREQ=WEEKLY;UNTIL=20260210T120000Z' })
    const target = on(await listed(), '01-27')
    const change = { start: '2026-01-27T15:00' }
    await plan.edit({ session: target.id, scope: 'ALL', change, expectedVersion: await versionOf(target) })
    expect(starts(await listed('2026-06-01T00:00:00Z')).slice(-1)).toEqual(['02-10T15:00'])
  })
  it('refuses to move a rule of several days of the month by itself', async () => {
    await plan.createSeries({ ...tuesdays, start: '2026-01-15T14:00', recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1,15' })
    const target = on(await listed(), '01-15')
    const input = { session: target.id, scope: 'ALL', change: { start: '2026-01-16T14:00' }, expectedVersion: 1 }
    expect((await plan.edit(input)).issues).toEqual([
      { path: ['input', 'change', 'recurrence'], code: 'RULE_START_NOT_IN_RULE' },
    ])
    expect(starts(await listed())).toEqual(['01-15T14:00', '02-01T14:00', '02-15T14:00'])
  })
  it('lets nothing that is withdrawn take the day of what is there', async () => {
    const series = await plan.createSeries({ ...tuesdays, start: '2026-01-13T15:00' })
    const live = on(await listed(), '01-20')
    await plan.edit({ session: live.id, scope: 'THIS', change: { topic: [{ language: 'en', text: 'Mine' }] } })
    await plan.dates({ id: series.id, addDates: ['2026-01-20T14:00'] })
    const withdrawn = on(await listed(), '01-20')
    await plan.dates({ id: series.id, leaveOutDates: ['2026-01-20T14:00'] })
    const target = on(await listed(), '01-27')
    const change = { start: '2026-01-27T14:00' }
    const done = await plan.edit({ session: target.id, scope: 'ALL', change, expectedVersion: await versionOf(target) })
    expect(done).toMatchObject({ __typename: 'SessionsEdit', orphaned: [], newCount: 0 })
    expect(on(await listed(), '01-20')).toMatchObject({ id: live.id, localStart: '2026-01-20T14:00', topic: 'Mine' })
    expect((await plan.reinstate(withdrawn.id)).issues).toEqual([{ path: ['id'], code: 'PLACE_IS_TAKEN' }])
    expect(starts(await listed())).not.toContain('01-20T00:00')
  })
  it('changes what a Session says that was asked of an additional date, and moves no rule', async () => {
    await plan.createSeries({ ...tuesdays, recurrence: 'FREQ=WEEKLY;INTERVAL=2', added: ['2026-01-24T12:00'] })
    const before = await listed()
    const added = on(before, '01-24')
    const change = { topic: [{ language: 'en', text: 'Bread' }] }
    await plan.edit({ session: added.id, scope: 'THIS_AND_FOLLOWING', change, expectedVersion: await versionOf(added) })
    const after = await listed()
    expect(after.map((one) => [one.id, one.localStart])).toEqual(before.map((one) => [one.id, one.localStart]))
    expect(after.map(({ topic }) => topic)).toEqual([null, null, 'Bread', 'Bread'])
  })
})
