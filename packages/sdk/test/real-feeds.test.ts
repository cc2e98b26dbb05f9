import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPiiri as createDefault, type Piiri } from '../src/index.ts'
import { createPiiri as createLean } from '../src/lean.ts'
import { comeIn, tokenOfStaff } from './come-in.ts'
import { gone } from './gone.ts'
import { startRealServer, type RealServer } from './real-server.ts'

let server: RealServer
let token: string
beforeAll(async () => {
  server = await startRealServer()
  token = await tokenOfStaff(server, 'COORDINATOR')
}, 60_000)
afterAll(() => server.close())

let made = 0
describe.each([
  { transport: 'graphql-request', createPiiri: createDefault },
  { transport: 'plain fetch', createPiiri: createLean },
])('a calendar of one’s own, over $transport', ({ createPiiri }) => {
  const connect = (options: { readonly token?: string } = {}): Piiri =>
    createPiiri({ url: server.url, language: 'en', ...options })
  /** A confidential Group that meets each week, and somebody in it. */
  const circle = async () => {
    const staff = connect({ token })
    const slug = `circle-${(made += 1)}`
    const group = gone(
      await staff.groups.create({
        slug,
        kind: 'SELF_HELP',
        translations: [{ language: 'fi', title: 'Hiljainen piiri', summary: 'Jutellaan.' }],
        audience: 'COMMUNITY',
        confidentiality: 'CONFIDENTIAL',
        joining: 'CONTACT_FIRST',
        languages: [{ language: 'fi', kind: 'SPOKEN' }],
        timeZone: 'Europe/Helsinki',
      }),
    )
    const start = `${new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)}T12:00`
    gone(await staff.series.create({ group: group.id, start, duration: 'PT2H', recurrence: 'FREQ=WEEKLY;COUNT=3' }))
    return {
      group,
      somebody: await comeIn(server, (as) => connect(as === undefined ? {} : { token: as }), slug, 'PARTICIPANT'),
    }
  }
  const fetched = async (url: string | null, method = 'GET') => {
    const answer = await fetch(new URL(new URL(url ?? '').pathname, server.url), { method })
    return { status: answer.status, text: await answer.text() }
  }

  it('is made, read by whoever has its address, listed without that, and revoked', async () => {
    const { group, somebody } = await circle()
    const discreet = gone(await somebody.calendarFeeds.create({ titles: 'DISCREET' }))
    const full = gone(await somebody.calendarFeeds.create({ titles: 'FULL', groups: [group.id] }))
    expect((await fetched(discreet.url)).text.match(/SUMMARY:Busy/g)).toHaveLength(3)
    expect((await fetched(discreet.url)).text).not.toContain('piiri')
    expect((await fetched(full.url)).text).toContain('SUMMARY:Hiljainen piiri')
    const listed = await somebody.calendarFeeds.list()
    expect(listed.map(({ id, titles, groups }) => [id, titles, groups.map(({ slug }) => slug)])).toEqual([
      [discreet.id, 'DISCREET', []],
      [full.id, 'FULL', [group.slug]],
    ])
    expect(JSON.stringify(listed)).not.toContain('/c/')
    expect(gone(await somebody.calendarFeeds.revoke(full.id))).toMatchObject({ __typename: 'Done' })
    expect((await fetched(full.url)).status).toBe(404)
    expect(await somebody.calendarFeeds.revoke(full.id)).toMatchObject({ __typename: 'NotFound' })
  })
  it('is nobody’s who is not signed in, and of a Group that is there', async () => {
    const { somebody } = await circle()
    expect(await connect().calendarFeeds.list()).toEqual([])
    expect(await connect().calendarFeeds.create({ titles: 'FULL' })).toMatchObject({ __typename: 'NotAllowed' })
    expect(await somebody.calendarFeeds.create({ titles: 'FULL', groups: ['x'] })).toMatchObject({
      __typename: 'NotFound',
    })
    expect(await connect({ token }).calendarFeeds.create({ titles: 'FULL' })).toMatchObject({
      issues: [{ path: ['groups'], code: 'NO_GROUP_CHOSEN' }],
    })
  })
})
