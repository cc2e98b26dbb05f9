import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { WebhookEndpointId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import type { Delivery } from '@piiri/domain/webhooks/delivery.policy'
import { mustSee, type Context } from '../schema/context.ts'
import { boxOfDelivery, queueAgain, waitingPing } from './deliveries.repository.ts'
import { endpointAtWork } from './endpoint-at-work.ts'
import { queueDelivery, webhooksTopic } from './queue-delivery.ts'
import { shortenRest } from './shorten-rest.ts'

type Pinged = Outcome<Disclosed<Delivery>, 'NOT_FOUND' | 'NOT_ALLOWED'>

/** Sends an endpoint a message that says nothing, disabled or not. One that waits is sent at once instead of another. The partner and administrators do. */
export const pingWebhookEndpoint = (context: Context, id: WebhookEndpointId): Promise<Pinged> =>
  context.write(async (tx): Promise<Pinged> => {
    const found = await endpointAtWork(tx, context, id)
    if (!found.ok) return found
    const { partnerId } = found.value
    const now = instant(context.clock())
    const ping = { endpointId: id, event: 'PING', subject: null, place: now, happenedAt: now } as const
    const waiting = await waitingPing(tx, { endpointId: id })
    if (waiting !== undefined) await queueAgain(tx, { id: waiting.id, now })
    const delivery = waiting === undefined ? await queueDelivery(tx, ping, now) : { ...waiting, nextAttemptAt: now }
    await shortenRest(tx, found.value, now)
    await tx.publish(webhooksTopic, '')
    return success(mustSee(context, boxOfDelivery({ delivery, partnerId })))
  })
