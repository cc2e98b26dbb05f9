import { beforeEach, describe, expect, it } from 'vitest'
import { anApi } from '../../test/api.ts'
import { aPlannedWorld, on, planner, tuesdays, type PlannedWorld } from '../../test/planning/planner.ts'
import { at } from '../../test/world.ts'

const text = (words: string) => [{ language: 'en', text: words }]

describe('a Session that was moved to a coming day from one that is over', () => {
  let listed: PlannedWorld['listed']
  let later: PlannedWorld['plan']
  let moved: string
  /** On Friday 16 January: the Session of Tuesday the 13th is to be on Wednesday the 21st. */
  beforeEach(async () => {
    const world = await aPlannedWorld()
    ;({ listed } = world)
    await world.plan.createSeries(tuesdays)
    moved = on(await listed(), '01-13').id
    await world.plan.edit({ session: moved, scope: 'THIS', change: { start: '2026-01-21T09:00' } })
    later = planner(await anApi(world.db, { clock: () => at('2026-01-16T07:00:00Z') }))
  })
  const versionOf = async () => (await later.session(moved))?.series.version

  it('is called off with all of its Series, and stays so whatever becomes of its Season', async () => {
    const cancel = { session: moved, scope: 'ALL', reason: text('The cook is ill'), expectedVersion: await versionOf() }
    const told = await later.cancel(cancel)
    expect(told.changed.map(({ id }) => id)).toEqual([moved])
    expect(on(await listed(), '01-21')).toMatchObject({ status: 'CANCELLED', cancellationReason: 'The cook is ill' })
    expect(on(await listed(), '01-20').status).toBe('CANCELLED')
    await later.archive(tuesdays.group)
    await later.unarchive(tuesdays.group)
    expect(on(await listed(), '01-21')).toMatchObject({ status: 'CANCELLED', cancellationReason: 'The cook is ill' })
  })
  it('stays where those after another one are called off', async () => {
    const target = on(await listed(), '01-27')
    const expectedVersion = await versionOf()
    await later.cancel({ session: target.id, scope: 'THIS_AND_FOLLOWING', reason: text('Ill'), expectedVersion })
    expect(on(await listed(), '01-21').status).toBe('SCHEDULED')
  })
  it('says what all of its Series say from now on, but for what it says itself', async () => {
    await later.edit({ session: moved, scope: 'THIS', change: { topic: text('Bread') } })
    const target = on(await listed(), '01-27')
    const change = { topic: text('Soup'), note: text('Bring a cup'), duration: 'PT1H' }
    await later.edit({ session: target.id, scope: 'ALL', change, expectedVersion: await versionOf() })
    expect(on(await listed(), '01-21')).toMatchObject({
      id: moved,
      topic: 'Bread',
      note: 'Bring a cup',
      localEnd: '2026-01-21T10:00',
    })
    expect(on(await listed(), '01-20')).toMatchObject({ topic: 'Soup', note: 'Bring a cup' })
  })
  it('gives way in what it says itself where the edit was asked for it', async () => {
    await later.edit({ session: moved, scope: 'THIS', change: { topic: text('Bread') } })
    const edit = { session: moved, scope: 'ALL', change: { topic: text('Soup') }, expectedVersion: await versionOf() }
    const previewed = await later.preview(edit)
    const done = await later.edit(edit)
    expect(previewed.changed.map(({ id }) => id)).toEqual(done.changed.map(({ id }) => id))
    expect(on(await listed(), '01-21')).toMatchObject({ id: moved, topic: 'Soup' })
  })
})
