import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, type Api } from '../../test/api.ts'
import { emptyAudit } from '../../test/audit.ts'
import { aDatabase } from '../../test/database.ts'
import { aMember, aStaffMember, headersOf, signInAs, type Person } from '../../test/people.ts'
import { aGroup, fill, id, nothing } from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

const form = JSON.parse(await readFile(new URL('../../../../docs/account-export.schema.json', import.meta.url), 'utf8'))
const isOfTheForm = addFormats.default(new Ajv2020({ allErrors: true })).compile(form)

let db: Database
let api: Api
type Headers = Record<string, string>
type Who = 'facilitator' | 'peerWorker' | 'participant' | 'outsider' | 'coordinator' | 'administrator' | 'visitor'
let people: Record<'facilitator' | 'peerWorker' | 'participant' | 'outsider', Person>
let as: Record<Who, Headers>
let memberships: Record<string, string>

beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db)
})
beforeEach(async () => {
  await fill(db, { ...nothing, groups: [aGroup(1, 'CONFIDENTIAL'), aGroup(2, 'OPEN')] })
  people = {
    facilitator: await aMember(db, [
      { group: id.group(1), role: 'FACILITATOR', alias: 'Moon' },
      { group: id.group(2), alias: 'Elsewhere' },
    ]),
    peerWorker: await aMember(db, [{ group: id.group(1), role: 'PEER_WORKER', alias: 'Star' }]),
    participant: await aMember(db, [{ group: id.group(1), alias: 'Cloud' }]),
    outsider: await aMember(db, [{ group: id.group(2), role: 'FACILITATOR', alias: 'Sun' }]),
  }
  const [coordinator, administrator] = [await aStaffMember(db, 'COORDINATOR'), await aStaffMember(db, 'ADMINISTRATOR')]
  as = {
    visitor: {},
    facilitator: await headersOf(api, people.facilitator),
    peerWorker: await headersOf(api, people.peerWorker),
    participant: await headersOf(api, people.participant),
    outsider: await headersOf(api, people.outsider),
    coordinator: await headersOf(api, coordinator),
    administrator: await headersOf(api, administrator),
  }
  memberships = Object.fromEntries((await seenBy('coordinator')).map(({ alias, id: of }) => [alias, of]))
})
type Seen = { readonly id: string; readonly alias: string; readonly role: string }
async function seenBy(who: Who, slug = 'group-1'): Promise<readonly Seen[]> {
  const query = `{ group(slug: "${slug}") { memberships { id alias role } } }`
  const { data } = await api.ask<{ group: { memberships: Seen[] } }>({ query, headers: as[who] })
  return data?.group.memberships ?? []
}
const toldOf = '... on Membership { alias role } ... on InvalidInput { issues { code } }'
async function mutate(who: Who, field: string): Promise<unknown> {
  const query = `mutation { x: ${field} { __typename ${field.startsWith('setMembership') ? toldOf : ''} } }`
  const { data, errors } = await api.ask<{ x: unknown }>({ query, headers: as[who] })
  return data?.x ?? errors
}
const remove = (who: Who, alias: string) => mutate(who, `removeMembership(id: "${memberships[alias]}")`)
const set = (who: Who, alias: string, change: string) =>
  mutate(who, `setMembership(input: { membership: "${memberships[alias]}", ${change} })`)
const revoke = (who: Who, alias: string) => mutate(who, `revokeAccount(membership: "${memberships[alias]}")`)
const result = (typeName: string, more: object = {}) => ({ __typename: typeName, ...more })

