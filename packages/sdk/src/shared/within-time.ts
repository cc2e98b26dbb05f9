import { PiiriError } from './piiri-error.ts'

/** The longest that a timer of any platform takes; a longer one would ring at once. */
const longestMs = 2 ** 31 - 1

/**
 * Does `work` until it ends, `signal` aborts or the time is over, whichever is first. Holds even where the work does not listen to
 * the signal that it is given, which aborts in each case.
 */
export const withinTime = <T>(
  operation: string,
  timeoutMs: number,
  signal: AbortSignal | null | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    const inner = new AbortController()
    const end = (error?: PiiriError): void => {
      reject(error)
      clearTimeout(timer)
      inner.abort()
    }
    const onAbort = (): void => end(new PiiriError('ABORTED', operation, {}, signal?.reason))
    const onTimeout = (): void => end(new PiiriError('TIMED_OUT', operation, { isRetryable: true }))
    const timer = setTimeout(onTimeout, Math.min(timeoutMs, longestMs))
    signal?.addEventListener('abort', onAbort, { signal: inner.signal })
    if (signal?.aborted) return onAbort()
    work(inner.signal)
      .then(resolve, reject)
      .finally(() => end())
  })

/** Waits. Where `signal` aborts meanwhile, it is never over, and keeps nothing alive. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => clearTimeout(timer))
  })
