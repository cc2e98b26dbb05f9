import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { instant } from '@piiri/domain/shared/instant'
import { visitor } from '@piiri/domain/shared/viewer'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aMember, aStaffMember, codeAt, headersOf, signInAs, type StaffPerson } from '../../test/people.ts'
import { aGroup, fill, id, nothing } from '../../test/world.ts'
import { isKnownToAudit } from '../audit/pseudonyms.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { signIn } from './sign-in.ts'

let db: Database
let api: Api
let time = now
type Headers = Record<string, string>
let administrator: StaffPerson
let coordinator: StaffPerson
let as: Record<'administrator' | 'coordinator' | 'facilitator', Headers>
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db, { clock: () => time })
})
beforeEach(async () => {
  time = now
  await fill(db, { ...nothing, groups: [aGroup(1, 'OPEN')] })
  administrator = await aStaffMember(db, 'ADMINISTRATOR')
  coordinator = await aStaffMember(db, 'COORDINATOR')
  const facilitator = await aMember(db, [{ group: id.group(1), role: 'FACILITATOR' }])
  as = {
    administrator: await headersOf(api, administrator),
    coordinator: await headersOf(api, coordinator),
    facilitator: await headersOf(api, facilitator),
  }
})
const ask = async <T>(headers: Headers, query: string): Promise<T | undefined> =>
  (await api.ask<{ x: T }>({ query, headers })).data?.x
type Made = {
  readonly __typename: string
  readonly passphrase: string
  readonly account: { readonly id: string }
  readonly totp: { readonly url: string; readonly recoveryCodes: readonly string[] }
}
const create = (headers: Headers, role = 'COORDINATOR') =>
  ask<Made>(
    headers,
    `mutation { x: createStaff(input: { staffRole: ${role} }) { __typename ... on NewStaff { passphrase account { id } totp { url recoveryCodes } } } }`,
  )
const remove = (headers: Headers, account: string) =>
  ask(headers, `mutation { x: removeStaff(id: "${account}") { __typename } }`)

