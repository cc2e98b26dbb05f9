import type { Keys, RingKey } from '../http/keys.ts'
import { instant } from '@piiri/domain/shared/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, someKeys } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aMember, aStaffMember, codeAt, headersOf, signInAs } from '../../test/people.ts'
import { aGroup, fill, nothing, tag } from '../../test/world.ts'
import { resealActors } from '../audit/reseal-actors.ts'
import { checkAudit } from '../audit/check-audit.ts'
import { pseudonymFor, secretsOf } from '../audit/pseudonyms.ts'
import { inviteForSystem } from './invite-for-system.ts'
import { resealSecrets } from './reseal-secrets.ts'
import { isUsed, usesOfAll, usesOfKeys } from '../uses-of-keys.ts'

const second: RingKey = { id: 'second', secret: Buffer.alloc(32, 8) }
const [first] = someKeys.ring()
const keysOf = (...ring: [RingKey, ...RingKey[]]): Keys => ({ ...someKeys, ring: () => ring })
const [before, after, forgotten] = [keysOf(first), keysOf(second, first), keysOf(second)]
const group = aGroup(1, 'OPEN')
const { db } = await aDatabase()
beforeEach(() => fill(db, { ...nothing, groups: [group] }))

const rotate = () => resealSecrets({ db, keys: after, clock: () => now })
const anInvitation = async (keys: Keys): Promise<string> => {
  const making = { db, keys, languages: [tag('en')], clock: () => now }
  const made = await inviteForSystem(making, { group: group.slug, role: 'PARTICIPANT', lifetimeDays: 14 })
  if (!made.ok) throw new Error(made.error)
  return made.value.words
}
const redeem = async (keys: Keys, words: string, alias: string) => {
  const query = `mutation ($words: String!, $alias: String!) { redeemInvitation(input: { words: $words, alias: $alias }) { __typename } }`
  const { data } = await (await anApi(db, { keys })).ask({ query, variables: { words, alias } })
  return data?.['redeemInvitation']
}

