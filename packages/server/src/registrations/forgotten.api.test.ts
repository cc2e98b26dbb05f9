import { readFile } from 'node:fs/promises'
import { instant } from '@piiri/domain/shared/instant'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aMember, headersOf, type Person } from '../../test/people.ts'
import { asking, personNamed } from '../../test/places.ts'
import { aRegistration } from '../../test/taking-part-rows.ts'
import { aGroup, anAccount, aSeries, aSession, fill, id, nothing, peopleOf, tag } from '../../test/world.ts'
import { purge } from '../purge.ts'
import type { Database } from '../storage/database.ts'
import { q } from '../storage/kit.ts'
import { all } from '../storage/query.ts'
import { registration } from './registrations.table.ts'
import { wishesOfSessionsForSystem } from './wishes.repository.ts'

const form = JSON.parse(await readFile(new URL('../../../../docs/account-export.schema.json', import.meta.url), 'utf8'))
const isOfTheForm = addFormats.default(new Ajv2020({ allErrors: true })).compile(form)
const rows = all(() => q.select({ id: registration.id }).from(registration))
const day = 24 * 60 * 60 * 1000

const group = aGroup(1, 'OPEN')
const series = aSeries(1, group, { capacity: 1 })
const session = aSession(1, series, '2026-01-20T14:00')
const known = peopleOf(group)
const accounts = [...known.accounts, ...[11, 12, 13].map((n) => anAccount(n))]
const [first, second, third] = accounts.slice(-3)
if (!first || !second || !third) throw new Error('There are three.')

let db: Database
let api: Api
let person: Person
let own: Record<string, string>
beforeAll(async () => {
  db = (await aDatabase()).db
  const options = { trustedProxies: 1 }
  api = await anApi(db, options)
})
const registerOwn = () =>
  api.ask({
    query: `mutation { register(input: { session: "${session.id}", interpretingWish: "th" }) { ... on Registration { id } } }`,
    headers: own,
  })
beforeEach(async () => {
  await fill(db, { ...nothing, ...known, groups: [group], accounts, series: [series], sessions: [session] })
  person = await aMember(db)
  own = await headersOf(api, person)
  await registerOwn()
})

it('tells somebody all that is stored of their places', async () => {
  const { data } = await api.ask<{ exportAccount: { json: string } }>({
    query: 'mutation { exportAccount { ... on AccountExport { json } } }',
    headers: own,
  })
  const told = JSON.parse(data?.exportAccount.json ?? '')
  const lastSeen = { start: '2026-01-20T12:00:00Z', end: '2026-01-20T14:00:00Z', status: 'SCHEDULED', venue: null }
  expect(told.registrations).toEqual([
    {
      id: expect.stringMatching(/^reg_/),
      session: session.id,
      status: 'CONFIRMED',
      interpretingWish: 'th',
      lastSeen: { ...lastSeen, place: 'CONFIRMED' },
    },
  ])
  expect(isOfTheForm(told)).toBe(true)
})

it('forgets the places of an erased Account at once: whoever waits moves up, and nobody is told who went', async () => {
  const other = await anApi(db, { viewerOf: async (token) => personNamed(token) })
  await asking(other, 'person-11').register(session.id)
  const { data } = await api.ask<{ eraseAccount: { __typename: string } }>({
    query: 'mutation ($passphrase: String!) { eraseAccount(passphrase: $passphrase) { __typename } }',
    variables: { passphrase: person.passphrase },
    headers: own,
  })
  expect(data?.eraseAccount.__typename).toBe('Done')
  const { registrations, placesLeft } = await asking(other, 'facilitator').session(session.id)
  expect(registrations).toMatchObject({ confirmedCount: 1, waitlistedCount: 0 })
  expect(registrations?.places).toHaveLength(1)
  expect(placesLeft).toBe('NONE_LEFT')
  expect(await asking(other, 'person-11').own()).toMatchObject([{ status: 'CONFIRMED', hasUnseenChange: true }])
})

it('keeps what an erased Account wished for at Sessions that have begun, as a number: what is told of a month stays so', async () => {
  const later = await anApi(db, { clock: () => instant(session.start) })
  const wishes = () => wishesOfSessionsForSystem(db.read, [session.id])
  const before = await wishes()
  expect(before).toEqual([{ sessionId: session.id, language: tag('th'), count: 1 }])
  const { data } = await later.ask<{ eraseAccount: { __typename: string } }>({
    query: 'mutation ($passphrase: String!) { eraseAccount(passphrase: $passphrase) { __typename } }',
    variables: { passphrase: person.passphrase },
    headers: await headersOf(later, person),
  })
  expect(data?.eraseAccount.__typename).toBe('Done')
  expect(await rows(db.read)).toEqual([])
  expect(await wishes()).toEqual(before)
})

