import { describe, expect, it } from 'vitest'
import { listSessions, PiiriError, query } from '../src/lean.ts'
import {
  aContactPoint,
  aGroup,
  aLanguage,
  aMaterial,
  aMembership,
  anInvitation,
  aPage,
  aSeason,
  aSession,
  aVenue,
  aViewer,
  aWrittenVenue,
  createFakePiiri,
} from '../src/testing.ts'

const studyGroup = aGroup({
  id: 'group-2',
  slug: 'english-study-group',
  kind: 'STUDY',
  title: 'English study group',
  features: [],
  materials: aPage([aMaterial(), aMaterial({ id: 'material-2', language: 'fi' })]),
  languages: [aLanguage({ language: 'en', name: 'English' })],
})
const weeks = Array.from({ length: 5 }, (_, week) =>
  aSession({ id: `session-${week}`, start: new Date(Date.UTC(2020, 0, 7 + 7 * week, 12)).toISOString() }),
)
const friday = aSession({
  id: 'friday',
  start: '2020-01-24T12:00:00Z',
  group: studyGroup,
  features: [],
  topic: 'News of the week',
  status: 'CANCELLED',
  languages: [aLanguage({ language: 'en' })],
  venue: aVenue({ access: [] }),
})
const piiri = createFakePiiri({
  groups: [aGroup(), studyGroup],
  sessions: [friday, ...weeks],
  seasons: [aSeason()],
  contactPoints: [aContactPoint()],
  venues: [aWrittenVenue(), aWrittenVenue({ id: 'venue-2' })],
})

const idsOf = (page: { readonly nodes: readonly { readonly id: string }[] }): string[] => page.nodes.map(({ id }) => id)

