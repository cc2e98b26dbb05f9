import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { aPartner, anApiKey } from '../../test/partner-rows.ts'
import { aHeldKey } from '../../test/partners.ts'
import { aGroup, at, fill, id, nothing, peopleOf, viewerNames, viewers, type ViewerName } from '../../test/world.ts'
import { anIdea } from '../../test/idea-rows.ts'
import { noIdeas } from '../../test/fill-ideas.ts'
import { purge } from '../purge.ts'
import type { Database } from '../storage/database.ts'
import { dialect, q } from '../storage/kit.ts'
import { all } from '../storage/query.ts'
import { apiKey } from './partners.table.ts'

const group = aGroup(1, 'CONFIDENTIAL')
const [own, other] = [aPartner(1), aPartner(2)]
const ofOther = anApiKey(2, other)
let db: Database
let api: Api
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db)
})
beforeEach(() =>
  fill(db, {
    ...nothing,
    ...peopleOf(group),
    groups: [group],
    partners: [own, other],
    apiKeys: [anApiKey(1, own), ofOther],
    ideas: { ...noIdeas, ideas: [anIdea(1, { partnerId: own.id }), anIdea(2, { partnerId: other.id })] },
  }),
)
const ask = async (as: ViewerName, query: string): Promise<unknown> => {
  const { data, errors } = await api.ask<{ it: unknown }>({ query, as })
  return errors ?? data?.it
}
const failures = '... on UserError { code } ... on InvalidInput { issues { path code message } }'
const create = (as: ViewerName, name = 'Health', url = '') =>
  ask(
    as,
    `mutation { it: createPartner(name: ${JSON.stringify(name)} ${url}) { __typename ... on Partner { id name url apiKeys { id } } ${failures} } }`,
  )
type Issued = { readonly key: string; readonly apiKey: { readonly id: string; readonly prefix: string } }
const issue = (as: ViewerName, rest = 'scopes: [PROGRAMME_READ]', partner: string = own.id) =>
  ask(
    as,
    `mutation { it: issueApiKey(partner: "${partner}", ${rest}) { __typename ... on NewApiKey { key apiKey { id prefix scopes createdAt expiresAt lastUsedOn isRevoked } } ${failures} } }`,
  )
const revoke = (as: ViewerName, key: string) =>
  ask(as, `mutation { it: revokeApiKey(id: "${key}") { __typename ... on ApiKey { id isRevoked } } }`)
const remove = (as: ViewerName, partner: string) =>
  ask(as, `mutation { it: removePartner(id: "${partner}") { __typename } }`)
const names = async (as: ViewerName) =>
  (await ask(as, '{ it: partners { name apiKeys { prefix } } }')) as { name: string }[]
const acts = async () =>
  (
    (await ask('administrator', '{ it: audit(first: 20) { nodes { actorKind action subject fields } } }')) as {
      nodes: { action: string }[]
    }
  ).nodes.filter(({ action }) => !action.endsWith('.read'))
const notAllowed = expect.objectContaining({ __typename: 'NotAllowed' })
const notFound = expect.objectContaining({ __typename: 'NotFound' })
const rows = all(() => q.select().from(apiKey))

