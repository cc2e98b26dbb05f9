import { instant } from '@piiri/domain/shared/instant'
import { changesTopic } from '../changes/record-news.ts'
import type { Logger } from '../http/logger.ts'
import type { Metrics } from '../http/metrics.ts'
import { attemptDelivery, type Attempting } from './attempt-delivery.ts'
import { claimDeliveries, type Claimed } from './claim-deliveries.ts'
import { nextDue, waitingCount } from './due-deliveries.repository.ts'
import { webhooksTopic } from './queue-delivery.ts'
import { createTurns } from './turns.ts'
import { writeDeliveries } from './write-deliveries.ts'

type Options = Attempting & {
  readonly logger: Logger
  readonly metrics: Pick<Metrics, 'attemptEnded' | 'deliveriesWait'>
  /** For how long a delivery is one process's: longer than any attempt takes. Milliseconds. */
  readonly leaseMs?: number
  /** How long at most until it looks again, whatever it heard. Milliseconds. */
  readonly pollMs?: number
}

const soonestMs = 250

/**
 * Delivers webhooks until it is stopped. Any number of processes may, on one database: what each takes is claimed for a time, and taken by another if it
 * was killed. `stop` takes nothing more, and waits for what is being sent.
 */
export function deliverWebhooks(options: Options): { readonly stop: () => Promise<void> } {
  const { db, clock, logger, metrics, leaseMs = 60_000, pollMs = 5000 } = options
  const atWork = new Set<Promise<void>>()
  const turns = createTurns()
  const bell = createBell()
  let isStopped = false

  const attempt = async (claimed: Claimed): Promise<void> => {
    const { id, endpointId, event } = claimed.delivery
    try {
      const { settled, sent, thrown } = await attemptDelivery(options, claimed)
      metrics.attemptEnded(settled)
      if (thrown !== undefined)
        logger.error({ delivery: id, endpoint: endpointId, settled, err: thrown }, 'a webhook could not be made')
      else logger.info({ delivery: id, endpoint: endpointId, event, settled, ...sent }, 'a webhook was attempted')
    } catch (error) {
      // What became of it could not be written down: it stays claimed until its time is over, and is taken again then.
      logger.error({ delivery: id, endpoint: endpointId, err: error }, 'what became of a webhook was not written down')
    }
  }
  /** Answers how long to wait for the next. */
  const turn = async (): Promise<number> => {
    await writeDeliveries(db, instant(clock()), () => isStopped)
    if (isStopped) return 0
    const claimed = await claimDeliveries(db, { now: instant(clock()), leaseMs, turns })
    for (const one of claimed) {
      const end = turns.begin(one.endpoint)
      const work: Promise<void> = attempt(one).finally(() => {
        end()
        atWork.delete(work)
        bell.ring()
      })
      atWork.add(work)
    }
    if (claimed.length > 0) return soonestMs
    metrics.deliveriesWait((await waitingCount(db.read))?.count ?? 0)
    const due = await nextDue(db.read)
    // What is due and was not taken waits for an earlier one, or for a place; a bell rings as that ends.
    return due === null || due <= clock() ? pollMs : Math.min(pollMs, Math.max(soonestMs, due - clock()))
  }
  const run = async (): Promise<void> => {
    while (!isStopped) {
      const waitMs = await turn().catch((error: unknown) => {
        logger.error({ err: error }, 'webhooks were not looked after')
        return pollMs
      })
      if (!isStopped) await bell.wait(waitMs)
    }
    await Promise.all(atWork)
  }
  const silence = [changesTopic, webhooksTopic].map((topic) => db.subscribe(topic, bell.ring))
  const running = run()
  return {
    async stop() {
      isStopped = true
      for (const end of silence) end()
      bell.ring()
      await running
      await options.sender.close()
    },
  }
}

/** Waits for a time, or until somebody rings; who rings while nobody waits is heard by the next. */
function createBell(): { readonly ring: () => void; readonly wait: (ms: number) => Promise<void> } {
  let hasRung = false
  let wake = (): void => {}
  return {
    ring() {
      hasRung = true
      wake()
    },
    async wait(ms) {
      if (!hasRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      hasRung = false
    },
  }
}
