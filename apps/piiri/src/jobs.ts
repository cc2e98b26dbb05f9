import type { Logger } from '@piiri/server/http/logger'
import type { Metrics } from '@piiri/server/http/metrics'
import { purge } from '@piiri/server/people/purge'
import { extendHorizon } from '@piiri/server/sessions/extend-horizon'
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
  const eraseWhatEnded = async (): Promise<void> => {
    const purged = await purge(db, clock())
    if (Object.values(purged).some((count) => count > 0)) logger.info(purged, 'what had ended was erased')
  }
  const run = async (): Promise<void> => {
    await extend().catch((error: unknown) => logger.error({ err: error }, 'the horizon did not move on'))
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
