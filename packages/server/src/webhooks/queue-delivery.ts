import { randomBytes } from 'node:crypto'
import { idFrom, type WebhookEndpointId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { WebhookEvent } from '@piiri/domain/webhooks/webhook-event'
import type { Tx } from '../storage/query.ts'
import { addDelivery, type DeliveryRow } from './deliveries.repository.ts'

/** By which whoever delivers is woken. */
export const webhooksTopic = 'webhooks'

type Queued = {
  readonly endpointId: WebhookEndpointId
  readonly event: WebhookEvent
  /** The id of what it speaks of; null where it speaks of nothing. */
  readonly subject: string | null
  /** Its order among what speaks of the same. */
  readonly place: number
  readonly happenedAt: Instant
}
/** Writes down what is to be told, in the unit of work of what happened, or of what looks for it. */
export async function queueDelivery(tx: Tx, of: Queued, now: Instant): Promise<DeliveryRow> {
  const id = idFrom('whd', randomBytes(16))
  const row: DeliveryRow = {
    ...of,
    id,
    subject: of.subject ?? id,
    createdAt: now,
    status: 'PENDING',
    attemptCount: 0,
    failedCount: 0,
    waitedMs: 0,
    queuedAt: now,
    nextAttemptAt: now,
    claimedUntil: null,
    lastStatusCode: null,
    lastFailure: null,
  }
  await addDelivery(tx, row)
  return row
}
