import { aPage } from '@piiri/sdk/testing'
import { describe, expect, it } from 'vitest'
import { aKey, aMember, aStaffMember, wordsOf, type Replies } from './fake-api.ts'
import { asked, facilitator } from './planning-world.ts'
import { confidential, dates, into, open, over, visit } from './visits-world.ts'

const signedIn = { isSignedIn: true }
const list = '/en/desk/visits'
const one = `${list}?visit=vis_1`
const failure = (more: object) => ({ code: 'INVALID_INPUT', message: 'No.', ...more })

describe('the page of visits', () => {
  it('begins with those that wait, and folds away what is over', async () => {
    const was = visit({ id: 'vis_3', title: 'Long ago', ...into(open), session: null, status: 'DECLINED' })
    const answer = await (
      await over([visit(), visit({ id: 'vis_2', title: 'Your rights', ...into(open) }), was])
    ).get(list, true)
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store'])
    expect(wordsOf(answer)).toMatch(
      /Waiting for an answer Ask a nurse Offered by Health service Has waited since 21 November 2026 suomi, русский They come Your rights Offered by Health service Tue 1 Dec 2026, 14:00–16:00, Peers Past, declined or taken back Long ago declined/,
    )
    expect(String(answer.body)).toContain('<title>Piiri – visits</title>')
  })
  it('is where staff are sent to from their circle as long as something waits', async () => {
    const replies = (totalCount: number): Replies => ({
      MyCircle: () => ({ data: { viewer: { ...aStaffMember(), language: 'en' } } }),
      MyDuties: () => ({ data: { viewer: { duties: [] } } }),
      ListVisitOffers: () => ({ data: { visitOffers: { ...aPage([]), totalCount } } }),
    })
    expect(wordsOf(await (await over([], replies(2))).get('/en/circle', true))).toContain(
      '2 visits wait for an answer.',
    )
    expect(wordsOf(await (await over([], replies(0))).get('/en/circle', true))).not.toContain('for an answer.')
    const member = await over([], replies(2), aMember())
    await member.get('/en/circle', true)
    expect(asked(member, 'ListVisitOffers')).toEqual([])
  })
  it('says how visits come about where there are none', async () => {
    expect(wordsOf(await (await over([])).get(list, true))).toContain('Nobody has offered a visit yet')
    const planner = await (await over([], {}, facilitator)).get('/fi/desk/visits', true)
    expect(wordsOf(planner)).toContain('Ryhmiisi ei ole nyt tulossa kumppaneita.')
    expect(wordsOf(planner)).not.toContain('avain')
  })
  it('shows those who plan who comes to their groups, and lets them answer nothing', async () => {
    const web = await over([visit(into(open))], {}, facilitator)
    expect(wordsOf(await web.get(list, true))).toContain('They come Ask a nurse')
    for (const path of [one, `${one}&accept=`, `${one}&decline=`]) {
      const answer = await web.get(path, true)
      expect([path, answer.status, /value="(accept|decline)"/.test(String(answer.body))]).toEqual([path, 200, false])
    }
    for (const does of ['accept', 'decline'])
      expect((await web.post(one, { does, key: aKey, id: 'vis_1', session: 'ses_01' }, signedIn)).status).toBe(404)
    expect(asked(web, 'AcceptVisitOffer')).toEqual([])
  })
  it('is not there for other members, and asks visitors to sign in', async () => {
    expect((await (await over([], {}, aMember())).get(list, true)).status).toBe(404)
    const visitor = await over([], {}, { ...aMember(), kind: 'VISITOR', account: null })
    expect((await visitor.get(list)).headers['location']).toMatch(/^\/en\/sign-in\?/)
    expect((await (await over()).get(`${list}?visit=vis_9`, true)).status).toBe(404)
  })
})

