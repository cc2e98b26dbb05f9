/** Milliseconds since 1970: for a `Retry-After` that is a date, where the answer does not say what time it is. */
export const nowMs = (): number => Date.now()

/** Milliseconds on a clock that never goes back: for what is left of a timeout. */
export const elapsedMs = (): number => performance.now()
