import type { GroupId, VenueId } from '@piiri/domain/shared/id'
import type { VenueFacts } from '@piiri/domain/venues/venue.policy'
import { and, eq, exists, gt, ne, sql } from 'drizzle-orm'
import { group } from '../groups/groups.table.ts'
import { season } from '../seasons/seasons.table.ts'
import type { FactColumns } from '../storage/condition-sql.ts'
import { alias, as, inList, isAmong, q } from '../storage/kit.ts'
import { all, type Params } from '../storage/query.ts'
import { venue } from '../venues/venues.table.ts'
import { session } from './sessions.table.ts'

const meeting = alias(session, 'meeting')
const seasonOfMeeting = alias(season, 'season_of_meeting')
/** A present or future Session of a Group at a Venue, that its members may know of: none of a draft, nor one that was given up in it. `p.now`: epoch milliseconds. */
const isMeeting = (now: Params<{ now: number }>['now']) =>
  and(
    gt(meeting.end, as(meeting.end, now)),
    eq(meeting.isWithdrawn, false),
    ne(meeting.knownTo, 'PLANNERS'),
    sql`coalesce(${seasonOfMeeting.status}, 'PUBLISHED') = 'PUBLISHED'`,
  )
/** How a query that has a Venue reaches the facts of its policy. */
export const venueColumns: FactColumns<VenueFacts> = {
  disclosure: (list) => isAmong(venue.disclosure, list),
  groups: (list) =>
    exists(
      q
        .select({ one: sql`1` })
        .from(meeting)
        .leftJoin(seasonOfMeeting, eq(seasonOfMeeting.id, meeting.seasonId))
        .where(and(eq(meeting.venueId, venue.id), inList(meeting.groupId, list), isMeeting(sql.placeholder('now')))),
    ),
}

/** Of some Groups, those that meet at some Venues. */
export const meetingsAt = all((p: Params<{ venues: readonly VenueId[]; groups: readonly GroupId[]; now: number }>) =>
  q
    .select({ venueId: venue.id, groupId: group.id })
    .from(venue)
    .innerJoin(group, inList(group.id, p.groups))
    .where(
      and(
        inList(venue.id, p.venues),
        exists(
          q
            .select({ one: sql`1` })
            .from(meeting)
            .leftJoin(seasonOfMeeting, eq(seasonOfMeeting.id, meeting.seasonId))
            .where(and(eq(meeting.venueId, venue.id), eq(meeting.groupId, group.id), isMeeting(p.now))),
        ),
      ),
    ),
)

/** The Groups that meet at a Venue, each once. */
export const groupsMeetingAt = all((p: Params<{ venue: VenueId; now: number }>) =>
  q
    .selectDistinct({ groupId: group.id, confidentiality: group.confidentiality })
    .from(meeting)
    .innerJoin(group, eq(group.id, meeting.groupId))
    .leftJoin(seasonOfMeeting, eq(seasonOfMeeting.id, meeting.seasonId))
    .where(and(eq(meeting.venueId, as(meeting.venueId, p.venue)), isMeeting(p.now))),
)
