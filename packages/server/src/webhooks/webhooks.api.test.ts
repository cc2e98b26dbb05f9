import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, someKeys, type Api } from '../../test/api.ts'
import { aDatabase } from '../../test/database.ts'
import { deliveryRows, endpointRows } from '../../test/delivering.ts'
import { aDelivery, aPartner, aWebhookEndpoint } from '../../test/partner-rows.ts'
import { aHeldKey } from '../../test/partners.ts'
import { aGroup, at, fill, id, nothing, peopleOf, viewerNames, type ViewerName } from '../../test/world.ts'
import { purge } from '../purge.ts'
import { unseal } from '../shared/derived-keys.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

const group = aGroup(1, 'OPEN')
const [own, other] = [aPartner(1), aPartner(2)]
const [ofOwn, ofOther] = [aWebhookEndpoint(1, own), aWebhookEndpoint(2, other)]
let db: Database
let api: Api
let time = Number(now)
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db, { clock: () => time as typeof now })
})
beforeEach(async () => {
  time = now
  await fill(db, {
    ...nothing,
    ...peopleOf(group),
    groups: [group],
    partners: [own, other],
    webhookEndpoints: [ofOwn, ofOther],
    deliveries: [
      aDelivery(1, ofOwn),
      aDelivery(2, ofOwn, { status: 'FAILED', nextAttemptAt: null, createdAt: at('2026-01-11T00:00:00Z') }),
      aDelivery(3, ofOther, { status: 'DELIVERED', nextAttemptAt: null, lastStatusCode: 200, lastFailure: null }),
    ],
  })
})
const ask = async (as: ViewerName, query: string): Promise<unknown> => {
  const { data, errors } = await api.ask<{ it: unknown }>({ query, as })
  return errors ?? data?.it
}
const failure = '... on UserError { code message }'
const failures = `${failure} ... on InvalidInput { issues { path code message } }`
const endpoint = 'id url events isEnabled disabledAt disabledBecause'
const delivery = 'id event status attemptCount nextAttemptAt lastStatusCode lastFailure createdAt'
const input = (url: string, events = '[SESSION_CHANGED, PING]') =>
  `input: { url: ${JSON.stringify(url)}, events: ${events} }`
const good = input('https://hooks.example.org/piiri')
const create = (as: ViewerName, given = good) =>
  ask(
    as,
    `mutation { it: createWebhookEndpoint(${given}) { __typename ... on NewWebhookSecret { secret endpoint { ${endpoint} } } ${failures} } }`,
  )
const update = (as: ViewerName, of: string, given = good) =>
  ask(
    as,
    `mutation { it: updateWebhookEndpoint(id: "${of}", ${given}) { __typename ... on WebhookEndpoint { ${endpoint} } ${failures} } }`,
  )
const remove = (as: ViewerName, of: string) =>
  ask(as, `mutation { it: removeWebhookEndpoint(id: "${of}") { __typename ${failure} } }`)
const rotate = (as: ViewerName, of: string) =>
  ask(
    as,
    `mutation { it: rotateWebhookSecret(id: "${of}") { __typename ... on NewWebhookSecret { secret endpoint { id } } ${failure} } }`,
  )
const ping = (as: ViewerName, of: string) =>
  ask(as, `mutation { it: pingWebhookEndpoint(id: "${of}") { __typename ... on Delivery { ${delivery} } ${failure} } }`)
const redeliver = (as: ViewerName, of: string) =>
  ask(as, `mutation { it: redeliver(id: "${of}") { __typename ... on Delivery { ${delivery} } ${failure} } }`)
const acts = async () =>
  (
    (await ask('administrator', '{ it: audit(first: 50) { nodes { actorKind actor action subject fields } } }')) as {
      nodes: { action: string }[]
    }
  ).nodes.filter(({ action }) => !action.endsWith('.read'))
const notAllowed = expect.objectContaining({ __typename: 'NotAllowed' })
const notFound = expect.objectContaining({ __typename: 'NotFound' })
type Made = { readonly secret: string; readonly endpoint: { readonly id: string } }

