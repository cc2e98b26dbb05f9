/** Rows of partners, of their keys, which nobody holds, and of what they offer. */
import type { ApiKeyRow } from '../src/partners/api-keys.repository.ts'
import type { PartnerRow } from '../src/partners/partners.repository.ts'
import type { VisitOfferRow } from '../src/partners/visit-offers.repository.ts'
import type { SessionRow } from '../src/sessions/session-boxes.ts'
import { at, id, on, tag } from './world.ts'
import { instant } from '@piiri/domain/shared/instant'
import { seal } from '../src/shared/derived-keys.ts'
import type { DeliveryRow } from '../src/webhooks/deliveries.repository.ts'
import { makeWebhookSecret } from '../src/webhooks/sign-delivery.ts'
import type { WebhookEndpointRow } from '../src/webhooks/webhook-endpoints.repository.ts'
import { someKeys } from './api.ts'

export const aPartner = (n: number, more: Partial<PartnerRow> = {}): PartnerRow => ({
  id: id.partner(n),
  name: `Partner organisation ${n}`,
  url: `https://partner${n}.example.org`,
  sortKey: `partner organisation ${n}`,
  ...more,
})
export const anApiKey = (n: number, of: PartnerRow, more: Partial<ApiKeyRow> = {}): ApiKeyRow => ({
  id: id.apiKey(n),
  partnerId: of.id,
  prefix: `piiri_live_${String(n).padStart(4, '0')}`,
  keyHash: `hash of key ${n}`,
  scopes: ['PROGRAMME_READ'],
  createdAt: at('2026-01-02T00:00:00Z'),
  expiresAt: at('2026-06-02T00:00:00Z'),
  revokedAt: null,
  lastUsedOn: on('2026-01-05'),
  ...more,
})
export const aVisitOffer = (n: number, of: PartnerRow, more: Partial<VisitOfferRow> = {}): VisitOfferRow => ({
  id: id.visitOffer(n),
  partnerId: of.id,
  title: `Visit ${n}`,
  description: `What happens at visit ${n}`,
  contentLanguage: tag('en'),
  languages: [tag('fi'), tag('en')],
  status: 'OFFERED',
  newestFirst: -at('2026-01-02T00:00:00Z') - n,
  sessionId: null,
  groupId: null,
  guest: null,
  addedFeature: false,
  message: null,
  endsAt: null,
  version: 1,
  ...more,
})
/** As it is once it was accepted into a Session, whose own row has the guest if the test says so. */
export const acceptedInto = (session: SessionRow): Partial<VisitOfferRow> => ({
  status: 'ACCEPTED',
  sessionId: session.id,
  groupId: session.groupId,
  message: 'Come at two, and ring twice.',
  endsAt: at('2027-02-01T00:00:00Z'),
  version: 2,
})

/** Its secret is one that nobody knows. */
export const aWebhookEndpoint = (
  n: number,
  of: PartnerRow,
  more: Partial<WebhookEndpointRow> = {},
): WebhookEndpointRow => ({
  id: id.webhookEndpoint(n),
  partnerId: of.id,
  url: `https://hooks${n}.example.org/piiri`,
  events: ['SESSION_CHANGED', 'SESSION_CANCELLED'],
  isEnabled: true,
  disabledAt: null,
  disabledBecause: null,
  secret: seal(someKeys, 'webhook', makeWebhookSecret()),
  earlierSecret: null,
  earlierSecretUntil: null,
  createdAt: at('2026-01-03T00:00:00Z'),
  lastDeliveredAt: null,
  failuresInRow: 0,
  failingSince: null,
  restsUntil: instant(0),
  ...more,
})
export const aDelivery = (n: number, to: WebhookEndpointRow, more: Partial<DeliveryRow> = {}): DeliveryRow => ({
  id: id.delivery(n),
  endpointId: to.id,
  event: 'SESSION_CHANGED',
  subject: id.session(n),
  place: n,
  happenedAt: at('2026-01-10T00:00:00Z'),
  createdAt: at('2026-01-10T00:00:00Z'),
  status: 'PENDING',
  attemptCount: 1,
  failedCount: 1,
  waitedMs: 0,
  queuedAt: at('2026-01-10T00:00:00Z'),
  nextAttemptAt: at('2026-01-12T07:30:00Z'),
  claimedUntil: null,
  lastStatusCode: 500,
  lastFailure: 'STATUS',
  ...more,
})
