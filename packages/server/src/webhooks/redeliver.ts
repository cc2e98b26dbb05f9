import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { DeliveryId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import type { Delivery } from '@piiri/domain/webhooks/delivery.policy'
import { mustSee, type Context } from '../schema/context.ts'
import { boxOfDelivery, findDeliveryRows, queueAgain } from './deliveries.repository.ts'
import { mayManageWebhooks } from './may-manage-webhooks.ts'
import { webhooksTopic } from './queue-delivery.ts'
import { shortenRest } from './shorten-rest.ts'
import { endpointForSystem } from './webhook-endpoints.repository.ts'

type Redelivered = Outcome<Disclosed<Delivery>, 'NOT_FOUND' | 'NOT_ALLOWED'>

/** Sends a delivery again, whatever became of it, under the same id: whoever has it already knows it by that. The partner and administrators do. */
export const redeliver = (context: Context, id: DeliveryId): Promise<Redelivered> =>
  context.write(async (tx): Promise<Redelivered> => {
    const [found] = await findDeliveryRows(tx, context.viewer, [id])
    if (found === undefined) return { ok: false, error: 'NOT_FOUND' }
    if (!mayManageWebhooks(context.viewer)) return { ok: false, error: 'NOT_ALLOWED' }
    const now = instant(context.clock())
    await queueAgain(tx, { id, now })
    const endpoint = await endpointForSystem(tx, found.delivery.endpointId)
    if (endpoint !== null) await shortenRest(tx, endpoint, now)
    await tx.publish(webhooksTopic, '')
    const delivery = { ...found.delivery, status: 'PENDING', nextAttemptAt: now } as const
    return success(mustSee(context, boxOfDelivery({ ...found, delivery })))
  })
