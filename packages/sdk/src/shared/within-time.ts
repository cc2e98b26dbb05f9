import { PiiriError } from './piiri-error.ts'

/** The longest that a timer of any platform takes; a longer one would ring at once. */
const longestMs = 2 ** 31 - 1

/**
 * Does `work` until it ends, `signal` aborts or the time is over, whichever is first. Holds even where the work does not listen to
 * the signal that it is given.
 */
export const withinTime = <T>(
  operation: string,
  timeoutMs: number,
  signal: AbortSignal | null | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const inner = new AbortController()
    const end = (error: PiiriError): void => {
      reject(error)
      inner.abort()
    }
    const onAbort = (): void => end(new PiiriError('ABORTED', { operation, cause: signal?.reason }))
    if (signal?.aborted) return onAbort()
    signal?.addEventListener('abort', onAbort)
    const timer = setTimeout(() => end(new PiiriError('TIMED_OUT', { operation })), Math.min(timeoutMs, longestMs))
    work(inner.signal)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', onAbort)
      })
  })

/** Waits, or leaves off as soon as `signal` aborts. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
