import { sessionPolicy } from '@piiri/domain/sessions/session.policy'
import type { GroupId, VenueId } from '@piiri/domain/shared/id'
import { and, asc, eq, gt, gte, lt } from 'drizzle-orm'
import { group } from '../groups/groups.table.ts'
import { season } from '../seasons/seasons.table.ts'
import { sessionColumns } from '../sessions/sessions.repository.ts'
import { session } from '../sessions/sessions.table.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import type { ConditionSql } from '../storage/condition-sql.ts'
import { as, atMost, inList, q } from '../storage/kit.ts'
import { all, type Params } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'

/** `earliest`: the first start that may still be on at `from`. */
type Held = Span & { earliest: number }
type Span = { from: number; until: number; limit: number }
const meetings = {
  id: session.id,
  start: session.start,
  end: session.end,
  venueId: session.venueId,
  groupId: session.groupId,
  seasonId: session.seasonId,
  localStart: session.localStart,
  status: session.status,
  cancelledBy: session.cancelledBy,
}
const meetingsWithFacts = () =>
  q
    .select(meetings)
    .from(session)
    .innerJoin(group, eq(group.id, session.groupId))
    .leftJoin(season, eq(season.id, session.seasonId))
const shapes = shapesOf(sessionPolicy.thing, sessionColumns).map((seen) => ({ seen }))
type Seen = { readonly seen: ConditionSql }
/** What is held and overlaps a span of instants. Withdrawn ones are cancelled too. */
const isHeldWithin = (p: Params<Held>) =>
  and(
    gte(session.start, as(session.start, p.earliest)),
    gt(session.end, as(session.end, p.from)),
    lt(session.start, as(session.start, p.until)),
    eq(session.status, 'SCHEDULED'),
  )
/** When something is held at some Venues, as far as the viewer may know: what is hidden leaves room for no less of what is not. */
export const heldAt = shaped(shapes, ({ seen }: Seen) =>
  all((p: Params<Held & { venues: readonly VenueId[] }>) =>
    meetingsWithFacts()
      .where(and(inList(session.venueId, p.venues), isHeldWithin(p), seen.sql))
      .orderBy(asc(session.start), asc(session.id))
      .limit(atMost(p.limit)),
  ),
)
/** When some Groups meet, as far as the viewer may know. */
export const heldBy = shaped(shapes, ({ seen }: Seen) =>
  all((p: Params<Held & { groups: readonly GroupId[] }>) =>
    meetingsWithFacts()
      .where(and(inList(session.groupId, p.groups), isHeldWithin(p), seen.sql))
      .orderBy(asc(session.start), asc(session.id))
      .limit(atMost(p.limit)),
  ),
)
/** What starts in a span of instants, as far as the viewer may know. */
export const meetingsWithin = shaped(shapes, ({ seen }: Seen) =>
  all((p: Params<Span>) =>
    meetingsWithFacts()
      .where(
        and(
          gte(session.start, as(session.start, p.from)),
          lt(session.start, as(session.start, p.until)),
          eq(session.isWithdrawn, false),
          seen.sql,
        ),
      )
      .orderBy(asc(session.start), asc(session.id))
      .limit(atMost(p.limit)),
  ),
)
/** What is still to come of a Season, as far as the viewer may know. */
export const comingOfSeason = shaped(shapes, ({ seen }: Seen) =>
  all((p: Params<{ season: string; now: number; limit: number }>) =>
    meetingsWithFacts()
      .where(
        and(
          eq(session.seasonId, as(session.seasonId, p.season)),
          gt(session.end, as(session.end, p.now)),
          eq(session.isWithdrawn, false),
          seen.sql,
        ),
      )
      .orderBy(asc(session.start), asc(session.id))
      .limit(atMost(p.limit)),
  ),
)
