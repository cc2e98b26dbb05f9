import type { Logger } from '@piiri/server/http/logger'
import { completeHeldIdeas } from '@piiri/server/ideas/complete-held-ideas'
import type { Metrics } from '@piiri/server/http/metrics'
import { purge } from '@piiri/server/purge'
import { extendHorizon } from '@piiri/server/sessions/extend-horizon'
import { hidePastSessions } from '@piiri/server/sessions/tell-lists'
import { recomputeInstants } from '@piiri/server/sessions/recompute-instants'
import type { Installation } from './installation.ts'

const hour = 60 * 60 * 1000

/** What is done from time to time: now, and then every hour. `stop` waits for the unit that is under way, and begins no other. */
export function startJobs(
  { db, clock, sessionIds }: Pick<Installation, 'db' | 'clock' | 'sessionIds'>,
  { logger, metrics }: { readonly logger: Logger; readonly metrics: Pick<Metrics, 'sessionsMade'> },
): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController()
  const extend = async (): Promise<void> => {
    const made = await extendHorizon(db, sessionIds, clock(), { signal: stopping.signal })
    metrics.sessionsMade(made)
    if (made > 0) logger.info({ made }, 'the horizon moved on')
  }
  /** Nothing of it is logged: that dates pass is no news. */
  const hidePast = (): Promise<number> => hidePastSessions(db, clock(), stopping.signal)
  const eraseWhatEnded = async (): Promise<void> => {
    const purged = await purge(db, clock())
    if (Object.values(purged).some((count) => count > 0)) logger.info(purged, 'what had ended was erased')
  }
  const closeIdeas = async (): Promise<void> => {
    const count = await completeHeldIdeas(db, clock(), { signal: stopping.signal })
    if (count > 0) logger.info({ count }, 'ideas have happened')
  }
  // Before the horizon moves on: what is made after it is made by the tables of this runtime.
  const followClocks = async (): Promise<void> => {
    const shifted = await recomputeInstants(db, { version: process.versions['tz'] ?? 'unknown', now: clock() })
    if (shifted !== null && shifted.length > 0)
      logger.warn(
        { shifted },
        'time zone tables changed: these sessions begin at another instant, at the same local time',
      )
  }
  const run = async (): Promise<void> => {
    await followClocks().catch((error: unknown) => logger.error({ err: error }, 'sessions were not computed again'))
    if (stopping.signal.aborted) return
    await extend().catch((error: unknown) => logger.error({ err: error }, 'the horizon did not move on'))
    if (stopping.signal.aborted) return
    await hidePast().catch((error: unknown) => logger.error({ err: error }, 'past sessions stayed in feeds'))
    if (stopping.signal.aborted) return
    await closeIdeas().catch((error: unknown) => logger.error({ err: error }, 'ideas were not told to have happened'))
    if (stopping.signal.aborted) return
    await eraseWhatEnded().catch((error: unknown) => logger.error({ err: error }, 'what had ended was not erased'))
  }
  let underWay = run()
  const timer = setInterval(() => {
    underWay = underWay.then(run)
  }, hour)
  return {
    stop() {
      clearInterval(timer)
      stopping.abort()
      return underWay
    },
  }
}