describe(`staff on ${dialect}`, () => {
  it('is made by administrators, with a second factor from the beginning', async () => {
    const made = await create(as.administrator)
    expect(made?.totp.recoveryCodes).toHaveLength(10)
    expect(made?.totp.url).toMatch(/^otpauth:\/\/totp\/Piiri/)
    const totp = codeAt(made?.totp.url ?? '', now)
    expect(await signInAs(api, { passphrase: made?.passphrase })).toMatchObject({ __typename: 'TotpRequired' })
    expect(await signInAs(api, { passphrase: made?.passphrase, totp })).toMatchObject({
      viewer: { kind: 'STAFF', account: { staffRole: 'COORDINATOR' } },
    })
  })
  it('is made and removed by nobody else', async () => {
    for (const headers of [{}, as.facilitator, as.coordinator])
      expect(await create(headers)).toEqual({ __typename: 'NotAllowed' })
    for (const headers of [{}, as.facilitator])
      expect(await remove(headers, coordinator.account)).toEqual({ __typename: 'NotFound' })
    expect(await remove(as.coordinator, coordinator.account)).toEqual({ __typename: 'NotAllowed' })
    expect(await remove(as.coordinator, administrator.account)).toEqual({ __typename: 'NotFound' })
  })
  it('is known to administrators', async () => {
    const query = '{ x: staff { id staffRole openSignIns } }'
    expect(await ask<object[]>(as.administrator, query)).toHaveLength(2)
    for (const headers of [{}, as.facilitator, as.coordinator]) expect(await ask(headers, query)).toEqual([])
  })
  it('that is removed is out at once', async () => {
    expect(await remove(as.administrator, coordinator.account)).toEqual({ __typename: 'Done' })
    const { errors } = await api.ask({ query: '{ viewer { kind } }', headers: as.coordinator })
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED')
  })
  it('that removes itself does nothing more, not even in the same document, and nothing leads to it', async () => {
    const other = await aStaffMember(db, 'ADMINISTRATOR')
    const query = `mutation { x: removeStaff(id: "${administrator.account}") { __typename }
      y: createStaff(input: { staffRole: ADMINISTRATOR }) { __typename } }`
    const { data } = await api.ask({ query, headers: as.administrator })
    expect(data).toEqual({ x: { __typename: 'Done' }, y: { __typename: 'NotAllowed' } })
    expect(await isKnownToAudit(db.read, administrator.account)).toBe(false)
    expect(await ask<object[]>(await headersOf(api, other), '{ x: staff { id } }')).toHaveLength(2)
  })
  it('keeps its only administrator', async () => {
    expect(await remove(as.administrator, administrator.account)).toEqual({ __typename: 'LastOfItsKind' })
    const erase = `mutation { x: eraseAccount(passphrase: "${administrator.passphrase}") { __typename } }`
    expect(await ask(as.administrator, erase)).toEqual({ __typename: 'LastOfItsKind' })
    await create(as.administrator, 'ADMINISTRATOR')
    expect(await ask(as.administrator, erase)).toEqual({ __typename: 'Done' })
  })
  it('has no code guessed from many networks by whoever has the words, and gets in by a recovery code', async () => {
    const { passphrase, recoveryCodes } = coordinator
    time = instant(now + 60_000)
    const tryFrom = async (network: string, factor: object): Promise<string> => {
      const context = api.app.contextFor({ viewer: visitor, languages: [], asker: { signIn: null, network } })
      const given = { passphrase, totp: null, recoveryCode: null, asCookie: false, ...factor }
      const outcome = await signIn(context, given)
      return outcome.ok ? 'SIGNED_IN' : outcome.error
    }
    for (let n = 0; n < 50; n += 1) expect(await tryFrom(`network ${n}`, { totp: 'abcdef' })).toBe('WRONG_PASSPHRASE')
    const right = { totp: codeAt(coordinator.totpUrl, time) }
    expect(await tryFrom('elsewhere', right)).toBe('RATE_LIMITED')
    expect(await tryFrom('elsewhere', { recoveryCode: recoveryCodes[0] })).toBe('SIGNED_IN')
  })
  it('takes a new second factor into use when a code of it is right, and not before', async () => {
    const enrolled = await ask<{ url: string; recoveryCodes: string[] }>(
      as.coordinator,
      'mutation { x: enrolTotp { ... on TotpEnrolment { url recoveryCodes } } }',
    )
    const confirm = (totp: string) => ask(as.coordinator, `mutation { x: confirmTotp(totp: "${totp}") { __typename } }`)
    time = instant(now + 60_000)
    const { passphrase, totpUrl } = coordinator
    expect(await signInAs(api, { passphrase, totp: codeAt(totpUrl, time) })).toMatchObject({ __typename: 'SignIn' })
    expect(await confirm('000000')).toEqual({ __typename: 'WrongPassphrase' })
    expect(await confirm(codeAt(enrolled?.url ?? '', time))).toEqual({ __typename: 'Done' })
    time = instant(now + 120_000)
    expect(await signInAs(api, { passphrase, totp: codeAt(totpUrl, time) })).toMatchObject({
      __typename: 'WrongPassphrase',
    })
    const totp = codeAt(enrolled?.url ?? '', time)
    expect(await signInAs(api, { passphrase, totp })).toMatchObject({ __typename: 'SignIn' })
    expect(await signInAs(api, { passphrase, recoveryCode: coordinator.recoveryCodes[0] })).toMatchObject({
      __typename: 'WrongPassphrase', // The old ones went with the old factor.
    })
    expect(await ask(as.facilitator, 'mutation { x: enrolTotp { __typename } }')).toEqual({ __typename: 'NotAllowed' })
  })
})

describe('what another viewer would see', () => {
  const explain = (as: string) => `{ x: explainVisibility(id: "${id.group(1)}", as: ${as}) { field isVisible rule } }`
  it('is told to staff, field by field, with the rule', async () => {
    const told = await ask<{ field: string; isVisible: boolean; rule: string }[]>(
      as.coordinator,
      explain('{ kind: VISITOR }'),
    )
    expect(told).toContainEqual({ field: 'title', isVisible: true, rule: 'group.anyone' })
    expect(told).toContainEqual({ field: 'memberships', isVisible: false, rule: 'group.members' })
    const asMember = await ask<object[]>(
      as.administrator,
      explain(`{ kind: MEMBER, groups: ["${id.group(1)}"], role: FACILITATOR }`),
    )
    expect(asMember).toContainEqual({ field: 'invitations', isVisible: true, rule: 'group.planning' })
  })
  it('is told to nobody else, and of nothing that is not there', async () => {
    expect(await ask(as.facilitator, explain('{ kind: VISITOR }'))).toBeNull()
    expect(await ask({}, explain('{ kind: VISITOR }'))).toBeNull()
    expect(await ask(as.coordinator, `{ x: explainVisibility(id: "x", as: { kind: VISITOR }) { field } }`)).toBeNull()
  })
})
