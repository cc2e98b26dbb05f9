import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { GroupId, VenueId } from '@piiri/domain/shared/id'
import { accessFeatures } from '@piiri/domain/venues/venue'
import { venuePolicy, type Venue } from '@piiri/domain/venues/venue.policy'
import { and, eq, sql } from 'drizzle-orm'
import { bitsOf } from '../shared/bits.ts'
import { as, inList, q } from '../storage/kit.ts'
import { all, change, columnsOf, type New, type Params, type Read } from '../storage/query.ts'
import { venue } from './venues.table.ts'

export const accessBits = bitsOf(accessFeatures)

export type VenueRow = typeof venue.$inferSelect
export const addVenue = change<New<typeof venue>>(() => q.insert(venue).values(columnsOf(venue)))
/** Writes what an edit can touch, and the next version: 0 where somebody was quicker. */
export const putVenue = change((p: Params<VenueRow>) =>
  q
    .update(venue)
    .set({
      name: as(venue.name, p.name),
      disclosure: as(venue.disclosure, p.disclosure),
      address: as(venue.address, p.address),
      postalCode: as(venue.postalCode, p.postalCode),
      city: as(venue.city, p.city),
      country: as(venue.country, p.country),
      district: as(venue.district, p.district),
      latitude: as(venue.latitude, p.latitude),
      longitude: as(venue.longitude, p.longitude),
      directions: as(venue.directions, p.directions),
      access: as(venue.access, p.access),
      timeZone: as(venue.timeZone, p.timeZone),
      version: sql`${venue.version} + 1`,
    })
    .where(and(eq(venue.id, as(venue.id, p.id)), eq(venue.version, as(venue.version, p.version)))),
)
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

/** For use cases that have asked the policy. */
export const venueForSystem = async (read: Read, id: VenueId): Promise<VenueRow | null> =>
  (await venuesByIds(read, { ids: [id] }))[0] ?? null
