import { instant } from '@piiri/domain/shared/instant'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { issuesIn } from '../../test/issues.ts'
import { asking, personNamed } from '../../test/places.ts'
import { on, planner, tuesdays, type ToldSession } from '../../test/planning/planner.ts'
import { aGroup, anAccount, aSeason, aSeries, aSession, fill, id, nothing, peopleOf } from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

const hour = 60 * 60 * 1000
const open = aGroup(1, 'OPEN')
const hidden = aGroup(2, 'CONFIDENTIAL')
const contactFirst = aGroup(3, 'OPEN', { joining: 'CONTACT_FIRST' })
const people = [11, 12, 13, 14, 15].map((n) => anAccount(n))

let db: Database
let api: Api
let time = now
let sessions: readonly ToldSession[]
/** On the 20th. */
let outing = ''
const as = (who: string) => asking(api, who)
const plan = () => planner(api, { as: 'facilitator' })
const listed = (slug: string) => planner(api).listed(slug, '2026-01-01T00:00:00Z', '2026-02-16T00:00:00Z')
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db, { clock: () => time, trustedProxies: 1, viewerOf: async (token) => personNamed(token) })
})
beforeEach(async () => {
  time = now
  const known = peopleOf(open)
  const accounts = [...known.accounts, ...people]
  await fill(db, { ...nothing, groups: [open, hidden, contactFirst], ...known, accounts })
  await plan().createSeries({ ...tuesdays, capacity: 2 })
  sessions = await listed('group-1')
  outing = on(sessions, '01-20').id
})

describe(`a place on ${dialect}`, () => {
  it('is given while there is room; whoever comes later waits in order, and moves up as places fall free', async () => {
    expect(await as('person-11').register(outing, 'th')).toMatchObject({
      __typename: 'Registration',
      status: 'CONFIRMED',
      waitlistPosition: null,
      interpretingWish: 'th',
      hasUnseenChange: false,
      session: { id: outing },
    })
    expect(await as('person-12').register(outing)).toMatchObject({ status: 'CONFIRMED' })
    const waits = await as('person-13').register(outing)
    expect(waits).toMatchObject({ status: 'WAITLISTED', waitlistPosition: 1, hasUnseenChange: false })
    expect(await as('person-14').register(outing)).toMatchObject({ status: 'WAITLISTED', waitlistPosition: 2 })

    const [first] = await as('person-11').own()
    expect(await as('person-11').cancel({ id: first?.id })).toMatchObject({
      status: 'CANCELLED',
      hasUnseenChange: false,
      interpretingWish: null,
    })
    expect(await as('person-13').own()).toMatchObject([{ status: 'CONFIRMED', hasUnseenChange: true }])
    expect(await as('person-14').own()).toMatchObject([{ status: 'WAITLISTED', waitlistPosition: 1 }])
    await as('person-13').markSeen()
    expect(await as('person-13').own()).toMatchObject([{ status: 'CONFIRMED', hasUnseenChange: false }])
  })
  it('is one a person: who registers twice is told which they have', async () => {
    const { id: first } = await as('person-11').register(outing)
    expect(await as('person-11').register(outing)).toMatchObject({
      __typename: 'AlreadyRegistered',
      had: { id: first, status: 'CONFIRMED' },
    })
    expect((await as('facilitator').session(outing)).registrations).toMatchObject({ confirmedCount: 1 })
  })
  it('is the last in the line for who gave it back and changes their mind', async () => {
    const { id: first } = await as('person-11').register(outing)
    for (const who of ['person-12', 'person-13', 'person-14']) await as(who).register(outing)
    await as('person-11').cancel({ id: first })
    expect(await as('person-11').register(outing)).toMatchObject({
      id: first,
      status: 'WAITLISTED',
      waitlistPosition: 2,
    })
  })
  it('is given back once, by its holder alone; for others it does not exist', async () => {
    const { id: its } = await as('person-11').register(outing)
    const unknown = await as('person-12').cancel({ id: id.registration(99) })
    expect(unknown).toMatchObject({ __typename: 'NotFound' })
    for (const who of ['person-12', 'facilitator', 'coordinator', '203.0.113.9'])
      expect(await as(who).cancel({ id: its })).toEqual(unknown)
    for (const wrong of ['x', '', outing]) expect(await as('person-11').cancel({ id: wrong })).toEqual(unknown)
    await as('person-11').cancel({ id: its })
    expect(await as('person-11').cancel({ id: its })).toMatchObject({ status: 'CANCELLED' })
  })
  it('is given back by an id or by words, not by both or neither', async () => {
    const issues = ['id ONE_OF_THESE']
    expect(issuesIn(await as('person-11').cancel({}))).toEqual(issues)
    expect(issuesIn(await as('person-11').cancel({ id: 'x', words: 'y' }))).toEqual(issues)
  })
  it('stays as it is once the Session has begun', async () => {
    const { id: its } = await as('person-11').register(outing)
    time = instant(now + 8 * 24 * hour + 5 * hour)
    expect(await as('person-11').cancel({ id: its })).toMatchObject({ __typename: 'SessionInThePast' })
    expect(await as('facilitator').release(its ?? '')).toMatchObject({ __typename: 'SessionInThePast' })
    expect(await as('person-12').register(outing)).toMatchObject({ __typename: 'SessionInThePast' })
    expect(await as('person-11').own()).toMatchObject([{ status: 'CONFIRMED' }])
  })
  it('is freed by those who plan, who leave a trace that does not say whose; its holder sees it', async () => {
    const { id: its = '' } = await as('person-11').register(outing)
    for (const who of ['person-12', 'person-13']) await as(who).register(outing)
    const unknown = await as('group member').release(id.registration(99))
    for (const who of ['group member', 'member', 'person-11', 'partner'])
      expect(await as(who).release(its)).toEqual(unknown)
    expect(await as('facilitator').release(its)).toMatchObject({ __typename: 'Registration', status: 'CANCELLED' })
    expect(await as('person-11').own()).toMatchObject([{ status: 'CANCELLED', hasUnseenChange: true }])
    expect(await as('person-13').own()).toMatchObject([{ status: 'CONFIRMED' }])
    await as('facilitator').release(its)
    const { data } = await api.ask<{ audit: { nodes: object[] } }>({
      query: '{ audit(first: 2) { nodes { action subject fields } } }',
      as: 'administrator',
    })
    expect(data?.audit.nodes[0]).toEqual({ action: 'place.released', subject: outing, fields: [] })
    expect(data?.audit.nodes[1]).not.toMatchObject({ action: 'place.released' })
    expect(JSON.stringify(data)).not.toContain(its)
  })
})

