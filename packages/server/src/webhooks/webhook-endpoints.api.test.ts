import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, someKeys, type Api } from '../../test/api.ts'
import {
  askingWebhooks,
  fillWebhooks,
  good,
  input,
  ofOther,
  ofOwn,
  other,
  own,
  type AskedWebhooks,
} from '../../test/asking-webhooks.ts'
import { aDatabase } from '../../test/database.ts'
import { deliveryRows, endpointRows } from '../../test/delivering.ts'
import { aHeldKey } from '../../test/partners.ts'
import { fill, id, nothing, viewerNames, type ViewerName } from '../../test/world.ts'
import { unseal } from '../shared/derived-keys.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'

let db: Database
let api: Api
let asked: AskedWebhooks
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db)
  asked = askingWebhooks(api)
})
beforeEach(() => fillWebhooks(db))
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
      const told = (await asked.ask(as, '{ it: partners { webhookEndpoints { url } } }')) as {
        webhookEndpoints: { url: string }[]
      }[]
      expect([as, told.map(({ webhookEndpoints }) => webhookEndpoints.map(({ url }) => url))]).toEqual([as, known])
      const by = await asked.ask(as, `{ it: nodes(ids: ["${ofOther.id}", "${id.delivery(3)}"]) { id } }`)
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
    const made = (await asked.create('partner')) as Made
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
    const of = ((await asked.create('partner')) as Made).endpoint.id
    expect(
      await asked.update('administrator', of, `${input('https://b.example.org/')}, isEnabled: false`),
    ).toMatchObject({
      url: 'https://b.example.org/',
      isEnabled: false,
      disabledAt: '2026-01-12T07:00:00Z',
      disabledBecause: 'SWITCHED_OFF',
    })
    expect(await asked.update('partner', of, 'isEnabled: true')).toMatchObject({
      url: 'https://b.example.org/',
      isEnabled: true,
      disabledAt: null,
      disabledBecause: null,
    })
    expect(await asked.update('partner', of, input('https://b.example.org/'))).toMatchObject({ isEnabled: true }) // As it is.
    expect(await asked.rotate('administrator', of)).toMatchObject({ endpoint: { id: of } })
    expect(await asked.remove('partner', of)).toEqual({ __typename: 'Done' })
    const by = { actorKind: 'PARTNER', actor: own.id, subject: of }
    const staff = { actorKind: 'STAFF', subject: of }
    expect(await asked.acts()).toMatchObject([
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
        expect([as, await asked.create(as, `${good}, partner: ${JSON.stringify(partner)}`)]).toEqual([as, notAllowed])
      const told = as === 'coordinator' ? notAllowed : notFound
      for (const of of [ofOwn.id, ofOther.id])
        expect([
          as,
          await asked.update(as, of),
          await asked.remove(as, of),
          await asked.rotate(as, of),
          await asked.ping(as, of),
        ]).toEqual([as, ...Array(4).fill(told)])
      expect([as, await asked.redeliver(as, id.delivery(1))]).toEqual([as, told])
    }
    const strange = [ofOther.id, id.webhookEndpoint(9), 'x', id.group(1), id.delivery(1), `whe_${'x'.repeat(99_000)}`]
    for (const of of strange)
      expect([
        await asked.update('partner', of),
        await asked.remove('partner', of),
        await asked.rotate('partner', of),
        await asked.ping('partner', of),
      ]).toEqual(Array(4).fill(notFound))
    for (const of of [id.delivery(3), id.delivery(99), ofOwn.id, 'x'])
      expect(await asked.redeliver('partner', of)).toEqual(notFound)
    expect([await asked.acts(), (await endpointRows(db)).length, (await deliveryRows(db)).length]).toEqual([[], 2, 3])
  })
  it('are made by administrators for the partner that they name, and by a key for its own alone', async () => {
    const made = (as: ViewerName, partner: string) => asked.create(as, `${good}, partner: ${JSON.stringify(partner)}`)
    const { endpoint: of } = (await made('administrator', other.id)) as Made
    expect((await endpointRows(db)).find((one) => one.id === of.id)).toMatchObject({ partnerId: other.id })
    expect(await asked.acts()).toMatchObject([{ actorKind: 'STAFF', action: 'webhook.created', subject: of.id }])
    expect(await made('partner', own.id)).toMatchObject({ __typename: 'NewWebhookSecret' })
    expect(await asked.create('administrator')).toMatchObject({
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
    expect(await asked.create('partner', input('https://a:b@example.org', '[]'))).toMatchObject({
      issues: [
        { path: ['input', 'url'], code: 'NOT_A_LINK' },
        { path: ['input', 'events'], code: 'EMPTY' },
      ],
    })
    expect(await asked.create('partner', input('https://a.example.org', '[PING, PING]'))).toMatchObject({
      issues: [{ path: ['input', 'events', '1'], code: 'EVENT_REPEATED', message: expect.stringMatching(/kahdesti/) }],
    })
    for (const url of [
      'http://hooks.example.org/',
      'https://10.0.0.1/',
      'https://localhost/',
      'https://nowhere.example/',
    ])
      expect([await asked.create('partner', input(url)), await asked.update('partner', ofOwn.id, input(url))]).toEqual(
        Array(2).fill(expect.objectContaining({ code: 'ADDRESS_NOT_ALLOWED' })),
      )
    expect((await endpointRows(db)).find((one) => one.id === ofOwn.id)).toEqual(ofOwn)
  })
  it('can be switched off though their name leads nowhere any more', async () => {
    await fill(db, { ...nothing, partners: [own], webhookEndpoints: [{ ...ofOwn, url: 'https://nowhere.example/' }] })
    expect(
      await asked.update('partner', ofOwn.id, `${input('https://nowhere.example/')}, isEnabled: false`),
    ).toMatchObject({
      isEnabled: false,
    })
  })
  it('are ten for a partner at most, also if two are made at once', async () => {
    for (let n = 0; n < 8; n += 1)
      expect(await asked.create('partner')).toMatchObject({ __typename: 'NewWebhookSecret' })
    const both = (await Promise.all([asked.create('partner'), asked.create('partner')])) as { __typename: string }[]
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInput', 'NewWebhookSecret'])
    expect(await asked.create('partner')).toMatchObject({ issues: [{ path: ['input'], code: 'TOO_MANY' }] })
  })
  it('go with their partner, and their deliveries with them', async () => {
    await asked.ask('administrator', `mutation { it: removePartner(id: "${own.id}") { __typename } }`)
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
