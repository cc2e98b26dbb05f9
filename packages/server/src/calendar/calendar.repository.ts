import { sessionPolicy } from '@piiri/domain/sessions/session.policy'
import type { GroupId } from '@piiri/domain/shared/id'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { and, asc, eq, gte, lt } from 'drizzle-orm'
import { group } from '../groups/groups.table.ts'
import { season } from '../seasons/seasons.table.ts'
import { sessionColumns } from '../sessions/sessions.repository.ts'
import type { SessionOfGroup } from '../sessions/session-boxes.ts'
import { session } from '../sessions/sessions.table.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql } from '../storage/condition-sql.ts'
import { as, atMost, q } from '../storage/kit.ts'
import { all, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'

type Span = { readonly from: number; readonly until: number }
/** Phones read a calendar whole: more than this, and old ones give up. */
const mostInCalendar = 2000

const inCalendar = shaped(
  shapesOf(sessionPolicy.thing, sessionColumns).flatMap((seen) => [true, false].map((ofGroup) => ({ seen, ofGroup }))),
  ({ seen, ofGroup }: { readonly seen: ConditionSql; readonly ofGroup: boolean }) =>
    all((p: Params<Span & { group: GroupId | null }>) =>
      q
        .select({ session, group, season: { status: season.status } })
        .from(session)
        .innerJoin(group, eq(group.id, session.groupId))
        .leftJoin(season, eq(season.id, session.seasonId))
        .where(
          and(
            seen.sql,
            ofGroup ? eq(session.groupId, as(session.groupId, p.group)) : undefined,
            gte(session.start, as(session.start, p.from)),
            lt(session.start, as(session.start, p.until)),
          ),
        )
        .orderBy(asc(session.start), asc(session.id))
        .limit(atMost(mostInCalendar)),
    ),
)

/** Sessions that start in a span, the cancelled and withdrawn ones too, by start; of one Group, or of all (null). The first 2,000. */
export const sessionsInCalendar = (
  read: Read,
  viewer: Viewer,
  params: Span & { readonly group: GroupId | null },
): Promise<readonly SessionOfGroup[]> =>
  inCalendar(
    read,
    { seen: conditionSql(sessionPolicy.thing.allows(viewer), sessionColumns), ofGroup: params.group !== null },
    params,
  )