describe('with a new key in front of the ring', () => {
  it('who is signed in stays so, and everybody signs in with what they have', async () => {
    const [member, administrator] = [await aMember(db, [{ group: group.id }]), await aStaffMember(db, 'ADMINISTRATOR')]
    const headers = await headersOf(await anApi(db), member)
    const words = await anInvitation(before)
    await rotate()
    const api = await anApi(db, { keys: after })
    expect((await api.ask({ query: '{ viewer { kind } }', headers })).data).toEqual({ viewer: { kind: 'MEMBER' } })
    const { passphrase, totpUrl } = administrator
    expect(await signInAs(api, { passphrase: member.passphrase })).toMatchObject({ __typename: 'SignIn' })
    expect(await signInAs(api, { passphrase, totp: codeAt(totpUrl, now) })).toMatchObject({ __typename: 'SignIn' })
    const recoveryCode = administrator.recoveryCodes[0]
    expect(await signInAs(api, { passphrase, recoveryCode })).toMatchObject({ __typename: 'SignIn' })
    expect(await redeem(after, words, 'Tuuli')).toEqual({ __typename: 'NewPassphrase' })
  })

  it('second factors and pseudonyms need the old one no more; passphrases until the next sign-in', async () => {
    const [moved, unmoved] = [await aMember(db), await aMember(db)]
    const { account, passphrase, totpUrl } = await aStaffMember(db, 'ADMINISTRATOR')
    const called = await db.write((tx) => pseudonymFor(tx, before, account, group.id))
    expect(await rotate()).toEqual({ secondFactors: 1, pseudonyms: 1 })
    const both = await anApi(db, { keys: after })
    await signInAs(both, { passphrase: moved.passphrase })
    await signInAs(both, { passphrase, totp: codeAt(totpUrl, now) })

    const later = instant(now + 30_000)
    const alone = await anApi(db, { keys: forgotten, clock: () => later })
    expect(await signInAs(alone, { passphrase, totp: codeAt(totpUrl, later) })).toMatchObject({ __typename: 'SignIn' })
    expect(await signInAs(alone, { passphrase: moved.passphrase })).toMatchObject({ __typename: 'SignIn' })
    expect(await signInAs(alone, { passphrase: unmoved.passphrase })).toMatchObject({ __typename: 'WrongPassphrase' })
    expect(await db.write((tx) => pseudonymFor(tx, forgotten, account, group.id))).toBe(called)
  })

  it('a telephone that is about to take another’s place goes on too', async () => {
    const administrator = await aStaffMember(db, 'ADMINISTRATOR')
    const headers = await headersOf(await anApi(db), administrator)
    const enrol = 'mutation { enrolTotp { ... on TotpEnrolment { url } } }'
    const { data } = await (await anApi(db)).ask<{ enrolTotp: { url: string } }>({ query: enrol, headers })
    expect(await rotate()).toMatchObject({ secondFactors: 2 })
    const query = 'mutation ($totp: String!) { confirmTotp(totp: $totp) { __typename } }'
    const variables = { totp: codeAt(data?.enrolTotp.url ?? '', now) }
    const api = await anApi(db, { keys: forgotten })
    expect((await api.ask({ query, headers, variables })).data).toEqual({ confirmTotp: { __typename: 'Done' } })
  })

  it('the audit says that keys were rotated, and stays whole', async () => {
    await aStaffMember(db, 'ADMINISTRATOR')
    await rotate()
    const { ask } = await anApi(db, { keys: after })
    const query = '{ audit { nodes { actorKind action actor } } }'
    const { data } = await ask<{ audit: { nodes: readonly object[] } }>({ query, as: 'coordinator' })
    expect(data?.audit.nodes).toContainEqual({ actorKind: 'SYSTEM', action: 'keys.rotated', actor: null })
    expect(await checkAudit(db.read, after)).toMatchObject({ isIntact: true })
  })

  it('nothing is sealed twice, and what nobody can read is left as it is', async () => {
    const { account } = await aStaffMember(db, 'ADMINISTRATOR')
    await resealActors(db, keysOf(second))
    expect((await secretsOf(db.read, before, [account])).size).toBe(1)
    expect(await rotate()).toEqual({ secondFactors: 1, pseudonyms: 1 })
    expect(await rotate()).toEqual({ secondFactors: 0, pseudonyms: 0 })
  })

  it('every pseudonym is gone through, however few at once', async () => {
    for (let count = 0; count < 5; count++) await aStaffMember(db, 'COORDINATOR')
    expect(await resealActors(db, after, 2)).toBe(5)
    expect(await resealActors(db, after, 2)).toBe(0)
  })
})

describe('what is made with a key', () => {
  const none = {
    accounts: 0,
    secondFactors: 0,
    recoveryCodes: 0,
    invitations: 0,
    receipts: 0,
    webhookSecrets: 0,
    pseudonyms: 0,
    auditEntries: 0,
  }
  it('is counted for each', async () => {
    const member = await aMember(db)
    await aStaffMember(db, 'ADMINISTRATOR')
    await anInvitation(before)
    const all = {
      accounts: 2,
      secondFactors: 1,
      recoveryCodes: 10,
      invitations: 1,
      receipts: 0,
      webhookSecrets: 0,
      pseudonyms: 1,
      auditEntries: 2,
    }
    expect(await usesOfKeys(db.read)).toEqual(new Map([['first', all]]))

    await rotate()
    await signInAs(await anApi(db, { keys: after }), { passphrase: member.passphrase })
    await anInvitation(after)
    const uses = await usesOfKeys(db.read)
    expect(uses.get('first')).toEqual({ ...all, accounts: 1, secondFactors: 0, pseudonyms: 0 })
    const moved = { ...none, accounts: 1, secondFactors: 1, invitations: 1, pseudonyms: 1, auditEntries: 2 }
    expect(uses.get('second')).toEqual(moved)
    expect(usesOfAll(uses.values())).toEqual({ ...all, invitations: 2, auditEntries: 4 })
  })
  it('is nothing where there is nothing', async () => {
    expect([...(await usesOfKeys(db.read))]).toEqual([])
    expect(usesOfAll([])).toEqual(none)
    expect(isUsed(none)).toBe(false)
    expect(isUsed({ ...none, auditEntries: 1 })).toBe(true)
  })
})
