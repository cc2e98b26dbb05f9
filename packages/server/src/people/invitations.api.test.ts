import { instant } from '@piiri/domain/shared/instant'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aMember, aStaffMember, headersOf, signInAs, type Person } from '../../test/people.ts'
import { aGroup, fill, id, nothing } from '../../test/world.ts'
import { tryCount } from '../shared/tries.table.ts'
import type { Database } from '../storage/database.ts'
import { dialect, q } from '../storage/kit.ts'
import { change } from '../storage/query.ts'

let db: Database
let api: Api
let time = now
let facilitator: Person
let peerWorker: Person
let participant: Person
type Headers = Record<string, string>
let as: Record<'facilitator' | 'peerWorker' | 'participant' | 'coordinator', Headers>
const forgetTries = change(() => q.delete(tryCount))
const day = 24 * 60 * 60 * 1000

beforeAll(async () => {
  db = (await aDatabase()).db
  await fill(db, {
    ...nothing,
    groups: [aGroup(1, 'CONFIDENTIAL'), aGroup(2, 'OPEN'), aGroup(3, 'OPEN', { isArchived: true })],
  })
  facilitator = await aMember(db, [{ group: id.group(1), role: 'FACILITATOR', alias: 'Moon' }])
  peerWorker = await aMember(db, [{ group: id.group(1), role: 'PEER_WORKER', alias: 'Star' }])
  participant = await aMember(db, [{ group: id.group(1), alias: 'Cloud' }])
  api = await anApi(db, { clock: () => time, trustedProxies: 1 })
  const coordinator = await aStaffMember(db, 'COORDINATOR')
  as = {
    facilitator: await headersOf(api, facilitator),
    peerWorker: await headersOf(api, peerWorker),
    participant: await headersOf(api, participant),
    coordinator: await headersOf(api, coordinator),
  }
})
beforeEach(() => db.write((tx) => forgetTries(tx)))

type Made = {
  readonly __typename: string
  readonly id?: string
  readonly words?: string | null
  readonly role?: string
  readonly expiresAt?: string
  readonly issues?: readonly object[]
}
async function invite(headers: Headers, input: object = {}): Promise<Made> {
  const { data, errors } = await api.ask<{ createInvitation: Made }>({
    query: `mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { __typename
      ... on Invitation { id role words expiresAt } ... on InvalidInput { issues { path code } } } }`,
    variables: { input: { group: id.group(1), ...input } },
    headers,
  })
  if (!data) throw new Error(JSON.stringify(errors))
  return data.createInvitation
}
type Redeemed = {
  readonly __typename: string
  readonly passphrase?: string
  readonly signIn?: { readonly token: string }
  readonly alias?: string
  readonly id?: string
  readonly issues?: readonly { readonly code: string }[]
}
async function redeem(words: string | null | undefined, alias: string, headers: Headers = {}): Promise<Redeemed> {
  const { data, errors } = await api.ask<{ redeemInvitation: Redeemed }>({
    query: `mutation ($input: RedeemInvitationInput!) { redeemInvitation(input: $input) { __typename
      ... on NewPassphrase { passphrase signIn { token viewer { kind } } }
      ... on Membership { id alias role group { slug } } ... on InvalidInput { issues { path code } } } }`,
    variables: { input: { words, alias } },
    headers,
  })
  if (!data) throw new Error(JSON.stringify(errors))
  return data.redeemInvitation
}
const membersSeenBy = async (headers: Headers, slug = 'group-1') => {
  const { data } = await api.ask<{
    group: { memberships: { alias: string; role: string; id: string }[]; invitations: { id: string; words: null }[] }
  }>({
    query: `{ group(slug: "${slug}") { memberships { id alias role } invitations { id words } } }`,
    headers,
  })
  return data?.group ?? { memberships: [], invitations: [] }
}

