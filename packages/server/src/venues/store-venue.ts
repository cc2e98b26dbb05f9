import type { Venue } from '@piiri/domain/venues/venue.policy'
import { recordChange } from '../shared/programme-version.repository.ts'
import type { Tx } from '../storage/query.ts'
import { accessBits, addVenue, boxOfVenue, type VenueRow } from './venues.repository.ts'

export type NewVenue = Omit<Venue, 'type' | 'version'>

/** Stores a Venue that was checked before. */
export async function storeVenue(tx: Tx, venue: NewVenue): Promise<VenueRow> {
  const row: VenueRow = { ...venue, access: accessBits.toBits(venue.access), version: 1 }
  await addVenue(tx, row)
  await recordChange(tx, [], [boxOfVenue(row, [])])
  return row
}
