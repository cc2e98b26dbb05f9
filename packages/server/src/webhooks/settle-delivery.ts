import type { Clock } from '@piiri/domain/shared/clock'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import type { DeliveryFailure } from '@piiri/domain/webhooks/delivery.policy'
import {
  endOfPause,
  hasFailedForDays,
  isBusy,
  nextPause,
  noTrouble,
  troubleAfter,
  type Rest,
  type Trouble,
} from '@piiri/domain/webhooks/delivery-schedule'
import type { DisabledBecause } from '@piiri/domain/webhooks/webhook-endpoint.policy'
import { recordActForSystem } from '../audit/record-act.ts'
import type { Keys } from '../http/keys.ts'
import type { Database } from '../storage/database.ts'
import type { Tx } from '../storage/query.ts'
import type { Claimed } from './claim-deliveries.ts'
import type { DeliveryRow } from './deliveries.repository.ts'
import { dropAttempt, failWaiting, releaseAttempt, settleDelivered, settleFailed } from './due-deliveries.repository.ts'
import type { Sent } from './send-delivery.ts'
import {
  endpointForSystem,
  noteDelivered,
  putTrouble,
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
 * Writes down what became of an attempt: done, later again, or given up, and its endpoint with all that waits for it where that took nothing for days. Of an
 * attempt that somebody else has by now, nothing but that it arrived. What was queued again meanwhile is sent again, if its endpoint goes on.
 */
export const settleDelivery = (settling: Settling, claimed: Claimed, sent: Sent): Promise<Settled> =>
  settling.db.write(async (tx): Promise<Settled> => {
    const { delivery } = claimed
    const [row] = await releaseAttempt(tx, delivery)
    const endpoint = await endpointForSystem(tx, claimed.endpoint.id)
    if (endpoint === null) return 'RETRIED' // It was removed meanwhile, with its endpoint.
    const now = instant(settling.clock())
    const isElsewhere = endpoint.url !== claimed.endpoint.url // It was sent to the earlier address: of the new one that says nothing.
    const failed = failureOf(sent)
    if (failed === null && !isElsewhere) await noteDelivered(tx, { id: endpoint.id, now })
    if (row === undefined) return 'RETRIED' // By whoever has it; or nobody is to be told of it any more.
    const isQueuedAgain = row.status === 'PENDING' && (isElsewhere || row.queuedAt !== delivery.queuedAt)
    if (failed === null) {
      if (isQueuedAgain) return 'RETRIED'
      await settleDelivered(tx, { ...delivery, statusCode: 'status' in sent ? sent.status : 0 })
      return 'DELIVERED'
    }
    if (row.status !== 'PENDING') return 'FAILED' // It was given up already, as its endpoint was switched off.
    const isItsOwn = failed.failure !== 'NOT_MADE' // If it is ours, the endpoint was not asked: it neither rests for it nor is disabled.
    const trouble = isItsOwn && !isElsewhere ? troubleAfter(endpoint, now, failed) : null
    if (trouble !== null) await putTrouble(tx, { id: endpoint.id, ...trouble })
    const end = trouble === null ? null : endOfEndpoint(trouble, now, failed)
    if (isQueuedAgain && end === null) return 'RETRIED'
    const { pauseMs, ...counted } = countedOf(row, failed)
    const next = end !== null || pauseMs === null ? null : endOfPause(pauseMs, now, Math.random())
    const { failure, statusCode } = failed
    const status = next === null ? 'FAILED' : 'PENDING'
    await settleFailed(tx, { ...delivery, ...counted, status, nextAttemptAt: next, failure, statusCode })
    if (end !== null) await disable(tx, settling, endpoint, end)
    return next === null ? 'FAILED' : 'RETRIED'
  })

type Failed = Rest & { readonly failure: DeliveryFailure; readonly statusCode: number | null }
function failureOf(sent: Sent): Failed | null {
  if ('failure' in sent) return { failure: sent.failure, statusCode: null, isBusy: false, askedMs: 0 }
  const { status: statusCode, askedMs } = sent
  if (statusCode >= 200 && statusCode < 300) return null
  const failure = statusCode >= 300 && statusCode < 400 ? 'REDIRECTED' : 'STATUS'
  return { failure, statusCode, isBusy: isBusy(statusCode), askedMs: isBusy(statusCode) ? askedMs : 0 }
}

/** Of a delivery, after one failure more. Its three days begin anew where it could not be made until now, and was sent at last. */
function countedOf(row: DeliveryRow, { failure, askedMs }: Failed) {
  const isFirstSent = row.lastFailure === 'NOT_MADE' && failure !== 'NOT_MADE'
  const [failedBefore, waitedBefore] = isFirstSent ? [0, 0] : [row.failedCount, row.waitedMs]
  const failedCount = failedBefore + 1
  const pauseMs = nextPause({ failedCount, waitedMs: waitedBefore, askedMs })
  return { failedCount, waitedMs: waitedBefore + (pauseMs ?? 0), pauseMs }
}

/** Whoever answers so wants no more. */
const gone = 410
/** Why an endpoint is told nothing more, if it is not. */
function endOfEndpoint(trouble: Trouble, now: Instant, { statusCode }: Failed): DisabledBecause | null {
  if (statusCode === gone) return 'GONE'
  return hasFailedForDays(trouble, now) ? 'FAILED_FOR_DAYS' : null
}

async function disable(
  tx: Tx,
  { keys, clock }: Settling,
  endpoint: WebhookEndpointRow,
  disabledBecause: DisabledBecause,
): Promise<void> {
  await failWaiting(tx, { endpointId: endpoint.id })
  if (!endpoint.isEnabled) {
    await putTrouble(tx, { id: endpoint.id, ...noTrouble })
    return
  }
  const disabledAt = instant(clock())
  await putWebhookEndpoint(tx, { ...endpoint, ...noTrouble, isEnabled: false, disabledAt, disabledBecause })
  await recordActForSystem(tx, { keys, clock }, { action: 'webhook.disabled', group: null, subject: endpoint.id })
}
