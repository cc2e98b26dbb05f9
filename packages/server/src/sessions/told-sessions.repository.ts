import type { GroupId, SeasonId, SessionId, VenueId } from '@piiri/domain/shared/id'
import { sessionPolicy } from '@piiri/domain/sessions/session.policy'
import { visitor } from '@piiri/domain/shared/viewer'
import { and, asc, eq, gte, lt, lte, ne } from 'drizzle-orm'
import { group } from '../groups/groups.table.ts'
import { season } from '../seasons/seasons.table.ts'
import { as, atMost, isKeyIn, q } from '../storage/kit.ts'
import { conditionSql, type ConditionSql } from '../storage/condition-sql.ts'
import { all, type Params, type Tx } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { beforeRows } from './mark-part.ts'
import { sessionColumns } from './sessions.repository.ts'
import { session } from './sessions.table.ts'
import { hiddenPlaces, isInLists, listedPlaces, told, type After } from './told-places.repository.ts'

const isListed = isInLists('sessionId')
/** What became a row before the horizon reached it comes into lists as that does, as if it were none. */
const isDated = ne(session.changedAt, beforeRows)
const toVisitors = { seen: conditionSql(sessionPolicy.thing.allows(visitor), sessionColumns) }

const ids = { id: session.id, seriesId: session.seriesId, groupId: session.groupId }
/** What lists have of a Group. */
export const toldOfGroup = all((p: Params<{ group: GroupId }>) =>
  q
    .select(ids)
    .from(told)
    .innerJoin(session, isKeyIn(session.id, told.sessionId))
    .where(and(eq(told.groupId, as(told.groupId, p.group)), isListed)),
)
/** What lists have of a Season. */
export const toldOfSeason = all((p: Params<{ season: SeasonId }>) =>
  q
    .select(ids)
    .from(session)
    .innerJoin(told, eq(told.sessionId, session.id))
    .where(and(eq(session.seasonId, as(session.seasonId, p.season)), isListed)),
)
/** What lists have of Sessions that were at a Venue and are over. */
export const toldPastAtVenue = all((p: Params<{ venue: VenueId; now: number }>) =>
  q
    .select(ids)
    .from(session)
    .innerJoin(told, eq(told.sessionId, session.id))
    .where(and(eq(session.venueId, as(session.venueId, p.venue)), lte(session.end, as(session.end, p.now)), isListed)),
)
/** What lists have of Sessions that started before a time, so many. */
export const toldBefore = all((p: Params<{ until: number; most: number }>) =>
  q
    .select(ids)
    .from(told)
    .innerJoin(session, isKeyIn(session.id, told.sessionId))
    .where(and(lt(session.start, as(session.start, p.until)), isListed))
    .limit(atMost(p.most)),
)
/** What somebody may know of a Group's Sessions: those that start from a time on. */
const seenOfGroup = shaped([toVisitors], ({ seen }: { readonly seen: ConditionSql }) =>
  all((p: Params<{ group: GroupId; from: number }>) =>
    q
      .select(ids)
      .from(session)
      .innerJoin(group, eq(group.id, session.groupId))
      .leftJoin(season, eq(season.id, session.seasonId))
      .where(
        and(
          eq(session.groupId, as(session.groupId, p.group)),
          gte(session.start, as(session.start, p.from)),
          isDated,
          seen.sql,
        ),
      )
      .orderBy(asc(session.start), asc(session.id)),
  ),
)
/** What visitors learn of a Group's Sessions once it is open. */
export const toldOnOpening = (tx: Tx, asked: { readonly group: GroupId; readonly from: number }) =>
  seenOfGroup(tx, toVisitors, asked)

/** What is listed of a Season, draft or not, with whose it is; nothing that was given up unseen. */
export const listedOfSeasonForSystem = all((p: Params<{ season: string }>) =>
  q
    .select({
      id: session.id,
      seriesId: session.seriesId,
      groupId: session.groupId,
      confidentiality: group.confidentiality,
    })
    .from(session)
    .innerJoin(group, eq(group.id, session.groupId))
    .where(
      and(
        eq(session.seasonId, as(session.seasonId, p.season)),
        eq(session.isWithdrawn, false),
        eq(session.knownTo, 'ANYBODY'),
        isDated,
      ),
    )
    .orderBy(asc(session.start), asc(session.id)),
)
export const listedAfter = all((p: Params<After>) => listedPlaces<SessionId>(p, 'sessionId'))
export const hiddenAfter = all((p: Params<After & { since: number }>) => hiddenPlaces<SessionId>(p, 'sessionId'))
