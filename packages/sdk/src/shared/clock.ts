/** Milliseconds since 1970. The one place that looks at a clock: for what is left of a timeout, and a `Retry-After` that is a date. */
export const nowMs = (): number => Date.now()
