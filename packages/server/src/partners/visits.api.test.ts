import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { askingVisits, type AskedVisits } from '../../test/asking-visits.ts'
import { aDatabase } from '../../test/database.ts'
import { acceptedInto, aPartner, aVisitOffer } from '../../test/partner-rows.ts'
import { aHeldKey } from '../../test/partners.ts'
import { aGroup, aSeason, aSeries, aSession, fill, id, nothing, peopleOf, viewerNames } from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { visitOffersAreAnsweredBy } from './answered-visit-offers.ts'

const [confidential, open] = [aGroup(1, 'CONFIDENTIAL'), aGroup(2, 'OPEN')]
const [own, other] = [aPartner(1), aPartner(2)]
const draft = aSeason(1, 'DRAFT')
const [inConfidential, inOpen] = [aSeries(1, confidential), aSeries(2, open)]
const inDraft = aSeries(3, open, { seasonId: draft.id })
const hidden = aSession(1, inConfidential, '2026-01-13T14:00')
const seen = aSession(2, inOpen, '2026-01-13T14:00')
const past = aSession(3, inOpen, '2026-01-06T14:00')
const calledOff = aSession(4, inOpen, '2026-01-20T14:00', { status: 'CANCELLED', cancelledBy: 'PERSON' })
const withdrawn = aSession(5, inOpen, '2026-01-27T14:00', { status: 'CANCELLED', isWithdrawn: true })
const unpublished = aSession(6, inDraft, '2026-01-13T18:00')
const waiting = aVisitOffer(1, own)
const ofOther = aVisitOffer(2, other)
const accepted = aVisitOffer(3, own, acceptedInto(hidden))
const told: unknown[] = []
let db: Database
let api: Api
let asked: AskedVisits
let elsewhere: AskedVisits
beforeAll(async () => {
  const opened = await aDatabase()
  db = opened.db
  api = await anApi(db)
  asked = askingVisits(api)
  elsewhere = askingVisits(await anApi(await opened.open()))
})
beforeEach(async () => {
  told.length = 0
  visitOffersAreAnsweredBy(async (_, { id, partnerId, status }) => void told.push({ id, partnerId, status }))
  await fill(db, {
    ...nothing,
    ...peopleOf(confidential),
    groups: [confidential, open],
    seasons: [draft],
    series: [inConfidential, inOpen, inDraft],
    sessions: [hidden, seen, past, calledOff, withdrawn, unpublished],
    partners: [own, other],
    visitOffers: [waiting, ofOther, accepted],
  })
})
const failed = (name: string, more: object = {}) => expect.objectContaining({ __typename: name, ...more })
const [notFound, notAllowed] = [failed('NotFound'), failed('NotAllowed')]
const issue = (path: string, code: string) =>
  failed('InvalidInput', { issues: [expect.objectContaining({ path: path.split('.'), code })] })