describe(`webhook endpoints on ${dialect}`, () => {
  it('are known to staff, to their partner by a key that opens webhooks, and to nobody else', async () => {
    for (const as of viewerNames) {
      const known = ['coordinator', 'administrator'].includes(as)
        ? [[ofOwn.url], [ofOther.url]]
        : as === 'partner'
          ? [[ofOwn.url]]
          : []
      const told = (await ask(as, '{ it: partners { webhookEndpoints { url } } }')) as {
        webhookEndpoints: { url: string }[]
      }[]
      expect([as, told.map(({ webhookEndpoints }) => webhookEndpoints.map(({ url }) => url))]).toEqual([as, known])
      const by = await ask(as, `{ it: nodes(ids: ["${ofOther.id}", "${id.delivery(3)}"]) { id } }`)
      expect([as, by]).toEqual([as, known.length === 2 ? [{ id: ofOther.id }, { id: id.delivery(3) }] : [null, null]])
    }
    const { headers } = await aHeldKey(db, own.id, { scopes: ['PROGRAMME_READ'] })
    const query = `{ viewer { partner { name webhookEndpoints { id } } } nodes(ids: ["${ofOwn.id}", "${id.delivery(1)}"]) { id } }`
    const told = await (await api.send({ query, headers })).json()
    expect(told).toEqual({
      data: { viewer: { partner: { name: own.name, webhookEndpoints: [] } }, nodes: [null, null] },
    })
  })
  it('are made by their partner, whose secret is told once and stored sealed', async () => {
    const made = (await create('partner')) as Made
    expect(made).toMatchObject({
      __typename: 'NewWebhookSecret',
      secret: expect.stringMatching(/^whsec_[\w+/]{43}=$/),
      endpoint: {
        url: 'https://hooks.example.org/piiri',
        events: ['SESSION_CHANGED', 'PING'],
        isEnabled: true,
        disabledAt: null,
        disabledBecause: null,
      },
    })
    const row = (await endpointRows(db)).find((one) => one.id === made.endpoint.id)
    expect(JSON.stringify(row)).not.toContain(made.secret)
    expect(unseal(someKeys, 'webhook', row?.secret ?? '')).toBe(made.secret)
    expect(api.log.join('\n')).not.toMatch(/whsec_|hooks\.example/)
  })
  it('are changed and ended by the partner and by administrators, and told of to the audit without their addresses', async () => {
    const of = ((await create('partner')) as Made).endpoint.id
    expect(await update('administrator', of, `${input('https://b.example.org/')}, isEnabled: false`)).toMatchObject({
      url: 'https://b.example.org/',
      isEnabled: false,
      disabledAt: '2026-01-12T07:00:00Z',
      disabledBecause: 'SWITCHED_OFF',
    })
    expect(await update('partner', of, `${input('https://b.example.org/')}, isEnabled: true`)).toMatchObject({
      isEnabled: true,
      disabledAt: null,
      disabledBecause: null,
    })
    expect(await update('partner', of, input('https://b.example.org/'))).toMatchObject({ isEnabled: true }) // As it is.
    expect(await rotate('administrator', of)).toMatchObject({ endpoint: { id: of } })
    expect(await remove('partner', of)).toEqual({ __typename: 'Done' })
    const by = { actorKind: 'PARTNER', actor: own.id, subject: of }
    const staff = { actorKind: 'STAFF', subject: of }
    expect(await acts()).toMatchObject([
      { ...by, action: 'webhook.removed', fields: [] },
      { ...staff, action: 'webhook.rotated', fields: [] },
      { ...by, action: 'webhook.updated', fields: ['isEnabled'] },
      { ...staff, action: 'webhook.updated', fields: ['isEnabled', 'url'] },
      { ...by, action: 'webhook.created', fields: [] },
    ])
  })
  it('are written by nobody else: who knows of them may not, for all others they are not there', async () => {
    for (const as of viewerNames.filter((one) => one !== 'partner')) {
      if (as === 'administrator') continue
      for (const partner of [null, own.id, id.partner(9), 'x'])
        expect([as, await create(as, `${good}, partner: ${JSON.stringify(partner)}`)]).toEqual([as, notAllowed])
      const told = as === 'coordinator' ? notAllowed : notFound
      for (const of of [ofOwn.id, ofOther.id])
        expect([as, await update(as, of), await remove(as, of), await rotate(as, of), await ping(as, of)]).toEqual([
          as,
          ...Array(4).fill(told),
        ])
      expect([as, await redeliver(as, id.delivery(1))]).toEqual([as, told])
    }
    const strange = [ofOther.id, id.webhookEndpoint(9), 'x', id.group(1), id.delivery(1), `whe_${'x'.repeat(99_000)}`]
    for (const of of strange)
      expect([
        await update('partner', of),
        await remove('partner', of),
        await rotate('partner', of),
        await ping('partner', of),
      ]).toEqual(Array(4).fill(notFound))
    for (const of of [id.delivery(3), id.delivery(99), ofOwn.id, 'x'])
      expect(await redeliver('partner', of)).toEqual(notFound)
    expect([await acts(), (await endpointRows(db)).length, (await deliveryRows(db)).length]).toEqual([[], 2, 3])
  })
  it('are made by administrators for the partner that they name, and by a key for its own alone', async () => {
    const made = (as: ViewerName, partner: string) => create(as, `${good}, partner: ${JSON.stringify(partner)}`)
    const { endpoint: of } = (await made('administrator', other.id)) as Made
    expect((await endpointRows(db)).find((one) => one.id === of.id)).toMatchObject({ partnerId: other.id })
    expect(await acts()).toMatchObject([{ actorKind: 'STAFF', action: 'webhook.created', subject: of.id }])
    expect(await made('partner', own.id)).toMatchObject({ __typename: 'NewWebhookSecret' })
    expect(await create('administrator')).toMatchObject({
      issues: [{ path: ['partner'], code: 'PARTNER_MISSING', message: expect.stringMatching(/kumppanille/) }],
    })
    const [hidden, ...unknown] = [other.id, id.partner(9), 'x', id.group(1), `par_${'x'.repeat(99_000)}`]
    const told = await made('partner', hidden)
    expect(told).toEqual(notFound)
    for (const partner of unknown)
      expect([await made('partner', partner), await made('administrator', partner)]).toEqual([told, told])
    expect(await endpointRows(db)).toHaveLength(4)
  })
  it('are refused with all that is wrong, and nothing is written', async () => {
    expect(await create('partner', input('https://a:b@example.org', '[]'))).toMatchObject({
      issues: [
        { path: ['input', 'url'], code: 'NOT_A_LINK' },
        { path: ['input', 'events'], code: 'EMPTY' },
      ],
    })
    expect(await create('partner', input('https://a.example.org', '[PING, PING]'))).toMatchObject({
      issues: [{ path: ['input', 'events', '1'], code: 'EVENT_REPEATED', message: expect.stringMatching(/kahdesti/) }],
    })
    for (const url of [
      'http://hooks.example.org/',
      'https://10.0.0.1/',
      'https://localhost/',
      'https://nowhere.example/',
    ])
      expect([await create('partner', input(url)), await update('partner', ofOwn.id, input(url))]).toEqual(
        Array(2).fill(expect.objectContaining({ code: 'ADDRESS_NOT_ALLOWED' })),
      )
    expect((await endpointRows(db)).find((one) => one.id === ofOwn.id)).toEqual(ofOwn)
  })
  it('can be switched off though their name leads nowhere any more', async () => {
    await fill(db, { ...nothing, partners: [own], webhookEndpoints: [{ ...ofOwn, url: 'https://nowhere.example/' }] })
    expect(await update('partner', ofOwn.id, `${input('https://nowhere.example/')}, isEnabled: false`)).toMatchObject({
      isEnabled: false,
    })
  })
  it('are ten for a partner at most, also if two are made at once', async () => {
    for (let n = 0; n < 8; n += 1) expect(await create('partner')).toMatchObject({ __typename: 'NewWebhookSecret' })
    const both = (await Promise.all([create('partner'), create('partner')])) as { __typename: string }[]
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInput', 'NewWebhookSecret'])
    expect(await create('partner')).toMatchObject({ issues: [{ path: ['input'], code: 'TOO_MANY' }] })
  })
  it('go with their partner, and their deliveries with them', async () => {
    await ask('administrator', `mutation { it: removePartner(id: "${own.id}") { __typename } }`)
    expect((await endpointRows(db)).map((one) => one.id)).toEqual([ofOther.id])
    expect((await deliveryRows(db)).map((one) => one.id)).toEqual([id.delivery(3)])
  })
  it('answer an Idempotency-Key with the same secret, made once', async () => {
    const query = `mutation { createWebhookEndpoint(${good}) { ... on NewWebhookSecret { secret } } }`
    const headers = { 'idempotency-key': 'once-and-only-once' }
    const first = await (await api.send({ query, as: 'partner', headers })).text()
    expect(await (await api.send({ query, as: 'partner', headers })).text()).toBe(first)
    expect(await endpointRows(db)).toHaveLength(3)
  })
})

