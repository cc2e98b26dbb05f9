import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPiiri as createDefault, type Piiri, type SeriesInput } from '../src/index.ts'
import { createPiiri as createLean } from '../src/lean.ts'
import { tokenOfStaff } from './come-in.ts'
import { gone } from './gone.ts'
import { soon } from './over-each-transport.ts'
import { startRealServer, type RealServer } from './real-server.ts'

let server: RealServer
let token: string
beforeAll(async () => {
  server = await startRealServer()
  token = await tokenOfStaff(server, 'COORDINATOR')
}, 60_000)
afterAll(() => server.close())

const day = 86_400_000
/** So many days from today, at noon. */
const noon = (days: number): string => `${new Date(Date.now() + days * day).toISOString().slice(0, 10)}T12:00`
const span = (from: number, until: number) => ({
  from: new Date(Date.now() + from * day).toISOString(),
  until: new Date(Date.now() + until * day).toISOString(),
})
let made = 0

describe.each([
  { transport: 'graphql-request', createPiiri: createDefault },
  { transport: 'plain fetch', createPiiri: createLean },
])('planning what is on, over $transport', ({ createPiiri }) => {
  const connect = (as?: string): Piiri =>
    createPiiri({ url: server.url, language: 'en', retry: soon, ...(as !== undefined && { token: as }) })
  const weekly = async (piiri: Piiri): Promise<SeriesInput> => {
    const group = gone(
      await piiri.groups.create({
        slug: `walkers-${(made += 1)}`,
        kind: 'OUTINGS',
        translations: [{ language: 'fi', title: 'Kävelijät', summary: 'Kävellään.' }],
        audience: 'ANYONE',
        confidentiality: 'OPEN',
        joining: 'DROP_IN',
        languages: [],
        timeZone: 'Europe/Helsinki',
      }),
    )
    return { group: group.id, start: noon(3), duration: 'PT1H', recurrence: 'FREQ=WEEKLY;COUNT=4' }
  }

  it('previews a Series, makes it, and tells of it', async () => {
    const piiri = connect(token)
    const input = await weekly(piiri)
    const preview = gone(await piiri.series.preview(input))
    expect([preview.totalCount, preview.starts[0]?.local]).toEqual([4, noon(3)])
    const series = gone(await piiri.series.create(input))
    expect(await piiri.series.get(series.id)).toMatchObject({ id: series.id, duration: 'PT1H', version: 1 })
    expect((await piiri.series.ofGroup(series.group.slug)).map(({ id }) => id)).toEqual([series.id])
    const changed = gone(
      await piiri.series.update({ id: series.id, addDates: [noon(4)], leaveOutDates: [noon(10)], expectedVersion: 1 }),
    )
    expect([changed.newCount, changed.withdrawnCount]).toEqual([1, 1])
  })

  it('previews an edit, does it, calls off and gives back', async () => {
    const piiri = connect(token)
    const series = gone(await piiri.series.create(await weekly(piiri)))
    const planned = await piiri.sessions.planned({ in: span(0, 40), groups: [series.group.id] })
    expect(planned.nodes).toHaveLength(4)
    const [first, second] = planned.nodes
    if (first === undefined || second === undefined) throw new Error('There are four.')
    const input = {
      session: second.id,
      scope: 'THIS_AND_FOLLOWING',
      change: { start: noon(10).replace('T12', 'T15') },
      expectedVersion: series.version,
    } as const
    const preview = gone(await piiri.sessions.preview(input))
    const done = gone(await piiri.sessions.edit(input))
    expect(done.changed.map(({ localStart }) => localStart)).toEqual(
      preview.changed.map(({ localStart }) => localStart),
    )
    expect(done.formerRecurrence).toMatch(/COUNT=3/)
    expect((await piiri.sessions.edit(input)).__typename).toBe('Conflict')
    const reason = [{ language: 'en', text: 'Rain' }]
    gone(await piiri.sessions.cancel({ session: first.id, scope: 'THIS', reason }))
    expect(await piiri.sessions.toEdit(first.id)).toMatchObject({ status: 'CANCELLED', cancellationReason: 'Rain' })
    gone(await piiri.sessions.reinstate(first.id))
    expect(await piiri.sessions.toEdit(first.id)).toMatchObject({ status: 'SCHEDULED' })
    expect(await piiri.sessions.collisions({ in: span(0, 40) })).toEqual(expect.any(Array))
    expect((await connect().sessions.edit(input)).__typename).toBe('NotAllowed')
  })

  it('makes a Season, copies it, publishes and takes back, with Breaks', async () => {
    const { seasons, series, groups } = connect(token)
    const [from, to] = [noon(1).slice(0, 10), noon(60).slice(0, 10)]
    const title = [{ language: 'en', text: 'Season' }]
    const season = gone(await seasons.create({ title, from, to }))
    const input = await weekly(connect(token))
    gone(await series.create({ ...input, season: season.id }))
    const broken = gone(
      await seasons.addBreak({ season: season.id, from, to: from, reason: [{ language: 'en', text: 'Closed' }] }),
    )
    expect(broken.breaks.map(({ reason }) => reason)).toEqual(['Closed'])
    expect(gone(await seasons.removeBreak(broken.breaks[0]?.id ?? '')).breaks).toEqual([])
    expect(gone(await seasons.publish({ id: season.id })).status).toBe('PUBLISHED')
    expect(gone(await seasons.unpublish(season.id)).status).toBe('DRAFT')
    expect(await connect().seasons.get(season.id)).toBeNull()
    expect(await seasons.get(season.id)).toMatchObject({
      status: 'DRAFT',
      series: [{ recurrence: 'FREQ=WEEKLY;COUNT=4' }],
    })
    expect((await seasons.planned()).map(({ id }) => id)).toContain(season.id)
    const changed = gone(await seasons.update({ id: season.id, input: { title, from, to: noon(70).slice(0, 10) } }))
    expect(changed.to).toBe(noon(70).slice(0, 10))
    const next = { title, from: noon(100).slice(0, 10), to: noon(160).slice(0, 10) }
    expect(gone(await seasons.copy({ from: season.id, input: next })).status).toBe('DRAFT')
    expect(gone(await groups.archive(input.group)).__typename).toBe('Done')
    expect(gone(await groups.unarchive(input.group)).__typename).toBe('Done')
  })
})
