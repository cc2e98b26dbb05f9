import type { IdeaCard, IdeaPage } from '@piiri/sdk'
import { describe, expect, it } from 'vitest'
import { aKey, aMember, aStaffMember, webOver, wordsOf, type Replies } from './fake-api.ts'
import { asked, facilitator } from './planning-world.ts'

const sending = { isSignedIn: true }
const idea = (given: Partial<IdeaPage> = {}): IdeaPage => ({
  id: 'ide_1',
  title: 'A day in the forest',
  description: 'Moss and tea.\nA fire.',
  contentLanguage: 'en',
  status: 'PLANNING',
  supporterCount: 3,
  viewerSupports: false,
  isViewers: false,
  group: { id: 'grp_1', slug: 'x', title: 'X', contentLanguage: 'en' },
  nextSession: null,
  declineReason: null,
  tasks: [],
  dateOptions: [
    { id: 'dop_1', start: '2026-12-12T12:00', duration: 'PT4H', yesCount: 2, maybeCount: 1, viewerVote: 'YES' },
    { id: 'dop_2', start: '2026-12-13T12:00', duration: 'PT4H', yesCount: 0, maybeCount: 0, viewerVote: null },
  ],
  series: null,
  version: null,
  viewerCanPlan: false,
  ...given,
})
const nothingMore = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }
const list = (nodes: readonly IdeaCard[]) => ({ data: { ideas: { nodes, pageInfo: nothingMore } } })
const over = (given: Partial<IdeaPage> | null, more: Replies = {}, viewer = aMember()) =>
  webOver({ GetIdea: () => ({ data: { idea: given === null ? null : idea(given) } }), ...more }, viewer)
const done = (mutation: string, given: Partial<IdeaPage> = {}) => ({
  data: { [mutation]: { __typename: 'Idea', ...idea(given) } },
})

describe('the board of ideas', () => {
  it('tells visitors how to come along, and asks the API for nothing', async () => {
    const { get, questions } = await webOver({})
    const page = await get('/en/ideas')
    expect([page.status, questions]).toEqual([200, []])
    for (const href of ['/en/sign-in?next=%2Fen%2Fideas', '/en/groups', '/en/contact'])
      expect(String(page.body)).toContain(`href="${href}"`)
    expect(page.headers['cache-control']).toContain('no-store')
  })

  it('is for those who are signed in: by status, with what is for everybody where that is asked for', async () => {
    const nodes = [idea(), idea({ id: 'ide_2', title: 'Songs', group: null, status: 'PROPOSED' })]
    const web = await webOver(
      { ListIdeas: ({ statuses }) => list((statuses as string[]).includes('PROPOSED') ? nodes : []) },
      facilitator,
    )
    const all = wordsOf(await web.get('/en/ideas', true))
    expect(all).toMatch(/Proposed .*Songs .*Being planned .*A day in the forest/)
    const forAll = String((await web.get('/en/ideas?for=-', true)).body)
    expect([forAll.includes('ideas/ide_2'), forAll.includes('ideas/ide_1')]).toEqual([true, false])
    await web.get('/en/ideas?for=x', true)
    expect(asked(web, 'ListIdeas').at(-1)?.variables).toMatchObject({ group: 'grp_1' })
  })

  it('says kindly that there is nothing yet', async () => {
    const { get } = await webOver({ ListIdeas: () => list([]) })
    expect(wordsOf(await get('/en/ideas', true))).toContain('The first one may be small')
  })

  it('has no field of text that a browser would send to its maker, to be checked or gone on with, or keep', async () => {
    const { get } = await webOver({ ListIdeas: () => list([]) })
    const fields = String((await get('/en/ideas', true)).body).match(/<(?:textarea|input)(?=[^>]*class="text")[^>]*>/g)
    expect(fields?.length).toBeGreaterThan(1)
    for (const field of fields ?? [])
      for (const said of ['autocomplete="off"', 'spellcheck="false"', 'writingsuggestions="false"'])
        expect(field).toContain(said)
  })

  it('sends an idea on, to the group that was chosen, and shows what is wrong at its field', async () => {
    const wrong = {
      data: {
        proposeIdea: {
          __typename: 'InvalidInput',
          code: 'INVALID_INPUT',
          message: 'No.',
          issues: [{ path: ['input', 'title'], code: 'EMPTY', message: 'Write something here.' }],
        },
      },
    }
    const web = await webOver(
      {
        ListIdeas: () => list([]),
        ProposeIdea: ({ input }) =>
          (input as { title: string }).title === '' ? wrong : done('proposeIdea', { id: 'ide_9' }),
      },
      facilitator,
    )
    const form = { does: 'propose', key: aKey, title: 'Soup', description: 'Warm', for: 'x', language: 'en' }
    const sent = await web.post('/en/ideas', form, sending)
    expect([sent.status, sent.headers['location']]).toEqual([303, '/en/ideas/ide_9?done=idea-proposed'])
    expect(asked(web, 'ProposeIdea')[0]).toMatchObject({
      key: aKey,
      variables: { input: { group: 'grp_1', title: 'Soup', description: 'Warm', language: 'en' } },
    })
    const again = await web.post('/en/ideas', { ...form, key: '', title: '' }, sending)
    expect([again.status, String(again.body)]).toEqual([422, expect.stringContaining('Write something here.')])
    expect(String(again.body)).toMatch(/<details class="folded" open/)
    // A Group that somebody is not in is not one of theirs to choose.
    await web.post('/en/ideas', { ...form, key: '', for: 'elsewhere' }, sending)
    expect(asked(web, 'ProposeIdea').at(-1)?.variables).toMatchObject({ input: { group: null } })
  })
})

