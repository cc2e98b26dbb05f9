import { beforeEach, describe, expect, it } from 'vitest'
import { aPlannedWorld, tuesdays, type PlannedWorld, type ToldSession } from '../../test/planning/planner.ts'

const text = (words: string) => [{ language: 'en', text: words }]

describe('Sessions beyond the rows', () => {
  let plan: PlannedWorld['plan']
  beforeEach(async () => {
    ;({ plan } = await aPlannedWorld())
  })
  /** Of two years later: the first is on a Tuesday. */
  const far = () => plan.listed('group-1', '2028-02-01T00:00:00Z', '2028-02-20T00:00:00Z')
  const first = async (): Promise<ToldSession> => {
    const [one] = await far()
    if (one === undefined) throw new Error('Nothing is on.')
    return one
  }
  const versionOf = async ({ id }: ToldSession) => (await plan.session(id))?.series.version

  it('are changed by one of two who have read the same version: the other gets Conflict', async () => {
    await plan.createSeries(tuesdays)
    const target = await first()
    const say = (words: string) => ({
      session: target.id,
      scope: 'THIS',
      change: { topic: text(words) },
      expectedVersion: 1,
    })
    expect(await plan.edit(say('Bread'))).toMatchObject({ newCount: 0, changed: [{ id: target.id, version: 2 }] })
    expect(await plan.edit(say('Soup'))).toMatchObject({ __typename: 'Conflict', currentVersion: 2 })
    expect(await first()).toMatchObject({ id: target.id, topic: 'Bread' })
  })
  it('are left as they are by a change that changes nothing', async () => {
    await plan.createSeries(tuesdays)
    const target = await first()
    const change = { start: target.localStart }
    expect((await plan.edit({ session: target.id, scope: 'THIS', change })).changed).toEqual([])
    expect(await first()).toEqual(target)
  })
  it('do not move onto each other, but to where nothing is', async () => {
    await plan.createSeries(tuesdays)
    const target = await first()
    const move = (start: string) => plan.edit({ session: target.id, scope: 'THIS', change: { start } })
    expect((await move('2028-02-08T14:00')).issues).toEqual([
      { path: ['input', 'change', 'start'], code: 'START_TAKEN' },
    ])
    expect((await move('2028-02-08T15:00')).changed).toHaveLength(1)
    expect((await move(target.originalStart)).changed).toHaveLength(1)
    expect((await far()).map(({ localStart }) => localStart.slice(8))).toEqual(['01T14:00', '08T14:00', '15T14:00'])
  })
  it('are called off and given back with their id', async () => {
    await plan.createSeries(tuesdays)
    const target = await first()
    await plan.cancel({ session: target.id, scope: 'THIS', reason: text('Ill'), expectedVersion: 1 })
    expect(await first()).toMatchObject({ id: target.id, status: 'CANCELLED', version: 2 })
    await plan.reinstate(target.id)
    expect(await first()).toMatchObject({ id: target.id, status: 'SCHEDULED', version: 3 })
  })
  it('keep their ids when their Series says something else from some day on', async () => {
    await plan.createSeries(tuesdays)
    const before = await far()
    const [soon] = await plan.listed('group-1', '2026-01-20T00:00:00Z', '2026-01-21T00:00:00Z')
    for (const scope of ['ALL', 'THIS_AND_FOLLOWING']) {
      const change = { topic: text(scope) }
      await plan.edit({ session: soon?.id, scope, change, expectedVersion: soon && (await versionOf(soon)) })
      expect((await far()).map(({ id, topic }) => [id, topic])).toEqual(before.map(({ id }) => [id, scope]))
    }
  })
  it('never have an id that another Session has, though one that was changed left its old time to an added date', async () => {
    await plan.createSeries({ ...tuesdays, start: '2026-01-13T14:00' })
    const target = await first()
    await plan.edit({ session: target.id, scope: 'THIS', change: { topic: text('Bread') } })
    const later = { start: '2028-02-01T15:00' }
    await plan.edit({ session: target.id, scope: 'ALL', change: later, expectedVersion: await versionOf(target) })
    const series = (await plan.session(target.id))?.series.id
    await plan.dates({ id: series, addDates: ['2028-02-01T14:00'] })
    const told = (await far()).map(({ id, localStart, topic }) => [id === target.id, localStart, topic])
    expect(told.slice(0, 2)).toEqual([
      [false, '2028-02-01T14:00', null],
      [true, '2028-02-01T15:00', 'Bread'],
    ])
    const ids = (await far()).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect((await plan.session(ids[0] ?? ''))?.localStart).toBe('2028-02-01T14:00')
  })
  it('never have an id that another Session has, though their Series was split there and goes on again', async () => {
    await plan.createSeries(tuesdays)
    const target = await first()
    await plan.edit({ session: target.id, scope: 'THIS', change: { note: text('Bring a cup') } })
    const topic = { topic: text('Bread') }
    const split = { session: target.id, scope: 'THIS_AND_FOLLOWING', change: topic }
    await plan.edit({ ...split, expectedVersion: await versionOf(target) })
    const [soon] = await plan.listed('group-1', '2026-01-20T00:00:00Z', '2026-01-21T00:00:00Z')
    const again = { session: soon?.id, scope: 'ALL', change: { recurrence: 'FREQ=WEEKLY;BYDAY=TU' } }
    await plan.edit({ ...again, expectedVersion: soon && (await versionOf(soon)) })
    // Both go on: at each time there are two.
    const ids = (await far()).map(({ id }) => id)
    expect([ids.length, new Set(ids).size]).toEqual([6, 6])
    expect(ids).toContain(target.id)
  })
})
