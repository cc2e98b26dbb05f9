import type { Instant } from '@piiri/domain/shared/instant'
import type { Tx } from '../storage/query.ts'
import type { VenueRow } from './venues.repository.ts'

type Changed = { readonly before: VenueRow; readonly after: VenueRow }
/** `version`: the programme's, where visitors learn of the difference; else null. */
export type Follow = (
  tx: Tx,
  changed: Changed,
  how: { readonly version: number | null; readonly at: Instant },
) => Promise<void>

let follow: Follow | null = null
/** Sessions are a later slice: it tells this one, once, whom it concerns that a Venue changed. */
export const changedVenuesAreFollowedBy = (how: Follow): void => {
  follow = how
}

/** To be called with a Venue that has just been written, in the same unit. */
export const followVenue: Follow = async (tx, changed, how) => follow?.(tx, changed, how)
