import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { GroupId, VenueId } from '@piiri/domain/shared/id'
import { accessFeatures } from '@piiri/domain/venues/venue'
import { venuePolicy, type Venue } from '@piiri/domain/venues/venue.policy'
import { bitsOf } from '../shared/bits.ts'
import { inList, q } from '../storage/kit.ts'
import { all, change, columnsOf, type New, type Params, type Read } from '../storage/query.ts'
import { venue } from './venues.table.ts'

export const accessBits = bitsOf(accessFeatures)

export type VenueRow = typeof venue.$inferSelect
export const addVenue = change<New<typeof venue>>(() => q.insert(venue).values(columnsOf(venue)))
const venuesByIds = all((p: Params<{ ids: readonly string[] }>) =>
  q.select().from(venue).where(inList(venue.id, p.ids)),
)

const toVenue = (row: VenueRow): Venue => ({ type: 'Venue', ...row, access: accessBits.fromBits(row.access) })
/** `groups`: those that meet there, as far as they bear on who asks. */
export const boxOfVenue = (row: VenueRow, groups: readonly GroupId[]): Undisclosed<Venue> =>
  conceal(venuePolicy, toVenue(row), { disclosure: row.disclosure, groups })

export async function findVenues(
  read: Read,
  ids: readonly VenueId[],
  groupsAt: ReadonlyMap<VenueId, readonly GroupId[]>,
): Promise<Map<VenueId, Undisclosed<Venue>>> {
  const rows = await venuesByIds(read, { ids })
  return new Map(rows.map((row) => [row.id, boxOfVenue(row, groupsAt.get(row.id) ?? [])]))
}
