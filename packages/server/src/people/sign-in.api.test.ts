import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { instant } from '@piiri/domain/shared/instant'
import { anApi, now, someKeys, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aMember, aStaffMember, codeAt, headersOf, signInAs, type Person, type StaffPerson } from '../../test/people.ts'
import { aGroup, fill, id, nothing } from '../../test/world.ts'
import { visitor } from '@piiri/domain/shared/viewer'
import { keyFor } from '../shared/derived-keys.ts'
import { hash } from '@node-rs/argon2'
import { accountForSystem, putPassphrase } from './accounts.repository.ts'
import { signIn } from './sign-in.ts'
import type { Database } from '../storage/database.ts'
import { dialect, q } from '../storage/kit.ts'
import { change } from '../storage/query.ts'
import { tryCount } from '../shared/tries.table.ts'

let db: Database
let openAnother: () => Promise<Database>
let api: Api
let time = now
let member: Person
let staff: StaffPerson
beforeAll(async () => {
  const opened = await aDatabase()
  db = opened.db
  openAnother = () => opened.open()
  const [open, hidden] = [aGroup(1, 'OPEN'), aGroup(2, 'CONFIDENTIAL')]
  await fill(db, { ...nothing, groups: [open, hidden] })
  member = await aMember(db, [
    { group: open.id, alias: 'Sun' },
    { group: hidden.id, role: 'FACILITATOR', alias: 'Moon' },
  ])
  staff = await aStaffMember(db, 'COORDINATOR')
  api = await anApi(db, { clock: () => time, trustedProxies: 1 })
})
const forgetTries = change(() => q.delete(tryCount))
beforeEach(async () => {
  time = instant(time + 60 * 60 * 1000)
  await db.write((tx) => forgetTries(tx))
})
const from = (address: string) => ({ 'x-forwarded-for': address })
const whoAmI = async (headers: Record<string, string>): Promise<unknown> => {
  const { data, errors } = await api.ask({ query: '{ viewer { kind } }', headers })
  return data ? (data['viewer'] as { kind: string }).kind : errors?.[0]?.extensions?.['code']
}
const wordsOf = (person: Person): string[] => person.passphrase.split(' ')
const wrongFor = (person: Person): string => {
  const words = wordsOf(person)
  return [...words.slice(0, 6), words[6] === 'abacus' ? 'abdomen' : 'abacus'].join(' ')
}

