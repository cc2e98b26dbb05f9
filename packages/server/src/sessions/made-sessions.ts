import type { Tx } from '../storage/query.ts'
import type { SessionRow } from './session-boxes.ts'

type Follow = (tx: Tx, made: readonly SessionRow[]) => Promise<void>

let follow: Follow | null = null
/** Duties are a later slice: it tells this one, once, what a Session gets that becomes a row. */
export const madeSessionsAreFollowedBy = (how: Follow): void => {
  follow = how
}

/** To be called with Sessions that have just become rows, in the same unit. */
export const followMade: Follow = async (tx, made) => (made.length === 0 ? undefined : follow?.(tx, made))
