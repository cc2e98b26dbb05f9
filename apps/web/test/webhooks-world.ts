/** What the pages about how partners are told of changes are tested with. */
import type { DeliveryCard, PartnerCard, ViewerCard, WebhookEndpointInList } from '@piiri/sdk'
import { aStaffMember, webOver, type Replies } from './fake-api.ts'

const partner: PartnerCard = { id: 'par_1', name: 'Health service', url: null, apiKeys: [], webhookEndpoints: [] }
export const on: WebhookEndpointInList = {
  id: 'whe_1',
  url: 'https://hooks.example.org/piiri',
  events: ['SESSION_CHANGED', 'SESSION_CANCELLED'],
  isEnabled: true,
  disabledAt: null,
  disabledBecause: null,
  newestDeliveries: { nodes: [{ status: 'DELIVERED', lastFailure: null }] },
}
export const off: WebhookEndpointInList = {
  ...on,
  id: 'whe_2',
  url: 'https://old.example.org/',
  isEnabled: false,
  disabledAt: '2026-11-20T10:00:00Z',
  disabledBecause: 'FAILED_FOR_DAYS',
}
export const aDelivery = (n: number, more: Partial<DeliveryCard> = {}): DeliveryCard => ({
  id: `whd_${n}`,
  event: 'SESSION_CANCELLED',
  status: 'DELIVERED',
  attemptCount: 1,
  nextAttemptAt: null,
  lastStatusCode: 204,
  lastFailure: null,
  createdAt: '2026-11-24T10:05:00Z',
  ...more,
})
const deliveries = [
  aDelivery(1),
  aDelivery(2, { status: 'FAILED', attemptCount: 10, lastStatusCode: 500, lastFailure: 'STATUS' }),
  aDelivery(3, {
    event: 'PING',
    status: 'PENDING',
    attemptCount: 2,
    lastStatusCode: null,
    lastFailure: 'TIMED_OUT',
    nextAttemptAt: '2026-11-25T10:35:00Z',
  }),
]
const ours = { lastStatusCode: null, lastFailure: 'NOT_MADE' } as const
export const notMade = [
  aDelivery(4, { ...ours, status: 'PENDING', nextAttemptAt: '2026-11-25T10:35:00Z' }),
  aDelivery(5, { ...ours, status: 'FAILED', attemptCount: 10 }),
]
export const pageInfo = { hasNextPage: true, hasPreviousPage: false, startCursor: 's', endCursor: 'e' }
export const over = (replies: Replies = {}, viewer: ViewerCard = aStaffMember('ADMINISTRATOR')) =>
  webOver(
    {
      ListPartners: () => ({ data: { partners: [partner] } }),
      ListWebhookEndpoints: () => ({ data: { node: { __typename: 'Partner', webhookEndpoints: [on, off] } } }),
      ListDeliveries: () => ({
        data: { node: { __typename: 'WebhookEndpoint', deliveries: { nodes: deliveries, pageInfo } } },
      }),
      ...replies,
    },
    viewer,
  )
export const ofPartner = '/en/desk/partners?partner=par_1'
export const one = `${ofPartner}&told=whe_1`
