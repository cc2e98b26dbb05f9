import type { PartnerId, VisitOfferId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { Tx } from '../storage/query.ts'
import { queueDelivery, webhooksTopic } from './queue-delivery.ts'
import { endpointsOfPartnerForSystem } from './webhook-endpoints.repository.ts'

/** Tells a partner's endpoints that one of its visit offers was answered, in the unit of work of the answer. What the answer is, the partner asks by its key. */
export async function deliverVisitAnswer(
  tx: Tx,
  offer: { readonly id: VisitOfferId; readonly partnerId: PartnerId },
  now: Instant,
): Promise<void> {
  const endpoints = await endpointsOfPartnerForSystem(tx, { partnerId: offer.partnerId })
  const told = endpoints.filter(({ isEnabled, events }) => isEnabled && events.includes('VISIT_OFFER_ANSWERED'))
  for (const { id } of told)
    await queueDelivery(
      tx,
      { endpointId: id, event: 'VISIT_OFFER_ANSWERED', subject: offer.id, place: now, happenedAt: now },
      now,
    )
  if (told.length > 0) await tx.publish(webhooksTopic, '')
}
