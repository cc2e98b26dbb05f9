import type { SeriesId } from '@piiri/domain/shared/id'
import { breakRowsForSystem, type BreakRow } from '../seasons/seasons.repository.ts'
import { seriesByIdsForSystem, type SeriesOfGroup } from '../series/series.repository.ts'
import { groupRows } from '../shared/group-rows.ts'
import { rowsOfSeriesForSystem } from '../sessions/sessions.repository.ts'
import type { SessionRow } from '../sessions/session-boxes.ts'
import type { Read } from '../storage/query.ts'

/** A Series with all that a change of it looks at. `rows`: all its Sessions that are rows, withdrawn ones too, by original start. */
export type SeriesAtWork = SeriesOfGroup & {
  readonly breaks: readonly BreakRow[]
  readonly rows: readonly SessionRow[]
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
