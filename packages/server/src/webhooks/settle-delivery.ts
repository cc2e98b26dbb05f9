import type { Clock } from '@piiri/domain/shared/clock'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import type { DeliveryFailure } from '@piiri/domain/webhooks/delivery.policy'
import { endOfPause, isBusy, nextPause, restUntil, type Rest } from '@piiri/domain/webhooks/delivery-schedule'
import type { DisabledBecause } from '@piiri/domain/webhooks/webhook-endpoint.policy'
import { recordActForSystem } from '../audit/record-act.ts'
import type { Keys } from '../http/keys.ts'
import type { Database } from '../storage/database.ts'
import type { Tx } from '../storage/query.ts'
import type { Claimed } from './claim-deliveries.ts'
import { dropAttempt, failWaiting, releaseAttempt, settleDelivered, settleFailed } from './due-deliveries.repository.ts'
import type { Sent } from './send-delivery.ts'
import {
  endpointForSystem,
  noteDelivered,
  noteFailures,
  putWebhookEndpoint,
  type WebhookEndpointRow,
} from './webhook-endpoints.repository.ts'

/** What an attempt came to. RETRIED: it will be tried again. */
export type Settled = 'DELIVERED' | 'RETRIED' | 'FAILED' | 'DROPPED'
type Settling = { readonly db: Pick<Database, 'write'>; readonly keys: Keys; readonly clock: Clock }

/** There was nothing to tell. */
export async function settleDropped({ db }: Settling, { delivery }: Claimed): Promise<Settled> {
  await db.write((tx) => dropAttempt(tx, delivery))
  return 'DROPPED'
}

/**
 * Writes down what became of an attempt: done, later again, or given up, and then the endpoint with it. Of an attempt that somebody else has by now,
 * nothing. What was queued again meanwhile is sent again, whatever became of this attempt.
 */
export const settleDelivery = (settling: Settling, { delivery, endpoint }: Claimed, sent: Sent): Promise<Settled> =>
  settling.db.write(async (tx): Promise<Settled> => {
    const now = instant(settling.clock())
    const [row] = await releaseAttempt(tx, delivery)
    const current = await endpointForSystem(tx, endpoint.id)
    if (row === undefined || current === null) return 'RETRIED' // By whoever has it; or it was removed meanwhile, with its endpoint.
    const isElsewhere = current.url !== endpoint.url // It was sent to the earlier address: of the new one that says nothing.
    const isQueuedAgain = row.status === 'PENDING' && (isElsewhere || row.queuedAt !== delivery.queuedAt)
    const failure = failureOf(sent)
    const statusCode = 'status' in sent ? sent.status : null
    if (failure === null) {
      if (!isElsewhere) await noteDelivered(tx, { id: endpoint.id, now })
      if (isQueuedAgain) return 'RETRIED'
      await settleDelivered(tx, { ...delivery, statusCode: statusCode ?? 0 })
      return 'DELIVERED'
    }
    const isOurs = failure === 'NOT_MADE' // The endpoint was not asked: it neither rests for it nor is disabled.
    const isGone = statusCode === gone
    const askedMs = 'status' in sent && isBusy(sent.status) ? sent.askedMs : 0
    const failedCount = row.failedCount + 1
    const pauseMs = isGone ? null : nextPause({ failedCount, waitedMs: row.waitedMs, askedMs })
    const rests = { isBusy: isBusy(statusCode), askedMs: Math.min(askedMs, pauseMs ?? askedMs) }
    const latest = isOurs || isElsewhere ? current : afterFailure(current, now, rests)
    if (latest !== current) await noteFailures(tx, latest)
    if (isQueuedAgain) return 'RETRIED'
    if (row.status !== 'PENDING') return 'FAILED' // It was given up already, as its endpoint was switched off.
    const next = pauseMs === null ? null : endOfPause(pauseMs, now, Math.random())
    await settleFailed(tx, {
      id: delivery.id,
      attemptCount: delivery.attemptCount,
      status: next === null ? 'FAILED' : 'PENDING',
      failedCount,
      waitedMs: row.waitedMs + (pauseMs ?? 0),
      nextAttemptAt: next,
      statusCode,
      failure,
    })
    if (next !== null) return 'RETRIED'
    if (isOurs) return 'FAILED'
    const hasGotOthers = current.lastDeliveredAt !== null && current.lastDeliveredAt >= row.queuedAt
    if (isGone || !hasGotOthers) await disable(tx, settling, latest, isGone ? 'GONE' : 'FAILED_FOR_DAYS')
    return 'FAILED'
  })

/** What asked it to wait longer holds. */
function afterFailure(endpoint: WebhookEndpointRow, now: Instant, rests: Rest): WebhookEndpointRow {
  const failuresInRow = endpoint.failuresInRow + 1
  const restsUntil = instant(Math.max(endpoint.restsUntil, restUntil(failuresInRow, now, rests)))
  return { ...endpoint, failuresInRow, restsUntil }
}

/** Whoever answers so wants no more. */
const gone = 410

function failureOf(sent: Sent): DeliveryFailure | null {
  if ('failure' in sent) return sent.failure
  if (sent.status >= 200 && sent.status < 300) return null
  return sent.status >= 300 && sent.status < 400 ? 'REDIRECTED' : 'STATUS'
}

async function disable(
  tx: Tx,
  { keys, clock }: Settling,
  endpoint: WebhookEndpointRow,
  disabledBecause: DisabledBecause,
): Promise<void> {
  await failWaiting(tx, { endpointId: endpoint.id })
  if (!endpoint.isEnabled) return
  const disabledAt = instant(clock())
  await putWebhookEndpoint(tx, { ...endpoint, isEnabled: false, disabledAt, disabledBecause })
  await recordActForSystem(tx, { keys, clock }, { action: 'webhook.disabled', group: null, subject: endpoint.id })
}
