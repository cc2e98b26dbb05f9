import type { PartnerFact } from '../partners/partner.policy.ts'
import type { DeliveryId, WebhookEndpointId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { Policy } from '../shared/policy.ts'
import { webhooksOfPartner } from './webhook-endpoint.policy.ts'
import type { WebhookEvent } from './webhook-event.ts'

export type DeliveryStatus = 'PENDING' | 'DELIVERED' | 'FAILED'
/** What went wrong at the last attempt, for people who look for the reason. */
export type DeliveryFailure =
  | 'STATUS'
  | 'REDIRECTED'
  | 'TIMED_OUT'
  | 'NOT_CONNECTED'
  | 'ADDRESS_NOT_ALLOWED'
  | 'CERTIFICATE'
  | 'NOT_HTTP'
  | 'ENDPOINT_DISABLED'
  /** The fault is ours: there was nothing to send. */
  | 'NOT_MADE'

/** One message to one endpoint. What it says is made as it is sent, and kept nowhere. */
export type Delivery = {
  readonly type: 'Delivery'
  readonly id: DeliveryId
  readonly endpointId: WebhookEndpointId
  readonly event: WebhookEvent
  readonly status: DeliveryStatus
  readonly attemptCount: number
  readonly nextAttemptAt: Instant | null
  /** Null where there was no answer. */
  readonly lastStatusCode: number | null
  readonly lastFailure: DeliveryFailure | null
  readonly createdAt: Instant
}

/** As the endpoint that it goes to. */
export const deliveryPolicy: Policy<Delivery, PartnerFact> = {
  type: 'Delivery',
  thing: webhooksOfPartner,
  fields: {
    id: 'thing',
    endpointId: 'thing',
    event: 'thing',
    status: 'thing',
    attemptCount: 'thing',
    nextAttemptAt: 'thing',
    lastStatusCode: 'thing',
    lastFailure: 'thing',
    createdAt: 'thing',
  },
}
