import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPiiri as createDefault, type MembershipRole, type Piiri } from '../src/index.ts'
import { createPiiri as createLean } from '../src/lean.ts'
import { comeIn, tokenOfStaff } from './come-in.ts'
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
const instantIn = (days: number): string => new Date(Date.now() + days * day).toISOString()
/** So many days from today, at noon. */
const noon = (days: number): string => `${instantIn(days).slice(0, 10)}T12:00`
let made = 0

describe.each([
  { transport: 'graphql-request', createPiiri: createDefault },
  { transport: 'plain fetch', createPiiri: createLean },
])('taking part, over $transport', ({ createPiiri }) => {
  const connect = (as?: string): Piiri =>
    createPiiri({ url: server.url, language: 'en', retry: soon, ...(as !== undefined && { token: as }) })
  const newcomer = async (group: string, role: MembershipRole): Promise<Piiri & { readonly alias: string }> =>
    comeIn(server, connect, group, role)
  /** A Group that meets every day, since three days ago. */
  const daily = async () => {
    const piiri = connect(token)
    const group = gone(
      await piiri.groups.create({
        slug: `cooks-${(made += 1)}`,
        kind: 'PEER_GROUP',
        translations: [{ language: 'fi', title: 'Kokit', summary: 'Keitetään.' }],
        audience: 'ANYONE',
        confidentiality: 'OPEN',
        joining: 'DROP_IN',
        languages: [{ language: 'fi', kind: 'SPOKEN' }],
        timeZone: 'Europe/Helsinki',
      }),
    )
    gone(await piiri.series.create({ group: group.id, start: noon(-3), duration: 'PT1H', recurrence: 'FREQ=DAILY' }))
    return group
  }
  const coming = { in: { from: instantIn(1), until: instantIn(6) } }

  it('asks for work, takes it, tells who does it, and gives it back', async () => {
    const group = await daily()
    const [planner, cook, other] = await Promise.all([
      newcomer(group.slug, 'FACILITATOR'),
      newcomer(group.slug, 'PARTICIPANT'),
      newcomer(group.slug, 'VOLUNTEER'),
    ])
    const [first] = (await planner.duties.rota(group.slug, coming))?.sessions.nodes ?? []
    const asked = { session: first?.id ?? '', scope: 'THIS_AND_FOLLOWING', kind: 'COOKING' } as const
    const duty = gone(await planner.duties.add(asked))
    expect(await cook.duties.add(asked)).toMatchObject({ __typename: 'NotAllowed' })
    expect(await planner.duties.add({ ...asked, kind: 'OTHER' })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: ['input', 'title'] }],
    })
    expect(gone(await cook.duties.take(duty.id))).toMatchObject({ viewerHasTaken: true })
    expect(await other.duties.take(duty.id)).toMatchObject({ __typename: 'DutyTaken' })
    const rota = await other.duties.rota(group.slug, coming)
    expect(
      rota?.sessions.nodes.map(({ duties }) => duties.map(({ takenBy }) => takenBy.map(({ alias }) => alias))),
    ).toEqual([[[cook.alias]], ...Array.from({ length: 4 }, () => [[]])])
    expect((await connect().duties.rota(group.slug, coming))?.sessions.nodes.flatMap(({ duties }) => duties)).toEqual(
      [],
    )
    expect((await cook.duties.mine()).map(({ id, session }) => [id, session?.group.slug])).toEqual([
      [duty.id, group.slug],
    ])
    expect(gone(await cook.duties.leave(duty.id))).toMatchObject({ viewerHasTaken: false, takenBy: [] })
    gone(await planner.duties.remove({ id: duty.id, scope: 'ALL' }))
    expect((await planner.duties.rota(group.slug, coming))?.sessions.nodes.flatMap(({ duties }) => duties)).toEqual([])
    expect(await cook.duties.take(duty.id)).toMatchObject({ __typename: 'NotFound' })
  })

  it('writes down how many came, and tells sums of whole months to those who plan', async () => {
    const group = await daily()
    const planner = await newcomer(group.slug, 'FACILITATOR')
    const past = { in: { from: instantIn(-4), until: instantIn(-1) }, groups: [group.id] }
    const [first] = (await planner.attendance.list(past)).nodes
    if (first === undefined) throw new Error('It has met already.')
    expect(first.attendance).toBeNull()
    const count = { session: first.id, total: 12, firstTimers: 2, byLanguage: [{ language: 'fi', count: 7 }] }
    const recorded = gone(await planner.attendance.record(count))
    expect(recorded.attendance).toMatchObject({ version: 1, total: 12, firstTimers: 2 })
    expect(await planner.attendance.record({ ...count, expectedVersion: 0 })).toMatchObject({ currentVersion: 1 })
    expect(await planner.attendance.record({ ...count, firstTimers: 13 })).toMatchObject({ __typename: 'InvalidInput' })
    expect(await planner.attendance.ofSession(first.id)).toEqual(
      expect.objectContaining({ attendance: recorded.attendance }),
    )
    expect(await connect().attendance.ofSession(first.id)).toMatchObject({ attendance: null })
    const years = (from: string, until: string) => ({
      from: `${from}T00:00:00+02:00`,
      until: `${until}T00:00:00+02:00`,
    })
    const year2020 = years('2020-01-01', '2021-01-01')
    const year2019 = years('2019-01-01', '2020-01-01')
    const { rows } = gone(await planner.attendance.statistics({ in: year2020, by: ['GROUP'] }))
    expect(rows.map((row) => row.group?.slug).toSorted()).toEqual(['english-study-group', 'multicultural-peer-group'])
    expect(rows.every(({ visits }) => visits !== null && visits >= 5)).toBe(true)
    expect(gone(await planner.attendance.statistics({ in: year2019, by: ['GROUP'] })).rows).toEqual([])
    expect(await planner.attendance.statistics({ in: years('2020-11-01', '2021-01-01'), by: ['GROUP'] })).toMatchObject(
      { __typename: 'DisclosureRefused' },
    )
    expect(await connect().attendance.statistics({ in: year2020, by: ['GROUP'] })).toMatchObject({
      __typename: 'NotAllowed',
    })
  })
})
