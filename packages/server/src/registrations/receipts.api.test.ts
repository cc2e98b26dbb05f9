import { instant } from '@piiri/domain/shared/instant'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, someKeys, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { asking, personNamed } from '../../test/places.ts'
import { planner, tuesdays } from '../../test/planning/planner.ts'
import { aGroup, anAccount, fill, nothing, peopleOf } from '../../test/world.ts'
import type { Keys } from '../http/keys.ts'
import type { Database } from '../storage/database.ts'
import { dialect, q } from '../storage/kit.ts'
import { all } from '../storage/query.ts'
import { usesOfKeys } from '../uses-of-keys.ts'
import { registration } from './registrations.table.ts'

const open = aGroup(1, 'OPEN')
const day = 24 * 60 * 60 * 1000
const [here, there] = ['203.0.113.7', '198.51.100.7']
const noSuch = 'ability able aboard about above absent absorb'
const rows = all(() => q.select().from(registration))

let db: Database
let api: Api
let time = now
let keys: Keys = someKeys
let [one = '', other = '']: readonly string[] = []
const as = (who: string, to = api) => asking(to, who)
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db, {
    clock: () => time,
    trustedProxies: 1,
    viewerOf: async (token) => personNamed(token),
    keys: { ...someKeys, ring: () => keys.ring() },
  })
})
beforeEach(async () => {
  ;[time, keys] = [now, someKeys]
  const known = peopleOf(open)
  await fill(db, { ...nothing, groups: [open], ...known, accounts: [...known.accounts, anAccount(11)] })
  await planner(api).createSeries({ ...tuesdays, capacity: 2 })
  const sessions = await planner(api).listed('group-1', '2026-01-13T00:00:00Z', '2026-02-01T00:00:00Z')
  ;[one = '', other = ''] = sessions.map(({ id }) => id)
})
/** Words that open a Receipt. */
const wordsOf = async (session: string, who = here): Promise<string> => {
  const { words } = await as(who).register(session)
  if (words == null) throw new Error('There are words.')
  return words
}

describe(`a Receipt on ${dialect}`, () => {
  it('is given to whoever has no Account: seven words, told once, that open and give back the place', async () => {
    const given = await as(here).register(one, 'th')
    expect(given).toMatchObject({
      __typename: 'Receipt',
      registration: { status: 'CONFIRMED', interpretingWish: 'th', waitlistPosition: null, session: { id: one } },
    })
    const words = given.words ?? ''
    expect(words).toMatch(/^([a-zäö]+ ){6}[a-zäö]+$/)
    const opened = await as(there).receipt(words)
    expect(opened).toEqual({ data: { it: { words: null, registration: given.registration } } })
    expect(await as(there).cancel({ words })).toMatchObject({ __typename: 'Registration', status: 'CANCELLED' })
    expect((await as(here).receipt(words)).data?.it?.registration).toMatchObject({ status: 'CANCELLED' })
  })
  it('takes its words however they are typed, whoever is signed in', async () => {
    const words = await wordsOf(one)
    const typed = [words.toUpperCase(), words.split(' ').join('  - '), `\n${words}.`]
    for (const text of typed)
      for (const who of [there, 'person-11', 'facilitator'])
        expect((await as(who).receipt(text)).data?.it?.registration).toMatchObject({ status: 'CONFIRMED' })
  })
  it('waits without a position, moves up as others do, and tells what changed since it was given', async () => {
    for (const who of ['member', 'person-11']) await as(who).register(one)
    const words = await wordsOf(one)
    const opened = async () => (await as(there).receipt(words)).data?.it?.registration
    expect(await opened()).toMatchObject({ status: 'WAITLISTED', waitlistPosition: null, hasUnseenChange: false })
    const [own] = await as('member').own()
    await as('member').cancel({ id: own?.id })
    expect(await opened()).toMatchObject({ status: 'CONFIRMED', waitlistPosition: null, hasUnseenChange: true })
  })
  it('is one a Session for a network and a day, another one once it is given back', async () => {
    const words = await wordsOf(one)
    const limited = await as(here).register(one)
    expect(limited).toMatchObject({ __typename: 'RateLimited', retryAfterSeconds: day / 1000 })
    expect(await as(here).register(other)).toMatchObject({ __typename: 'Receipt' })
    expect(await as(there).register(one)).toMatchObject({ __typename: 'Receipt' })
    await as(here).cancel({ words })
    expect(await as(here).register(one)).toMatchObject({ __typename: 'Receipt' })
    expect(await as('person-11').register(one)).toMatchObject({ __typename: 'Registration' })
  })
  it('counts for no limit where it was refused', async () => {
    await planner(api).cancel({ session: one, scope: 'THIS', reason: [{ language: 'fi', text: 'Sairaus' }] })
    for (let n = 0; n < 3; n += 1)
      expect(await as(here).register(one)).toMatchObject({ __typename: 'RegistrationClosed' })
    await planner(api).reinstate(one)
    expect(await as(here).register(one)).toMatchObject({ __typename: 'Receipt' })
  })
  it('is freed by those who plan, and tells nothing of who has it', async () => {
    const words = await wordsOf(one)
    const { registrations } = await as('facilitator').session(one)
    const [place] = registrations?.places ?? []
    expect(place).toMatchObject({ alias: null, status: 'CONFIRMED' })
    await as('facilitator').release(place?.registration ?? '')
    expect((await as(there).receipt(words)).data?.it?.registration).toMatchObject({
      status: 'CANCELLED',
      hasUnseenChange: true,
    })
  })
  it('is the same one again for a key of idempotency, with its words', async () => {
    const key = { 'idempotency-key': 'c7d6d0a4-5f1e-4b7e-9d0a-1d2f3a4b5c6d' }
    const given = await as(here).register(one, undefined, key)
    expect(await as(here).register(one, undefined, key)).toEqual(given)
    expect(await rows(db.read)).toHaveLength(1)
  })
})

