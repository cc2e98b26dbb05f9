import { visitor } from '@piiri/domain/shared/viewer'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import {
  askingWebhooks,
  delivery,
  fillWebhooks,
  good,
  ofOwn,
  other,
  own,
  type AskedWebhooks,
} from '../../test/asking-webhooks.ts'
import { askingVisits, type AskedVisits } from '../../test/asking-visits.ts'
import { aDatabase } from '../../test/database.ts'
import { deliveryRows } from '../../test/delivering.ts'
import { aVisitOffer, aWebhookEndpoint } from '../../test/partner-rows.ts'
import { aGroup, aSeries, aSession, at, fill, id, nothing, peopleOf } from '../../test/world.ts'
import { purge } from '../purge.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { tellDelivery } from './tell-delivery.ts'
import { writeDeliveries } from './write-deliveries.ts'

let db: Database
let api: Api
let asked: AskedWebhooks
let visits: AskedVisits
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db)
  asked = askingWebhooks(api)
  visits = askingVisits(api)
})
beforeEach(() => fillWebhooks(db))

describe(`deliveries on ${dialect}`, () => {
  it('are listed page by page, the newest first', async () => {
    const query = (after: string | null) =>
      `{ it: node(id: "${ofOwn.id}") { ... on WebhookEndpoint { deliveries(first: 1, after: ${JSON.stringify(after)}) { totalCount nodes { ${delivery} } pageInfo { hasNextPage endCursor } } } } }`
    type Page = { deliveries: { pageInfo: { endCursor: string } } }
    const first = (await asked.ask('partner', query(null))) as Page
    expect(first).toMatchObject({
      deliveries: { totalCount: 2, nodes: [{ id: id.delivery(2), status: 'FAILED' }], pageInfo: { hasNextPage: true } },
    })
    expect(await asked.ask('coordinator', query(first.deliveries.pageInfo.endCursor))).toMatchObject({
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
      expect(await asked.redeliver(as, id.delivery(of))).toMatchObject({
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
    const [first, second] = [await asked.ping('partner', ofOwn.id), await asked.ping('administrator', ofOwn.id)]
    expect(first).toMatchObject({ event: 'PING', status: 'PENDING', attemptCount: 0, lastStatusCode: null })
    expect(second).toEqual(first)
    expect((await deliveryRows(db)).filter(({ event }) => event === 'PING')).toHaveLength(1)
  })
  it('that wait are given up as their endpoint is switched off', async () => {
    await asked.update('partner', ofOwn.id, `${good}, isEnabled: false`)
    expect(
      await asked.ask('partner', `{ it: node(id: "${id.delivery(1)}") { ... on Delivery { ${delivery} } } }`),
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

describe(`deliveries of an answered visit, on ${dialect},`, () => {
  const group = aGroup(1, 'CONFIDENTIAL')
  const series = aSeries(1, group)
  const session = aSession(1, series, '2026-01-13T14:00')
  const [first, second, third] = [1, 2, 3].map((n) => aVisitOffer(n, own))
  if (!first || !second || !third) throw new Error('There are three.')
  beforeEach(() =>
    fill(db, {
      ...nothing,
      ...peopleOf(group),
      groups: [group],
      series: [series],
      sessions: [session],
      partners: [own, other],
      visitOffers: [first, second, third],
      webhookEndpoints: [
        aWebhookEndpoint(1, own, { events: ['VISIT_OFFER_ANSWERED', 'SESSION_CHANGED'] }),
        aWebhookEndpoint(2, own, { events: ['SESSION_CHANGED'] }),
        aWebhookEndpoint(3, other, { events: ['VISIT_OFFER_ANSWERED'] }),
      ],
    }),
  )
  const delivered = async () =>
    (await deliveryRows(db)).map(({ endpointId, event, subject }) => [endpointId, event, subject])

  it('tell the partner that it was, with the answer or not at all, and nothing of the Session', async () => {
    const told = (of: string) => [id.webhookEndpoint(1), 'VISIT_OFFER_ANSWERED', of]
    await visits.accept('coordinator', { id: first.id, session: id.session(9) })
    await visits.decline('facilitator', first.id)
    expect(await delivered()).toEqual([])
    await visits.accept('coordinator', { id: first.id, session: session.id, message: 'Come at two.' })
    expect(await delivered()).toEqual([told(first.id)])
    await visits.decline('coordinator', second.id)
    await visits.decline('coordinator', second.id)
    await visits.withdraw('partner', third.id)
    await visits.withdraw('partner', first.id)
    await writeDeliveries(db, now) // Of changes of the programme: what happens in a confidential Group is none to anybody who is told by webhooks.
    expect(await delivered()).toEqual(expect.arrayContaining([told(first.id), told(second.id)]))
    expect(await delivered()).toHaveLength(2)
    const context = api.app.contextFor({ viewer: visitor, languages: [], asker: { signIn: null, network: '' } })
    const [delivery] = await deliveryRows(db)
    if (delivery === undefined) throw new Error('There is one.')
    expect(JSON.parse((await tellDelivery(context, delivery)) ?? '')).toEqual({
      type: 'visit_offer.answered',
      timestamp: '2026-01-12T07:00:00Z',
      data: { event: 'VISIT_OFFER_ANSWERED', visitOffer: { id: expect.stringMatching(/^vis_/) } },
    })
  })
})