describe(`visits that partners offer on ${dialect}`, () => {
  it('wait for staff, who alone know of them besides the partner', async () => {
    const made = (await asked.offer('partner', { title: ' Ask a nurse ', languages: ['fi', 'en'] })) as { id: string }
    expect(made).toEqual({
      __typename: 'VisitOffer',
      id: expect.stringMatching(/^vis_/),
      title: 'Ask a nurse',
      description: 'An hour for questions',
      languages: ['fi', 'en'],
      status: 'OFFERED',
      message: null,
      partner: { id: own.id, name: own.name },
      session: null,
    })
    const known: Record<string, readonly string[]> = {
      partner: [made.id, accepted.id, waiting.id],
      coordinator: [made.id, accepted.id, ofOther.id, waiting.id],
      administrator: [made.id, accepted.id, ofOther.id, waiting.id],
      facilitator: [accepted.id],
    }
    for (const as of viewerNames) {
      expect([as, await asked.listed(as)]).toEqual([as, known[as] ?? []])
      for (const one of [made.id, accepted.id, ofOther.id, waiting.id, id.visitOffer(9)])
        expect([as, one, (await asked.one(as, one)) !== null]).toEqual([as, one, known[as]?.includes(one) ?? false])
    }
    expect(await asked.listed('coordinator', '(statuses: [OFFERED])')).toEqual([made.id, ofOther.id, waiting.id])
    expect(await asked.listed('coordinator', '(statuses: [])')).toEqual([])
    expect(told).toEqual([])
  })

  it('are offered by keys with the scope alone, and without it a partner does not even find its own', async () => {
    const without = await aHeldKey(db, own.id, {
      scopes: ['PROGRAMME_READ', 'STATISTICS_READ', 'IDEAS_PROPOSE', 'WEBHOOKS_MANAGE'],
    })
    for (const as of viewerNames.filter((one) => one !== 'partner'))
      expect([as, await asked.offer(as)]).toEqual([as, notAllowed])
    expect(await asked.offer('visitor', {}, without.headers)).toEqual(notAllowed)
    expect(await asked.listed('visitor', '', without.headers)).toEqual([])
    expect(await asked.one('visitor', waiting.id, without.headers)).toBeNull()
    expect(await asked.withdraw('visitor', waiting.id, without.headers)).toEqual(notFound)
    const { headers } = await aHeldKey(db, other.id, { scopes: ['VISITS_OFFER'] })
    expect(await asked.listed('visitor', '', headers)).toEqual([ofOther.id])
    expect(await asked.offer('visitor', {}, headers)).toMatchObject({ partner: { id: other.id } })
  })

  it('are refused with all that is wrong, and nothing is written', async () => {
    expect(await asked.offer('partner', { title: ' ', description: 'Bell \u0007', languages: [] })).toMatchObject({
      issues: [
        { path: ['input', 'title'], code: 'EMPTY' },
        { path: ['input', 'description'], code: 'UNSEEN_CHARACTERS' },
        { path: ['input', 'languages'], code: 'EMPTY' },
      ],
    })
    expect(await asked.offer('partner', { languages: ['fi', 'sv', 'fi'] })).toEqual(
      issue('input.languages.2', 'LANGUAGE_REPEATED'),
    )
    expect(await asked.offer('partner', { description: 'x'.repeat(90_000) })).toEqual(
      issue('input.description', 'TOO_LONG'),
    )
    expect(await asked.offer('partner', { languages: ['no language'] })).toMatchObject([
      { extensions: { code: 'BAD_REQUEST' } },
    ])
    expect([await asked.listed('coordinator'), await asked.acts('coordinator')]).toEqual([
      [accepted.id, ofOther.id, waiting.id],
      [],
    ])
  })

  it('are twenty that wait, or of a day, whatever became of them, and each partner has its own', async () => {
    for (let n = 0; n < 19; n += 1) {
      const made = (await asked.offer('partner', { title: `Visit ${n}` })) as { __typename: string; id: string }
      expect(made.__typename).toBe('VisitOffer')
      if (n < 10) await asked.withdraw('partner', made.id)
    }
    expect(await asked.offer('partner')).toEqual(issue('input', 'TOO_MANY_OFFERS')) // One waited before.
    const { headers } = await aHeldKey(db, other.id, { scopes: ['VISITS_OFFER'] })
    expect(await asked.offer('visitor', {}, headers)).toMatchObject({ __typename: 'VisitOffer' })
  })
})