it('tells of a Session that has begun how many places were taken then, whoever is erased or leaves later', async () => {
  const [hidden, open] = [aGroup(1, 'CONFIDENTIAL'), aGroup(2, 'OPEN')]
  const [meetings, outings] = [aSeries(1, hidden, { capacity: 2 }), aSeries(2, open, { capacity: 1 })]
  const [next, outing] = [aSession(1, meetings, '2026-01-20T14:00'), aSession(2, outings, '2026-01-20T14:00')]
  const members = peopleOf(hidden)
  await fill(db, {
    ...nothing,
    ...members,
    groups: [hidden, open],
    series: [meetings, outings],
    sessions: [next, outing],
  })
  const person = await aMember(db, [{ group: hidden.id, alias: 'Heron' }])
  let time = now
  const clocked = await anApi(db, { clock: () => time })
  const headers = await headersOf(clocked, person)
  const ask = <T>(query: string, variables = {}) => clocked.ask<T>({ query, variables, headers })
  const member = asking(await anApi(db, { clock: () => time }), 'group-member')
  for (const at of [outing, next]) {
    await ask(`mutation { register(input: { session: "${at.id}" }) { __typename } }`)
    await member.register(at.id)
  }
  const staff = asking(await anApi(db, { clock: () => time }), 'coordinator')
  const told = async () => [
    (await staff.session(outing.id)).registrations,
    (await member.session(next.id)).registrations,
  ]
  expect(await told()).toMatchObject([
    { confirmedCount: 1, waitlistedCount: 1 },
    { confirmedCount: 2, waitlistedCount: 0 },
  ])
  time = instant(outing.start)
  const begun = [
    { confirmedCount: 1, waitlistedCount: 0 },
    { capacity: null, confirmedCount: 2, waitlistedCount: 0, places: [] },
  ]
  expect(await told()).toMatchObject(begun)
  type Own = { viewer: { memberships: { id: string }[] } }
  const own = await ask<Own>('{ viewer { memberships { id } } }')
  const left = await ask<{ removeMembership: { __typename: string } }>(
    `mutation { removeMembership(id: "${own.data?.viewer.memberships[0]?.id}") { __typename } }`,
  )
  expect(left.data?.removeMembership.__typename).toBe('Done')
  expect(await told()).toMatchObject(begun)
  await ask('mutation ($passphrase: String!) { eraseAccount(passphrase: $passphrase) { __typename } }', {
    passphrase: person.passphrase,
  })
  expect(await rows(db.read)).toHaveLength(2)
  expect(await told()).toMatchObject(begun)
})

it('takes the places of all who are not in it as a Group becomes CONFIDENTIAL, gives them to those who are, and tells nobody else of it', async () => {
  const other = await anApi(db, { viewerOf: async (token) => personNamed(token), trustedProxies: 1 })
  const as = (who: string) => asking(other, who)
  const roomy = aSeries(2, group, { capacity: 5 })
  const [later, over] = [aSession(2, roomy, '2026-01-21T14:00'), aSession(3, roomy, '2026-01-02T14:00')]
  await fill(db, {
    ...nothing,
    ...known,
    groups: [group],
    accounts,
    series: [series, roomy],
    sessions: [session, later, over],
    registrations: [aRegistration(1, over, first, { interpretingWish: tag('th') })],
  })
  await as('person-11').register(session.id)
  await as('group-member').register(session.id)
  for (const who of ['group-member', 'facilitator', 'coordinator', 'person-12', 'member'])
    await as(who).register(later.id)
  const receipt = await as('203.0.113.9').register(later.id)
  expect((await as('203.0.113.9').receipt(receipt.words ?? '')).data?.it).not.toBeNull()
  expect(await rows(db.read)).toHaveLength(9)
  const { data } = await other.ask<{ updateGroup: { __typename: string } }>({
    query: `mutation { updateGroup(input: { id: "${group.id}", confidentiality: CONFIDENTIAL }) { __typename } }`,
    headers: { authorization: 'Bearer facilitator' },
  })
  expect(data?.updateGroup.__typename).toBe('Group')
  for (const who of ['person-11', 'person-12', 'member']) expect(await as(who).own(false)).toEqual([])
  expect((await as('203.0.113.9').receipt(receipt.words ?? '')).data?.it).toBeNull()
  expect(await as('group-member').own()).toMatchObject([{ status: 'CONFIRMED' }, { status: 'CONFIRMED' }])
  expect(await as('coordinator').own()).toMatchObject([{ status: 'CONFIRMED' }])
  expect((await as('facilitator').session(later.id)).registrations).toMatchObject({
    confirmedCount: 3,
    waitlistedCount: 0,
  })
  expect(await wishesOfSessionsForSystem(db.read, [over.id])).toEqual([
    { sessionId: over.id, language: tag('th'), count: 1 },
  ])
})

