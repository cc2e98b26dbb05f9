import { constants } from 'node:os'

/**
 * How long after the first signal another one says the same. Ctrl+C reaches every process of a terminal, and some of them pass it on: it
 * comes twice. Milliseconds.
 */
const echoMs = 500

/** SIGTERM, SIGINT: stops, and ends the program with 0. Whoever signals again, because that takes too long, ends it at once. */
export function stopOnSignals(stop: () => Promise<void>, onFailure: (error: unknown) => void): void {
  let began: number | null = null
  const onSignal = (signal: 'SIGTERM' | 'SIGINT'): void => {
    if (began !== null) {
      if (performance.now() - began > echoMs) process.exit(128 + constants.signals[signal])
      return
    }
    began = performance.now()
    stop().then(() => process.exit(0), onFailure)
  }
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal)
}