describe(`an invitation on ${dialect}`, () => {
  it('is made by whoever plans the Group, and brings somebody in who has no Account', async () => {
    const made = await invite(as.peerWorker)
    expect(made).toMatchObject({ __typename: 'Invitation', role: 'PARTICIPANT' })
    expect(made.words?.split(' ')).toHaveLength(7)
    expect(Date.parse(made.expiresAt ?? '') - time).toBe(14 * day)
    const redeemed = await redeem(made.words?.toUpperCase(), ' Rain ')
    expect(redeemed).toMatchObject({ __typename: 'NewPassphrase', signIn: { viewer: { kind: 'MEMBER' } } })
    expect((await membersSeenBy(as.participant)).memberships).toContainEqual(
      expect.objectContaining({ alias: 'Rain', role: 'PARTICIPANT' }),
    )
    expect(await signInAs(api, { passphrase: redeemed.passphrase })).toMatchObject({ __typename: 'SignIn' })
    const { data } = await api.ask({
      query: '{ viewer { memberships { alias isViewer group { slug } } } }',
      headers: { authorization: `Bearer ${redeemed.signIn?.token}` },
    })
    expect(data).toEqual({
      viewer: { memberships: [{ alias: 'Rain', isViewer: true, group: { slug: 'group-1' } }] },
    })
  })
  it('is used up by it', async () => {
    const { words } = await invite(as.facilitator)
    await redeem(words, 'Snow')
    expect(await redeem(words, 'Ice')).toEqual({ __typename: 'InvitationNotValid' })
  })
  it('of two who redeem it at once brings one in', async () => {
    const { words } = await invite(as.facilitator)
    const both = await Promise.all([redeem(words, 'First'), redeem(words, 'Second'), redeem(words, 'Third')])
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual([
      'InvitationNotValid',
      'InvitationNotValid',
      'NewPassphrase',
    ])
    const names = (await membersSeenBy(as.facilitator)).memberships.map(({ alias }) => alias)
    expect(names.filter((name) => ['First', 'Second', 'Third'].includes(name))).toHaveLength(1)
  })
  it('of two who take the same alias at once gives it to one', async () => {
    const made = await Promise.all([1, 2, 3].map(() => invite(as.facilitator)))
    const all = await Promise.all(made.map(({ words }) => redeem(words, 'Same name')))
    expect(all.map(({ __typename }) => __typename).toSorted()).toEqual([
      'InvalidInput',
      'InvalidInput',
      'NewPassphrase',
    ])
    expect(api.log.join()).not.toMatch(/same ?name/i)
  })
  it('adds a Membership to the Account of whoever is signed in', async () => {
    const { words } = await invite(as.coordinator, { group: id.group(2) })
    const before = await membersSeenBy(as.coordinator)
    const joined = await redeem(words, 'Another name', as.participant)
    expect(joined).toMatchObject({ __typename: 'Membership', alias: 'Another name' })
    const own = before.memberships.find(({ alias }) => alias === 'Cloud')
    expect(joined.id?.slice(4, 12)).not.toBe(own?.id.slice(4, 12)) // Nothing ties the two together.
    const { memberships } = await membersSeenBy(as.participant, 'group-2')
    expect(memberships.map(({ alias }) => alias)).toEqual(['Another name'])
  })
  it('is not used up where somebody is in the Group already', async () => {
    const { words } = await invite(as.facilitator)
    expect(await redeem(words, 'Twice', as.participant)).toMatchObject({ issues: [{ code: 'ALREADY_A_MEMBER' }] })
    expect(await redeem(words, 'Once')).toMatchObject({ __typename: 'NewPassphrase' })
  })
  it.each([
    ['is taken', 'Moon', 'ALIAS_TAKEN'],
    ['looks like one that is', 'M00N', 'ALIAS_TAKEN'],
    ['looks so in another alphabet', '\u039c\u039f\u039f\u039d', 'ALIAS_TAKEN'],
    ['has what nobody sees in it', 'Mo\u200bon', 'ALIAS_TAKEN'],
    ['is empty', ' \u200b', 'EMPTY'],
    ['is no name', '<script>', 'NOT_ALLOWED_CHARACTERS'],
    ['is too long', 'x'.repeat(41), 'TOO_LONG'],
    ['is a megabyte', 'x'.repeat(90_000), 'TOO_LONG'],
  ])('stays good where the alias %s', async (_, alias, code) => {
    const { words } = await invite(as.facilitator)
    expect(await redeem(words, alias)).toMatchObject({ __typename: 'InvalidInput', issues: [{ code }] })
    expect((await membersSeenBy(as.facilitator)).invitations).not.toEqual([])
    await redeem(words, `Name ${code} ${alias.length}`)
  })
  it('tells nothing of the Group before its words are right', async () => {
    expect(await redeem('abacus abdomen abacus abdomen abacus abdomen abacus', 'Moon')).toEqual({
      __typename: 'InvitationNotValid',
    })
  })
  it('ends with its time', async () => {
    const { words } = await invite(as.facilitator, { lifetimeDays: 1 })
    time = instant(time + day)
    expect(await redeem(words, 'Too late')).toEqual({ __typename: 'InvitationNotValid' })
    time = instant(time - 1)
    expect(await redeem(words, 'In time')).toMatchObject({ __typename: 'NewPassphrase' })
    time = now
  })
  it('is taken back by whoever may make it, and by nobody else', async () => {
    const made = await invite(as.facilitator, { role: 'FACILITATOR' })
    const revoke = async (headers: Headers) =>
      (await api.ask({ query: `mutation { revokeInvitation(id: "${made.id}") { __typename } }`, headers })).data
    expect(await revoke({})).toEqual({ revokeInvitation: { __typename: 'NotFound' } })
    expect(await revoke(as.participant)).toEqual({ revokeInvitation: { __typename: 'NotFound' } })
    expect(await revoke(as.peerWorker)).toEqual({ revokeInvitation: { __typename: 'NotAllowed' } })
    expect(await revoke(as.facilitator)).toEqual({ revokeInvitation: { __typename: 'Done' } })
    expect(await revoke(as.facilitator)).toEqual({ revokeInvitation: { __typename: 'NotFound' } })
    expect(await redeem(made.words, 'Too late')).toEqual({ __typename: 'InvitationNotValid' })
  })
  it('shows its words once', async () => {
    const made = await invite(as.facilitator)
    const { invitations } = await membersSeenBy(as.facilitator)
    expect(invitations).toContainEqual({ id: made.id, words: null })
    expect((await membersSeenBy(as.participant)).invitations).toEqual([])
    expect((await membersSeenBy({})).invitations).toEqual([])
  })
  it.each([
    ['a visitor', () => ({}), 'PARTICIPANT', 'NotAllowed'],
    ['a participant', () => as.participant, 'PARTICIPANT', 'NotAllowed'],
    ['a peer worker who invites a peer worker', () => as.peerWorker, 'PEER_WORKER', 'NotAllowed'],
    ['a facilitator who invites a facilitator', () => as.facilitator, 'FACILITATOR', 'Invitation'],
    ['a coordinator', () => as.coordinator, 'FACILITATOR', 'Invitation'],
  ])('is made or not by %s', async (_, headers, role, expected) => {
    expect(await invite(headers(), { role })).toMatchObject({ __typename: expected })
  })
  it.each([
    ['an unknown Group', { group: id.group(9) }, { __typename: 'NotFound' }],
    ['an id of another type', { group: id.account(1) }, { __typename: 'NotFound' }],
    ['no days', { lifetimeDays: 0 }, { issues: [{ path: ['input', 'lifetimeDays'], code: 'OUT_OF_RANGE' }] }],
    ['a hundred days', { lifetimeDays: 100 }, { issues: [{ path: ['input', 'lifetimeDays'], code: 'OUT_OF_RANGE' }] }],
    ['a Group that has ended', { group: id.group(3) }, { issues: [{ code: 'GROUP_IS_ARCHIVED' }] }],
  ])('is refused for %s', async (_, input, expected) => {
    expect(await invite(as.coordinator, input)).toMatchObject(expected)
  })
  it('is not for staff, who are in no Group', async () => {
    const { words } = await invite(as.facilitator)
    expect(await redeem(words, 'Boss', as.coordinator)).toMatchObject({ issues: [{ code: 'STAFF_IS_NO_MEMBER' }] })
  })
  it('does not tell by its words, without end, which aliases there are', async () => {
    const { words } = await invite(as.facilitator)
    const answers = []
    for (let n = 0; n < 11; n += 1) answers.push(await redeem(words, 'Moon'))
    expect(answers[9]).toMatchObject({ issues: [{ code: 'ALIAS_TAKEN' }] })
    expect(answers[10]).toEqual({ __typename: 'RateLimited' })
  })
  it('is not slowed by those that were right', async () => {
    for (let n = 0; n < 11; n += 1) {
      const { words } = await invite(as.facilitator)
      expect(await redeem(words, `Guest ${'abcdefghijk'[n]}`)).toMatchObject({ __typename: 'NewPassphrase' })
    }
  })
  it('cannot be guessed by trying', async () => {
    const answers = []
    for (let n = 0; n < 11; n += 1) answers.push(await redeem(`wrong words ${n}`, 'Guess'))
    expect(answers.at(-1)).toEqual({ __typename: 'RateLimited' })
  })
})