describe(`deliveries on ${dialect}`, () => {
  it('are listed page by page, the newest first', async () => {
    const query = (after: string | null) =>
      `{ it: node(id: "${ofOwn.id}") { ... on WebhookEndpoint { deliveries(first: 1, after: ${JSON.stringify(after)}) { totalCount nodes { ${delivery} } pageInfo { hasNextPage endCursor } } } } }`
    type Page = { deliveries: { pageInfo: { endCursor: string } } }
    const first = (await ask('partner', query(null))) as Page
    expect(first).toMatchObject({
      deliveries: { totalCount: 2, nodes: [{ id: id.delivery(2), status: 'FAILED' }], pageInfo: { hasNextPage: true } },
    })
    expect(await ask('coordinator', query(first.deliveries.pageInfo.endCursor))).toMatchObject({
      deliveries: {
        totalCount: 2,
        nodes: [
          {
            id: id.delivery(1),
            event: 'SESSION_CHANGED',
            status: 'PENDING',
            attemptCount: 1,
            nextAttemptAt: '2026-01-12T07:30:00Z',
            lastStatusCode: 500,
            lastFailure: 'STATUS',
            createdAt: '2026-01-10T00:00:00Z',
          },
        ],
        pageInfo: { hasNextPage: false },
      },
    })
  })
  it('are sent again from the start, whatever became of them', async () => {
    for (const [as, of] of [
      ['partner', 1],
      ['administrator', 2],
      ['administrator', 3],
    ] as const) {
      expect(await redeliver(as, id.delivery(of))).toMatchObject({
        id: id.delivery(of),
        status: 'PENDING',
        nextAttemptAt: '2026-01-12T07:00:00Z',
      })
    }
    expect(
      (await deliveryRows(db)).map(({ status, failedCount, queuedAt }) => [status, failedCount, queuedAt]),
    ).toEqual(Array(3).fill(['PENDING', 0, now]))
  })
  it('of a ping wait one at a time', async () => {
    const [first, second] = [await ping('partner', ofOwn.id), await ping('administrator', ofOwn.id)]
    expect(first).toMatchObject({ event: 'PING', status: 'PENDING', attemptCount: 0, lastStatusCode: null })
    expect(second).toEqual(first)
    expect((await deliveryRows(db)).filter(({ event }) => event === 'PING')).toHaveLength(1)
  })
  it('that wait are given up as their endpoint is switched off', async () => {
    await update('partner', ofOwn.id, `${good}, isEnabled: false`)
    expect(
      await ask('partner', `{ it: node(id: "${id.delivery(1)}") { ... on Delivery { ${delivery} } } }`),
    ).toMatchObject({
      status: 'FAILED',
      nextAttemptAt: null,
      lastFailure: 'ENDPOINT_DISABLED',
    })
  })
  it('are kept for 30 days', async () => {
    const day = 24 * 60 * 60 * 1000
    const left = async (until: number) => {
      await purge(db, until as typeof now)
      return (await deliveryRows(db)).map((one) => one.id)
    }
    const made = at('2026-01-10T00:00:00Z')
    expect(await left(made + 30 * day)).toHaveLength(3)
    expect(await left(made + 30 * day + 1)).toEqual([id.delivery(2)])
  })
})