describe('the page of an idea', () => {
  it('is for nobody else: what one may not know of is answered as any unknown address', async () => {
    const { get } = await over(null)
    expect(await get('/en/ideas/ide_1', true)).toEqual(await get('/en/nothing', true))
    const visitor = await webOver({})
    expect((await visitor.get('/en/ideas/ide_1')).headers['location']).toBe('/en/sign-in?next=%2Fen%2Fideas%2Fide_1')
    expect(visitor.questions).toEqual([])
  })

  it('offers members to come along and to answer, and nothing of what others plan', async () => {
    const { get } = await over({})
    const page = String((await get('/en/ideas/ide_1', true)).body)
    for (const does of ['support', 'vote']) expect(page).toContain(`name="does" value="${does}"`)
    for (const does of ['start', 'add-date', 'add-task', 'complete']) expect(page).not.toContain(`value="${does}"`)
    for (const part of ['schedule=', 'decline=', 'hide=', 'withdraw=']) expect(page).not.toContain(part)
    for (const asking of ['schedule=dop_1', 'decline=1', 'hide=1', 'withdraw=1'])
      expect(wordsOf(await get(`/en/ideas/ide_1?${asking}`, true))).toContain('Which date suits you')
  })

  it('offers whoever had the idea to prepare it and to take it back, until it has a date', async () => {
    const own = await over({ isViewers: true })
    const page = String((await own.get('/en/ideas/ide_1', true)).body)
    for (const does of ['add-date', 'add-task']) expect(page).toContain(`name="does" value="${does}"`)
    expect(page).toContain('withdraw=1')
    const later = await over({ isViewers: true, status: 'SCHEDULED' })
    expect(String((await later.get('/en/ideas/ide_1', true)).body)).not.toContain('withdraw=1')
  })

  it('sends on only answers that are new', async () => {
    const web = await over({}, { VoteDate: () => done('voteDate') })
    const form = { does: 'vote', key: aKey, 'vote-dop_1': 'YES', 'vote-dop_2': 'MAYBE', 'vote-dop_9': 'NO' }
    const sent = await web.post('/en/ideas/ide_1', form, sending)
    expect([sent.status, sent.headers['location']]).toEqual([303, '/en/ideas/ide_1?done=voted'])
    expect(asked(web, 'VoteDate').map(({ variables }) => variables)).toEqual([{ dateOption: 'dop_2', vote: 'MAYBE' }])
    const none = await web.post('/en/ideas/ide_1', { does: 'vote', key: '' }, sending)
    expect([none.status, wordsOf(none)]).toEqual([422, expect.stringContaining('at least one date')])
  })

  it('tells that it has moved on meanwhile', async () => {
    const message = 'This idea has moved on meanwhile.'
    const moved = { __typename: 'WrongStatus', code: 'WRONG_STATUS', message, status: 'SCHEDULED' }
    const web = await over({}, { SupportIdea: () => ({ data: { supportIdea: moved } }) })
    const sent = await web.post('/en/ideas/ide_1', { does: 'support', key: aKey }, sending)
    expect([sent.status, wordsOf(sent)]).toEqual([422, expect.stringContaining(message)])
  })

  it('declines with no idea without a word', async () => {
    const web = await over({ viewerCanPlan: true }, { DeclineIdea: () => done('declineIdea') }, facilitator)
    const form = { does: 'decline', key: '', 'reason-in': 'en fi', 'reason-en': ' ', 'reason-fi': '' }
    const none = await web.post('/en/ideas/ide_1?decline=1', form, sending)
    expect([none.status, wordsOf(none)]).toEqual([422, expect.stringContaining('a few kind words')])
    const sent = await web.post('/en/ideas/ide_1?decline=1', { ...form, 'reason-fi': 'Kiitos' }, sending)
    expect(sent.headers['location']).toBe('/en/ideas/ide_1?done=idea-declined')
    expect(asked(web, 'DeclineIdea').map(({ variables }) => variables)).toEqual([
      { id: 'ide_1', reason: [{ language: 'fi', text: 'Kiitos' }] },
    ])
  })

  it('asks which group does what is for everybody: an open one', async () => {
    const groups = [
      { id: 'grp_1', slug: 'x', title: 'X', confidentiality: 'OPEN' },
      { id: 'grp_2', slug: 'y', title: 'Hushed', confidentiality: 'CONFIDENTIAL' },
    ]
    const { get } = await over(
      { group: null, viewerCanPlan: true },
      { ListGroups: () => ({ data: { groups: { nodes: groups, pageInfo: nothingMore } } }) },
      aStaffMember(),
    )
    const page = await get('/en/ideas/ide_1?schedule=dop_1', true)
    expect(String(page.body)).toContain('name="group" value="x"')
    expect(String(page.body)).not.toContain('Hushed')
  })

  it('thanks when it has happened, and shows kind words where it will not', async () => {
    const happened = await over({ status: 'DONE' })
    expect(wordsOf(await happened.get('/en/ideas/ide_1', true))).toContain('It happened. Thank you.')
    const declined = await over({ status: 'DECLINED', declineReason: 'The stairs are too narrow.' })
    expect(wordsOf(await declined.get('/en/ideas/ide_1', true))).toContain('The stairs are too narrow.')
  })

  it('says in its tab neither what it is nor whose', async () => {
    const { get } = await over({})
    expect(String((await get('/en/ideas/ide_1', true)).body)).toContain('<title>Piiri – one idea</title>')
  })
})