describe(`the answer to an offer on ${dialect}`, () => {
  it('brings its guest into the Session, for all who may read that, and tells the partner where', async () => {
    const before = (await asked.session('coordinator', seen.id)) as { version: number; features: string[] }
    expect(
      await asked.accept('coordinator', { id: waiting.id, session: seen.id, message: ' Come at two. ' }),
    ).toMatchObject({
      status: 'ACCEPTED',
      message: 'Come at two.',
      session: { id: seen.id },
    })
    const guest = { title: own.name, topic: waiting.title, organisation: null }
    for (const as of viewerNames)
      expect([as, await asked.session(as, seen.id)]).toMatchObject([as, { guestSpeakers: [guest] }])
    expect(await asked.session('coordinator', seen.id)).toMatchObject({
      version: before.version + 1,
      features: [...before.features, 'GUEST_SPEAKER'],
    })
    expect(await asked.one('partner', waiting.id)).toMatchObject({ status: 'ACCEPTED', session: { id: seen.id } })
    expect(told).toEqual([{ id: waiting.id, partnerId: own.id, status: 'ACCEPTED' }])
    expect(await asked.acts('coordinator')).toMatchObject([
      { actorKind: 'STAFF', action: 'visit.accepted', subject: waiting.id, fields: [] },
      { actorKind: 'STAFF', action: 'sessions.edited', subject: seen.id, fields: ['features', 'guestSpeakers'] },
    ])
  })

  it('makes it found by its words, and counts in calendars as a change', async () => {
    const found = async () =>
      (await api.ask({ query: '{ sessions(filter: { text: "visit 1" }) { nodes { id } } }' })).data
    const sequence = async () =>
      /UID:ses_0*2@[^]*?SEQUENCE:(\d+)/.exec(await (await api.get('/calendar/programme.ics')).text())?.[1] ?? '-'
    expect([await found(), await sequence()]).toEqual([{ sessions: { nodes: [] } }, '0'])
    await asked.accept('coordinator', { id: waiting.id, session: seen.id })
    expect([await found(), await sequence()]).toEqual([{ sessions: { nodes: [{ id: seen.id }] } }, '1'])
    await asked.withdraw('partner', waiting.id)
    expect([await found(), await sequence()]).toEqual([{ sessions: { nodes: [] } }, '2'])
  })

  it.each([
    ['a confidential Group', hidden],
    ['a draft', unpublished],
  ])('tells the partner of %s nothing but what staff write', async (_, into) => {
    const message = 'Tuesday at two, at our office.'
    expect(await asked.accept('coordinator', { id: waiting.id, session: into.id, message })).toMatchObject({
      session: { id: into.id },
    })
    expect(await asked.one('partner', waiting.id)).toMatchObject({ status: 'ACCEPTED', session: null, message })
    const all = await api.ask({
      as: 'partner',
      query: `{ partners { visitOffers { nodes { id session { id } } } } session(id: "${into.id}") { id } sessions(filter: { text: "visit" }) { totalCount } audit { totalCount } group(slug: "group-1") { sessions { totalCount } } }`,
    })
    expect(all.data).toMatchObject({
      partners: [{ visitOffers: { nodes: [{ session: null }, { session: null }] } }],
      session: null,
      sessions: { totalCount: 0 },
      audit: { totalCount: 0 },
      group: { sessions: { totalCount: 0 } },
    })
    expect(JSON.stringify(all)).not.toContain(into.id)
    expect(await asked.session('visitor', into.id)).toBeNull()
    expect(await asked.session('coordinator', into.id)).toMatchObject({ guestSpeakers: [{ title: own.name }] })
  })

  it('shows it, and whose it is, to those who plan that Group, and nothing of its keys', async () => {
    expect(await asked.accept('administrator', { id: waiting.id, session: hidden.id })).toMatchObject({ message: null })
    expect(await asked.one('facilitator', waiting.id)).toMatchObject({
      status: 'ACCEPTED',
      partner: { id: own.id, name: own.name },
      session: { id: hidden.id },
    })
    const { data } = await api.ask({
      as: 'facilitator',
      query: '{ partners { name apiKeys { id } visitOffers { totalCount } } }',
    })
    expect(data).toEqual({ partners: [{ name: own.name, apiKeys: [], visitOffers: { totalCount: 2 } }] })
    expect(await asked.listed('group member')).toEqual([])
    expect(await asked.acts('facilitator')).toMatchObject([
      { action: 'visit.accepted', actor: null },
      { action: 'sessions.edited', actor: null },
    ])
  })

  it('is for a Session that is to come, and leaves the offer as it was otherwise', async () => {
    for (const [session, code] of [
      [past, 'ALREADY_STARTED'],
      [calledOff, 'SESSION_IS_CANCELLED'],
      [withdrawn, 'SESSION_IS_CANCELLED'],
      [{ id: id.session(99) }, 'NOT_FOUND'],
      [{ id: open.id }, 'NOT_FOUND'],
      [{ id: '' }, 'NOT_FOUND'],
    ] as const)
      expect(await asked.accept('coordinator', { id: waiting.id, session: session.id })).toEqual(issue('session', code))
    expect(
      await asked.accept('coordinator', { id: waiting.id, session: past.id, message: 'x'.repeat(3000) }),
    ).toMatchObject({ issues: [{ code: 'ALREADY_STARTED' }, { path: ['message'], code: 'TOO_LONG' }] })
    expect(await asked.accept('coordinator', { id: waiting.id, session: seen.id, message: '\u0000' })).toEqual(
      issue('message', 'UNSEEN_CHARACTERS'),
    )
    expect(await asked.one('coordinator', waiting.id)).toMatchObject({
      status: 'OFFERED',
      session: null,
      message: null,
    })
    expect(await asked.session('coordinator', seen.id)).toMatchObject({ version: 1, guestSpeakers: [] })
    expect([told, await asked.acts('coordinator')]).toEqual([[], []])
  })

  it('is refused where ten guests come already', async () => {
    for (let n = 0; n < 10; n += 1) {
      const { id } = (await asked.offer('partner', { title: `Visit no. ${n}` })) as { id: string }
      expect(await asked.accept('coordinator', { id, session: seen.id })).toMatchObject({ status: 'ACCEPTED' })
    }
    expect(await asked.accept('coordinator', { id: waiting.id, session: seen.id })).toEqual(
      issue('session', 'TOO_MANY_GUESTS'),
    )
  })

  it('is given by staff alone: whoever else knows of it may not, for all others it is not there', async () => {
    for (const as of viewerNames.filter((one) => one !== 'coordinator' && one !== 'administrator'))
      for (const one of [waiting.id, ofOther.id, accepted.id, id.visitOffer(9), open.id]) {
        const isKnown =
          (as === 'partner' && [waiting.id, accepted.id].includes(one as never)) ||
          (as === 'facilitator' && one === accepted.id)
        const expected = isKnown ? notAllowed : notFound
        expect([as, one, await asked.accept(as, { id: one, session: seen.id })]).toEqual([as, one, expected])
        expect([as, one, await asked.decline(as, one)]).toEqual([as, one, expected])
        if (as !== 'partner') expect([as, one, await asked.withdraw(as, one)]).toEqual([as, one, expected])
      }
    for (const as of ['coordinator', 'administrator'] as const)
      expect(await asked.withdraw(as, waiting.id)).toEqual(notAllowed)
    expect(await asked.acts('coordinator')).toEqual([])
  })

  it('may be that it will not be', async () => {
    expect(await asked.decline('coordinator', waiting.id)).toMatchObject({
      status: 'DECLINED',
      session: null,
      message: null,
    })
    expect(told).toEqual([{ id: waiting.id, partnerId: own.id, status: 'DECLINED' }])
    expect(await asked.acts('coordinator')).toMatchObject([{ action: 'visit.declined', subject: waiting.id }])
    expect(await asked.one('partner', waiting.id)).toMatchObject({ status: 'DECLINED' })
  })

  it('is given once: whoever comes second is told so, and nothing of theirs is written', async () => {
    const conflict = failed('Conflict', { currentVersion: 2 })
    await asked.decline('coordinator', waiting.id)
    expect(await asked.accept('administrator', { id: waiting.id, session: seen.id })).toEqual(conflict)
    expect(await asked.decline('administrator', waiting.id)).toEqual(conflict)
    expect(await asked.withdraw('partner', waiting.id)).toEqual(conflict)
    expect(await asked.decline('coordinator', accepted.id)).toEqual(conflict)
    expect(await asked.accept('coordinator', { id: accepted.id, session: seen.id })).toEqual(conflict)
    expect(await asked.session('coordinator', seen.id)).toMatchObject({ guestSpeakers: [] })
    expect(told).toHaveLength(1)
  })

  it('is one, whoever of two staff in two processes, and of the partner, is first', async () => {
    for (let n = 0; n < 5; n += 1) {
      const { id: one } = (await asked.offer('partner', { title: `Visit no. ${n}` })) as { id: string }
      told.length = 0
      const answers = (await Promise.all([
        asked.accept('coordinator', { id: one, session: seen.id }),
        elsewhere.accept('administrator', { id: one, session: hidden.id }),
        elsewhere.decline('coordinator', one),
      ])) as { __typename: string }[]
      expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Conflict', 'VisitOffer'])
      expect(told).toHaveLength(1)
    }
    const guests = await Promise.all([seen, hidden].map(({ id }) => asked.session('coordinator', id)))
    const count = guests.flatMap((one) => (one as { guestSpeakers: unknown[] }).guestSpeakers).length
    expect((await asked.listed('coordinator', '(statuses: [ACCEPTED])')).length - 1).toBe(count)
  })
})

