import { mayPlan } from '@piiri/domain/groups/may-plan'
import { seriesPolicy } from '@piiri/domain/series/series.policy'
import type { SeriesId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { see, type Context } from '../schema/context.ts'
import { breakRowsForSystem, type BreakRow } from '../seasons/seasons.repository.ts'
import {
  boxOfSeries,
  seriesByIds,
  seriesByIdsForSystem,
  seriesColumns,
  type SeriesOfGroup,
} from '../series/series.repository.ts'
import { groupRows } from '../shared/group-rows.ts'
import { rowsOfSeriesForSystem } from '../sessions/sessions.repository.ts'
import type { SessionRow } from '../sessions/session-boxes.ts'
import { conditionSql } from '../storage/condition-sql.ts'
import type { Read } from '../storage/query.ts'

/** A Series with all that a change of it looks at. `rows`: all its Sessions that are rows, withdrawn ones too, by original start. */
export type SeriesAtWork = SeriesOfGroup & {
  readonly breaks: readonly BreakRow[]
  readonly rows: readonly SessionRow[]
}

/** The Series that the viewer wants to change. Of one that is hidden no more is read than of one that is not there: it takes as long. */
export async function seriesToPlan(
  context: Context,
  read: Read,
  id: SeriesId,
): Promise<Outcome<SeriesAtWork, 'NOT_FOUND' | 'NOT_ALLOWED'>> {
  const seen = conditionSql(seriesPolicy.thing.allows(context.viewer), seriesColumns)
  const [found] = await seriesByIds(read, { seen }, { ids: [id] })
  if (found === undefined || see(context, boxOfSeries(found)) === null) return { ok: false, error: 'NOT_FOUND' }
  if (!mayPlan(context.viewer, found.group.id)) return { ok: false, error: 'NOT_ALLOWED' }
  const [work] = await seriesAtWorkForSystem(read, [id])
  if (work === undefined) throw new Error(`Series ${id} went away meanwhile.`)
  return success(work)
}

/** For use cases, which ask the policy of what they find. */
export async function seriesAtWorkForSystem(read: Read, ids: readonly SeriesId[]): Promise<readonly SeriesAtWork[]> {
  const found = await seriesByIdsForSystem(read, { ids })
  const seasons = [...new Set(found.flatMap(({ series }) => series.seasonId ?? []))]
  const breaks = await breakRowsForSystem(read, seasons)
  const rows = groupRows(await rowsOfSeriesForSystem(read, { series: ids }), ({ seriesId }) => seriesId)
  return found.map((of) => ({
    ...of,
    breaks: of.series.seasonId === null ? [] : (breaks.get(of.series.seasonId) ?? []),
    rows: rows.get(of.series.id) ?? [],
  }))
}
