import { beforeEach, describe, expect, it } from 'vitest'
import {
  aPlannedWorld,
  on,
  planner,
  tuesdays,
  type PlannedWorld,
  type ToldSession,
} from '../../test/planning/planner.ts'
import { aMember, headersOf } from '../../test/people.ts'
import { aGroup, aVenue, id } from '../../test/world.ts'

const [open, hidden, third] = [aGroup(1, 'OPEN'), aGroup(2, 'CONFIDENTIAL'), aGroup(3, 'OPEN')]

let world: PlannedWorld
let plan: PlannedWorld['plan']
beforeEach(async () => {
  world = await aPlannedWorld({
    groups: [open, hidden, third],
    venues: [aVenue(1, 'PUBLIC'), aVenue(2, 'PUBLIC'), aVenue(3, 'GROUP_MEMBERS')],
  })
  ;({ plan } = world)
})
const at = (venue: number, of = open) => ({
  ...tuesdays,
  group: of.id,
  venue: id.venue(venue),
  recurrence: 'FREQ=WEEKLY;COUNT=3',
})
const january = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'] as const
const listed = (slug: string): Promise<readonly ToldSession[]> => plan.listed(slug, ...january)
const kinds = (found: readonly { readonly kind: string; readonly start: string }[]) =>
  found.map(({ kind, start }) => [kind, start])

describe('collisions', () => {
  it('are found at one Venue before and after, with what they are with, and do not forbid', async () => {
    await plan.createSeries({ ...at(1, third), start: '2026-01-13T15:00' })
    const preview = await plan.previewSeries({ ...at(1), start: '2026-01-13T14:00' })
    const [other] = await listed('group-3')
    expect(kinds(preview.collisions)).toEqual([
      ['VENUE_TAKEN', '2026-01-13T12:00:00Z'],
      ['VENUE_TAKEN', '2026-01-20T12:00:00Z'],
      ['VENUE_TAKEN', '2026-01-27T12:00:00Z'],
    ])
    expect(preview.collisions[0]).toMatchObject({ session: null, with: { id: other?.id }, break: null })
    expect((await plan.createSeries({ ...at(1), start: '2026-01-13T14:00' })).__typename).toBe('Series')
    // Each side collides with the other.
    expect((await plan.collisions(...january)).map(({ kind }) => kind)).toEqual(Array(6).fill('VENUE_TAKEN'))
    const target = on(await listed('group-1'), '01-13')
    const away = { session: target.id, scope: 'ALL', change: { venue: id.venue(2) }, expectedVersion: 1 }
    expect((await plan.preview(away)).collisions).toEqual([])
    await plan.edit(away)
    expect(await plan.collisions(...january)).toEqual([])
  })
  it('touch only where the times do: one that ends when the other begins is beside it', async () => {
    await plan.createSeries({ ...at(1, third), start: '2026-01-13T16:00' })
    expect((await plan.previewSeries({ ...at(1), start: '2026-01-13T14:00' })).collisions).toEqual([])
    expect((await plan.previewSeries({ ...at(1), start: '2026-01-13T14:01' })).collisions).toHaveLength(3)
  })
  it('are told only as far as the viewer may know the other one', async () => {
    await plan.createSeries({ ...at(1, hidden), start: '2026-01-13T15:00' })
    const mine = { ...at(1), start: '2026-01-13T14:00' }
    expect((await plan.previewSeries(mine)).collisions).toHaveLength(3)
    const facilitator = planner(world.api, { as: 'facilitator' })
    expect((await facilitator.previewSeries(mine)).collisions).toEqual([])
    await facilitator.createSeries(mine)
    expect(await facilitator.collisions(...january)).toEqual([])
    expect(await planner(world.api, { as: 'visitor' }).collisions(...january)).toEqual([])
    expect(await plan.collisions(...january)).toHaveLength(6)
  })
  it('do not tell that two Sessions are at one Venue to whoever may not know that Venue', async () => {
    const title = [{ language: 'en', text: 'Spring' }]
    const draft = await plan.createSeason({ title, from: '2026-01-01', to: '2026-05-31' })
    // While it is a draft nobody of the Group may know where it will meet.
    await plan.createSeries({ ...at(3), start: '2026-01-13T14:00', season: draft.id })
    await plan.createSeries({ ...at(3, third), start: '2026-01-13T15:00' })
    const facilitator = planner(world.api, { as: 'facilitator' })
    expect((await facilitator.season(draft.id))?.series).toHaveLength(1)
    expect((await facilitator.season(draft.id))?.collisions).toEqual([])
    expect((await plan.season(draft.id))?.collisions).toHaveLength(3)
  })
  it('tell whoever plans that they are elsewhere then, and nobody else', async () => {
    await plan.createSeries({ ...at(2, third), start: '2026-01-13T15:00' })
    const mine = { ...at(1), start: '2026-01-13T14:00' }
    const someone = await aMember(world.db, [{ group: open.id, role: 'FACILITATOR' }, { group: third.id }])
    const both = planner(world.api, { headers: await headersOf(world.api, someone) })
    expect(kinds((await both.previewSeries(mine)).collisions)).toEqual([
      ['VIEWER_ELSEWHERE', '2026-01-13T12:00:00Z'],
      ['VIEWER_ELSEWHERE', '2026-01-20T12:00:00Z'],
      ['VIEWER_ELSEWHERE', '2026-01-27T12:00:00Z'],
    ])
    expect((await plan.previewSeries(mine)).collisions).toEqual([])
  })
  it('are not with what is called off', async () => {
    await plan.createSeries({ ...at(1, third), start: '2026-01-13T15:00' })
    const target = on(await listed('group-3'), '01-13')
    await plan.cancel({ session: target.id, scope: 'THIS', reason: [{ language: 'en', text: 'Ill' }] })
    expect((await plan.previewSeries({ ...at(1), start: '2026-01-13T14:00' })).collisions).toHaveLength(2)
    const back = await plan.reinstate(target.id)
    expect(back.collisions).toEqual([])
  })
})

