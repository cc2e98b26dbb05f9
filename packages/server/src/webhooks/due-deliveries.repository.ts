import type { DeliveryId, WebhookEndpointId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import { latestRest } from '@piiri/domain/webhooks/delivery-schedule'
import type { DeliveryFailure } from '@piiri/domain/webhooks/delivery.policy'
import { and, asc, count, eq, exists, gt, isNotNull, isNull, lt, lte, min, not, notExists, or, sql } from 'drizzle-orm'
import { alias, as, atMost, greater, forUpdateSkippingLocked, inList, q } from '../storage/kit.ts'
import { all, change, first, returning, type Params, type Read } from '../storage/query.ts'
import { webhookCursor, webhookDelivery, webhookEndpoint } from './webhooks.table.ts'

const delivery = webhookDelivery
const cursorId = 'webhooks'
const numberOfCursor = first(() =>
  q.select({ number: webhookCursor.number }).from(webhookCursor).where(eq(webhookCursor.id, cursorId)),
)
/** The number of the last change that deliveries are written of. */
export const readCursor = async (read: Read): Promise<number> => (await numberOfCursor(read))?.number ?? 0
export const putCursor = change((p: Params<{ number: number }>) =>
  q
    .insert(webhookCursor)
    .values({ id: cursorId, number: p.number })
    .onConflictDoUpdate({ target: webhookCursor.id, set: { number: as(webhookCursor.number, p.number) } }),
)

const isDue = (p: Params<{ now: Instant }>) =>
  and(
    lte(delivery.nextAttemptAt, as(delivery.nextAttemptAt, p.now)),
    or(isNull(delivery.claimedUntil), lte(delivery.claimedUntil, as(delivery.claimedUntil, p.now))),
  )
const earlier = alias(delivery, 'earlier')
/** In order: nothing of the same thing waits in front of it. */
const isNext = notExists(
  q
    .select({ one: sql`1` })
    .from(earlier)
    .where(
      and(
        eq(earlier.endpointId, delivery.endpointId),
        eq(earlier.subject, delivery.subject),
        lt(earlier.place, delivery.place),
        eq(earlier.status, 'PENDING'),
      ),
    ),
)
/** Endpoints that do not rest, and for which something is due, which may have to wait for something before it. */
const endpointsDueBetween = all((p: Params<{ now: Instant; latest: Instant }>) =>
  q
    .select({ id: webhookEndpoint.id, partnerId: webhookEndpoint.partnerId })
    .from(webhookEndpoint)
    .where(
      and(
        or(
          lte(webhookEndpoint.restsUntil, as(webhookEndpoint.restsUntil, p.now)),
          gt(webhookEndpoint.restsUntil, as(webhookEndpoint.restsUntil, p.latest)),
        ),
        exists(
          q
            .select({ one: sql`1` })
            .from(delivery)
            .where(and(eq(delivery.endpointId, webhookEndpoint.id), isDue(p))),
        ),
      ),
    ),
)
export const endpointsDue = (read: Read, { now }: { readonly now: Instant }) =>
  endpointsDueBetween(read, { now, latest: latestRest(now) })
/** What is due for one endpoint, the longest due first. On PostgreSQL what another process is just claiming is passed over. */
export const dueOfEndpoint = all((p: Params<{ endpointId: WebhookEndpointId; now: Instant; limit: number }>) =>
  forUpdateSkippingLocked(
    q
      .select()
      .from(delivery)
      .where(and(eq(delivery.endpointId, as(delivery.endpointId, p.endpointId)), isDue(p), isNext))
      .orderBy(asc(delivery.nextAttemptAt), asc(delivery.place))
      .limit(atMost(p.limit)),
  ),
)
/** Nothing where somebody else was faster. */
export const claim = returning((p: Params<{ id: DeliveryId; now: Instant; until: Instant }>) =>
  q
    .update(delivery)
    .set({ claimedUntil: as(delivery.claimedUntil, p.until), attemptCount: sql`${delivery.attemptCount} + 1` })
    .where(and(eq(delivery.id, as(delivery.id, p.id)), isDue(p)))
    .returning(),
)

type Attempt = { id: DeliveryId; attemptCount: number }
const ofAttempt = (p: Params<Attempt>) =>
  and(eq(delivery.id, as(delivery.id, p.id)), eq(delivery.attemptCount, as(delivery.attemptCount, p.attemptCount)))
/** An attempt is over: what it was of, as it is now. Nothing where somebody else has it by now, or it was removed. */
export const releaseAttempt = returning((p: Params<Attempt>) =>
  q.update(delivery).set({ claimedUntil: null }).where(ofAttempt(p)).returning(),
)
/** Also where the endpoint was disabled meanwhile: it has got it. */
export const settleDelivered = change((p: Params<Attempt & { statusCode: number }>) =>
  q
    .update(delivery)
    .set({
      status: 'DELIVERED',
      nextAttemptAt: null,
      claimedUntil: null,
      lastStatusCode: as(delivery.lastStatusCode, p.statusCode),
      lastFailure: null,
    })
    .where(ofAttempt(p)),
)
type Failed = Attempt & {
  status: 'PENDING' | 'FAILED'
  failedCount: number
  waitedMs: number
  nextAttemptAt: Instant | null
  statusCode: number | null
  failure: DeliveryFailure
}
export const settleFailed = change((p: Params<Failed>) =>
  q
    .update(delivery)
    .set({
      status: as(delivery.status, p.status),
      failedCount: as(delivery.failedCount, p.failedCount),
      waitedMs: as(delivery.waitedMs, p.waitedMs),
      nextAttemptAt: as(delivery.nextAttemptAt, p.nextAttemptAt),
      claimedUntil: null,
      lastStatusCode: as(delivery.lastStatusCode, p.statusCode),
      lastFailure: as(delivery.lastFailure, p.failure),
    })
    .where(and(ofAttempt(p), eq(delivery.status, 'PENDING'))),
)
/** What a visitor may not know any more is not told, nor that it was to be. */
export const dropAttempt = change((p: Params<Attempt>) => q.delete(delivery).where(ofAttempt(p)))
/** All that waits for an endpoint which is disabled. */
export const failWaiting = change((p: Params<{ endpointId: WebhookEndpointId }>) =>
  q
    .update(delivery)
    .set({ status: 'FAILED', nextAttemptAt: null, claimedUntil: null, lastFailure: 'ENDPOINT_DISABLED' })
    .where(and(eq(delivery.endpointId, as(delivery.endpointId, p.endpointId)), eq(delivery.status, 'PENDING'))),
)
/** All that waits for an endpoint, and is none of these events. */
export const dropWaitingBut = change((p: Params<{ endpointId: WebhookEndpointId; events: readonly string[] }>) =>
  q
    .delete(delivery)
    .where(
      and(
        eq(delivery.endpointId, as(delivery.endpointId, p.endpointId)),
        eq(delivery.status, 'PENDING'),
        not(inList(delivery.event, p.events)),
      ),
    ),
)
/** All that waits for an endpoint that is at another address now: from the start, at once, as nobody has refused it there. What is just sent stays claimed. */
export const sendWaitingElsewhere = change((p: Params<{ endpointId: WebhookEndpointId; now: Instant }>) =>
  q
    .update(delivery)
    .set({
      failedCount: 0,
      waitedMs: 0,
      queuedAt: as(delivery.queuedAt, p.now),
      nextAttemptAt: as(delivery.nextAttemptAt, p.now),
    })
    .where(and(eq(delivery.endpointId, as(delivery.endpointId, p.endpointId)), eq(delivery.status, 'PENDING'))),
)

const earliest = first(() =>
  q
    .select({ at: min(greater(delivery.nextAttemptAt, webhookEndpoint.restsUntil)) })
    .from(delivery)
    .innerJoin(webhookEndpoint, eq(webhookEndpoint.id, delivery.endpointId))
    .where(isNotNull(delivery.nextAttemptAt)),
)
/** When the next attempt of all is due, and its endpoint does not rest; null where nothing waits. */
export const nextDue = async (read: Read): Promise<number | null> => {
  const at = (await earliest(read))?.at ?? null
  return at === null ? null : Number(at)
}
export const waitingCount = first(() =>
  q.select({ count: count() }).from(delivery).where(isNotNull(delivery.nextAttemptAt)),
)
export const removeDeliveriesBefore = change((p: Params<{ before: number }>) =>
  q.delete(delivery).where(lt(delivery.createdAt, as(delivery.createdAt, p.before))),
)