describe(`Memberships on ${dialect}`, () => {
  it.each([
    ['facilitator', ['Cloud', 'Moon', 'Star']],
    ['participant', ['Cloud', 'Moon', 'Star']],
    ['coordinator', ['Cloud', 'Moon', 'Star']],
    ['outsider', []],
    ['visitor', []],
  ] as const)('are known to a %s as the table says', async (who, aliases) => {
    expect((await seenBy(who)).map(({ alias }) => alias)).toEqual(aliases)
  })
  it('are not found by id by those who may not know them', async () => {
    const query = `{ node(id: "${memberships['Cloud']}") { id } }`
    expect((await api.ask({ query, headers: as.outsider })).data).toEqual({ node: null })
    expect((await api.ask({ query, headers: as.participant })).data).toEqual({ node: { id: memberships['Cloud'] } })
  })
  it.each([
    ['by their Group', () => '{ group(slug: "group-1") { memberships { alias } } }'],
    ['by their id', () => `{ node(id: "${memberships['Cloud']}") { ... on Membership { alias } } }`],
    [
      'by changing nothing of them',
      () =>
        `mutation { setMembership(input: { membership: "${memberships['Cloud']}" }) { ... on Membership { alias } } }`,
    ],
  ])('are read by staff %s, which is written down once', async (_, query) => {
    await emptyAudit(db)
    for (let n = 0; n < 2; n += 1) await api.ask({ query: query(), headers: as.administrator })
    await api.ask({ query: query(), headers: as.facilitator })
    const { data } = await api.ask<{ audit: { nodes: { action: string; actorKind: string }[] } }>({
      query: '{ audit { nodes { action actorKind } } }',
      headers: as.facilitator,
    })
    expect(data?.audit.nodes).toEqual([{ action: 'memberships.read', actorKind: 'STAFF' }])
  })
  it('lead to no Account, whoever asks', async () => {
    for (const who of ['participant', 'facilitator', 'coordinator', 'administrator'] as const)
      for (const person of Object.values(people)) {
        const { data } = await api.ask({ query: `{ node(id: "${person.account}") { id } }`, headers: as[who] })
        const isOwn = who in people && people[who as keyof typeof people] === person
        expect(data).toEqual({ node: isOwn ? { id: person.account } : null })
      }
  })

  it.each([
    ['facilitator', result('Membership', { alias: 'Cloud', role: 'VOLUNTEER' })],
    ['coordinator', result('Membership', { alias: 'Cloud', role: 'VOLUNTEER' })],
    ['peerWorker', result('NotAllowed')],
    ['participant', result('NotAllowed')],
    ['outsider', result('NotFound')],
    ['visitor', result('NotFound')],
  ] as const)('have their role set by a %s, or not', async (who, expected) => {
    expect(await set(who, 'Cloud', 'role: VOLUNTEER')).toEqual(expected)
    const role = expected.__typename === 'Membership' ? 'VOLUNTEER' : 'PARTICIPANT'
    expect(await seenBy('coordinator')).toContainEqual({ id: memberships['Cloud'], alias: 'Cloud', role })
  })
  it('have another alias by their owner alone', async () => {
    expect(await set('facilitator', 'Cloud', 'alias: "Fog"')).toEqual(result('NotAllowed'))
    expect(await set('coordinator', 'Cloud', 'alias: "Fog"')).toEqual(result('NotAllowed'))
    expect(await set('participant', 'Cloud', 'alias: "St4r"')).toEqual(
      result('Membership', { alias: 'St4r', role: 'PARTICIPANT' }),
    )
    expect(await set('participant', 'Cloud', 'alias: "m0on"')).toEqual(
      result('InvalidInput', { issues: [{ code: 'ALIAS_TAKEN' }] }),
    )
    expect(await set('participant', 'Cloud', 'alias: "CLOUD"')).toMatchObject({ alias: 'CLOUD' }) // Like one's own.
  })
  it('are told under a former alias to nobody who asks anew', async () => {
    const question = {
      query: `mutation { setMembership(input: { membership: "${memberships['Cloud']}", role: VOLUNTEER }) { ${toldOf} } }`,
      headers: { ...as.facilitator, 'idempotency-key': '5e1c2a9e-7d0b-4a53-9d6e-0c7f9a1d2b34' },
    }
    expect((await api.ask(question)).data).toEqual({ setMembership: { alias: 'Cloud', role: 'VOLUNTEER' } })
    await set('participant', 'Cloud', 'alias: "Fog"')
    expect((await api.ask(question)).errors?.[0]?.extensions?.['code']).toBe('ALREADY_DONE')
  })
  it('give a role at once, also to whoever is signed in already', async () => {
    expect(await mutate('participant', `createInvitation(input: { group: "${id.group(1)}" })`)).toEqual(
      result('NotAllowed'),
    )
    await set('facilitator', 'Cloud', 'role: PEER_WORKER')
    expect(await mutate('participant', `createInvitation(input: { group: "${id.group(1)}" })`)).toEqual(
      result('Invitation'),
    )
  })
  it('end at once', async () => {
    expect(await remove('facilitator', 'Cloud')).toEqual(result('Done'))
    expect(await seenBy('participant')).toEqual([])
    expect(await signInAs(api, { passphrase: people.participant.passphrase })).toMatchObject({ __typename: 'SignIn' })
  })
  it.each([
    ['facilitator', 'Done'],
    ['coordinator', 'Done'],
    ['participant', 'Done'],
    ['peerWorker', 'NotAllowed'],
    ['outsider', 'NotFound'],
    ['visitor', 'NotFound'],
  ] as const)('are ended by a %s, or not', async (who, expected) => {
    expect(await remove(who, 'Cloud')).toEqual(result(expected))
  })
  it('open nothing more once one has left, not even in the same document', async () => {
    const query = `mutation { x: removeMembership(id: "${memberships['Star']}") { __typename }
      y: createInvitation(input: { group: "${id.group(1)}" }) { __typename ... on Invitation { group { memberships { alias } } } } }`
    expect((await api.ask({ query, headers: as.peerWorker })).data).toEqual({
      x: result('Done'),
      y: result('NotAllowed'),
    })
  })
  it('keep the only facilitator, whoever would remove or demote them', async () => {
    for (const who of ['facilitator', 'coordinator'] as const) {
      expect(await remove(who, 'Moon')).toEqual(result('LastOfItsKind'))
      expect(await set(who, 'Moon', 'role: VOLUNTEER')).toEqual(result('LastOfItsKind'))
    }
    await set('coordinator', 'Star', 'role: FACILITATOR')
    expect(await remove('facilitator', 'Moon')).toEqual(result('Done'))
    expect(await remove('peerWorker', 'Star')).toEqual(result('LastOfItsKind'))
  })
  it('keep one facilitator where two leave at once', async () => {
    await set('coordinator', 'Star', 'role: FACILITATOR')
    const both = await Promise.all([remove('facilitator', 'Moon'), remove('peerWorker', 'Star')])
    expect(both.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))).toEqual([
      result('Done'),
      result('LastOfItsKind'),
    ])
  })
  it('are of another type than the id of a Group', async () => {
    expect(await mutate('coordinator', `removeMembership(id: "${id.group(1)}")`)).toEqual(result('NotFound'))
    expect(await mutate('coordinator', 'removeMembership(id: "x\u0000")')).toEqual(result('NotFound'))
  })
})

