import type { CalendarFeedCard, ViewerCard } from '@piiri/sdk'
import { describe, expect, it } from 'vitest'
import { aMember, aStaffMember, webOver, wordsOf } from './fake-api.ts'

const secret = 'x'.repeat(43)
const url = `https://piiri.example.org/c/${secret}.ics`
const group = (n: number, confidentiality = 'OPEN') => ({
  id: `grp_${n}`,
  slug: `group-${n}`,
  title: `Circle ${n}`,
  summary: '',
  confidentiality,
  contentLanguage: 'en',
})
const feed = (given: Partial<CalendarFeedCard> = {}): CalendarFeedCard => ({
  id: 'cal_1',
  titles: 'DISCREET',
  lastUsedOn: null,
  groups: [],
  ...given,
})
const membership = { id: 'mem_1', alias: 'Karhu', role: 'PARTICIPANT', group: group(1, 'CONFIDENTIAL') }
const api = (feeds: readonly CalendarFeedCard[] = [], more: object = {}) => ({
  ListCalendarFeeds: () => ({ data: { viewer: { calendarFeeds: feeds } } }),
  MyCircle: () => ({ data: { viewer: { account: null, memberships: [membership] } } }),
  ListGroups: () => ({
    data: {
      groups: { nodes: [group(1, 'CONFIDENTIAL'), group(2), group(3, 'CONFIDENTIAL')], totalCount: 3, pageInfo: {} },
    },
  }),
  ...more,
})
const over = (feeds: readonly CalendarFeedCard[] = [], more: object = {}, viewer: ViewerCard = aMember()) =>
  webOver(api(feeds, more), viewer)

describe('the page of one’s own calendar', () => {
  it('is for whoever is signed in', async () => {
    const { get } = await over()
    expect((await get('/en/my-calendar')).headers['location']).toBe('/en/sign-in?next=%2Fen%2Fmy-calendar')
  })
  it('offers the discreet one first, of one’s own groups, and others that may be known', async () => {
    const { get } = await over()
    const page = String((await get('/en/my-calendar', true)).body)
    expect(page).toMatch(/value="DISCREET" checked/)
    expect(page).not.toMatch(/value="FULL" checked/)
    expect([...page.matchAll(/name="group-(\w+)"/g)].map(([, id]) => id)).toEqual(['grp_1', 'grp_2'])
    expect(page).toMatch(/<details class="folded">/)
  })
  it('has staff say of which groups', async () => {
    const { get } = await over([], {}, aStaffMember())
    const page = String((await get('/en/my-calendar', true)).body)
    expect([...page.matchAll(/name="group-(\w+)"/g)].map(([, id]) => id)).toEqual(['grp_1', 'grp_2', 'grp_3'])
    expect(page).not.toContain('<details class="folded">')
  })
  it('lists what there is, without an address, with a way to end each', async () => {
    const used = feed({ id: 'cal_2', titles: 'FULL', lastUsedOn: '2026-11-24', groups: [group(2)] as never })
    const { get } = await over([feed(), used])
    const answer = await get('/en/my-calendar', true)
    for (const said of [
      'Your groups and your places',
      'Nothing has fetched it yet',
      'Circle 2',
      'Last fetched Tue 24 Nov 2026',
    ])
      expect(wordsOf(answer)).toContain(said)
    expect(String(answer.body)).toContain('href="/en/my-calendar?end=cal_2"')
    expect(String(answer.body)).not.toContain('.ics')
  })
  it('shows the address once, as text, as a link and as a code, on a page that nothing keeps', async () => {
    const made = { __typename: 'CalendarFeed', ...feed(), url }
    const { post, questions } = await over([], { CreateCalendarFeed: () => ({ data: { createCalendarFeed: made } }) })
    const sent = {
      does: 'make',
      key: '0d7aa7b3-8f08-4fd4-9d5b-5d2b9e4e4f10',
      titles: 'DISCREET',
      'group-grp_2': '1',
      'group-grp_3': '1',
    }
    const answer = await post('/en/my-calendar', sent, { isSignedIn: true })
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    const page = String(answer.body)
    expect(page).toContain(`href="webcal://piiri.example.org/c/${secret}.ics"`)
    expect(page).toContain(`>${url}</p>`)
    expect(page).toContain('aria-label="The calendar address as a QR code"')
    expect(wordsOf(answer)).toContain('piiri.example.org')
    expect(page).toMatch(/<title>Piiri – calendar<\/title>/)
    const asked = questions.find(({ operation }) => operation === 'CreateCalendarFeed')
    expect(asked).toMatchObject({ variables: { titles: 'DISCREET', groups: ['grp_2'] }, key: sent.key })
  })
  it('makes a discreet one of whatever else is sent', async () => {
    const made = { __typename: 'CalendarFeed', ...feed(), url }
    const { post, questions } = await over([], { CreateCalendarFeed: () => ({ data: { createCalendarFeed: made } }) })
    await post('/en/my-calendar', { does: 'make', titles: 'LOUD' }, { isSignedIn: true })
    expect(questions.at(-1)?.variables).toEqual({ titles: 'DISCREET', groups: [] })
  })
  it('says above the form what is wrong, with what was chosen', async () => {
    const issues = [{ path: ['titles'], code: 'TOO_MANY_FEEDS', message: 'You have ten.' }]
    const wrong = { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'No.', issues }
    const { post } = await over([], { CreateCalendarFeed: () => ({ data: { createCalendarFeed: wrong } }) })
    const answer = await post(
      '/en/my-calendar',
      { does: 'make', titles: 'FULL', 'group-grp_2': '1' },
      { isSignedIn: true },
    )
    expect(answer.status).toBe(422)
    const page = String(answer.body)
    expect(page).toMatch(/class="trouble" role="alert"[^>]*>.*You have ten\./s)
    expect(page).toMatch(/value="FULL" checked/)
    expect(page).toMatch(/name="group-grp_2" value="1" checked/)
    expect(page).toMatch(/<details class="folded" open/)
  })
  it('is told of on My circle by how many addresses there are, so that one of somebody else is noticed', async () => {
    const duties = { MyDuties: () => ({ data: { viewer: { duties: [] } } }) }
    const circle = { MyCircle: () => ({ data: { viewer: { account: null, memberships: [] } } }) }
    const told = async (feeds: readonly CalendarFeedCard[]) =>
      wordsOf(await (await over(feeds, { ...duties, ...circle })).get('/en/circle', true))
    expect(await told([])).not.toContain('in use')
    expect(await told([feed()])).toContain('One address is in use.')
    expect(await told([feed(), feed({ id: 'cal_2' })])).toContain('2 addresses are in use.')
  })
  it('asks before it ends one, and ends it, also when it has ended before', async () => {
    const results = [
      { __typename: 'Done', ok: true },
      { __typename: 'NotFound', code: 'NOT_FOUND', message: 'Gone.' },
    ]
    const { get, post } = await over([feed()], {
      RevokeCalendarFeed: () => ({ data: { revokeCalendarFeed: results.shift() } }),
    })
    const asking = await get('/en/my-calendar?end=cal_1', true)
    expect(wordsOf(asking)).toContain('it may keep')
    for (const _ of [1, 2]) {
      const { status, headers } = await post('/en/my-calendar', { does: 'end', id: 'cal_1' }, { isSignedIn: true })
      expect([status, headers['location']]).toEqual([303, '/en/my-calendar?done=calendar-ended'])
    }
  })
  it.each(['cal_9', '', 'x'])('asks nothing of one that is not there: %s', async (id) =>
    expect((await (await over([feed()])).get(`/en/my-calendar?end=${id}`, true)).status).toBe(404),
  )
})
