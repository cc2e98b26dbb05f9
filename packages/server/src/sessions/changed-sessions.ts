import type { Tx } from '../storage/query.ts'
import type { SessionOfGroup, SessionRow } from './session-boxes.ts'

type Changed = { readonly before: SessionRow | null; readonly after: SessionRow }
type Follow = (tx: Tx, of: Pick<SessionOfGroup, 'group' | 'season'>, changed: readonly Changed[]) => Promise<void>

let follow: Follow | null = null
/** Registrations are a later slice: it tells this one, once, what has to follow where planning changes Sessions. */
export const changedSessionsAreFollowedBy = (how: Follow): void => {
  follow = how
}

/** To be called with Sessions that have just been written, in the same unit. */
export const followChanged: Follow = async (tx, of, changed) => follow?.(tx, of, changed)
