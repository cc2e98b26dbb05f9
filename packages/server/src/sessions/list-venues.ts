import type { Disclosed } from '@piiri/domain/shared/disclosure'
import { venuePolicy, type Venue } from '@piiri/domain/venues/venue.policy'
import { seeAll, wordsFor, type Context } from '../schema/context.ts'
import { toSortKey } from '../shared/sort-key.ts'
import { conditionSql } from '../storage/condition-sql.ts'
import { meetingGroups } from '../venues/meeting-groups.ts'
import { boxOfVenue } from '../venues/venues.repository.ts'
import { venueColumns } from './meetings.repository.ts'
import { venuesSeen } from './venues-to-choose.repository.ts'

/** The Venues that the viewer may know of, by name as they read it. Here, since one for GROUP_MEMBERS is known by who meets there. */
export async function listVenues(context: Context): Promise<readonly Disclosed<Venue>[]> {
  const { read, viewer, now } = context
  const seen = conditionSql(venuePolicy.thing.allows(viewer), venueColumns)
  const rows = await venuesSeen(read, { seen }, { now })
  const groupsAt = await meetingGroups(
    context,
    rows.map(({ id }) => id),
  )
  const venues = seeAll(
    context,
    rows.map((row) => boxOfVenue(row, groupsAt.get(row.id) ?? [])),
  )
  const keyOf = new Map(venues.map((venue) => [venue, `${toSortKey(wordsFor(context, venue.name))} ${venue.id}`]))
  return venues.toSorted((one, other) => ((keyOf.get(one) ?? '') < (keyOf.get(other) ?? '') ? -1 : 1))
}
