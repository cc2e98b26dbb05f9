import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Api } from '../../test/api.ts'
import type { AskedVisits } from '../../test/asking-visits.ts'
import {
  accepted,
  calledOff,
  failed,
  fillVisits,
  hidden,
  issue,
  notAllowed,
  notFound,
  ofOther,
  open,
  openVisits,
  own,
  past,
  seen,
  told,
  unpublished,
  waiting,
  withdrawn,
} from '../../test/visits-world.ts'
import { id, viewerNames } from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

let db: Database
let api: Api
let asked: AskedVisits
let elsewhere: AskedVisits
beforeAll(async () => {
  ;({ db, api, asked, elsewhere } = await openVisits())
})
beforeEach(() => fillVisits(db))

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
