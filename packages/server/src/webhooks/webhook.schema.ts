import type { DeliveryId, PartnerId, WebhookEndpointId } from '@piiri/domain/shared/id'
import type { DeliveryFailure, DeliveryStatus } from '@piiri/domain/webhooks/delivery.policy'
import type { DisabledBecause } from '@piiri/domain/webhooks/webhook-endpoint.policy'
import type { WebhookEvent } from '@piiri/domain/webhooks/webhook-event'
import { PartnerType } from '../partners/partner.schema.ts'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { seeAll } from '../schema/context.ts'
import { enumOf } from '../schema/enums.ts'
import { Node, nodeType } from '../schema/node.ts'
import { connectionType, forwardArgs, page } from '../schema/paging.ts'
import { boxOfDelivery, findDeliveryRows, listDeliveries } from './deliveries.repository.ts'
import { boxOfWebhookEndpoint, endpointsOfPartners, findEndpointRows } from './webhook-endpoints.repository.ts'

export const WebhookEventType = enumOf<WebhookEvent>(
  'WebhookEvent',
  'What an endpoint can be told of: of what visitors may know, nothing else.',
  {
    SESSION_SCHEDULED: 'There is a new Session.',
    SESSION_CHANGED: 'Something of a Session is another: its time, place, topic, ….',
    SESSION_CANCELLED: 'A Session does not take place.',
    SESSION_REINSTATED: 'A Session that was cancelled takes place after all.',
    GROUP_CHANGED: 'Something of a Group is another.',
    SEASON_PUBLISHED: 'A Season and its Sessions can be read.',
    VISIT_OFFER_ANSWERED: "One of the partner's own visit offers was answered.",
    PING: 'Nothing happened: somebody tries whether it arrives. Told whether or not it was chosen.',
  },
)
const DeliveryStatusType = enumOf<DeliveryStatus>('DeliveryStatus', 'Where a delivery has come to.', {
  PENDING: 'It waits for its first or next attempt.',
  DELIVERED: 'It was answered with a status from 200 to 299.',
  FAILED: 'It was given up. It can be sent again.',
})
const DeliveryFailureType = enumOf<DeliveryFailure>('DeliveryFailure', 'What went wrong at an attempt.', {
  STATUS: 'It was answered with a status of 400 or above.',
  REDIRECTED: 'It was answered with a redirect, and none is followed.',
  TIMED_OUT: 'There was no whole answer within ten seconds.',
  NOT_CONNECTED: 'There was no connection, or it was broken off.',
  ADDRESS_NOT_ALLOWED: 'Its name leads nowhere, or into a private, local or otherwise forbidden network.',
  CERTIFICATE: 'Its certificate is not valid for it, or the encryption failed otherwise.',
  NOT_HTTP: 'What was answered is not HTTP.',
  ENDPOINT_DISABLED: 'The endpoint was disabled before it was sent.',
  NOT_MADE: 'It could not be made here, and nothing was sent: the fault is not the endpoint’s, and is in the log.',
})
const DisabledBecauseType = enumOf<DisabledBecause>('WebhookDisabledBecause', 'Why nothing is sent any more.', {
  FAILED_FOR_DAYS: 'It took nothing for over three days, and failed each time it was asked.',
  GONE: 'It answered 410: it wants no more.',
  SWITCHED_OFF: 'Somebody switched it off.',
})

const endpointById = batch(async (ids: readonly WebhookEndpointId[], { read, viewer }) => {
  const rows = await findEndpointRows(read, viewer, ids)
  return inOrderOf(ids, new Map(rows.map((row) => [row.id, boxOfWebhookEndpoint(row)])))
})
const deliveryById = batch(async (ids: readonly DeliveryId[], { read, viewer }) => {
  const rows = await findDeliveryRows(read, viewer, ids)
  return inOrderOf(ids, new Map(rows.map((row) => [row.delivery.id, boxOfDelivery(row)])))
})
const endpointsOfPartner = batch(async (partners: readonly PartnerId[], { read, viewer }) => {
  const found = await endpointsOfPartners(read, viewer, partners)
  return partners.map((id) => found.get(id) ?? [])
})

export const DeliveryType = nodeType('Delivery', 'whd', deliveryById).implement({
  description: 'One message to one endpoint. Its id is the `webhook-id` that it is sent with, at every attempt.',
  interfaces: [Node],
  fields: (t) => ({
    event: t.expose('event', { type: WebhookEventType, description: 'What it tells.' }),
    status: t.expose('status', { type: DeliveryStatusType, description: 'Where it has come to.' }),
    attemptCount: t.exposeInt('attemptCount', { description: 'How often it was tried.' }),
    nextAttemptAt: t.expose('nextAttemptAt', {
      type: 'Instant',
      nullable: true,
      description: 'When it is tried next, at the earliest; null once it is delivered or given up.',
    }),
    lastStatusCode: t.exposeInt('lastStatusCode', {
      nullable: true,
      description: 'The HTTP status of the last answer; null where there was none.',
    }),
    lastFailure: t.expose('lastFailure', {
      type: DeliveryFailureType,
      nullable: true,
      description: 'What went wrong at the last attempt; null where nothing did.',
    }),
    createdAt: t.expose('createdAt', { type: 'Instant', description: 'When it was made. It is kept for 30 days.' }),
  }),
})
const DeliveryConnection = connectionType(DeliveryType)

export const WebhookEndpointType = nodeType('WebhookEndpoint', 'whe', endpointById).implement({
  description: 'Deliveries follow Standard Webhooks (webhook-id, webhook-timestamp, webhook-signature).',
  interfaces: [Node],
  fields: (t) => ({
    url: t.expose('url', { type: 'URL', description: 'Where it is told.' }),
    events: t.field({
      type: [WebhookEventType],
      description: 'Of what it is told.',
      resolve: ({ events }) => [...events],
    }),
    isEnabled: t.exposeBoolean('isEnabled', { description: 'Whether it is told of what happens.' }),
    disabledAt: t.expose('disabledAt', {
      type: 'Instant',
      nullable: true,
      description: 'Since when it is not; null while it is enabled.',
    }),
    disabledBecause: t.expose('disabledBecause', {
      type: DisabledBecauseType,
      nullable: true,
      description: 'Why it is not; null while it is enabled.',
    }),
    deliveries: t.field({
      type: DeliveryConnection,
      description: 'What it was told or is to be told, the newest first, for 30 days.',
      args: forwardArgs(t.arg),
      resolve: ({ id }, args, context) =>
        page(context, 'number', listDeliveries(context.read, context.viewer, id), args),
    }),
  }),
})

builder.objectField(PartnerType, 'webhookEndpoints', (t) =>
  t.field({
    type: [WebhookEndpointType],
    description: 'Where it is told of changes, the oldest first: for staff, and for its keys that open webhooks.',
    resolve: async ({ id }, _, context) => seeAll(context, await endpointsOfPartner(context, id)),
  }),
)
