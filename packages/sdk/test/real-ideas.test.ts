import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPiiri as createDefault, type MembershipRole, type Piiri } from '../src/index.ts'
import { createPiiri as createLean } from '../src/lean.ts'
import { comeIn } from './come-in.ts'
import { gone } from './gone.ts'
import { soon } from './over-each-transport.ts'
import { startRealServer, type RealServer } from './real-server.ts'

let server: RealServer
beforeAll(async () => {
  server = await startRealServer()
}, 60_000)
afterAll(() => server.close())

/** So many days from today, at noon. */
const noon = (days: number): string => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T12:00`

describe.each([
  { transport: 'graphql-request', createPiiri: createDefault },
  { transport: 'plain fetch', createPiiri: createLean },
])('ideas, over $transport', ({ createPiiri }) => {
  const connect = (as?: string): Piiri =>
    createPiiri({ url: server.url, language: 'en', retry: soon, ...(as !== undefined && { token: as }) })
  const newcomer = async (group: string, role: MembershipRole): Promise<Piiri & { readonly alias: string }> =>
    comeIn(server, connect, group, role)
  const slug = 'english-study-group'
  const written = { title: 'Cinema', description: 'With subtitles.', language: 'en' }
  const inGroup = async (): Promise<{
    readonly planner: Piiri
    readonly member: Piiri & { alias: string }
    readonly group: string
  }> => {
    const [planner, member] = await Promise.all([newcomer(slug, 'FACILITATOR'), newcomer(slug, 'PARTICIPANT')])
    return { planner, member, group: (await planner.groups.asWritten(slug))?.id ?? '' }
  }

  it('go from a wish to a date, which the Idea then shows', async () => {
    const { planner, member, group } = await inGroup()
    const { id } = gone(await member.ideas.propose({ ...written, group }))
    expect(gone(await planner.ideas.support(id))).toMatchObject({ supporterCount: 1, viewerSupports: true })
    expect(gone(await planner.ideas.withdrawSupport(id))).toMatchObject({ supporterCount: 0, viewerSupports: false })
    expect(await member.ideas.startPlanning(id)).toMatchObject({ __typename: 'NotAllowed' })
    gone(await planner.ideas.startPlanning(id))
    const [task] = gone(await planner.ideas.addTask({ idea: id, title: 'Buy tickets' })).tasks
    gone(await member.ideas.takeTask(task?.id ?? ''))
    expect(await planner.ideas.takeTask(task?.id ?? '')).toMatchObject({ issues: [{ code: 'TASK_TAKEN' }] })
    gone(await member.ideas.leaveTask(task?.id ?? ''))
    gone(await member.ideas.takeTask(task?.id ?? ''))
    expect(gone(await member.ideas.completeTask(task?.id ?? '')).tasks).toMatchObject([
      { isDone: true, takenBy: member.alias, viewerHasTaken: true },
    ])
    const [date] = gone(await member.ideas.proposeDate({ idea: id, start: noon(9), duration: 'PT2H' })).dateOptions
    const dateOption = date?.id ?? ''
    expect(gone(await member.ideas.vote({ dateOption, vote: 'MAYBE' })).dateOptions).toMatchObject([
      { yesCount: 0, maybeCount: 1, viewerVote: 'MAYBE' },
    ])
    const { version } = gone(await planner.ideas.vote({ dateOption, vote: 'YES' }))
    const input = { idea: id, dateOption, series: { group, start: noon(9), duration: 'PT2H' } }
    const stale = await planner.ideas.schedule({ ...input, expectedVersion: (version ?? 0) - 1 })
    expect(stale).toMatchObject({ __typename: 'Conflict', currentVersion: version })
    gone(await planner.ideas.schedule({ ...input, expectedVersion: version }))
    expect(await planner.ideas.schedule(input)).toMatchObject({ __typename: 'WrongStatus', status: 'SCHEDULED' })
    expect(await member.ideas.get(id)).toMatchObject({
      status: 'SCHEDULED',
      isViewers: true,
      version: null,
      nextSession: { localStart: noon(9) },
    })
    expect(gone(await planner.ideas.complete(id))).toMatchObject({ status: 'DONE' })
  })

  it('are declined with kind words, taken back or hidden', async () => {
    const { planner, member, group } = await inGroup()
    const propose = async () => gone(await member.ideas.propose({ ...written, group })).id
    const [declined, withdrawn, hidden] = [await propose(), await propose(), await propose()]
    expect(await planner.ideas.decline({ id: declined, reason: [] })).toMatchObject({ __typename: 'InvalidInput' })
    const reason = [{ language: 'en', text: 'Thank you. There is no room for it this spring.' }]
    gone(await planner.ideas.decline({ id: declined, reason }))
    expect(await member.ideas.get(declined)).toMatchObject({ status: 'DECLINED', declineReason: reason[0]?.text })
    expect(gone(await member.ideas.withdraw(withdrawn))).toMatchObject({ id: withdrawn })
    expect(gone(await planner.ideas.hide(hidden))).toMatchObject({ id: hidden })
    for (const id of [withdrawn, hidden]) expect(await member.ideas.get(id)).toBeNull()
    expect(await member.ideas.hide(declined)).toMatchObject({ __typename: 'NotAllowed' })
  })

  it('are listed page after page for members, and for nobody else', async () => {
    const { planner, member, group } = await inGroup()
    for (const title of ['One', 'Two', 'Three']) gone(await member.ideas.propose({ ...written, title, group }))
    const { totalCount, nodes, pageInfo } = await planner.ideas.list({ group, first: 2, withTotal: true })
    expect([nodes.length, pageInfo.hasNextPage]).toEqual([2, true])
    const all = await planner.ideas.each({ group, first: 2 }).toArray(100)
    expect(all.length).toBe(totalCount)
    const proposed = await planner.ideas.list({ group, statuses: ['PROPOSED'], first: 100 })
    expect(new Set(proposed.nodes.map(({ title }) => title))).toContain('Three')
    expect((await connect().ideas.list({ withTotal: true })).totalCount).toBe(0)
    expect(await connect().ideas.get(all[0]?.id ?? '')).toBeNull()
    expect(await connect().ideas.support(all[0]?.id ?? '')).toMatchObject({ __typename: 'NotFound' })
    expect(await connect().ideas.propose(written)).toMatchObject({ __typename: 'NotAllowed' })
  })

  it('are ten a day from one Account', async () => {
    const { member } = await inGroup()
    for (let n = 0; n < 10; n++) gone(await member.ideas.propose(written))
    expect(await member.ideas.propose(written)).toMatchObject({
      __typename: 'RateLimited',
      retryAfterSeconds: expect.any(Number),
    })
  })
})
