/** Partners, their keys and what they offer, as rows of a test's world. */
import { addApiKey, type ApiKeyRow } from '../src/partners/api-keys.repository.ts'
import { addPartner, type PartnerRow } from '../src/partners/partners.repository.ts'
import { addVisitOffer, type VisitOfferRow } from '../src/partners/visit-offers.repository.ts'
import type { Tx } from '../src/storage/query.ts'
import { addDelivery, type DeliveryRow } from '../src/webhooks/deliveries.repository.ts'
import { addWebhookEndpoint, type WebhookEndpointRow } from '../src/webhooks/webhook-endpoints.repository.ts'

export type PartnersOfWorld = {
  readonly partners: readonly PartnerRow[]
  readonly apiKeys: readonly ApiKeyRow[]
  readonly visitOffers: readonly VisitOfferRow[]
  readonly webhookEndpoints: readonly WebhookEndpointRow[]
  readonly deliveries: readonly DeliveryRow[]
}
export const noPartners: PartnersOfWorld = {
  partners: [],
  apiKeys: [],
  visitOffers: [],
  webhookEndpoints: [],
  deliveries: [],
}

export async function fillPartners(tx: Tx, all: PartnersOfWorld): Promise<void> {
  for (const row of all.partners) await addPartner(tx, row)
  for (const row of all.apiKeys) await addApiKey(tx, row)
  for (const row of all.visitOffers) await addVisitOffer(tx, row)
  for (const row of all.webhookEndpoints) await addWebhookEndpoint(tx, row)
  for (const row of all.deliveries) await addDelivery(tx, row)
}
