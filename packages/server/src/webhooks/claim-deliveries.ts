import type { WebhookEndpointId } from '@piiri/domain/shared/id'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import type { Database } from '../storage/database.ts'
import type { DeliveryRow } from './deliveries.repository.ts'
import { claim, dueOfEndpoint, endpointsDue } from './due-deliveries.repository.ts'
import { endpointForSystem, type WebhookEndpointRow } from './webhook-endpoints.repository.ts'

/** A delivery that this process, and no other, is about to send; `until` it has to be settled. */
export type Claimed = { readonly delivery: DeliveryRow; readonly endpoint: WebhookEndpointRow; readonly until: Instant }
type Wanted = {
  readonly now: Instant
  readonly leaseMs: number
  /** How many more may be sent at once. */
  readonly free: number
  /** How many more to one endpoint. */
  readonly freeOf: (endpoint: WebhookEndpointId) => number
}

/** Takes what is due, a little for each endpoint in turn. Each is claimed for a time, in a unit of work: two processes never have the same attempt. */
export async function claimDeliveries(
  db: Pick<Database, 'read' | 'write'>,
  { now, leaseMs, free, freeOf }: Wanted,
): Promise<readonly Claimed[]> {
  const due = (await endpointsDue(db.read, { now })).filter(({ id }) => freeOf(id) > 0)
  if (due.length === 0 || free <= 0) return []
  const until = instant(now + leaseMs)
  return db.write(async (tx) => {
    const claimed: Claimed[] = []
    for (const { id } of due) {
      const limit = Math.min(freeOf(id), free - claimed.length)
      if (limit <= 0) break
      const endpoint = await endpointForSystem(tx, id)
      if (endpoint === null) continue
      for (const row of await dueOfEndpoint(tx, { endpointId: id, now, limit })) {
        const [delivery] = await claim(tx, { id: row.id, now, until })
        if (delivery !== undefined) claimed.push({ delivery, endpoint, until })
      }
    }
    return claimed
  })
}
