import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Api } from '../../test/api.ts'
import type { AskedVisits } from '../../test/asking-visits.ts'
import { acceptedInto, aVisitOffer } from '../../test/partner-rows.ts'
import {
  confidential,
  failed,
  fillVisits,
  hidden,
  inOpen,
  notFound,
  ofOther,
  open,
  openVisits,
  own,
  past,
  seen,
  told,
  waiting,
} from '../../test/visits-world.ts'
import { fill, id, nothing, peopleOf } from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

let db: Database
let api: Api
let asked: AskedVisits
beforeAll(async () => {
  ;({ db, api, asked } = await openVisits())
})
beforeEach(() => fillVisits(db))

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