describe('a Session', () => {
  it('tells visitors in steps what is left, and nobody but those who plan who comes', async () => {
    await plan().edit({ session: outing, scope: 'THIS', change: { capacity: 5 } })
    const left = async () => (await as('203.0.113.9').session(outing)).placesLeft
    expect(await left()).toBe('SOME_LEFT')
    for (const n of [11, 12]) await as(`person-${n}`).register(outing)
    expect(await left()).toBe('FEW_LEFT')
    for (const who of ['group member', 'member', 'facilitator']) await as(who).register(outing, 'th')
    await as('203.0.113.7').register(outing)
    expect(await left()).toBe('NONE_LEFT')

    const counts = { confirmedCount: 5, waitlistedCount: 1 }
    for (const who of ['203.0.113.9', 'partner', 'member', 'person-11'])
      expect((await as(who).session(outing)).registrations).toBeNull()
    expect((await as('group member').session(outing)).registrations).toEqual({ ...counts, capacity: null, places: [] })
    for (const who of ['facilitator', 'coordinator']) {
      const { registrations } = await as(who).session(outing)
      expect(registrations).toMatchObject({ ...counts, capacity: 5 })
      expect(
        registrations?.places.map(({ alias, status, interpretingWish }) => [alias, status, interpretingWish]),
      ).toEqual([
        [null, 'CONFIRMED', null],
        [null, 'CONFIRMED', null],
        ['Alias 2', 'CONFIRMED', 'th'],
        [null, 'CONFIRMED', 'th'],
        ['Alias 3', 'CONFIRMED', 'th'],
        [null, 'WAITLISTED', null],
      ])
    }
  })
  it('opens its registration when its Series says', async () => {
    await plan().createSeries({
      ...tuesdays,
      start: '2026-01-23T18:00',
      recurrence: null,
      capacity: 5,
      registrationOpensBefore: 'P7D',
    })
    const session = on(await listed('group-1'), '01-23').id
    expect(await as('person-11').session(session)).toMatchObject({
      registrationOpen: false,
      registrationOpensAt: '2026-01-16T16:00:00Z',
    })
    expect(await as('person-11').register(session)).toMatchObject({ __typename: 'RegistrationClosed' })
    time = instant(Date.parse('2026-01-16T15:59:59.999Z'))
    expect(await as('person-11').register(session)).toMatchObject({ __typename: 'RegistrationClosed' })
    time = instant(Date.parse('2026-01-16T16:00:00Z'))
    expect((await as('203.0.113.9').session(session)).registrationOpen).toBe(true)
    expect(await as('person-11').register(session)).toMatchObject({ status: 'CONFIRMED' })
  })
  it('takes nobody where it needs no place, is cancelled, or lies beyond what is planned yet', async () => {
    await plan().edit({ session: outing, scope: 'THIS', change: { capacity: null } })
    const next = on(sessions, '01-27').id
    await plan().cancel({ session: next, scope: 'THIS', reason: [{ language: 'fi', text: 'Sairaus' }] })
    const far = await planner(api).listed('group-1', '2028-05-01T00:00:00Z', '2028-06-01T00:00:00Z')
    for (const session of [outing, next, far[0]?.id ?? '']) {
      expect((await as('person-11').session(session)).registrationOpen).toBe(false)
      expect(await as('person-11').register(session)).toMatchObject({ __typename: 'RegistrationClosed' })
    }
  })
  it('takes nobody at a draft, not even those who plan it: published later it would change what was told', async () => {
    const season = aSeason(1, 'DRAFT')
    const series = aSeries(9, open, { seasonId: season.id, capacity: 2 })
    const draft = aSession(9, series, '2026-01-22T14:00')
    await fill(db, {
      ...nothing,
      ...peopleOf(open),
      groups: [open],
      seasons: [season],
      series: [series],
      sessions: [draft],
    })
    expect((await as('facilitator').session(draft.id)).registrationOpen).toBe(false)
    expect(await as('facilitator').register(draft.id)).toMatchObject({ __typename: 'RegistrationClosed' })
    expect(await as('group-member').register(draft.id)).toMatchObject({ __typename: 'NotFound' })
  })
  it('gives places to those who wait as it gets more, and takes nobody’s as it gets less', async () => {
    for (const n of [11, 12, 13, 14]) await as(`person-${n}`).register(outing)
    await plan().edit({ session: outing, scope: 'THIS', change: { capacity: 3 } })
    const statuses = async () =>
      (await as('facilitator').session(outing)).registrations?.places.map(({ status }) => status)
    expect(await statuses()).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'WAITLISTED'])
    await plan().edit({ session: outing, scope: 'THIS', change: { capacity: 1 } })
    expect(await statuses()).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'WAITLISTED'])
    const [own] = await as('person-11').own()
    await as('person-11').cancel({ id: own?.id })
    expect(await statuses()).toEqual(['CONFIRMED', 'CONFIRMED', 'WAITLISTED'])
    await plan().edit({ session: outing, scope: 'THIS', change: { capacity: null } })
    expect(await statuses()).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED'])
  })
  it('that is moved, cancelled or reinstated tells so to who has a place there, until they have seen it', async () => {
    await as('person-11').register(outing)
    const isTold = async () => (await as('person-11').own())[0]?.hasUnseenChange
    const seen = async () => {
      expect(await isTold()).toBe(true)
      await as('person-11').markSeen()
      expect(await isTold()).toBe(false)
    }
    await plan().edit({ session: outing, scope: 'THIS', change: { note: [{ language: 'fi', text: 'Ota eväät' }] } })
    expect(await isTold()).toBe(false)
    await plan().edit({ session: outing, scope: 'THIS', change: { start: '2026-01-21T15:00' } })
    await seen()
    await plan().cancel({ session: outing, scope: 'THIS', reason: [{ language: 'fi', text: 'Sairaus' }] })
    await seen()
    await plan().reinstate(outing)
    await seen()
    expect(await as('person-11').own()).toMatchObject([{ status: 'CONFIRMED' }])
  })
  it('keeps its places where an edit takes its day, and has them when that is given back', async () => {
    await as('person-11').register(outing)
    const from = async (recurrence: string) => {
      const { id: session } = on(sessions, '01-13')
      const { version } = (await plan().session(session))?.series ?? {}
      return plan().edit({ session, scope: 'THIS_AND_FOLLOWING', change: { recurrence }, expectedVersion: version })
    }
    const orphaned = await from('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU')
    expect(orphaned.orphaned.map(({ id: which }) => which)).toEqual([outing])
    expect(await as('person-11').own()).toMatchObject([{ status: 'CONFIRMED', hasUnseenChange: true }])
    await from('FREQ=WEEKLY;BYDAY=TU')
    expect(await as('person-11').own()).toMatchObject([
      { status: 'CONFIRMED', hasUnseenChange: false, session: { id: outing } },
    ])
  })
  it('lets in who may: not partners, nor those who have to make contact first', async () => {
    const capacity = { capacity: 5 }
    await planner(api).createSeries({ ...tuesdays, group: hidden.id, ...capacity })
    await planner(api).createSeries({ ...tuesdays, group: contactFirst.id, ...capacity })
    const [secret, afterContact] = [await listed('group-2'), await listed('group-3')].map((all) => on(all, '01-20').id)
    expect(await as('partner').register(outing)).toMatchObject({ __typename: 'NotAllowed' })
    for (const who of ['person-11', '203.0.113.7'])
      expect(await as(who).register(afterContact ?? '')).toMatchObject({ __typename: 'NotAllowed' })
    expect(await as('coordinator').register(afterContact ?? '')).toMatchObject({ status: 'CONFIRMED' })
    const unknown = await as('person-11').register(id.session(99))
    expect(unknown).toMatchObject({ __typename: 'NotFound' })
    for (const which of [secret ?? '', 'x', id.group(1)]) expect(await as('person-11').register(which)).toEqual(unknown)
  })
})
