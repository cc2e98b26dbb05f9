import { disclose, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { VenueId } from '@piiri/domain/shared/id'
import { visitor } from '@piiri/domain/shared/viewer'
import type { Venue } from '@piiri/domain/venues/venue.policy'
import type { Read } from '../storage/query.ts'
import { findVenues } from './venues.repository.ts'

type AtVenue = { readonly venueId: VenueId | null }

/**
 * Takes a Venue that visitors may not know from whatever visitors know of: another hidden Venue is no change to them. To be used of what they know
 * alone: whoever knows what they do not is told of its Venue.
 */
export async function hidingUntoldVenues(
  read: Read,
  things: readonly AtVenue[],
): Promise<<T extends AtVenue>(thing: T) => T> {
  const ids = [...new Set(things.flatMap(({ venueId }) => venueId ?? []))]
  const venues = await findVenues(read, ids, new Map())
  const told = new Set(ids.filter((id) => isTold(venues.get(id))))
  return (thing) => (thing.venueId === null || told.has(thing.venueId) ? thing : { ...thing, venueId: null })
}

const isTold = (venue: Undisclosed<Venue> | undefined): boolean =>
  venue !== undefined && disclose(venue, visitor) !== null