describe('words of a Receipt', () => {
  it('are stored as a hash under a key, which a rotation finds', async () => {
    const words = await wordsOf(one)
    const [row] = await rows(db.read)
    expect(row).toMatchObject({ accountId: null, wordsHash: expect.stringMatching(/^first\.[\w-]{43}$/) })
    for (const word of words.split(' ').filter(({ length }) => length > 4))
      expect(JSON.stringify(row)).not.toContain(word)
    keys = { ...someKeys, ring: () => [{ id: 'second', secret: Buffer.alloc(32, 8) }, ...someKeys.ring()] }
    expect((await as(there).receipt(words)).data?.it?.registration).toMatchObject({ status: 'CONFIRMED' })
    const later = await wordsOf(other)
    expect((await as(there).receipt(later)).data?.it?.registration).toMatchObject({ status: 'CONFIRMED' })
    const uses = await usesOfKeys(db.read)
    expect([uses.get('first')?.receipts, uses.get('second')?.receipts]).toEqual([1, 1])
  })
  it('that are guessed open nothing, ten times in a quarter of an hour, whatever they look like', async () => {
    const words = await wordsOf(one)
    const wrong = [noSuch, words.split(' ').toReversed().join(' '), '', 'x'.repeat(20_000), `${words} ${words}`]
    for (const text of [...wrong, ...wrong]) expect(await as(there).receipt(text)).toEqual({ data: { it: null } })
    const limited = { data: { it: null }, errors: [{ path: ['it'], extensions: { code: 'RATE_LIMITED' } }] }
    for (const text of [noSuch, words]) expect(await as(there).receipt(text)).toMatchObject(limited)
    expect(await as(there).cancel({ words })).toMatchObject({ __typename: 'RateLimited', retryAfterSeconds: 900 })
    expect((await as(here).receipt(words)).data?.it?.registration).toMatchObject({ status: 'CONFIRMED' })
    time = instant(now + 15 * 60 * 1000)
    expect((await as(there).receipt(words)).data?.it?.registration).toMatchObject({ status: 'CONFIRMED' })
  })
  it('that are wrong cancel nothing, and are answered as an id of nothing is', async () => {
    await wordsOf(one)
    expect(await as(here).cancel({ words: noSuch })).toEqual(await as(here).cancel({ id: 'reg_nothing' }))
    expect(await as(here).cancel({ words: 'x'.repeat(501) })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: ['receiptWords'], code: 'TOO_LONG' }],
    })
    expect((await as('facilitator').session(one)).registrations).toMatchObject({ confirmedCount: 1 })
  })
  it('go in no address: a GET that asks for them is refused before they are looked at', async () => {
    const words = await wordsOf(one)
    const query = encodeURIComponent(`{ receipt(words: ${JSON.stringify(words)}) { registration { status } } }`)
    const answer = await api.get(`/graphql?query=${query}`)
    expect([answer.status, await answer.json()]).toMatchObject([
      405,
      { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    ])
    expect(api.log.join('\n')).not.toContain(words)
  })
  it('are answered anew each time, and kept in no cache', async () => {
    const words = await wordsOf(one)
    const ask = () =>
      api.send({
        query: 'query ($words: String!) { receipt(words: $words) { registration { status } } }',
        variables: { words },
      })
    const answer = await ask()
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(await answer.text()).toContain('CONFIRMED')
    await as(here).cancel({ words })
    expect(await (await ask()).text()).toContain('CANCELLED')
  })
})
