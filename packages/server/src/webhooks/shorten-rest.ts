import type { Instant } from '@piiri/domain/shared/instant'
import { restUntil } from '@piiri/domain/webhooks/delivery-schedule'
import type { Tx } from '../storage/query.ts'
import { putRest, type WebhookEndpointRow } from './webhook-endpoints.repository.ts'

/** An endpoint rests no longer than after a first failure where somebody wants to see now whether it takes something, however often it failed or asked to be left alone. */
export async function shortenRest(tx: Tx, { id, restsUntil }: WebhookEndpointRow, now: Instant): Promise<void> {
  const soon = restUntil(1, now, { isBusy: false, askedMs: 0 })
  if (soon < restsUntil) await putRest(tx, { id, restsUntil: soon })
}
