import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { SeasonId } from '@piiri/domain/shared/id'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import type { Viewer } from '@piiri/domain/shared/viewer'
import {
  breakPolicy,
  seasonPolicy,
  type Break,
  type Season,
  type SeasonFacts,
} from '@piiri/domain/seasons/season.policy'
import { and, asc, desc, eq, gte, lte, sql } from 'drizzle-orm'
import { groupRows } from '../shared/group-rows.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql, type FactColumns } from '../storage/condition-sql.ts'
import { as, atMost, inList, isAmong, q } from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { season, seasonBreak } from './seasons.table.ts'

export type SeasonRow = typeof season.$inferSelect
export type BreakRow = typeof seasonBreak.$inferSelect
export const addSeason = change<New<typeof season>>(() => q.insert(season).values(columnsOf(season)))
export const addBreak = change<New<typeof seasonBreak>>(() => q.insert(seasonBreak).values(columnsOf(seasonBreak)))

export const boxOfSeason = ({ publishedAt: _, ...row }: SeasonRow): Undisclosed<Season> =>
  conceal(seasonPolicy, { type: 'Season', ...row }, { seasonStatus: row.status })
export const boxOfBreak = (
  { publicHolidayOf: _, ...row }: BreakRow,
  { status }: Pick<SeasonRow, 'status'>,
): Undisclosed<Break> => conceal(breakPolicy, { type: 'Break', ...row }, { seasonStatus: status })

/** Writes all that can change of a Season, with its next version: 0 where somebody was quicker. */
export const patchSeason = change((p: Params<New<typeof season>>) =>
  q
    .update(season)
    .set({
      title: as(season.title, p.title),
      from: as(season.from, p.from),
      to: as(season.to, p.to),
      status: as(season.status, p.status),
      publishedAt: as(season.publishedAt, p.publishedAt),
      version: as(season.version, p.version),
    })
    .where(and(eq(season.id, as(season.id, p.id)), sql`${season.version} + 1 = ${as(season.version, p.version)}`)),
)
export const removeBreakRow = change((p: Params<{ id: string }>) =>
  q.delete(seasonBreak).where(eq(seasonBreak.id, as(seasonBreak.id, p.id))),
)
/** A Break with its Season, for use cases that ask the policy. */
export const breakForSystem = first((p: Params<{ id: string }>) =>
  q
    .select({ seasonBreak, season })
    .from(seasonBreak)
    .innerJoin(season, eq(season.id, seasonBreak.seasonId))
    .where(eq(seasonBreak.id, as(seasonBreak.id, p.id))),
)

const columns: FactColumns<SeasonFacts> = { seasonStatus: (list) => isAmong(season.status, list) }
const shapes = shapesOf(seasonPolicy.thing, columns).map((seen) => ({ seen }))

/** Most that are listed at once: some twenty years of them. */
const mostSeasons = 100

export const seasonRowsForSystem = all((p: Params<{ ids: readonly string[] }>) =>
  q.select().from(season).where(inList(season.id, p.ids)),
)
const seasonsBetween = shaped(shapes, ({ seen }: { seen: ConditionSql }) =>
  all((p: Params<{ from: string; to: string }>) =>
    q
      .select()
      .from(season)
      .where(and(seen.sql, lte(season.from, as(season.from, p.to)), gte(season.to, as(season.to, p.from))))
      .orderBy(desc(season.from), desc(season.id))
      .limit(atMost(mostSeasons)),
  ),
)
const breaksOfSeasons = all((p: Params<{ ids: readonly string[] }>) =>
  q
    .select({ seasonBreak, season: { status: season.status } })
    .from(seasonBreak)
    .innerJoin(season, eq(season.id, seasonBreak.seasonId))
    .where(inList(seasonBreak.seasonId, p.ids))
    .orderBy(asc(seasonBreak.seasonId), asc(seasonBreak.from), asc(seasonBreak.id)),
)
/** By Season, in the order of dates; for the expansion of Series, whose own visibility is decided elsewhere. */
export const breakRowsForSystem = async (
  read: Read,
  ids: readonly SeasonId[],
): Promise<ReadonlyMap<SeasonId, readonly BreakRow[]>> => {
  if (ids.length === 0) return new Map()
  const rows = await breaksOfSeasons(read, { ids })
  return groupRows(
    rows.map((row) => row.seasonBreak),
    (row) => row.seasonId,
  )
}

export async function findSeasons(read: Read, ids: readonly SeasonId[]): Promise<Map<SeasonId, Undisclosed<Season>>> {
  const rows = await seasonRowsForSystem(read, { ids })
  return new Map(rows.map((row) => [row.id, boxOfSeason(row)]))
}

/** Those that have a day in the span of dates (both inclusive), by their first day; the latest 100. */
export async function listSeasons(
  read: Read,
  viewer: Viewer,
  span: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<readonly Undisclosed<Season>[]> {
  const seen = conditionSql(seasonPolicy.thing.allows(viewer), columns)
  return (await seasonsBetween(read, { seen }, span)).toReversed().map(boxOfSeason)
}

/** The Breaks of each Season, by date. */
export async function findBreaks(
  read: Read,
  ids: readonly SeasonId[],
): Promise<Map<SeasonId, readonly Undisclosed<Break>[]>> {
  const found = groupRows(await breaksOfSeasons(read, { ids }), (row) => row.seasonBreak.seasonId)
  return new Map([...found].map(([id, rows]) => [id, rows.map((row) => boxOfBreak(row.seasonBreak, row.season))]))
}