describe('a preview of a Series', () => {
  it('says its rule in words, its first dates, how many there are, and changes nothing', async () => {
    const preview = await planner(world.api, { as: 'facilitator', headers: { 'accept-language': 'en' } }).previewSeries(
      {
        ...tuesdays,
        recurrence: 'FREQ=WEEKLY;COUNT=300',
        excluded: ['2026-01-13T14:00'],
        added: ['2026-01-14T10:00'],
      },
    )
    expect(preview.recurrenceInWords).toBe('Every Tuesday 14:00–16:00, 300 times')
    expect(preview.starts).toHaveLength(200)
    expect(preview.starts.slice(0, 2)).toEqual([
      { local: '2026-01-06T14:00', start: '2026-01-06T12:00:00Z', end: '2026-01-06T14:00:00Z' },
      { local: '2026-01-14T10:00', start: '2026-01-14T08:00:00Z', end: '2026-01-14T10:00:00Z' },
    ])
    expect(preview.totalCount).toBe(300)
    expect(await listed('group-1')).toEqual([])
  })
  it('counts what ends, and tells of no count where there is no end', async () => {
    const count = async (recurrence: string | undefined) =>
      (await plan.previewSeries({ ...tuesdays, recurrence })).totalCount
    expect(await count('FREQ=WEEKLY')).toBeNull()
    expect(await count(undefined)).toBe(1)
    expect(await count('FREQ=WEEKLY;UNTIL=20260131T235959')).toBe(4)
    expect(await count('FREQ=DAILY;UNTIL=20280131T235959')).toBe(756)
    expect(await count('FREQ=DAILY;UNTIL=21990131T235959')).toBeNull()
    expect(await count('FREQ=YEARLY;COUNT=150')).toBe(150)
  })
  it('tells of local times that the clock skips or repeats', async () => {
    const nights = await plan.previewSeries({
      ...tuesdays,
      start: '2026-03-28T03:30',
      recurrence: 'FREQ=DAILY;COUNT=3',
    })
    expect(nights.clockChanges).toEqual([
      { local: '2026-03-29T03:30', kind: 'SKIPPED', resolvedTo: '2026-03-29T01:30:00Z' },
    ])
    const autumn = await plan.previewSeries({
      ...tuesdays,
      start: '2026-10-24T03:30',
      recurrence: 'FREQ=DAILY;COUNT=3',
    })
    expect(autumn.clockChanges).toEqual([
      { local: '2026-10-25T03:30', kind: 'REPEATED', resolvedTo: '2026-10-25T00:30:00Z' },
    ])
  })
})