describe(`signing in on ${dialect}`, () => {
  it('gives a token, and tells who one is from then on', async () => {
    const { token, viewer, expiresAt } = await signInAs(api, { passphrase: member.passphrase })
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(Date.parse(expiresAt ?? '')).toBeGreaterThan(time)
    expect(viewer).toEqual({
      kind: 'MEMBER',
      account: { id: member.account, kind: 'MEMBER', staffRole: null, openSignIns: 1 },
      memberships: [
        { alias: 'Sun', role: 'PARTICIPANT', group: { slug: 'group-1' } },
        { alias: 'Moon', role: 'FACILITATOR', group: { slug: 'group-2' } },
      ],
    })
    expect(await whoAmI({ authorization: `Bearer ${token}` })).toBe('MEMBER')
  })
  it.each([
    ['capitals', (words: string[]) => words.join(' ').toUpperCase()],
    ['hyphens', (words: string[]) => words.join('-')],
    ['lines with numbers', (words: string[]) => words.map((word, n) => `${n + 1}. ${word}`).join('\n')],
    ['nothing between the words', (words: string[]) => words.join('')],
    ['accents', (words: string[]) => words.join(' ').replaceAll('e', 'é').replaceAll('a', 'à')],
    ['spaces around', (words: string[]) => `  ${words.join('   ')}\u200b `],
  ])('forgives %s', async (_, write) => {
    expect(await signInAs(api, { passphrase: write(wordsOf(member)) })).toMatchObject({ __typename: 'SignIn' })
  })
  it.each([
    ['one wrong word', () => wrongFor(member)],
    ['words in another order', () => wordsOf(member).toReversed().join(' ')],
    ['six words', () => wordsOf(member).slice(1).join(' ')],
    ['words that lead to nobody', () => 'abacus abdomen abacus abdomen abacus abdomen abacus'],
    ['no words', () => ''],
    ['something else', () => "' OR 1=1 --\u0000"],
  ])('refuses %s, and says nothing else', async (_, words) => {
    expect(await signInAs(api, { passphrase: words() })).toEqual({
      __typename: 'WrongPassphrase',
      code: 'WRONG_PASSPHRASE',
      message: expect.any(String),
    })
  })
  it('does not read what is too long', async () => {
    expect(await signInAs(api, { passphrase: 'word '.repeat(10_000) })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: ['input', 'passphrase'], code: 'TOO_LONG' }],
    })
  })
  it('makes what is stored anew where it was made with weaker parameters', async () => {
    const person = await aMember(db)
    const stored = async () => (await accountForSystem(db.read, person.account))?.verifier ?? ''
    const secret = keyFor(someKeys.ring()[0], 'passphrase')
    const weak = await hash(wordsOf(person).slice(2).join(' '), {
      memoryCost: 1024,
      timeCost: 1,
      parallelism: 1,
      secret,
    })
    const row = await accountForSystem(db.read, person.account)
    if (row === null) throw new Error('There is an Account.')
    await db.write((tx) => putPassphrase(tx, { id: row.id, lookup: row.lookup, keyId: row.keyId, verifier: weak }))
    expect(await signInAs(api, { passphrase: wrongFor(person) })).toMatchObject({ __typename: 'WrongPassphrase' })
    expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=1024,/)
    expect(await signInAs(api, { passphrase: person.passphrase })).toMatchObject({ __typename: 'SignIn' })
    expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await signInAs(api, { passphrase: person.passphrase })).toMatchObject({ __typename: 'SignIn' })
  })
  it('keeps no token after a change of a single character', async () => {
    const { token } = await signInAs(api, { passphrase: member.passphrase })
    const changed = `${token?.startsWith('A') ? 'B' : 'A'}${token?.slice(1)}`
    expect(await whoAmI({ authorization: `Bearer ${changed}` })).toBe('UNAUTHENTICATED')
  })
})

describe('many wrong words', () => {
  it('are slowed from one network, while the owner gets in from elsewhere', async () => {
    const wrong = { passphrase: wrongFor(member) }
    const answers = []
    for (let n = 0; n < 8; n += 1) answers.push(await signInAs(api, wrong, from('203.0.113.7')))
    expect(answers.map((answer) => answer.__typename)).toEqual([
      ...Array.from({ length: 5 }, () => 'WrongPassphrase'),
      ...Array.from({ length: 3 }, () => 'RateLimited'),
    ])
    expect(answers.at(-1)?.retryAfterSeconds).toBeGreaterThan(800)
    expect(await signInAs(api, { passphrase: member.passphrase }, from('203.0.113.99'))).toMatchObject({
      __typename: 'RateLimited', // The same network.
    })
    expect(await signInAs(api, { passphrase: member.passphrase }, from('198.51.100.1'))).toMatchObject({
      __typename: 'SignIn',
    })
    time = instant(time + 15 * 60 * 1000)
    expect(await signInAs(api, { passphrase: member.passphrase }, from('203.0.113.7'))).toMatchObject({
      __typename: 'SignIn',
    })
  })
  it('are counted together by all processes', async () => {
    const wrong = { passphrase: wrongFor(member) }
    const other = await anApi(await openAnother(), { clock: () => time, trustedProxies: 1 })
    for (let n = 0; n < 5; n += 1) await signInAs(api, wrong, from('203.0.113.7'))
    expect(await signInAs(other, wrong, from('203.0.113.7'))).toMatchObject({ __typename: 'RateLimited' })
  })
  it('of a hundred at once are a hundred', async () => {
    const wrong = { passphrase: wrongFor(member) }
    const answers = await Promise.all(Array.from({ length: 100 }, () => signInAs(api, wrong, from('203.0.113.7'))))
    expect(answers.filter(({ __typename }) => __typename === 'WrongPassphrase')).toHaveLength(5)
  })
  it('for ever other people are slowed too', async () => {
    const guesses = Array.from({ length: 32 }, (_, n) => `word${n}`)
    const answers = []
    for (const passphrase of guesses) answers.push(await signInAs(api, { passphrase }, from('203.0.113.7')))
    expect(answers.at(-1)).toMatchObject({ __typename: 'RateLimited' })
  })
  // Each is a unit of work, and one of PostgreSQL's takes ten times as long.
  const [many, networks] = dialect === 'sqlite' ? [10_000, 100] : [300, 20]
  it(`are slowed when they are ${many}, from ${networks} networks, and let the owner in from elsewhere`, async () => {
    const wrong = { passphrase: wrongFor(member), totp: null, recoveryCode: null, asCookie: false }
    const outcomes = new Map<string, number>()
    for (let n = 0; n < many; n += 1) {
      const asker = { signIn: null, network: `network ${n % networks}` }
      const outcome = await signIn(api.app.contextFor({ viewer: visitor, languages: [], asker }), wrong)
      const told = outcome.ok ? 'SIGNED_IN' : outcome.error
      outcomes.set(told, (outcomes.get(told) ?? 0) + 1)
    }
    expect(Object.fromEntries(outcomes)).toEqual({ WRONG_PASSPHRASE: 5 * networks, RATE_LIMITED: many - 5 * networks })
    expect(await signInAs(api, { passphrase: member.passphrase }, from('198.51.100.1'))).toMatchObject({
      __typename: 'SignIn',
    })
  })
  it('do not count once they were right', async () => {
    for (let n = 0; n < 12; n += 1)
      expect(await signInAs(api, { passphrase: member.passphrase }, from('203.0.113.7'))).toMatchObject({
        __typename: 'SignIn',
      })
  })
})

