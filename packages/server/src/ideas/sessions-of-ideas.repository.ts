import { sessionPolicy } from '@piiri/domain/sessions/session.policy'
import type { SeriesId, SessionId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { and, asc, eq, gt, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { group } from '../groups/groups.table.ts'
import { season } from '../seasons/seasons.table.ts'
import { series } from '../series/series.table.ts'
import { nextColumns } from '../sessions/next-sessions.repository.ts'
import { session } from '../sessions/sessions.table.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql } from '../storage/condition-sql.ts'
import { alias, as, atMost, inList, q } from '../storage/kit.ts'
import { all, first, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { idea } from './ideas.table.ts'

const continuing = all((p: Params<{ ids: readonly SeriesId[] }>) =>
  q.select({ id: series.id, continuesId: series.continuesId }).from(series).where(inList(series.continuesId, p.ids)),
)
/** A Series is split seldom: more of them are not followed. */
const mostSplits = 50
/** For each of some Series itself and all that were split off from it: an edit may have moved any Session into one of these. */
export async function linesOfSeries(
  read: Read,
  starts: readonly SeriesId[],
): Promise<ReadonlyMap<SeriesId, readonly SeriesId[]>> {
  const originOf = new Map<SeriesId, SeriesId>(starts.map((id) => [id, id]))
  let newest: readonly SeriesId[] = [...originOf.keys()]
  for (let split = 0; newest.length > 0 && split < mostSplits; split++) {
    const found = (await continuing(read, { ids: newest })).filter(({ id }) => !originOf.has(id))
    for (const { id, continuesId } of found) {
      const origin = continuesId === null ? undefined : originOf.get(continuesId)
      if (origin !== undefined) originOf.set(id, origin)
    }
    newest = found.map(({ id }) => id)
  }
  return new Map(starts.map((start) => [start, [...originOf].flatMap(([id, of]) => (of === start ? [id] : []))]))
}

const next = alias(session, 'next')
const seasonOfNext = alias(season, 'season_of_next')
type NextOfSeries = { series: readonly SeriesId[]; now: number; horizon: number }
/** Of each of some Series the first SCHEDULED Session that has not ended, up to the horizon, as far as the viewer may know: its id. */
const nextIds = shaped(
  shapesOf(sessionPolicy.thing, nextColumns).map((seen) => ({ seen })),
  ({ seen }: { readonly seen: ConditionSql }) =>
    all((p: Params<NextOfSeries>) =>
      q
        .select({
          id: sql<SessionId | null>`(${q
            .select({ id: next.id })
            .from(next)
            .leftJoin(seasonOfNext, eq(seasonOfNext.id, next.seasonId))
            .where(
              and(
                eq(next.seriesId, series.id),
                seen.sql,
                eq(next.status, 'SCHEDULED'),
                eq(next.isWithdrawn, false),
                gt(next.end, as(next.end, p.now)),
                lt(next.start, as(next.start, p.horizon)),
              ),
            )
            .orderBy(asc(next.seriesId), asc(next.end), asc(next.id))
            .limit(atMost(1) as never)})`,
        })
        .from(series)
        .innerJoin(group, eq(group.id, series.groupId))
        .where(inList(series.id, p.series)),
    ),
)
export async function nextSessionsOfSeries(
  read: Read,
  viewer: Viewer,
  asked: { readonly series: readonly SeriesId[]; readonly now: Instant; readonly horizon: Instant },
): Promise<readonly SessionId[]> {
  const rows = await nextIds(read, { seen: conditionSql(sessionPolicy.thing.allows(viewer), nextColumns) }, asked)
  return rows.flatMap(({ id }) => id ?? [])
}

type Scheduled = { readonly after: string; readonly limit: number }
/** The next few Ideas that became a Series and are not DONE yet, whoever may know of them. */
export const scheduledIdeasForSystem = all((p: Params<Scheduled>) =>
  q
    .select()
    .from(idea)
    .where(and(eq(idea.status, 'SCHEDULED'), isNotNull(idea.seriesId), gt(idea.id, as(idea.id, p.after))))
    .orderBy(asc(idea.id))
    .limit(atMost(p.limit)),
)
/** Of a published plan. */
const isTold = or(isNull(season.status), eq(season.status, 'PUBLISHED'))
/**
 * One Session of some Series that was held. `openOnly`: of an OPEN Group alone. Whoever knows of the Idea may know of the Session then, so that its end is no news to them.
 */
const heldSession = shaped(
  [true, false].map((openOnly) => ({ openOnly })),
  ({ openOnly }: { readonly openOnly: boolean }) =>
    first((p: Params<{ series: readonly SeriesId[]; now: number }>) =>
      q
        .select({ id: session.id })
        .from(session)
        .innerJoin(group, eq(group.id, session.groupId))
        .leftJoin(season, eq(season.id, session.seasonId))
        .where(
          and(
            inList(session.seriesId, p.series),
            lte(session.end, as(session.end, p.now)),
            eq(session.status, 'SCHEDULED'),
            eq(session.isWithdrawn, false),
            openOnly ? eq(group.confidentiality, 'OPEN') : undefined,
            isTold,
          ),
        )
        .limit(atMost(1)),
    ),
)
export const wasHeld = async (
  read: Read,
  { openOnly, ...asked }: { readonly openOnly: boolean; readonly series: readonly SeriesId[]; readonly now: number },
): Promise<boolean> => (await heldSession(read, { openOnly }, asked)) !== undefined
