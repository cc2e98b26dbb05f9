import type { GroupId, VenueId } from '@piiri/domain/shared/id'
import type { VenueFacts } from '@piiri/domain/venues/venue.policy'
import { and, asc, eq, exists, gt, gte, lt, sql } from 'drizzle-orm'
import { group } from '../groups/groups.table.ts'
import { season } from '../seasons/seasons.table.ts'
import type { FactColumns } from '../storage/condition-sql.ts'
import { alias, as, atMost, inList, isAmong, q } from '../storage/kit.ts'
import { all, type Params } from '../storage/query.ts'
import { venue } from '../venues/venues.table.ts'
import { session } from './sessions.table.ts'

const meeting = alias(session, 'meeting')
const seasonOfMeeting = alias(season, 'season_of_meeting')
/** A present or future Session of a Group at a Venue, that its members may know of. `p.now`: epoch milliseconds. */
const isMeeting = (now: Params<{ now: number }>['now']) =>
  and(
    gt(meeting.end, as(meeting.end, now)),
    eq(meeting.isWithdrawn, false),
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

type Span = { from: number; until: number; limit: number }
/** What is held and overlaps a span of instants. Withdrawn ones are cancelled too. */
const isHeldWithin = (p: Params<Span>) =>
  and(
    gt(session.end, as(session.end, p.from)),
    lt(session.start, as(session.start, p.until)),
    eq(session.status, 'SCHEDULED'),
  )
const times = { id: session.id, start: session.start, end: session.end, venueId: session.venueId }
/** When something is held at some Venues, whoever may know of it. */
export const heldAtForSystem = all((p: Params<Span & { venues: readonly VenueId[] }>) =>
  q
    .select(times)
    .from(session)
    .where(and(inList(session.venueId, p.venues), isHeldWithin(p)))
    .orderBy(asc(session.start), asc(session.id))
    .limit(atMost(p.limit)),
)
/** When some Groups meet, whoever may know of it. */
export const heldByForSystem = all((p: Params<Span & { groups: readonly GroupId[] }>) =>
  q
    .select(times)
    .from(session)
    .where(and(inList(session.groupId, p.groups), isHeldWithin(p)))
    .orderBy(asc(session.start), asc(session.id))
    .limit(atMost(p.limit)),
)

const meetings = {
  ...times,
  groupId: session.groupId,
  seasonId: session.seasonId,
  localStart: session.localStart,
  status: session.status,
  cancelledBy: session.cancelledBy,
}
/** What starts in a span of instants, whoever may know of it. */
export const meetingsWithinForSystem = all((p: Params<Span>) =>
  q
    .select(meetings)
    .from(session)
    .where(
      and(
        gte(session.start, as(session.start, p.from)),
        lt(session.start, as(session.start, p.until)),
        eq(session.isWithdrawn, false),
      ),
    )
    .orderBy(asc(session.start), asc(session.id))
    .limit(atMost(p.limit)),
)
/** What is still to come of a Season, whoever may know of it. */
export const comingOfSeasonForSystem = all((p: Params<{ season: string; now: number; limit: number }>) =>
  q
    .select(meetings)
    .from(session)
    .where(
      and(
        eq(session.seasonId, as(session.seasonId, p.season)),
        gt(session.end, as(session.end, p.now)),
        eq(session.isWithdrawn, false),
      ),
    )
    .orderBy(asc(session.start), asc(session.id))
    .limit(atMost(p.limit)),
)
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
