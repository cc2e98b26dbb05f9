import type { GroupId } from '@piiri/domain/shared/id'
import { and, eq, gte, isNull, like, lt, ne, or, sql } from 'drizzle-orm'
import { group } from '../groups/groups.table.ts'
import { series } from '../series/series.table.ts'
import { as, greater, q } from '../storage/kit.ts'
import { all, change, type Params } from '../storage/query.ts'
import { beforeRows } from './mark-part.ts'
import { session } from './sessions.table.ts'

// From when on calendars count changes (SEQUENCE, LAST-MODIFIED), and whom a date that was given up is told to.

/** Rows of a Series that were made before their time: `changedAt` says so. From an original local start to another. */
export const rowsToDate = all((p: Params<{ series: string; from: string; to: string; changedAt: number }>) =>
  q
    .select()
    .from(session)
    .where(
      and(
        eq(session.seriesId, as(session.seriesId, p.series)),
        gte(session.originalStart, as(session.originalStart, p.from)),
        lt(session.originalStart, as(session.originalStart, p.to)),
        eq(session.changedAt, as(session.changedAt, p.changedAt)),
      ),
    ),
)
/**
 * Dates what a Season has by when it was first told: how long it was planned is nobody's business. What is withdrawn stays as it is; what lies beyond the horizon
 * is dated as that comes.
 */
export const dateSessionsOfSeason = change((p: Params<{ season: string; changedAt: number }>) =>
  q
    .update(session)
    .set({ changedAt: as(session.changedAt, p.changedAt) })
    .where(
      and(
        eq(session.seasonId, as(session.seasonId, p.season)),
        eq(session.isWithdrawn, false),
        ne(session.changedAt, beforeRows),
      ),
    ),
)
/**
 * That lost its day: withdrawn, or an orphan, of which people have something, or it something of its own. What was called off with its whole Series has a reason
 * for all to read and is none, unless a person had called it off before.
 */
const isGivenUp = or(
  eq(session.isWithdrawn, true),
  and(eq(session.cancelledBy, 'EDIT'), or(isNull(session.cancellationReason), like(session.own, '%cancelled%'))),
)
/** What a Season gives up as a draft is known to those who planned it, and to nobody else later on. */
export const keepGivenUpOfSeason = change((p: Params<{ season: string }>) =>
  q
    .update(session)
    .set({ knownTo: 'PLANNERS' })
    .where(and(eq(session.seasonId, as(session.seasonId, p.season)), isGivenUp)),
)

/** The next multiple of 1024 after all that was counted: more often than that nobody changes a single date while its Group is confidential. */
const highest = sql`coalesce((select max(${session.sequence}) from ${session} where ${session.groupId} = ${group.id}), 0)`
const afterAll = sql`((${greater(group.firstSequence, highest)} >> 10) + 1) << 10`
/** Where SEQUENCE goes on for all Sessions of a Group, those to come too, however often each was changed while it was confidential, and for nobody less than it was. */
export const beginSequence = change((p: Params<{ group: GroupId }>) =>
  q
    .update(group)
    .set({ firstSequence: afterAll })
    .where(eq(group.id, as(group.id, p.group))),
)
const firstOfGroup = sql`(select ${group.firstSequence} from ${group} where ${group.id} = ${session.groupId})`
const rowsUntil = sql`(select ${series.expandedUntil} from ${series} where ${series.id} = ${session.seriesId})`
/** Dates what others than a Group's members learn of it by when it was opened. What is of a draft is dated anew as that is published. */
export const dateSessionsOfGroup = change((p: Params<{ group: GroupId; changedAt: number }>) =>
  q
    .update(session)
    .set({ changedAt: as(session.changedAt, p.changedAt), sequence: firstOfGroup })
    .where(and(eq(session.groupId, as(session.groupId, p.group)), lt(session.originalStart, rowsUntil))),
)
/** What lies beyond the horizon, touched before or not, is dated as that comes. */
export const undateLaterSessionsOfGroup = change((p: Params<{ group: GroupId }>) =>
  q
    .update(session)
    .set({ changedAt: beforeRows, sequence: firstOfGroup })
    .where(and(eq(session.groupId, as(session.groupId, p.group)), gte(session.originalStart, rowsUntil))),
)
/** What a Group has given up until it is opened is known to its members, or to fewer. */
export const keepGivenUpOfGroup = change((p: Params<{ group: GroupId }>) =>
  q
    .update(session)
    .set({ knownTo: 'MEMBERS' })
    .where(and(eq(session.groupId, as(session.groupId, p.group)), isGivenUp, eq(session.knownTo, 'ANYBODY'))),
)
