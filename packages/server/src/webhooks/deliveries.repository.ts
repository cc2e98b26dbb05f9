import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { DeliveryId, PartnerId, WebhookEndpointId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { deliveryPolicy, type Delivery } from '@piiri/domain/webhooks/delivery.policy'
import { and, count, eq } from 'drizzle-orm'
import type { Key } from '../schema/cursor.ts'
import type { Listing, Slice } from '../schema/paging.ts'
import { ofInstants } from '../shared/bounds.ts'
import type { ConditionSql } from '../storage/condition-sql.ts'
import { after, alias, as, atMost, before, keyset, q, soughtIn, type Direction } from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { endpointsSeenBy, shapesOfEndpoints } from './webhook-endpoints.repository.ts'
import { webhookDelivery, webhookEndpoint } from './webhooks.table.ts'

export type DeliveryRow = typeof webhookDelivery.$inferSelect
/** A delivery, and whose it is. */
export type DeliveryOfPartner = { readonly delivery: DeliveryRow; readonly partnerId: PartnerId }

export const addDelivery = change<New<typeof webhookDelivery>>(() =>
  q.insert(webhookDelivery).values(columnsOf(webhookDelivery)),
)

export const boxOfDelivery = ({ delivery: row, partnerId }: DeliveryOfPartner): Undisclosed<Delivery> =>
  conceal(
    deliveryPolicy,
    {
      type: 'Delivery',
      id: row.id,
      endpointId: row.endpointId,
      event: row.event,
      status: row.status,
      attemptCount: row.attemptCount,
      nextAttemptAt: row.nextAttemptAt,
      lastStatusCode: row.lastStatusCode,
      lastFailure: row.lastFailure,
      createdAt: row.createdAt,
    },
    { partner: partnerId },
  )

const joined = { delivery: webhookDelivery, partnerId: webhookEndpoint.partnerId }
const ofEndpoint = eq(webhookEndpoint.id, webhookDelivery.endpointId)
const sought = alias(webhookDelivery, 'sought')
const deliveriesByIds = shaped(shapesOfEndpoints, ({ seen }: { seen: ConditionSql }) =>
  all((p: Params<{ ids: readonly string[] }>) =>
    q
      .select(joined)
      .from(webhookDelivery)
      .innerJoin(webhookEndpoint, ofEndpoint)
      .where(and(soughtIn(webhookDelivery.id, sought.id, webhookEndpoint.id, p.ids), seen.sql)),
  ),
)
/** As rows, those with these ids that the viewer may know of. */
export const findDeliveryRows = (
  read: Read,
  viewer: Viewer,
  ids: readonly DeliveryId[],
): Promise<readonly DeliveryOfPartner[]> => deliveriesByIds(read, endpointsSeenBy(viewer), { ids })

type Within = { endpointId: WebhookEndpointId; afterKey: number; afterId: string; beforeKey: number; beforeId: string }
const within = (p: Params<Within>, seen: ConditionSql) =>
  and(
    seen.sql,
    eq(webhookDelivery.endpointId, as(webhookDelivery.endpointId, p.endpointId)),
    after(webhookDelivery.createdAt, webhookDelivery.id, p.afterKey, p.afterId),
    before(webhookDelivery.createdAt, webhookDelivery.id, p.beforeKey, p.beforeId),
  )
const deliveryPage = shaped(
  shapesOfEndpoints.flatMap((shape) =>
    (['FORWARD', 'BACKWARD'] as const).map((direction) => ({ ...shape, direction })),
  ),
  ({ seen, direction }: { seen: ConditionSql; direction: Direction }) =>
    all((p: Params<Within & { limit: number }>) =>
      q
        .select(joined)
        .from(webhookDelivery)
        .innerJoin(webhookEndpoint, ofEndpoint)
        .where(within(p, seen))
        .orderBy(...keyset(direction, webhookDelivery.createdAt, webhookDelivery.id).order)
        .limit(atMost(p.limit)),
    ),
)
const deliveryCount = shaped(shapesOfEndpoints, ({ seen }: { seen: ConditionSql }) =>
  first((p: Params<Within>) =>
    q.select({ count: count() }).from(webhookDelivery).innerJoin(webhookEndpoint, ofEndpoint).where(within(p, seen)),
  ),
)

/** Those of one endpoint, the newest first. */
export function listDeliveries(read: Read, viewer: Viewer, endpointId: WebhookEndpointId): Listing<Delivery, number> {
  const seen = endpointsSeenBy(viewer)
  return {
    async slice({ direction, limit, ...cursors }) {
      const turned = direction === 'FORWARD' ? 'BACKWARD' : 'FORWARD'
      const rows = await deliveryPage(read, { ...seen, direction: turned }, { endpointId, ...between(cursors), limit })
      return rows.map((row) => ({ key: [row.delivery.createdAt, row.delivery.id], box: boxOfDelivery(row) }))
    },
    count: async () =>
      (await deliveryCount(read, seen, { endpointId, ...between({ after: null, before: null }) }))?.count ?? 0,
  }
}
/** What comes after a cursor of this list is older, and has lower keys. */
function between({ after, before }: Pick<Slice<number>, 'after' | 'before'>) {
  const [afterKey, afterId]: Key<number> = before ?? [ofInstants[0], '']
  const [beforeKey, beforeId]: Key<number> = after ?? [ofInstants[1], '']
  return { afterKey, afterId, beforeKey, beforeId }
}

/** A ping that waits to be sent: another one would say the same. */
export const waitingPing = first((p: Params<{ endpointId: WebhookEndpointId }>) =>
  q
    .select()
    .from(webhookDelivery)
    .where(
      and(
        eq(webhookDelivery.endpointId, as(webhookDelivery.endpointId, p.endpointId)),
        eq(webhookDelivery.event, 'PING'),
        eq(webhookDelivery.status, 'PENDING'),
      ),
    )
    .limit(atMost(1)),
)
/** From the start again, at once; what some process is just at stays its. */
export const queueAgain = change((p: Params<{ id: DeliveryId; now: Instant }>) =>
  q
    .update(webhookDelivery)
    .set({
      status: 'PENDING',
      failedCount: 0,
      waitedMs: 0,
      queuedAt: as(webhookDelivery.queuedAt, p.now),
      nextAttemptAt: as(webhookDelivery.nextAttemptAt, p.now),
    })
    .where(eq(webhookDelivery.id, as(webhookDelivery.id, p.id))),
)
