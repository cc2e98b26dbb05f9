import { attendancePolicy, type AttendanceCount } from '@piiri/domain/attendance/attendance-count.policy'
import { datesOfGroup } from '@piiri/domain/groups/group.policy'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { SessionId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { and, eq, gte, lt, or, isNull } from 'drizzle-orm'
import { factsOfGroup, groupColumns, type GroupRow } from '../groups/groups.repository.ts'
import { group } from '../groups/groups.table.ts'
import { season } from '../seasons/seasons.table.ts'
import { session } from '../sessions/sessions.table.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql } from '../storage/condition-sql.ts'
import { as, inList, q } from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { attendanceCount } from './attendance-counts.table.ts'

export type AttendanceRow = typeof attendanceCount.$inferSelect
export const addAttendance = change<New<typeof attendanceCount>>(() =>
  q.insert(attendanceCount).values(columnsOf(attendanceCount)),
)
export const putAttendance = change((p: Params<New<typeof attendanceCount>>) =>
  q
    .update(attendanceCount)
    .set({
      total: as(attendanceCount.total, p.total),
      firstTimers: as(attendanceCount.firstTimers, p.firstTimers),
      byLanguage: as(attendanceCount.byLanguage, p.byLanguage),
      version: as(attendanceCount.version, p.version),
    })
    .where(eq(attendanceCount.sessionId, as(attendanceCount.sessionId, p.sessionId))),
)
/** For use cases that have asked the policy. */
export const attendanceForSystem = first((p: Params<{ session: SessionId }>) =>
  q
    .select()
    .from(attendanceCount)
    .where(eq(attendanceCount.sessionId, as(attendanceCount.sessionId, p.session))),
)

type Found = { readonly attendance: AttendanceRow; readonly group: Pick<GroupRow, 'id' | 'confidentiality'> }
export const boxOfAttendance = ({ attendance, group: of }: Found): Undisclosed<AttendanceCount> =>
  conceal(attendancePolicy, { type: 'AttendanceCount', ...attendance }, factsOfGroup(of))

const attendanceOfSessions = shaped(
  shapesOf(attendancePolicy.thing, groupColumns).map((seen) => ({ seen })),
  ({ seen }: { seen: ConditionSql }) =>
    all((p: Params<{ ids: readonly string[] }>) =>
      q
        .select({ attendance: attendanceCount, group: { id: group.id, confidentiality: group.confidentiality } })
        .from(attendanceCount)
        .innerJoin(session, eq(session.id, attendanceCount.sessionId))
        .innerJoin(group, eq(group.id, session.groupId))
        .where(and(inList(attendanceCount.sessionId, p.ids), seen.sql)),
    ),
)
export async function findAttendance(
  read: Read,
  viewer: Viewer,
  ids: readonly SessionId[],
): Promise<Map<SessionId, Undisclosed<AttendanceCount>>> {
  const seen = conditionSql(attendancePolicy.thing.allows(viewer), groupColumns)
  const rows = await attendanceOfSessions(read, { seen }, { ids })
  return new Map(rows.map((row) => [row.attendance.sessionId, boxOfAttendance(row)]))
}

const counted = {
  start: session.start,
  group: { id: group.id, confidentiality: group.confidentiality },
  attendance: attendanceCount,
}
/** What was counted of one Session. */
export type CountedSession = {
  readonly start: Instant
  readonly group: Found['group']
  readonly attendance: AttendanceRow
}
const countedSessions = shaped(
  shapesOf(datesOfGroup, groupColumns).map((seen) => ({ seen })),
  ({ seen }: { seen: ConditionSql }) =>
    all((p: Params<Span>) =>
      q
        .select(counted)
        .from(session)
        .innerJoin(attendanceCount, eq(attendanceCount.sessionId, session.id))
        .innerJoin(group, eq(group.id, session.groupId))
        .leftJoin(season, eq(season.id, session.seasonId))
        .where(
          and(
            seen.sql,
            gte(session.start, as(session.start, p.from)),
            lt(session.start, as(session.start, p.until)),
            or(isNull(season.status), eq(season.status, 'PUBLISHED')),
          ),
        )
        .orderBy(session.start, session.id),
    ),
)
/** Epoch milliseconds; `until` is exclusive. */
type Span = { readonly from: number; readonly until: number }
/** All counts of Sessions that began in a span, of Groups whose dates the viewer may read; of drafts none. For statistics, which tell sums of them. */
export const countedIn = (read: Read, viewer: Viewer, span: Span): Promise<readonly CountedSession[]> =>
  countedSessions(read, { seen: conditionSql(datesOfGroup.allows(viewer), groupColumns) }, span)
