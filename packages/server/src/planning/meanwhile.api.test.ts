import { beforeEach, describe, expect, it } from 'vitest'
import { anApi } from '../../test/api.ts'
import { aPlannedWorld, on, planner, tuesdays, type PlannedWorld } from '../../test/planning/planner.ts'
import { dialect } from '../storage/kit.ts'

let world: PlannedWorld
beforeEach(async () => {
  world = await aPlannedWorld()
})

describe(`two who plan at once on ${dialect}`, () => {
  it('of one Series: one edits, the other gets Conflict, and nothing is half done', async () => {
    const { plan, listed, api } = world
    await plan.createSeries(tuesdays)
    const target = on(await listed(), '01-13')
    const other = planner(await anApi(world.db))
    const input = (start: string) => ({ session: target.id, scope: 'ALL', change: { start }, expectedVersion: 1 })
    const answers = await Promise.all([
      plan.edit(input('2026-01-13T15:00')),
      other.edit(input('2026-01-13T17:00')),
      planner(api, { as: 'facilitator' }).edit(input('2026-01-13T19:00')),
    ])
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Conflict', 'SessionsEdit'])
    const hours = new Set((await listed()).slice(1).map(({ localStart }) => localStart.slice(11)))
    expect(hours.size).toBe(1)
  })
  it('of one Session: the version that both have read is good for one of them', async () => {
    const { plan, listed } = world
    await plan.createSeries(tuesdays)
    const target = on(await listed(), '01-20')
    const reason = [{ language: 'en', text: 'Ill' }]
    const answers = await Promise.all([
      plan.edit({ session: target.id, scope: 'THIS', change: { start: '2026-01-21T14:00' }, expectedVersion: 1 }),
      plan.cancel({ session: target.id, scope: 'THIS', reason, expectedVersion: 1 }),
    ])
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'SessionsEdit'])
  })
  it('of one draft: it is published once', async () => {
    const { plan } = world
    const title = [{ language: 'en', text: 'Spring' }]
    const season = await plan.createSeason({ title, from: '2026-01-07', to: '2026-05-31' })
    const answers = await Promise.all([plan.publish(season.id), plan.publish(season.id), plan.publish(season.id)])
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInput', 'InvalidInput', 'Season'])
    expect((await plan.season(season.id))?.version).toBe(2)
  })
})

it('does an edit once, however often its Idempotency-Key is sent', async () => {
  const { plan, listed, api } = world
  await plan.createSeries(tuesdays)
  const target = on(await listed(), '01-13')
  const keyed = planner(api, { as: 'coordinator', headers: { 'idempotency-key': crypto.randomUUID() } })
  const input = { session: target.id, scope: 'THIS', change: { start: '2026-01-14T14:00' }, expectedVersion: 1 }
  const first = await keyed.edit(input)
  expect(first.__typename).toBe('SessionsEdit')
  expect(await keyed.edit(input)).toEqual(first)
  expect((await plan.session(target.id))?.version).toBe(2)
})
