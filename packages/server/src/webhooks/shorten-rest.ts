import type { Instant } from '@piiri/domain/shared/instant'
import { restUntil } from '@piiri/domain/webhooks/delivery-schedule'
import type { Tx } from '../storage/query.ts'
import { putRest, type WebhookEndpointRow } from './webhook-endpoints.repository.ts'

/**
 * An endpoint that asked to be left alone for hours is not, where somebody wants to see now whether it takes something. It rests no less than after as many
 * failures that asked for nothing: whoever presses again and again does not press on it.
 */
export async function shortenRest(
  tx: Tx,
  { id, restsUntil, failuresInRow }: WebhookEndpointRow,
  now: Instant,
): Promise<void> {
  const soon = restUntil(failuresInRow, now, { isBusy: false, askedMs: 0 })
  if (soon < restsUntil) await putRest(tx, { id, restsUntil: soon })
}
