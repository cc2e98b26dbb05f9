import type { GroupId, SeriesId } from '@piiri/domain/shared/id'
import { and, eq, ne, notExists, sql } from 'drizzle-orm'
import { season } from '../seasons/seasons.table.ts'
import { series } from '../series/series.table.ts'
import { as, inList, q } from '../storage/kit.ts'
import { all, change, type Params } from '../storage/query.ts'
import { session } from './sessions.table.ts'

// Series that were given up whole: whom they are told to.

/** Rows that are for anybody. */
const openRows = q
  .select({ one: sql`1` })
  .from(session)
  .where(and(eq(session.seriesId, series.id), eq(session.knownTo, 'ANYBODY')))
/** Series with what a plan is read from. */
const seriesWithSeason = () =>
  q
    .select({ series, season: { status: season.status, from: season.from, to: season.to } })
    .from(series)
    .leftJoin(season, eq(season.id, series.seasonId))

export const givenUpOfGroupForSystem = all((p: Params<{ group: GroupId }>) =>
  seriesWithSeason().where(
    and(eq(series.groupId, as(series.groupId, p.group)), eq(series.knownTo, 'ANYBODY'), notExists(openRows)),
  ),
)
export const givenUpOfSeasonForSystem = all((p: Params<{ season: string }>) =>
  seriesWithSeason().where(and(eq(series.seasonId, as(series.seasonId, p.season)), notExists(openRows))),
)
export const keepSeries = change((p: Params<{ ids: readonly SeriesId[]; knownTo: 'MEMBERS' | 'PLANNERS' }>) =>
  q
    .update(series)
    .set({ knownTo: as(series.knownTo, p.knownTo) })
    .where(inList(series.id, p.ids)),
)
export const openSeries = change((p: Params<{ ids: readonly SeriesId[] }>) =>
  q
    .update(series)
    .set({ knownTo: 'ANYBODY' })
    .where(and(inList(series.id, p.ids), ne(series.knownTo, 'ANYBODY'))),
)