describe('a second factor', () => {
  it('is asked of staff, with the right words only', async () => {
    expect(await signInAs(api, { passphrase: staff.passphrase })).toMatchObject({ __typename: 'TotpRequired' })
    expect(await signInAs(api, { passphrase: wrongFor(staff), totp: codeAt(staff.totpUrl, time) })).toMatchObject({
      __typename: 'WrongPassphrase',
    })
  })
  it('lets in once a code, and no earlier one', async () => {
    const totp = codeAt(staff.totpUrl, time)
    const input = { passphrase: staff.passphrase, totp }
    expect(await signInAs(api, input)).toMatchObject({ __typename: 'SignIn', viewer: { kind: 'STAFF' } })
    expect(await signInAs(api, input)).toMatchObject({ __typename: 'WrongPassphrase' })
    const earlier = codeAt(staff.totpUrl, time, -1)
    expect(await signInAs(api, { ...input, totp: earlier })).toMatchObject({ __typename: 'WrongPassphrase' })
  })
  it.each([
    ['a step behind', -1, 'SignIn'],
    ['a step ahead', 1, 'SignIn'],
    ['two steps behind', -2, 'WrongPassphrase'],
    ['two steps ahead', 2, 'WrongPassphrase'],
  ])('forgives a clock that is %s', async (_, steps, typeName) => {
    const totp = codeAt(staff.totpUrl, time, steps)
    expect(await signInAs(api, { passphrase: staff.passphrase, totp })).toMatchObject({ __typename: typeName })
  })
  it('of two who bring the same code at once lets one in', async () => {
    const input = { passphrase: staff.passphrase, totp: codeAt(staff.totpUrl, time) }
    const answers = await Promise.all([signInAs(api, input), signInAs(api, input), signInAs(api, input)])
    expect(answers.filter(({ __typename }) => __typename === 'SignIn')).toHaveLength(1)
  })
  it('may be a recovery code, each once, however it is written', async () => {
    const [code = '', other = ''] = staff.recoveryCodes
    const input = { passphrase: staff.passphrase, recoveryCode: ` ${code.toUpperCase().replace('-', ' ')}` }
    expect(await signInAs(api, input)).toMatchObject({ __typename: 'SignIn' })
    expect(await signInAs(api, { ...input, recoveryCode: code })).toMatchObject({ __typename: 'WrongPassphrase' })
    expect(await signInAs(api, { ...input, recoveryCode: other })).toMatchObject({ __typename: 'SignIn' })
  })
  it('cannot be guessed by trying', async () => {
    const input = { passphrase: staff.passphrase, totp: '000000' }
    const answers = []
    for (let n = 0; n < 7; n += 1) answers.push(await signInAs(api, input, from('203.0.113.7')))
    expect(answers.at(-1)).toMatchObject({ __typename: 'RateLimited' })
  })
})

