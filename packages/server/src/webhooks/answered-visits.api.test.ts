import { visitor } from '@piiri/domain/shared/viewer'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { anApi, now, type Api } from '../../test/api.ts'
import { askingVisits, type AskedVisits } from '../../test/asking-visits.ts'
import { aDatabase } from '../../test/database.ts'
import { deliveryRows } from '../../test/delivering.ts'
import { aPartner, aVisitOffer, aWebhookEndpoint } from '../../test/partner-rows.ts'
import { aGroup, aSeries, aSession, fill, id, nothing, peopleOf } from '../../test/world.ts'
import type { Database } from '../storage/database.ts'
import { dialect } from '../storage/kit.ts'
import { tellDelivery } from './tell-delivery.ts'
import { writeDeliveries } from './write-deliveries.ts'

const group = aGroup(1, 'CONFIDENTIAL')
const series = aSeries(1, group)
const session = aSession(1, series, '2026-01-13T14:00')
const [own, other] = [aPartner(1), aPartner(2)]
const [first, second, third] = [1, 2, 3].map((n) => aVisitOffer(n, own))
if (!first || !second || !third) throw new Error('There are three.')
let db: Database
let api: Api
let asked: AskedVisits
beforeAll(async () => {
  db = (await aDatabase()).db
  api = await anApi(db)
  asked = askingVisits(api)
})
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

it(`tells the partner on ${dialect} that its visit was answered, with the answer or not at all, and nothing of the Session`, async () => {
  const told = (of: string) => [id.webhookEndpoint(1), 'VISIT_OFFER_ANSWERED', of]
  await asked.accept('coordinator', { id: first.id, session: id.session(9) })
  await asked.decline('facilitator', first.id)
  expect(await delivered()).toEqual([])
  await asked.accept('coordinator', { id: first.id, session: session.id, message: 'Come at two.' })
  expect(await delivered()).toEqual([told(first.id)])
  await asked.decline('coordinator', second.id)
  await asked.decline('coordinator', second.id)
  await asked.withdraw('partner', third.id)
  await asked.withdraw('partner', first.id)
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
