import type { WebhookEndpointId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { recordAct } from '../audit/record-act.ts'
import { done, type Done } from '../people/done.ts'
import type { Context } from '../schema/context.ts'
import { endpointAtWork } from './endpoint-at-work.ts'
import { dropWebhookEndpoint } from './webhook-endpoints.repository.ts'

/** Ends an endpoint, with its deliveries. The partner and administrators do. */
export const removeWebhookEndpoint = (
  context: Context,
  id: WebhookEndpointId,
): Promise<Outcome<Done, 'NOT_FOUND' | 'NOT_ALLOWED'>> =>
  context.write(async (tx): Promise<Outcome<Done, 'NOT_FOUND' | 'NOT_ALLOWED'>> => {
    const found = await endpointAtWork(tx, context, id)
    if (!found.ok) return found
    await recordAct(tx, context, { action: 'webhook.removed', group: null, subject: id })
    await dropWebhookEndpoint(tx, { id })
    return success(done)
  })
