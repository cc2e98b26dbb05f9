import { beforeEach, describe, expect, it } from 'vitest'
import { aPlannedWorld, on, starts, tuesdays, type PlannedWorld } from '../../test/planning/planner.ts'

let plan: PlannedWorld['plan']
let listed: PlannedWorld['listed']
let versionOf: PlannedWorld['versionOf']
beforeEach(async () => {
  ;({ plan, listed, versionOf } = await aPlannedWorld())
})

describe('calling off', () => {
  const reason = [{ language: 'en', text: 'The cook is ill' }]
  it('tells why, of one Session, and gives it back', async () => {
    await plan.createSeries(tuesdays)
    const target = on(await listed(), '01-20')
    await plan.cancel({ session: target.id, scope: 'THIS', reason })
    expect(on(await listed(), '01-20')).toMatchObject({ status: 'CANCELLED', cancellationReason: 'The cook is ill' })
    expect(await plan.cancel({ session: target.id, scope: 'THIS', reason })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: ['input', 'session'], code: 'SESSION_IS_CANCELLED' }],
    })
    expect(
      await plan.edit({ session: target.id, scope: 'THIS', change: { start: '2026-01-20T15:00' }, expectedVersion: 1 }),
    ).toMatchObject({ __typename: 'Conflict', currentVersion: 2 })
    await plan.reinstate(target.id)
    expect(on(await listed(), '01-20')).toMatchObject({ id: target.id, status: 'SCHEDULED', cancellationReason: null })
  })
  it('ends the rule of a Series, and an edit that gives it back gives the Sessions back', async () => {
    await plan.createSeries(tuesdays)
    const before = await listed()
    const target = on(before, '01-20')
    const input = { session: target.id, scope: 'THIS_AND_FOLLOWING', reason, expectedVersion: await versionOf(target) }
    const previewed = await plan.previewCancel(input)
    expect((await listed()).every(({ status }) => status === 'SCHEDULED')).toBe(true)
    const done = await plan.cancel(input)
    expect(previewed.orphaned).toEqual(done.orphaned)
    expect(done.series.map(({ recurrence }) => recurrence)).toEqual(['FREQ=WEEKLY;BYDAY=TU;UNTIL=20260119T235900'])
    expect((await listed()).map(({ status }) => status)).toEqual([
      'SCHEDULED',
      'SCHEDULED',
      'CANCELLED',
      'CANCELLED',
      'CANCELLED',
      'CANCELLED',
    ])
    await plan.edit({
      session: target.id,
      scope: 'THIS_AND_FOLLOWING',
      change: { recurrence: 'FREQ=WEEKLY;BYDAY=TU' },
      expectedVersion: await versionOf(target),
    })
    const after = await listed()
    expect(after.map(({ id: one, status }) => [one, status])).toEqual(
      before.map(({ id: one, status }) => [one, status]),
    )
  })
  it('can be undone wholly where nothing was left of the rule', async () => {
    await plan.createSeries({ ...tuesdays, start: '2026-01-20T14:00' })
    const before = await listed()
    const target = on(before, '01-20')
    await plan.cancel({ session: target.id, scope: 'ALL', reason, expectedVersion: await versionOf(target) })
    expect((await listed()).every(({ status }) => status === 'CANCELLED')).toBe(true)
    await plan.edit({
      session: target.id,
      scope: 'ALL',
      change: { recurrence: 'FREQ=WEEKLY;BYDAY=TU' },
      expectedVersion: await versionOf(target),
    })
    const after = await listed()
    expect(after.map(({ id: one, status }) => [one, status])).toEqual(
      before.map(({ id: one, status }) => [one, status]),
    )
  })
})

describe('doing again what was done', () => {
  it('changes nothing, and is no act', async () => {
    const series = await plan.createSeries(tuesdays)
    const target = on(await listed(), '01-20')
    const off = async () =>
      plan.cancel({ session: target.id, scope: 'ALL', reason, expectedVersion: await versionOf(target) })
    await off()
    const acts = await plan.acts()
    expect(await off()).toMatchObject({ series: [], changed: [], withdrawnCount: 0 })
    await plan.dates({ id: series.id, addDates: [], leaveOutDates: [] })
    expect(await plan.acts()).toEqual(acts)
  })
  const reason = [{ language: 'en', text: 'The kitchen is closed' }]
})

describe('single dates of a Series', () => {
  it('are added and left out, and a date that was left out comes back with its id', async () => {
    const series = await plan.createSeries(tuesdays)
    const before = await listed()
    const left = await plan.dates({
      id: series.id,
      addDates: ['2026-01-24T12:00'],
      leaveOutDates: ['2026-01-27T14:00'],
      expectedVersion: 1,
    })
    expect(left).toMatchObject({ newCount: 1, withdrawnCount: 1 })
    expect(starts(await listed())).toEqual([
      '01-06T14:00',
      '01-13T14:00',
      '01-20T14:00',
      '01-24T12:00',
      '02-03T14:00',
      '02-10T14:00',
    ])
    await plan.dates({ id: series.id, addDates: ['2026-01-27T14:00'], leaveOutDates: ['2026-01-24T12:00'] })
    const after = await listed()
    expect(after.map(({ id: one }) => one)).toEqual(before.map(({ id: one }) => one))
  })
  it('stay dates of the rule when they are given back: they go along with it, and can be left out again', async () => {
    const series = await plan.createSeries(tuesdays)
    const target = on(await listed(), '01-20')
    const leaveOutDates = [target.originalStart]
    await plan.edit({ session: target.id, scope: 'THIS', change: { note: [{ language: 'en', text: 'With cake' }] } })
    await plan.dates({ id: series.id, leaveOutDates })
    await plan.reinstate(target.id)
    expect(on(await listed(), '01-20')).toMatchObject({ id: target.id, status: 'SCHEDULED', note: 'With cake' })
    await plan.dates({ id: series.id, leaveOutDates })
    expect(on(await listed(), '01-20')).toMatchObject({ id: target.id, status: 'CANCELLED' })
  })
  it('are left out where the rule has come to have what was added', async () => {
    const series = await plan.createSeries({ ...tuesdays, start: '2026-01-14T14:00', recurrence: 'FREQ=WEEKLY' })
    await plan.dates({ id: series.id, addDates: ['2026-01-27T14:00'] })
    const target = on(await listed(), '01-14')
    const change = { start: '2026-01-13T14:00' }
    await plan.edit({ session: target.id, scope: 'ALL', change, expectedVersion: await versionOf(target) })
    expect(starts(await listed())).toContain('01-27T14:00')
    await plan.dates({ id: series.id, leaveOutDates: ['2026-01-27T14:00'] })
    expect(starts(await listed())).not.toContain('01-27T14:00')
  })
  it('are refused where they are not of the Series, over, or there already', async () => {
    const series = await plan.createSeries(tuesdays)
    const refused = await plan.dates({
      id: series.id,
      addDates: ['2026-01-20T14:00', '2026-01-01T10:00'],
      leaveOutDates: ['2026-01-21T14:00', '2026-01-06T14:00'],
    })
    expect(refused.issues).toEqual([
      { path: ['addDates', '0'], code: 'ALREADY_A_DATE_OF_THE_SERIES' },
      { path: ['addDates', '1'], code: 'IN_THE_PAST' },
      { path: ['leaveOutDates', '0'], code: 'NOT_A_DATE_OF_THE_SERIES' },
      { path: ['leaveOutDates', '1'], code: 'IN_THE_PAST' },
    ])
  })
})
