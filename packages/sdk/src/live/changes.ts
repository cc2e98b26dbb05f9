import type { ProgrammeChanged } from '../generated/operations.ts'
import type { Client } from '../shared/client.ts'
import { PiiriError } from '../shared/piiri-error.ts'
import { delayMs } from '../shared/retry.ts'
import { hear } from './hear.ts'

/** What happened, with the Session as it is now. `cursor`: to go on from here another time. */
export type Change = ProgrammeChanged['programmeChanged']

export interface ChangesOptions {
  /** The `cursor` of the last change that was heard, of 29 days at most: what was missed since comes first. Without it, what happens from now on. */
  readonly since?: string | null | undefined
  /** Only of these Groups: their ids. */
  readonly groups?: readonly string[] | undefined
  /** For texts, as in `Accept-Language`. */
  readonly language?: string | undefined
  /** Ends it: the loop throws ABORTED. */
  readonly signal?: AbortSignal | null | undefined
  /**
   * Told of each place that is reached, also while nothing happens, of a change once the next one is asked for: keep the last one, to begin from it after a
   * restart. What was being done of a change then is told again.
   */
  readonly onCursor?: ((cursor: string) => void) | undefined
}

const longestWaitMs = 30_000

/**
 * Changes of the programme as they happen, for as long as one asks: `for await (const change of changes(piiri)) …`. It connects again by itself, from where
 * it was, and tells nothing twice and leaves nothing out. What is told is what the client's token may know at that moment; places that are taken
 * are no change. Read no faster than you can: what waits too long is told once you are ready.
 *
 * @throws PiiriError where trying again cannot help: `UNAUTHENTICATED`, `CURSOR_EXPIRED` (read the programme anew, and listen without `since`), `BAD_REQUEST`, `INVALID_INPUT`, `ABORTED`.
 */
export async function* changes(piiri: Client, options: ChangesOptions = {}): AsyncGenerator<Change, void> {
  const signal = options.signal ?? new AbortController().signal
  const place: Place = { since: options.since ?? null, failedTries: 0 }
  for (;;) {
    let wantedSeconds = 0
    try {
      yield* heardOn(piiri, place, { ...options, signal })
    } catch (thrown) {
      if (!(await mayTryAgain(piiri, thrown, place))) throw thrown
      wantedSeconds = Object(thrown).retryAfterSeconds ?? 0
    }
    place.failedTries += 1
    const ms = delayMs({ baseDelayMs: 500, maxDelayMs: longestWaitMs }, place.failedTries, wantedSeconds)
    await pauseUnlessAborted(ms, signal)
  }
}

/** Where one is: what comes after `since` was not heard yet. */
interface Place {
  since: string | null
  failedTries: number
}
async function* heardOn(
  piiri: Client,
  place: Place,
  { groups, language, signal, onCursor }: ChangesOptions & { readonly signal: AbortSignal },
): AsyncGenerator<Change, void> {
  for await (const change of hear(piiri, {
    variables: { since: place.since, groups: groups ?? null },
    language,
    signal,
  })) {
    place.failedTries = 0
    if (change.event !== 'PING') yield change
    place.since = change.cursor
    onCursor?.(change.cursor)
  }
}

/** Whoever has another token goes on with it, once. TOO_SLOW: what was left goes on from the place that was reached. */
const mayTryAgain = async ({ reach }: Client, thrown: unknown, { failedTries }: Place): Promise<boolean> => {
  if (!(thrown instanceof PiiriError)) return false
  if (thrown.code === 'UNAUTHENTICATED') return failedTries === 0 && (await reach.renew())
  return thrown.isRetryable || ['TOO_SLOW', 'RATE_LIMITED', 'INTERNAL'].includes(thrown.code)
}

const pauseUnlessAborted = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', go)
      resolve()
    }
    const timer = setTimeout(go, ms)
    signal.addEventListener('abort', go)
    if (signal.aborted) go()
  })
