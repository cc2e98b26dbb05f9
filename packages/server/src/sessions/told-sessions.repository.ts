import type { GroupId, SeasonId, SessionId, VenueId } from '@piiri/domain/shared/id'
import { and, asc, eq, exists, gt, gte, isNotNull, isNull, lt, lte, ne, not, or, sql, type SQL } from 'drizzle-orm'
import { programmeChange } from '../changes/programme-changes.table.ts'
import { group } from '../groups/groups.table.ts'
import { season } from '../seasons/seasons.table.ts'
import { alias, as, atMost, byBytes, greater, isKeyIn, q } from '../storage/kit.ts'
import { all, type Params } from '../storage/query.ts'
import { session } from './sessions.table.ts'

/** The last that visitors were told of a Session, by which lists in the order of changes know it. */
const told = alias(programmeChange, 'told')
const later = alias(programmeChange, 'later_told')
const isLast = and(
  isNotNull(told.sessionId),
  isNotNull(told.version),
  not(
    exists(
      q
        .select({ one: sql`1` })
        .from(later)
        .where(and(eq(later.sessionId, told.sessionId), isNotNull(later.version), gt(later.number, told.number))),
    ),
  ),
)
/** Such lists have it. */
const isInLists = and(isLast, ne(told.event, 'SESSION_HIDDEN'))
const isNoMore = and(isLast, eq(told.event, 'SESSION_HIDDEN'))

const ofGroup = alias(programmeChange, 'told_of_group')
/** When it was last changed in the programme's order: it, or its Group with what is told of Venues. */
const lastChange: SQL<number> = greater(
  sql`${told.version}`,
  sql`coalesce((${q
    .select({ version: sql`max(${ofGroup.version})` })
    .from(ofGroup)
    .where(and(eq(ofGroup.groupId, told.groupId), isNull(ofGroup.sessionId)))}), 0)`,
)

/**
 * Not withdrawn, or there as its Season was published, which dates it, and withdrawn since its Group is open: what a draft gave up is nobody's business,
 * nor what a confidential Group did.
 */
export const wasEverTold = or(
  eq(session.isWithdrawn, false),
  and(
    lte(sql`coalesce(${season.publishedAt}, 0)`, session.changedAt),
    lt(sql`coalesce(${group.openedAt}, 0)`, session.changedAt),
  ),
)

const ids = { id: session.id, groupId: session.groupId }
/** What lists have of a Group. */
export const toldOfGroup = all((p: Params<{ group: GroupId }>) =>
  q
    .select(ids)
    .from(told)
    .innerJoin(session, isKeyIn(session.id, told.sessionId))
    .where(and(eq(told.groupId, as(told.groupId, p.group)), isInLists)),
)
/** What lists have of a Season. */
export const toldOfSeason = all((p: Params<{ season: SeasonId }>) =>
  q
    .select(ids)
    .from(session)
    .innerJoin(told, eq(told.sessionId, session.id))
    .where(and(eq(session.seasonId, as(session.seasonId, p.season)), isInLists)),
)
/** What lists have of Sessions that were at a Venue and are over. */
export const toldPastAtVenue = all((p: Params<{ venue: VenueId; now: number }>) =>
  q
    .select(ids)
    .from(session)
    .innerJoin(told, eq(told.sessionId, session.id))
    .where(and(eq(session.venueId, as(session.venueId, p.venue)), lte(session.end, as(session.end, p.now)), isInLists)),
)
/** What lists have of Sessions that started before a time, so many. */
export const toldBefore = all((p: Params<{ until: number; most: number }>) =>
  q
    .select(ids)
    .from(told)
    .innerJoin(session, isKeyIn(session.id, told.sessionId))
    .where(and(lt(session.start, as(session.start, p.until)), isInLists))
    .limit(atMost(p.most)),
)
/** What visitors learn of a Group's Sessions once it is open: those that start from a time on, and are of no draft. */
export const tellableOfGroup = all((p: Params<{ group: GroupId; from: number }>) =>
  q
    .select(ids)
    .from(session)
    .innerJoin(group, eq(group.id, session.groupId))
    .leftJoin(season, eq(season.id, session.seasonId))
    .where(
      and(
        eq(session.groupId, as(session.groupId, p.group)),
        gte(session.start, as(session.start, p.from)),
        sql`coalesce(${season.status}, 'PUBLISHED') = 'PUBLISHED'`,
        wasEverTold,
      ),
    )
    .orderBy(asc(session.start), asc(session.id)),
)

export type Place = { readonly id: SessionId; readonly modified: number }
type After = { readonly afterModified: number; readonly afterId: string; readonly limit: number }
const placesAfter = (
  p: Params<After>,
  { modified, which }: { readonly modified: SQL<number>; readonly which: SQL | undefined },
) =>
  q
    .select({ id: sql<SessionId>`${told.sessionId}`, modified })
    .from(told)
    .where(
      and(which, sql`(${modified}, ${byBytes(told.sessionId)}) > (${as(told.version, p.afterModified)}, ${p.afterId})`),
    )
    .orderBy(asc(modified), asc(byBytes(told.sessionId)))
    .limit(atMost(p.limit))
/**
 * What lists have, in the order of changes: after one of them. What is gone through is what is written down of changes: no more than what lists have and
 * what happened in 30 days. Whether somebody may know of them is not asked here.
 */
export const listedAfter = all((p: Params<After>) => placesAfter(p, { modified: lastChange, which: isInLists }))
/** What lists have no more, since a time. */
export const hiddenAfter = all((p: Params<After & { since: number }>) =>
  placesAfter(p, {
    modified: sql<number>`${told.version}`,
    which: and(gte(told.at, as(told.at, p.since)), isNoMore),
  }),
)
