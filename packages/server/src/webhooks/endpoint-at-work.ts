import type { WebhookEndpointId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import type { Context } from '../schema/context.ts'
import type { Read } from '../storage/query.ts'
import { mayManageWebhooks } from './may-manage-webhooks.ts'
import { findEndpointRows, type WebhookEndpointRow } from './webhook-endpoints.repository.ts'

/** An endpoint that the viewer is about to do something with. */
export async function endpointAtWork(
  read: Read,
  { viewer }: Pick<Context, 'viewer'>,
  id: WebhookEndpointId,
): Promise<Outcome<WebhookEndpointRow, 'NOT_FOUND' | 'NOT_ALLOWED'>> {
  const [row] = await findEndpointRows(read, viewer, [id])
  if (row === undefined) return { ok: false, error: 'NOT_FOUND' }
  return mayManageWebhooks(viewer) ? success(row) : { ok: false, error: 'NOT_ALLOWED' }
}