describe(`a visit that is taken back on ${dialect}`, () => {
  const features = async () =>
    ((await asked.session('coordinator', seen.id)) as { features: readonly string[] }).features

  it('is gone for staff to answer, and stays to be read', async () => {
    expect(await asked.withdraw('partner', waiting.id)).toMatchObject({ status: 'WITHDRAWN', session: null })
    expect(await asked.accept('coordinator', { id: waiting.id, session: seen.id })).toEqual(failed('Conflict'))
    expect(await asked.withdraw('partner', waiting.id)).toEqual(failed('Conflict', { currentVersion: 2 }))
    expect(await asked.one('coordinator', waiting.id)).toMatchObject({ status: 'WITHDRAWN' })
    expect(await asked.withdraw('partner', ofOther.id)).toEqual(notFound)
    expect(told).toEqual([])
    expect(await asked.acts('coordinator')).toMatchObject([
      { actorKind: 'PARTNER', actor: own.id, action: 'visit.withdrawn', subject: waiting.id },
    ])
  })

  it('takes its guest from the Session again, which then follows its Series as before', async () => {
    const before = await features()
    await asked.accept('coordinator', { id: waiting.id, session: seen.id })
    expect(await features()).not.toEqual(before)
    expect(await asked.withdraw('partner', waiting.id)).toMatchObject({ status: 'WITHDRAWN', session: { id: seen.id } })
    expect(await asked.session('visitor', seen.id)).toMatchObject({ guestSpeakers: [], features: before })
    const edited = await api.ask({
      as: 'coordinator',
      query: `mutation { editSessions(input: { session: "${seen.id}", scope: ALL, expectedVersion: 1, change: { guestSpeakers: [{ title: "A lawyer" }] } }) { __typename } }`,
    })
    expect(edited.data).toEqual({ editSessions: { __typename: 'SessionsEdit' } })
    expect(await asked.session('visitor', seen.id)).toMatchObject({ guestSpeakers: [{ title: 'A lawyer' }] })
  })

  it('leaves other guests, and what tells that there are some', async () => {
    const second = (await asked.offer('partner', { title: 'Your rights' })) as { id: string }
    for (const one of [waiting.id, second.id]) await asked.accept('coordinator', { id: one, session: seen.id })
    await asked.withdraw('partner', waiting.id)
    expect(await asked.session('visitor', seen.id)).toMatchObject({ guestSpeakers: [{ topic: 'Your rights' }] })
    expect(await features()).toContain('GUEST_SPEAKER')
  })

  it.each([
    ['is still to come', hidden, 'SCHEDULED'],
    ['was called off since', seen, 'CANCELLED'],
  ])('is answered without a word of whether the Session %s', async (_, session, status) => {
    await asked.accept('coordinator', { id: waiting.id, session: session.id })
    if (status === 'CANCELLED')
      await api.ask({
        as: 'coordinator',
        query: `mutation { cancelSessions(input: { session: "${session.id}", scope: THIS, reason: [{ language: "fi", text: "Sairas" }] }) { __typename } }`,
      })
    expect(await asked.withdraw('partner', waiting.id)).toMatchObject({ status: 'WITHDRAWN' })
    expect(await asked.session('coordinator', session.id)).toMatchObject({ status, guestSpeakers: [] })
  })

  it('stays told of a Session that was', async () => {
    const guest = { title: { en: own.name }, topic: null, organisation: null }
    const was = { ...past, guestSpeakers: [guest], own: 'guestSpeakers' }
    await fill(db, {
      ...nothing,
      ...peopleOf(confidential),
      groups: [confidential, open],
      series: [inOpen],
      sessions: [was],
      partners: [own],
      visitOffers: [aVisitOffer(1, own, { ...acceptedInto(was), guest })],
    })
    expect(await asked.withdraw('partner', id.visitOffer(1))).toMatchObject({ status: 'WITHDRAWN' })
    expect(await asked.session('visitor', past.id)).toMatchObject({
      version: null,
      guestSpeakers: [{ title: own.name }],
    })
  })

  it('is told of in the Group whose it was, as done by some partner', async () => {
    await asked.accept('coordinator', { id: waiting.id, session: hidden.id })
    await asked.withdraw('partner', waiting.id)
    expect(await asked.one('facilitator', waiting.id)).toMatchObject({
      status: 'WITHDRAWN',
      session: { id: hidden.id },
    })
    expect((await asked.acts('facilitator')).slice(0, 2)).toEqual([
      { actorKind: 'PARTNER', actor: null, action: 'visit.withdrawn', subject: waiting.id, fields: [] },
      {
        actorKind: 'PARTNER',
        actor: null,
        action: 'sessions.edited',
        subject: hidden.id,
        fields: ['features', 'guestSpeakers'],
      },
    ])
  })

  it('goes with its partner, and the guest stays in the Session', async () => {
    await asked.accept('coordinator', { id: waiting.id, session: seen.id })
    await api.ask({ as: 'administrator', query: `mutation { removePartner(id: "${own.id}") { __typename } }` })
    expect(await asked.listed('coordinator')).toEqual([ofOther.id])
    expect(await asked.listed('facilitator')).toEqual([])
    expect(await asked.session('visitor', seen.id)).toMatchObject({ guestSpeakers: [{ title: own.name }] })
  })
})
