import { partnerPolicy, type PartnerFact, type PartnerFacts } from '../partners/partner.policy.ts'
import { among, anyOf } from '../shared/condition.ts'
import type { PartnerId, WebhookEndpointId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import { derivedFields, rule, type Policy } from '../shared/policy.ts'
import { hasScope, isStaff, partnerOf } from '../shared/viewer.ts'
import type { WebhookEvent } from './webhook-event.ts'

/** Why nothing is sent to an endpoint any more. */
export type DisabledBecause = 'FAILED_FOR_DAYS' | 'GONE' | 'SWITCHED_OFF'

/** An address of a partner that is told of changes: never its secret. */
export type WebhookEndpoint = {
  readonly type: 'WebhookEndpoint'
  readonly id: WebhookEndpointId
  readonly partnerId: PartnerId
  readonly url: string
  readonly events: readonly WebhookEvent[]
  readonly isEnabled: boolean
  /** When and why it was disabled; null while it is enabled. */
  readonly disabledAt: Instant | null
  readonly disabledBecause: DisabledBecause | null
}

/** Staff, and a partner by a key that opens webhooks: another key of the same partner knows of none. */
export const webhooksOfPartner = rule<PartnerFact>('partner.webhooks', (viewer) => {
  const own = hasScope(viewer, 'WEBHOOKS_MANAGE') ? partnerOf(viewer) : null
  return anyOf<PartnerFact>(isStaff(viewer), own !== null && among('partner', [own]))
})

export const webhookEndpointPolicy: Policy<WebhookEndpoint, PartnerFact> = {
  type: 'WebhookEndpoint',
  thing: webhooksOfPartner,
  fields: {
    id: 'thing',
    partnerId: 'thing',
    url: 'thing',
    events: 'thing',
    isEnabled: 'thing',
    disabledAt: 'thing',
    disabledBecause: 'thing',
  },
}
export const linksOfWebhookEndpoint = derivedFields(webhookEndpointPolicy, { deliveries: 'thing' })
export const endpointsOfPartner = derivedFields(partnerPolicy, {
  webhookEndpoints: rule<PartnerFacts>(webhooksOfPartner.name, webhooksOfPartner.allows),
})