describe(`partners on ${dialect}`, () => {
  it('are known to staff, each to itself, and to nobody else', async () => {
    for (const as of viewerNames) {
      const known = ['coordinator', 'administrator'].includes(as)
        ? [own.name, other.name]
        : as === 'partner'
          ? [own.name]
          : []
      expect([as, (await names(as)).map(({ name }) => name)]).toEqual([as, known])
      const self = await ask(as, '{ it: viewer { partner { name apiKeys { id } } } }')
      expect(self).toEqual({ partner: as === 'partner' ? { name: own.name, apiKeys: [{ id: id.apiKey(1) }] } : null })
    }
  })
  it('are written by administrators, and told of to the audit without their names', async () => {
    const made = (await create('administrator', ' Health ', ', url: "https://health.example.org/a"')) as { id: string }
    expect(made).toMatchObject({ name: 'Health', url: 'https://health.example.org/a', apiKeys: [] })
    const { key, apiKey } = (await issue(
      'administrator',
      'scopes: [IDEAS_PROPOSE], expiresAt: "2026-02-01T00:00:00Z"',
      made.id,
    )) as Issued
    expect(apiKey).toMatchObject({
      prefix: key.slice(0, 15),
      scopes: ['IDEAS_PROPOSE'],
      createdAt: '2026-01-12T07:00:00Z',
      expiresAt: '2026-02-01T00:00:00Z',
      lastUsedOn: null,
      isRevoked: false,
    })
    expect(await revoke('administrator', apiKey.id)).toMatchObject({ isRevoked: true })
    expect(await remove('administrator', made.id)).toEqual({ __typename: 'Done' })
    expect(await acts()).toEqual([
      { actorKind: 'STAFF', action: 'partner.removed', subject: made.id, fields: [] },
      { actorKind: 'STAFF', action: 'apiKey.revoked', subject: apiKey.id, fields: [] },
      { actorKind: 'STAFF', action: 'apiKey.issued', subject: apiKey.id, fields: ['expiresAt', 'scopes'] },
      { actorKind: 'STAFF', action: 'partner.created', subject: made.id, fields: [] },
    ])
  })
  it('are written by nobody else: whoever knows of them may not, for all others they are not there', async () => {
    for (const as of viewerNames.filter((one) => one !== 'administrator')) {
      expect([as, await create(as)]).toEqual([as, notAllowed])
      for (const [partner, key] of [
        [own.id, id.apiKey(1)],
        [other.id, ofOther.id],
        [id.partner(9), id.apiKey(9)],
        ['x', id.group(1)],
      ] as const) {
        const isKnown =
          (partner === own.id && as === 'partner') ||
          (as === 'coordinator' && [own.id, other.id].includes(partner as never))
        const told = isKnown ? notAllowed : notFound
        expect([as, await issue(as, 'scopes: []', partner), await revoke(as, key), await remove(as, partner)]).toEqual([
          as,
          told,
          told,
          told,
        ])
      }
    }
    expect([await acts(), (await rows(db.read)).length]).toEqual([[], 2])
  })
  it('are refused with all that is wrong, and nothing is written', async () => {
    expect(await create('administrator', 'Bell \u0007', ', url: "https://a:b@example.org"')).toMatchObject({
      issues: [
        { path: ['name'], code: 'UNSEEN_CHARACTERS' },
        { path: ['url'], code: 'NOT_A_LINK' },
      ],
    })
    expect(await create('administrator', 'x'.repeat(90_000))).toMatchObject({ issues: [{ code: 'TOO_LONG' }] })
    expect(await issue('administrator', 'scopes: [], expiresAt: "2026-01-12T07:00:00Z"')).toMatchObject({
      issues: [
        { path: ['scopes'], code: 'EMPTY' },
        { path: ['expiresAt'], code: 'IN_THE_PAST' },
      ],
    })
    expect(await issue('administrator', 'scopes: [PROGRAMME_READ, PROGRAMME_READ]')).toMatchObject({
      issues: [{ path: ['scopes', '1'], code: 'SCOPE_REPEATED', message: expect.stringMatching(/kahdesti/) }],
    })
    expect(await issue('administrator', 'scopes: [EVERYTHING]')).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ])
    expect([(await names('administrator')).length, (await rows(db.read)).length]).toEqual([2, 2])
  })
  it('have twenty keys at most that can be used, however many ended', async () => {
    for (let n = 0; n < 40; n += 1) await revoke('administrator', ((await issue('administrator')) as Issued).apiKey.id)
    for (let n = 0; n < 19; n += 1) expect(await issue('administrator')).toMatchObject({ __typename: 'NewApiKey' })
    expect(await issue('administrator')).toMatchObject({ issues: [{ path: ['partner'], code: 'TOO_MANY' }] })
    expect((await rows(db.read)).filter(({ partnerId }) => partnerId === own.id).length).toBeLessThanOrEqual(51)
  })
  it('lose a key once, whoever of two administrators is first', async () => {
    const both = await Promise.all([revoke('administrator', id.apiKey(1)), revoke('administrator', id.apiKey(1))])
    expect(both).toEqual(Array(2).fill({ __typename: 'ApiKey', id: id.apiKey(1), isRevoked: true }))
    expect((await acts()).map(({ action }) => action)).toEqual(['apiKey.revoked'])
    const removed = await Promise.all([remove('administrator', own.id), remove('administrator', own.id)])
    expect(removed.map((one) => (one as { __typename: string }).__typename).toSorted()).toEqual(['Done', 'NotFound'])
  })
  it('leave their Ideas as nobody’s, and no key, once they are removed', async () => {
    const held = await aHeldKey(db, own.id)
    expect((await api.send({ query: '{ viewer { kind } }', headers: held.headers })).status).toBe(200)
    await remove('administrator', own.id)
    expect((await api.send({ query: '{ viewer { kind } }', headers: held.headers })).status).toBe(401)
    expect((await rows(db.read)).map(({ partnerId }) => partnerId)).toEqual([other.id])
    expect(await ask('member', '{ it: ideas { nodes { id } } }')).toEqual({
      nodes: [{ id: id.idea(2) }, { id: id.idea(1) }],
    })
    expect(await ask('partner', '{ it: ideas { nodes { id } } }')).toEqual({ nodes: [] })
  })
  it('keep what ended for 90 days', async () => {
    const day = 24 * 60 * 60 * 1000
    await fill(db, {
      ...nothing,
      partners: [own],
      apiKeys: [
        anApiKey(1, own, { expiresAt: at('2026-01-13T00:00:00Z') }),
        anApiKey(2, own, { expiresAt: null, revokedAt: at('2026-01-14T00:00:00Z'), keyHash: null }),
        anApiKey(3, own, { expiresAt: null }),
      ],
    })
    const left = async (time: number) => {
      await purge(db, time as typeof now)
      return (await rows(db.read)).map(({ id }) => id).toSorted()
    }
    expect(await left(at('2026-01-13T00:00:00Z') + 90 * day - 1)).toHaveLength(3)
    expect(await left(at('2026-01-13T00:00:00Z') + 90 * day)).toEqual([id.apiKey(2), id.apiKey(3)])
    expect(await left(now + 2000 * day)).toEqual([id.apiKey(3)])
  })
  it('are told the same of a scope that opens nothing more: no scope shows anything confidential', async () => {
    const { headers } = await aHeldKey(db, own.id, {
      scopes: ['PROGRAMME_READ', 'STATISTICS_READ', 'IDEAS_PROPOSE', 'VISITS_OFFER', 'WEBHOOKS_MANAGE'],
    })
    const query = `{ group(slug: "group-1") { title memberships { alias } sessions { totalCount } materials { totalCount } ideas { totalCount } } venues { id } staff { id } audit { totalCount } contactRequests { totalCount } }`
    expect(await (await api.send({ query, headers })).json()).toEqual(await api.ask({ query }))
    expect(viewers.partner.partner).toBe(own.id)
  })
})