describe('an Account', () => {
  it('is ended by staff by one of its Memberships, with all of them', async () => {
    expect(await revoke('facilitator', 'Moon')).toEqual(result('NotAllowed'))
    expect(await revoke('outsider', 'Moon')).toEqual(result('NotFound'))
    expect(await revoke('coordinator', 'Moon')).toEqual(result('Done'))
    expect((await seenBy('coordinator')).map(({ alias }) => alias)).toEqual(['Cloud', 'Star'])
    expect((await seenBy('coordinator', 'group-2')).map(({ alias }) => alias)).toEqual(['Sun'])
    expect(await signInAs(api, { passphrase: people.facilitator.passphrase })).toMatchObject({
      __typename: 'WrongPassphrase',
    })
  })
  it('is erased by its owner, at once and everywhere', async () => {
    const erase = (passphrase: string) => mutate('facilitator', `eraseAccount(passphrase: "${passphrase}")`)
    expect(await erase(people.participant.passphrase)).toEqual(result('WrongPassphrase'))
    expect(await erase(people.facilitator.passphrase)).toEqual(result('Done'))
    const { errors } = await api.ask({ query: '{ viewer { kind } }', headers: as.facilitator })
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED')
    expect((await seenBy('coordinator')).map(({ alias }) => alias)).toEqual(['Cloud', 'Star'])
    const audit = await api.ask<{ audit: { nodes: { action: string; actorKind: string }[] } }>({
      query: '{ audit(first: 100) { nodes { action actorKind } } }',
      headers: as.coordinator,
    })
    expect(audit.data?.audit.nodes).toContainEqual({ action: 'group.left_without_facilitator', actorKind: 'SYSTEM' })
  })
  it('is told to its owner whole, and to nobody else', async () => {
    const { data } = await api.ask<{ exportAccount: { json: string } }>({
      query: 'mutation { exportAccount { ... on AccountExport { json } } }',
      headers: as.facilitator,
    })
    const told = JSON.parse(data?.exportAccount.json ?? '')
    expect(told).toMatchObject({
      account: { id: people.facilitator.account, kind: 'MEMBER', staffRole: null, isKnownToTheAudit: false },
      memberships: [
        { alias: 'Moon', role: 'FACILITATOR', group: { slug: 'group-1' } },
        { alias: 'Elsewhere', role: 'PARTICIPANT', group: { slug: 'group-2' } },
      ],
      signIns: [{ kind: 'TOKEN' }],
    })
    expect(isOfTheForm(told)).toBe(true)
    expect(isOfTheForm({ ...told, more: 1 })).toBe(false)
    expect(await mutate('visitor', 'exportAccount')).toEqual(result('NotAllowed'))
  })
})
