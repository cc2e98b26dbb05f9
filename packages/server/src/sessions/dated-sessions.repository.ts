import type { GroupId } from '@piiri/domain/shared/id'
import { and, eq, gt, gte, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { season } from '../seasons/seasons.table.ts'
import { as, q } from '../storage/kit.ts'
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
/** What a Season gives up as a draft is known to those who planned it, and to nobody else later on. */
export const keepGivenUpOfSeason = change((p: Params<{ season: string }>) =>
  q
    .update(session)
    .set({ knownTo: 'PLANNERS' })
    .where(and(eq(session.seasonId, as(session.seasonId, p.season)), eq(session.isWithdrawn, true))),
)

/** The next multiple of 1024: more often than that nobody changes a single date while its Group is confidential. */
const afterAll = sql`((${session.sequence} >> 10) + 1) << 10`
/**
 * Dates what others than a Group's members learn of it by when it was opened, and lets SEQUENCE go on from where it is the same for all, however often each was
 * changed meanwhile, and for nobody less than it was. What is of a draft is dated as that is published, and has counted nothing, but for a Season that was taken back; what lies beyond the
 * horizon is dated as that comes.
 */
export const dateSessionsOfGroup = change((p: Params<{ group: GroupId; changedAt: number }>) =>
  q
    .update(session)
    .set({ changedAt: as(session.changedAt, p.changedAt), sequence: afterAll })
    .where(
      and(
        eq(session.groupId, as(session.groupId, p.group)),
        ne(session.changedAt, beforeRows),
        or(isNull(session.seasonId), inArray(session.seasonId, publishedSeasons), gt(session.sequence, 0)),
      ),
    ),
)
const publishedSeasons = q.select({ id: season.id }).from(season).where(eq(season.status, 'PUBLISHED'))
/** What a Group has given up until it is opened is known to its members, or to fewer. */
export const keepGivenUpOfGroup = change((p: Params<{ group: GroupId }>) =>
  q
    .update(session)
    .set({ knownTo: 'MEMBERS' })
    .where(
      and(
        eq(session.groupId, as(session.groupId, p.group)),
        eq(session.isWithdrawn, true),
        eq(session.knownTo, 'ANYBODY'),
      ),
    ),
)