describe('a sign-in', () => {
  it('ends when it is not used', async () => {
    const headers = await headersOf(api, member, time)
    time = instant(time + 14 * 24 * 60 * 60 * 1000 - 1000)
    expect(await whoAmI(headers)).toBe('MEMBER')
    time = instant(time + 13 * 24 * 60 * 60 * 1000)
    expect(await whoAmI(headers)).toBe('MEMBER') // It was used since.
    time = instant(time + 14 * 24 * 60 * 60 * 1000)
    expect(await whoAmI(headers)).toBe('UNAUTHENTICATED')
  })
  it('ends at the longest after 60 days, however much it is used', async () => {
    const headers = await headersOf(api, member, time)
    const began = time
    for (let day = 7; day < 60; day += 7) {
      time = instant(began + day * 24 * 60 * 60 * 1000)
      expect(await whoAmI(headers)).toBe('MEMBER')
    }
    time = instant(began + 60 * 24 * 60 * 60 * 1000)
    expect(await whoAmI(headers)).toBe('UNAUTHENTICATED')
  })
  it('ends by signing out, here or everywhere', async () => {
    const [one, two, three] = [
      await headersOf(api, member, time),
      await headersOf(api, member, time),
      await headersOf(api, member, time),
    ]
    await api.ask({ query: 'mutation { signOut { __typename } }', headers: one })
    expect([await whoAmI(one), await whoAmI(two), await whoAmI(three)]).toEqual(['UNAUTHENTICATED', 'MEMBER', 'MEMBER'])
    await api.ask({ query: 'mutation { signOut(everywhere: true) { __typename } }', headers: two })
    expect([await whoAmI(two), await whoAmI(three)]).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED'])
  })
  it('as a cookie is for browsers, and has no token to read', async () => {
    const answer = await api.send({
      query: 'mutation ($p: String!) { signIn(input: { passphrase: $p, asCookie: true }) { ... on SignIn { token } } }',
      variables: { p: member.passphrase },
    })
    expect(await answer.json()).toEqual({ data: { signIn: { token: null } } })
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^__Host-piiri=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/)
    const headers = { cookie: cookie.split(';')[0] ?? '', 'x-piiri': '1' }
    expect(await whoAmI(headers)).toBe('MEMBER')
    const out = await api.send({ query: 'mutation { signOut { __typename } }', headers })
    expect(out.headers.get('set-cookie')).toMatch(/^__Host-piiri=; Max-Age=0; /)
    expect(await whoAmI(headers)).toBe('UNAUTHENTICATED')
  })
  it('of an Account by a changed passphrase ends all others', async () => {
    const person = await aMember(db, [{ group: id.group(1) }])
    const [here, elsewhere] = [await headersOf(api, person, time), await headersOf(api, person, time)]
    const { data } = await api.ask<{ changePassphrase: { passphrase: string; signIn: { token: string } } }>({
      query: 'mutation { changePassphrase { ... on NewPassphrase { passphrase signIn { token } } } }',
      headers: here,
    })
    const { passphrase = '', signIn } = data?.changePassphrase ?? {}
    expect(await whoAmI(elsewhere)).toBe('UNAUTHENTICATED')
    expect(await whoAmI({ authorization: `Bearer ${signIn?.token}` })).toBe('MEMBER')
    expect(await signInAs(api, { passphrase: person.passphrase })).toMatchObject({ __typename: 'WrongPassphrase' })
    expect(await signInAs(api, { passphrase })).toMatchObject({ __typename: 'SignIn' })
    time = instant(time + 10 * 60 * 1000)
    expect(await whoAmI(here)).toBe('UNAUTHENTICATED')
  })
})