describe('a visit', () => {
  it('is told in the words of the partner, with what can be done', async () => {
    const answer = await (await over()).get(one, true)
    expect(wordsOf(answer)).toContain(
      'Offered by Health service Ask a nurse It waits for an answer. Has waited since 21 November 2026. An hour for questions. With tests. It can be held in: suomi русский Find a date for it Decline',
    )
  })
  it('that was accepted says when, what the partner was told, and who has to tell it of changes', async () => {
    const told = await over([visit({ ...into(confidential), messageToPartner: 'Tuesday at two.' })])
    expect(wordsOf(await told.get(one, true))).toMatch(
      /They come Tuesday 1 December 2026, 14:00–16:00 , PRO-Group To the date What you told the partner Tuesday at two. If the date changes, tell the partner: Piiri tells them nothing of it./,
    )
    const wordless = wordsOf(await (await over([visit(into(open))])).get(one, true))
    expect(wordless).toContain('Have you told them in another way when to come?')
    expect(wordless).toContain('they read it only when they look')
  })
  it.each([
    ['en', 'the date is cancelled'],
    ['fi', 'tapaaminen on peruttu'],
  ])('whose date is cancelled says so in %s, in the list too', async (language, said) => {
    const { session } = into(open)
    const calledOff = visit({ ...into(open), session: session ? { ...session, status: 'CANCELLED' } : null })
    const web = await over([calledOff])
    for (const path of [list, one])
      expect(wordsOf(await web.get(path.replace('/en/', `/${language}/`), true))).toContain(said)
    expect(wordsOf(await (await over([visit(into(open))])).get(list, true))).not.toContain(said)
  })
  it('is accepted into one of the dates of a group that are to come', async () => {
    const web = await over([visit()], {
      AcceptVisitOffer: () => ({ data: { acceptVisitOffer: { __typename: 'VisitOffer', ...visit(into(open)) } } }),
    })
    const groups = wordsOf(await web.get(`${one}&accept=`, true))
    expect(groups).toContain('Peers PRO-Group (confidential)')
    const page = await web.get(`${one}&accept=&group=peers`, true)
    expect(wordsOf(page)).toContain(
      'Which date? Peers Tue 1 Dec 2026, 14:00–16:00 Tue 15 Dec 2026, 14:00–16:00 Winter with A lawyer',
    )
    expect(String(page.body)).not.toMatch(/ses_08|checked=""[^>]*value="ses/)
    expect(wordsOf(page)).toContain('They can read the date themselves.')
    const form = { does: 'accept', key: aKey, id: 'vis_1', session: 'ses_15', message: 'Ring twice.' }
    const { status, headers } = await web.post(`${one}&accept=&group=peers`, form, signedIn)
    expect([status, headers['location']]).toEqual([303, `${one}&done=visit-accepted`])
    expect(asked(web, 'AcceptVisitOffer')).toMatchObject([
      { key: aKey, variables: { id: 'vis_1', session: 'ses_15', message: 'Ring twice.' } },
    ])
  })
  it('says before a confidential group is chosen for it that the partner hears nothing else', async () => {
    const words = wordsOf(await (await over()).get(`${one}&accept=&group=pro-group`, true))
    expect(words).toContain('They read nothing but your words This group is confidential.')
    expect(words).toContain('So write when and where they come')
  })
  it('needs a date, and keeps what was written where something is wrong', async () => {
    const issues = [
      { path: ['session'], code: 'SESSION_IS_CANCELLED', message: 'This is called off.' },
      { path: ['message'], code: 'TOO_LONG', message: 'This is too long.' },
    ]
    const web = await over([visit()], {
      AcceptVisitOffer: () => ({ data: { acceptVisitOffer: { __typename: 'InvalidInput', ...failure({ issues }) } } }),
    })
    const form = { does: 'accept', key: aKey, id: 'vis_1', message: 'Ring twice.' }
    const none = await web.post(`${one}&accept=&group=peers`, form, signedIn)
    expect([none.status, wordsOf(none).includes('Choose a date.')]).toEqual([422, true])
    expect(asked(web, 'AcceptVisitOffer')).toEqual([])
    const wrong = await web.post(`${one}&accept=&group=peers`, { ...form, session: 'ses_15' }, signedIn)
    expect(wordsOf(wrong)).toContain('This is called off.')
    expect(wordsOf(wrong)).toContain('This is too long.')
    expect(String(wrong.body)).toContain('>Ring twice.</textarea>')
    expect(String(wrong.body)).toMatch(/value="ses_15"[^>]*checked|checked[^>]*value="ses_15"/)
  })
  it('that somebody else has answered meanwhile is shown as it is', async () => {
    const conflict = {
      __typename: 'Conflict',
      code: 'CONFLICT',
      message: 'Somebody else changed this.',
      currentVersion: 2,
    }
    const web = await over([visit(into(open))], { AcceptVisitOffer: () => ({ data: { acceptVisitOffer: conflict } }) })
    const form = { does: 'accept', key: aKey, id: 'vis_1', session: 'ses_15', message: '' }
    const answer = await web.post(`${one}&accept=&group=peers`, form, signedIn)
    expect([answer.status, wordsOf(answer).includes('Somebody has answered this meanwhile')]).toEqual([422, true])
    expect(wordsOf(answer)).toContain('They come Tuesday 1 December 2026')
  })
  it('is declined after one more question, which says what the partner hears', async () => {
    const web = await over([visit()], {
      DeclineVisitOffer: () => ({
        data: { declineVisitOffer: { __typename: 'VisitOffer', ...visit({ status: 'DECLINED' }) } },
      }),
    })
    expect(wordsOf(await web.get(`${one}&decline=`, true))).toContain('without a reason')
    const { headers } = await web.post(`${one}&decline=`, { does: 'decline', key: aKey, id: 'vis_1' }, signedIn)
    expect(headers['location']).toBe(`${list}?done=visit-declined`)
  })
  it('says where there is no date to come to, and where later ones are', async () => {
    const none = await over([visit()], { ListGroupSessions: () => ({ data: { group: { sessions: aPage([]) } } }) })
    expect(wordsOf(await none.get(`${one}&accept=&group=peers`, true))).toContain(
      'There is no date that they could come to',
    )
    const more = {
      nodes: dates,
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'a', endCursor: 'b' },
    }
    const web = await over([visit()], { ListGroupSessions: () => ({ data: { group: { sessions: more } } }) })
    const page = String((await web.get(`${one}&accept=&group=peers`, true)).body)
    expect(page).toContain('/en/desk/visits?visit=vis_1&amp;accept=&amp;group=peers&amp;after=b')
  })
})
