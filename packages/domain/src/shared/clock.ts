import type { Instant } from './instant.ts'

/** What time it is. Whoever needs to know is given one. */
export type Clock = () => Instant
