import type { GroupId } from '@piiri/domain/shared/id'
import { sessionPolicy, type SessionFacts } from '@piiri/domain/sessions/session.policy'
import { and, asc, eq, gt, lt, sql } from 'drizzle-orm'
import { group } from '../groups/groups.table.ts'
import { season } from '../seasons/seasons.table.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import type { ConditionSql, FactColumns } from '../storage/condition-sql.ts'
import { alias, as, atMost, inList, isAmong, isFoundBy, q } from '../storage/kit.ts'
import { all, type Params } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { sessionColumns, withFacts } from './sessions.repository.ts'
import { session } from './sessions.table.ts'

const next = alias(session, 'next')
const seasonOfNext = alias(season, 'season_of_next')
export const nextColumns: FactColumns<SessionFacts> = {
  ...sessionColumns,
  group: (list) => inList(next.groupId, list),
  seasonStatus: (list) => isAmong(sql`coalesce(${seasonOfNext.status}, 'PUBLISHED')`, list),
  knownTo: (list) => isAmong(next.knownTo, list),
}
/** For each Group its first SCHEDULED Session that has not ended, up to the horizon. `earliest`: a day before `now`, since none is longer. */
export const nextSessions = shaped(
  shapesOf(sessionPolicy.thing, nextColumns).map((seen) => ({ seen })),
  ({ seen }: { readonly seen: ConditionSql }) =>
    all((p: Params<{ groups: readonly GroupId[]; now: number; earliest: number; horizon: number }>) =>
      q
        .select(withFacts)
        .from(group)
        .innerJoin(
          session,
          isFoundBy(
            session.id,
            q
              .select({ id: next.id })
              .from(next)
              .leftJoin(seasonOfNext, eq(seasonOfNext.id, next.seasonId))
              .where(
                and(
                  eq(next.groupId, group.id),
                  seen.sql,
                  eq(next.status, 'SCHEDULED'),
                  eq(next.isWithdrawn, false),
                  gt(next.start, as(next.start, p.earliest)),
                  gt(next.end, as(next.end, p.now)),
                  lt(next.start, as(next.start, p.horizon)),
                ),
              )
              .orderBy(asc(next.start), asc(next.id))
              .limit(atMost(1)),
          ),
        )
        .leftJoin(season, eq(season.id, session.seasonId))
        .where(inList(group.id, p.groups)),
    ),
)
