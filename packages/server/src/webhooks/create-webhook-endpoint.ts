import { randomBytes } from 'node:crypto'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import { idFrom, type PartnerId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import { partnerOf } from '@piiri/domain/shared/viewer'
import { checkEndpoint, type WrittenEndpoint } from '@piiri/domain/webhooks/check-endpoint'
import { noTrouble } from '@piiri/domain/webhooks/delivery-schedule'
import type { WebhookEndpoint } from '@piiri/domain/webhooks/webhook-endpoint.policy'
import { recordAct } from '../audit/record-act.ts'
import { findPartners } from '../partners/partners.repository.ts'
import { mustSee, type Context } from '../schema/context.ts'
import { seal } from '../shared/derived-keys.ts'
import { mayManageWebhooks } from './may-manage-webhooks.ts'
import { makeWebhookSecret } from './sign-delivery.ts'
import {
  addWebhookEndpoint,
  boxOfWebhookEndpoint,
  endpointsOfPartnerForSystem,
  type WebhookEndpointRow,
} from './webhook-endpoints.repository.ts'

/** With the whole secret, which is told this once. */
export type NewWebhookSecret = {
  readonly type: 'NewWebhookSecret'
  readonly endpoint: Disclosed<WebhookEndpoint>
  readonly secret: string
}
type Created = Outcome<NewWebhookSecret, 'ADDRESS_NOT_ALLOWED' | 'NOT_FOUND' | 'NOT_ALLOWED' | 'INVALID_INPUT'>

/** Each is told everything that happens: so many are enough. */
const mostEndpoints = 10

/**
 * Says where a partner is told of changes. The partner itself does, by a key that opens webhooks, and need not say which it is; administrators do for any
 * that they name. Another partner is to a key as one that does not exist.
 */
export async function createWebhookEndpoint(
  context: Context,
  named: PartnerId | null,
  written: WrittenEndpoint,
): Promise<Created> {
  if (!mayManageWebhooks(context.viewer)) return { ok: false, error: 'NOT_ALLOWED' }
  const own = partnerOf(context.viewer)
  const partnerId = named ?? own
  if (partnerId === null) return invalid([{ path: ['partner'], code: 'PARTNER_MISSING' }])
  const checked = checkEndpoint(written)
  if (!checked.ok) return checked
  if (!(await context.addresses.isAllowed(checked.value.url))) return { ok: false, error: 'ADDRESS_NOT_ALLOWED' }
  return context.write(async (tx): Promise<Created> => {
    const found = await findPartners(tx, context.viewer, [partnerId])
    const isAnothers = own !== null && own !== partnerId
    if (isAnothers || !found.has(partnerId)) return { ok: false, error: 'NOT_FOUND' }
    const others = await endpointsOfPartnerForSystem(tx, { partnerId })
    if (others.length >= mostEndpoints) return invalid([{ path: ['input'], code: 'TOO_MANY' }])
    const secret = makeWebhookSecret()
    const row: WebhookEndpointRow = {
      id: idFrom('whe', randomBytes(16)),
      partnerId,
      ...checked.value,
      isEnabled: true,
      disabledAt: null,
      disabledBecause: null,
      secret: seal(context.keys, 'webhook', secret),
      earlierSecret: null,
      earlierSecretUntil: null,
      createdAt: instant(context.clock()),
      lastDeliveredAt: null,
      ...noTrouble,
    }
    await addWebhookEndpoint(tx, row)
    await recordAct(tx, context, { action: 'webhook.created', group: null, subject: row.id })
    return success({ type: 'NewWebhookSecret', endpoint: mustSee(context, boxOfWebhookEndpoint(row)), secret })
  })
}
