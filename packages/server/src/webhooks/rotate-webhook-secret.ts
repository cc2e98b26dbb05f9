import type { WebhookEndpointId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { bothSecretsFor } from '@piiri/domain/webhooks/delivery-schedule'
import { recordAct } from '../audit/record-act.ts'
import { mustSee, type Context } from '../schema/context.ts'
import { seal } from '../shared/derived-keys.ts'
import type { NewWebhookSecret } from './create-webhook-endpoint.ts'
import { endpointAtWork } from './endpoint-at-work.ts'
import { makeWebhookSecret } from './sign-delivery.ts'
import { boxOfWebhookEndpoint, putSecrets } from './webhook-endpoints.repository.ts'

type Rotated = Outcome<NewWebhookSecret, 'NOT_FOUND' | 'NOT_ALLOWED'>

/** Makes a new secret. The earlier one signs too for 24 hours; one that was before that does not any more. The partner and administrators do. */
export const rotateWebhookSecret = (context: Context, id: WebhookEndpointId): Promise<Rotated> =>
  context.write(async (tx): Promise<Rotated> => {
    const found = await endpointAtWork(tx, context, id)
    if (!found.ok) return found
    const secret = makeWebhookSecret()
    await putSecrets(tx, {
      id,
      secret: seal(context.keys, 'webhook', secret),
      earlierSecret: found.value.secret,
      earlierSecretUntil: instant(context.clock() + bothSecretsFor),
    })
    await recordAct(tx, context, { action: 'webhook.rotated', group: null, subject: id })
    return success({ type: 'NewWebhookSecret', endpoint: mustSee(context, boxOfWebhookEndpoint(found.value)), secret })
  })
