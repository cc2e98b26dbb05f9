import { instant, type Instant } from '@piiri/domain/shared/instant'
import type { Database } from '../storage/database.ts'
import type { DeliveryRow } from './deliveries.repository.ts'
import { claim, dueOfEndpoint, endpointsDue } from './due-deliveries.repository.ts'
import type { Turns } from './turns.ts'
import { endpointForSystem, type WebhookEndpointRow } from './webhook-endpoints.repository.ts'

/** A delivery that this process, and no other, is about to send; `until` it has to be settled. */
export type Claimed = { readonly delivery: DeliveryRow; readonly endpoint: WebhookEndpointRow; readonly until: Instant }
type Wanted = { readonly now: Instant; readonly leaseMs: number; readonly turns: Pick<Turns, 'placesFor' | 'inOrder'> }

/** Takes what is due, a little for each endpoint in turn. Each is claimed for a time, in a unit of work: two processes never have the same attempt. */
export async function claimDeliveries(
  db: Pick<Database, 'read' | 'write'>,
  { now, leaseMs, turns }: Wanted,
): Promise<readonly Claimed[]> {
  const due = (await endpointsDue(db.read, { now })).filter((endpoint) => turns.placesFor(endpoint, []) > 0)
  if (due.length === 0) return []
  const until = instant(now + leaseMs)
  return db.write(async (tx) => {
    const claimed: Claimed[] = []
    for (const one of turns.inOrder(due)) {
      const taken = claimed.map(({ endpoint }) => endpoint)
      const limit = turns.placesFor(one, taken)
      if (limit === 0) continue
      const endpoint = await endpointForSystem(tx, one.id)
      if (endpoint === null) continue
      for (const row of await dueOfEndpoint(tx, { endpointId: one.id, now, limit })) {
        const [delivery] = await claim(tx, { id: row.id, now, until })
        if (delivery !== undefined) claimed.push({ delivery, endpoint, until })
      }
    }
    return claimed
  })
}