it('gives the places of somebody who leaves a CONFIDENTIAL Group to whoever waits, and tells them nothing of it any more', async () => {
  const hidden = aGroup(2, 'CONFIDENTIAL')
  const meetings = aSeries(2, hidden, { capacity: 1 })
  const next = aSession(2, meetings, '2026-01-20T14:00')
  await fill(db, { ...nothing, groups: [group, hidden], series: [series, meetings], sessions: [session, next] })
  const [leaver, waiter] = [
    await aMember(db, [{ group: hidden.id, alias: 'Heron' }]),
    await aMember(db, [{ group: hidden.id, alias: 'Swift' }]),
  ]
  const of = async (whose: Person) => {
    const headers = await headersOf(api, whose)
    return <T>(query: string) => api.ask<T>({ query, headers })
  }
  const [leaves, waits] = [await of(leaver), await of(waiter)]
  for (const ask of [leaves, waits])
    await ask(`mutation { register(input: { session: "${next.id}", interpretingWish: "th" }) { __typename } }`)
  await leaves(`mutation { register(input: { session: "${session.id}" }) { __typename } }`)
  const places = '{ viewer { registrations(upcomingOnly: false) { status session { id } } memberships { id } } }'
  type Told = { viewer: { registrations: { status: string }[]; memberships: { id: string }[] } }
  const before = (await leaves<Told>(places)).data?.viewer
  expect(before?.registrations).toHaveLength(2)
  await leaves(`mutation { removeMembership(id: "${before?.memberships[0]?.id}") { __typename } }`)
  expect((await leaves<Told>(places)).data?.viewer.registrations).toEqual([
    { status: 'CONFIRMED', session: { id: session.id } },
  ])
  expect((await waits<Told>(places)).data?.viewer.registrations).toEqual([
    { status: 'CONFIRMED', session: { id: next.id } },
  ])
})

it('erases places 30 days after the Session ended, and keeps how many wished for which language', async () => {
  const [thai, finnish] = [tag('th'), tag('fi')]
  const old = aSession(2, series, '2025-12-13T09:00', { end: instant(now - 30 * day) })
  const young = aSession(3, series, '2025-12-13T09:01', { end: instant(now - 30 * day + 1) })
  const places = [old, young].flatMap((at, i) => [
    aRegistration(i * 10 + 1, at, first, { interpretingWish: thai }),
    aRegistration(i * 10 + 2, at, second, { interpretingWish: thai }),
    aRegistration(i * 10 + 3, at, third, { interpretingWish: finnish, status: 'WAITLISTED' }),
    aRegistration(i * 10 + 4, at, null, { interpretingWish: finnish }),
  ])
  await fill(db, {
    ...nothing,
    ...known,
    groups: [group],
    accounts,
    series: [series],
    sessions: [old, young],
    registrations: places,
  })
  const wishes = () => wishesOfSessionsForSystem(db.read, [old.id, young.id])
  const before = await wishes()
  expect(before).toEqual(
    expect.arrayContaining([
      { sessionId: old.id, language: thai, count: 2 },
      { sessionId: old.id, language: finnish, count: 1 },
    ]),
  )
  expect(await purge(db, now)).toMatchObject({ registrations: 4 })
  expect((await rows(db.read)).map((row) => row.id).toSorted()).toEqual([11, 12, 13, 14].map(id.registration))
  expect(await wishes()).toEqual(expect.arrayContaining([...before]))
  expect(await purge(db, now)).toMatchObject({ registrations: 0 })
  expect(await purge(db, instant(now + 1))).toMatchObject({ registrations: 4 })
  expect(await rows(db.read)).toEqual([])
  expect(await wishes()).toHaveLength(before.length)
})

it('tells holders of places at what is over, where they ask for these, until they are erased', async () => {
  const old = aSession(2, series, '2025-12-13T09:00', { end: instant(now - 30 * day), confirmedCount: 1 })
  const places = [aRegistration(1, old, first)]
  await fill(db, {
    ...nothing,
    ...known,
    groups: [group],
    accounts,
    series: [series],
    sessions: [old],
    registrations: places,
  })
  const other = await anApi(db, { viewerOf: async (token) => personNamed(token) })
  expect(await asking(other, 'person-11').own(false)).toHaveLength(1)
  expect(await asking(other, 'person-11').own()).toEqual([])
  await purge(db, now)
  expect(await asking(other, 'person-11').own(false)).toEqual([])
  expect((await asking(other, 'facilitator').session(old.id)).registrations).toMatchObject({
    confirmedCount: 1,
    places: [],
  })
})
