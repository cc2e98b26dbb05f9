import type { DeliveryId, PartnerId, WebhookEndpointId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { DeliveryFailure, DeliveryStatus } from '@piiri/domain/webhooks/delivery.policy'
import type { DisabledBecause } from '@piiri/domain/webhooks/webhook-endpoint.policy'
import type { WebhookEvent } from '@piiri/domain/webhooks/webhook-event'
import { partner } from '../partners/partners.table.ts'
import { bool, id, index, instant, integer, json, ref, table, text } from '../storage/kit.ts'

export const webhookEndpoint = table(
  'webhook_endpoint',
  {
    id: id().$type<WebhookEndpointId>(),
    partnerId: ref(() => partner.id, 'cascade')
      .notNull()
      .$type<PartnerId>(),
    url: text().notNull(),
    events: json<readonly WebhookEvent[]>().notNull(),
    isEnabled: bool().notNull(),
    disabledAt: instant().$type<Instant>(),
    disabledBecause: text().$type<DisabledBecause>(),
    /** Sealed: whoever has the row signs nothing. */
    secret: text().notNull(),
    /** The one before it, sealed, and until when it signs too. */
    earlierSecret: text(),
    earlierSecretUntil: instant().$type<Instant>(),
    createdAt: instant().notNull().$type<Instant>(),
    lastDeliveredAt: instant().$type<Instant>(),
    failuresInRow: integer().notNull(),
    /** The first of those failures. */
    failingSince: instant().$type<Instant>(),
    /** Nothing is sent before it: it failed. */
    restsUntil: instant().notNull().$type<Instant>(),
  },
  (t) => [index('webhook_endpoint_partner').on(t.partnerId, t.createdAt, t.id)],
)

/** The outbox of webhooks: what has to be told to whom, without what is told. */
export const webhookDelivery = table(
  'webhook_delivery',
  {
    id: id().$type<DeliveryId>(),
    endpointId: ref(() => webhookEndpoint.id, 'cascade')
      .notNull()
      .$type<WebhookEndpointId>(),
    event: text().notNull().$type<WebhookEvent>(),
    /** The id of what it speaks of, in order of `place` to one endpoint; its own where it speaks of nothing. */
    subject: text().notNull(),
    place: instant().notNull(),
    happenedAt: instant().notNull().$type<Instant>(),
    createdAt: instant().notNull().$type<Instant>(),
    status: text().notNull().$type<DeliveryStatus>(),
    /** Counts up at each claim, also of a process that was killed: whoever settles an attempt says which. */
    attemptCount: integer().notNull(),
    /** How often it failed since it was queued, or since it was first sent where it could not be made before. */
    failedCount: integer().notNull(),
    /** The pauses after those failures, added up, of which there are three days. Milliseconds. */
    waitedMs: integer().notNull(),
    /** When it was made, or somebody last asked for it again. */
    queuedAt: instant().notNull().$type<Instant>(),
    /** Null once it is not pending. */
    nextAttemptAt: instant().$type<Instant>(),
    /** Some process is at it until then. If that was killed, another takes it afterwards. */
    claimedUntil: instant().$type<Instant>(),
    lastStatusCode: integer(),
    lastFailure: text().$type<DeliveryFailure>(),
  },
  (t) => [
    index('webhook_delivery_endpoint').on(t.endpointId, t.createdAt, t.id),
    index('webhook_delivery_subject').on(t.endpointId, t.subject, t.place),
    index('webhook_delivery_due').on(t.nextAttemptAt),
    index('webhook_delivery_endpoint_due').on(t.endpointId, t.nextAttemptAt),
    index('webhook_delivery_created_at').on(t.createdAt),
  ],
)

/** Up to which change of the programme deliveries are written. One row. */
export const webhookCursor = table('webhook_cursor', { id: id(), number: integer().notNull() })
