import type { Act } from '@piiri/domain/audit/acts'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { WebhookEndpointId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { checkEndpoint, type WrittenEndpoint } from '@piiri/domain/webhooks/check-endpoint'
import { noTrouble, type Trouble } from '@piiri/domain/webhooks/delivery-schedule'
import type { WebhookEndpoint } from '@piiri/domain/webhooks/webhook-endpoint.policy'
import { recordAct } from '../audit/record-act.ts'
import { mustSee, type Context } from '../schema/context.ts'
import { dropWaitingBut, failWaiting, sendWaitingElsewhere } from './due-deliveries.repository.ts'
import { endpointAtWork } from './endpoint-at-work.ts'
import { webhooksTopic } from './queue-delivery.ts'
import { boxOfWebhookEndpoint, putWebhookEndpoint, type WebhookEndpointRow } from './webhook-endpoints.repository.ts'

type Updated = Outcome<
  Disclosed<WebhookEndpoint>,
  'ADDRESS_NOT_ALLOWED' | 'NOT_FOUND' | 'NOT_ALLOWED' | 'INVALID_INPUT'
>
/** Null where it stays as it is. */
type Change = { readonly input: WrittenEndpoint | null; readonly isEnabled: boolean | null }

/**
 * Changes where and of what a partner is told, and whether. What waits goes to the new address, at once; switched off, it is not sent any more, nor is what
 * is of events that are not chosen any more. The partner and administrators do.
 */
export async function updateWebhookEndpoint(
  context: Context,
  id: WebhookEndpointId,
  { input, isEnabled }: Change,
): Promise<Updated> {
  const found = await endpointAtWork(context.read, context, id)
  if (!found.ok) return found
  const checked = input === null ? success(null) : checkEndpoint(input)
  if (!checked.ok) return checked
  // One that stays is checked again whenever it is asked: it can be switched off though its name leads nowhere today.
  const url = checked.value?.url ?? found.value.url
  if (url !== found.value.url && !(await context.addresses.isAllowed(url)))
    return { ok: false, error: 'ADDRESS_NOT_ALLOWED' }
  return context.write(async (tx): Promise<Updated> => {
    const before = await endpointAtWork(tx, context, id)
    if (!before.ok) return before
    const isElsewhere = checked.value !== null && url !== before.value.url
    const after = {
      ...before.value,
      ...checked.value,
      ...(isElsewhere && noTrouble), // What the earlier address did says nothing of this one.
      ...switched(before.value, isEnabled, context),
    }
    const fields = changedFields(before.value, after)
    if (fields.length > 0) {
      await putWebhookEndpoint(tx, after)
      if (fields.includes('events')) await dropWaitingBut(tx, { endpointId: id, events: [...after.events, 'PING'] })
      if (isElsewhere) await sendWaitingElsewhere(tx, { endpointId: id, now: instant(context.clock()) })
      if (fields.includes('isEnabled') && !after.isEnabled) await failWaiting(tx, { endpointId: id })
      if (isElsewhere) await tx.publish(webhooksTopic, '')
      await recordAct(tx, context, { action: 'webhook.updated', group: null, subject: id, fields })
    }
    return success(mustSee(context, boxOfWebhookEndpoint(after)))
  })
}

type Switch = Trouble & Pick<WebhookEndpointRow, 'isEnabled' | 'disabledAt' | 'disabledBecause'>
function switched(
  before: WebhookEndpointRow,
  isEnabled: boolean | null,
  { clock }: Pick<Context, 'clock'>,
): Switch | null {
  if (isEnabled === null || isEnabled === before.isEnabled) return null
  return isEnabled
    ? { isEnabled, disabledAt: null, disabledBecause: null, ...noTrouble }
    : { isEnabled, disabledAt: instant(clock()), disabledBecause: 'SWITCHED_OFF', ...noTrouble }
}

type Field = NonNullable<Act<'webhook.updated'>['fields']>[number]
const changedFields = (before: WebhookEndpointRow, after: WebhookEndpointRow): readonly Field[] =>
  (['url', 'events', 'isEnabled'] as const).filter((field) => String(before[field]) !== String(after[field]))