describe('a fake Piiri', () => {
  it('is aborted as a real one is', async () => {
    const signal = AbortSignal.abort('gone')
    await expect(piiri.seasons.list({}, { signal })).rejects.toMatchObject({ code: 'ABORTED', cause: 'gone' })
  })

  it('gives the Sessions of a Period by start, the end not included', async () => {
    const page = await piiri.sessions.list({ in: { from: '2020-01-14T12:00:00Z', until: '2020-01-28T12:00:00Z' } })
    expect(idsOf(page)).toEqual(['session-1', 'session-2', 'friday'])
  })

  it.each([
    [{ kinds: ['STUDY'] }],
    [{ groups: ['group-2'] }],
    [{ statuses: ['CANCELLED'] }],
    [{ languages: ['en', 'sv'] }],
    [{ text: 'NEWS' }],
  ] as const)('filters Sessions by %o', async (filter) => {
    expect(idsOf(await piiri.sessions.list({ filter }))).toEqual(['friday'])
  })

  it('gives Sessions that have all of the features and the access that are asked for', async () => {
    const filter = { features: ['HOMEMADE_MEAL'], access: ['STEP_FREE'] } as const
    expect(idsOf(await piiri.sessions.list({ filter }))).toHaveLength(5)
    expect(idsOf(await piiri.sessions.list({ filter: { features: ['HOMEMADE_MEAL', 'CHILDCARE'] } }))).toEqual([])
  })

  it('pages in both directions', async () => {
    const first = await piiri.sessions.list({ first: 2, withTotal: true })
    expect(first).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true, hasPreviousPage: false } })
    const second = await piiri.sessions.list({ first: 2, after: first.pageInfo.endCursor })
    expect(idsOf(second)).toEqual(['session-2', 'friday'])
    const back = await piiri.sessions.list({ last: 2, before: second.pageInfo.startCursor })
    expect(idsOf(back)).toEqual(idsOf(first))
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
  })

  it('goes through all pages', async () => {
    const all = await piiri.sessions.each({ first: 4 }).toArray(100)
    expect(all).toHaveLength(6)
  })

  it('tells of a Group its own Sessions, the next that is not cancelled, and its Materials', async () => {
    const group = await piiri.groups.bySlug('english-study-group', { materialsLanguage: 'en' })
    expect(group?.nextSession).toBeNull()
    expect(group && idsOf(group.sessions)).toEqual(['friday'])
    expect(group && idsOf(group.materials)).toEqual(['material-1'])
    expect((await piiri.groups.nextSession('multicultural-peer-group'))?.id).toBe('session-0')
    expect(idsOf(await piiri.materials.list({ group: 'english-study-group' }))).toEqual(['material-1', 'material-2'])
  })

  it('tells of a Session the other dates of its Group', async () => {
    const session = await piiri.sessions.get('session-3', { datesFirst: 2 })
    expect(session && idsOf(session.group.sessions)).toEqual(['session-0', 'session-1'])
  })

  it('filters Groups', async () => {
    expect(idsOf(await piiri.groups.list({ filter: { kinds: ['STUDY'], languages: ['en'] } }))).toEqual(['group-2'])
    expect(idsOf(await piiri.groups.list({ filter: { text: 'circus' } }))).toEqual([])
  })

  it('gives the Seasons that a Period touches', async () => {
    const lastDay = { from: '2020-05-31T10:00:00Z', until: '2020-06-30T00:00:00Z' }
    const later = { from: '2020-06-01T00:00:00Z', until: '2020-06-30T00:00:00Z' }
    expect(await piiri.seasons.list({ in: lastDay })).toHaveLength(1)
    expect(await piiri.seasons.list({ in: later })).toEqual([])
    expect(await piiri.seasons.list()).toHaveLength(1)
  })

  it('has nothing of what is not there', async () => {
    const empty = createFakePiiri()
    expect(await empty.groups.bySlug('none')).toBeNull()
    expect(await empty.groups.nextSession('none')).toBeNull()
    expect(await empty.sessions.get('none')).toBeNull()
    expect((await empty.groups.sessions('none')).nodes).toEqual([])
    expect((await empty.materials.list({ group: 'none' })).nodes).toEqual([])
    expect(await empty.contactPoints.list()).toEqual([])
  })

  it('works for the standalone functions, too', async () => {
    expect(idsOf(await listSessions(piiri, { first: 1 }))).toEqual(['session-0'])
  })

  it('fails as it is told, and remembers what it was asked', async () => {
    const failing = createFakePiiri(
      {},
      {
        ListSessions: () => {
          throw new PiiriError('RATE_LIMITED', 'ListSessions', { isRetryable: true, retryAfterSeconds: 7 })
        },
      },
    )
    const options = { language: 'fi' }
    await expect(failing.sessions.list({ first: 3 }, options)).rejects.toMatchObject({ retryAfterSeconds: 7 })
    expect(failing.requests).toEqual([{ operation: 'ListSessions', kind: 'query', variables: { first: 3 }, options }])
  })

  it('answers documents of one’s own as it is told, and refuses those it was told nothing of', async () => {
    const own = createFakePiiri({}, { Mine: ({ name }: { name: string }) => ({ hello: name }) })
    expect(await query(own, 'query Mine($name: String!) { hello }', { name: 'you' })).toEqual({ hello: 'you' })
    await expect(own.query('query Yours { hello }')).rejects.toThrow('no answer for Yours')
  })

  it('has a visitor who asks, where nobody is given', async () => {
    expect(await createFakePiiri().people.viewer()).toMatchObject({ kind: 'VISITOR', account: null, memberships: [] })
    expect((await createFakePiiri().people.circle()).memberships).toEqual([])
  })

  it.each(['SignIn', 'RedeemInvitation', 'CreateInvitation'])(
    'says that it does no mutation by itself: %s',
    async (name) => {
      const fake = createFakePiiri({ viewer: aViewer() })
      const calls: Readonly<Record<string, () => Promise<unknown>>> = {
        SignIn: () => fake.people.signIn({ passphrase: 'words' }),
        RedeemInvitation: () => fake.people.redeem({ words: 'words', alias: 'River' }),
        CreateInvitation: () => fake.people.invite({ group: 'group-1' }),
      }
      await expect(calls[name]?.()).rejects.toThrow(`no answer for ${name}, a mutation, which it never does by itself`)
    },
  )

  it('tells which Venues there are to choose from, and a Group in the language that it is told in', async () => {
    expect((await piiri.venues.list()).map(({ id }) => id)).toEqual(['venue-1', 'venue-2'])
    expect((await piiri.groups.asWritten('english-study-group'))?.translations).toEqual([
      { language: 'en', title: 'English study group', summary: studyGroup.summary, description: null },
    ])
    expect(await piiri.groups.asWritten('nobody')).toBeNull()
  })

  it('does a mutation as it is told', async () => {
    const invitation = anInvitation({ words: 'one two three' })
    const fake = createFakePiiri(
      {},
      { CreateInvitation: () => ({ createInvitation: { __typename: 'Invitation', ...invitation } }) },
    )
    expect(await fake.people.invite({ group: 'group-1' })).toMatchObject({ words: 'one two three' })
    expect(fake.requests).toEqual([
      {
        operation: 'CreateInvitation',
        kind: 'mutation',
        variables: { input: { group: 'group-1' } },
        options: { idempotencyKey: expect.any(String) },
      },
    ])
  })

  describe('with people', () => {
    const own = aMembership({ role: 'FACILITATOR', alias: 'Kanerva' })
    const fake = createFakePiiri({
      groups: [aGroup(), studyGroup],
      sessions: [friday, ...weeks],
      viewer: aViewer({ memberships: [own] }),
      memberships: [
        aMembership({ id: 'membership-2', alias: 'River' }),
        aMembership({ id: 'membership-3', alias: 'Willow', group: { ...own.group, slug: 'english-study-group' } }),
      ],
      invitations: [anInvitation()],
    })

    it('tells who asks, and in which Groups they are', async () => {
      expect(await fake.people.viewer()).toMatchObject({ kind: 'MEMBER', memberships: [{ alias: 'Kanerva' }] })
    })

    it('tells their circle with the next dates of each Group', async () => {
      const { memberships } = await fake.people.circle({ sessionsFirst: 2 })
      expect(memberships).toHaveLength(1)
      expect(memberships[0]).toMatchObject({ role: 'FACILITATOR', group: { viewerCanInvite: true } })
      expect(memberships[0] && idsOf(memberships[0].group.sessions)).toEqual(['session-0', 'session-1'])
      const period = { from: '2020-01-28T00:00:00Z', until: '2020-02-01T00:00:00Z' }
      const later = await fake.people.circle({ in: period })
      expect(later.memberships[0] && idsOf(later.memberships[0].group.sessions)).toEqual(['session-3'])
    })

    it('tells the circle of a Group that is not in its world by the Membership alone', async () => {
      const elsewhere = createFakePiiri({ viewer: aViewer({ memberships: [own] }) })
      const [membership] = (await elsewhere.people.circle()).memberships
      expect(membership?.group).toMatchObject({ ...own.group, sessions: { nodes: [] } })
    })

    it('tells who is in a Group, and who is invited', async () => {
      const group = await fake.people.ofGroup('multicultural-peer-group')
      expect(group?.memberships.map(({ alias, isViewer }) => [alias, isViewer])).toEqual([
        ['Kanerva', true],
        ['River', false],
      ])
      expect(group).toMatchObject({ viewerMembership: { id: 'membership-1' }, invitations: [{ id: 'invitation-1' }] })
      const other = await fake.people.ofGroup('english-study-group')
      expect(other).toMatchObject({ viewerMembership: null, viewerCanInvite: false, invitations: [] })
      expect(other?.memberships.map(({ alias }) => alias)).toEqual(['Willow'])
      expect(await fake.people.ofGroup('none')).toBeNull()
    })
  })
})
