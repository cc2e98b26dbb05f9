import type { SeriesId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import { nothing } from '../changes/news-of.ts'
import { writeNews } from '../changes/record-news.ts'
import { readProgrammeVersion } from '../shared/programme-version.repository.ts'
import type { Tx } from '../storage/query.ts'
import { lastToldOfSeries, seriesWithListed } from './told-series.repository.ts'

/**
 * Lists of Series in the order of changes have those of which lists of Sessions have one: writes down that visitors learned something of these, or that they
 * know none of their Sessions any more. To be called after what they learned was written, in the unit in which it raised the programme's version, and not where
 * only others learn something.
 */
export async function tellSeries(tx: Tx, at: Instant, ids: readonly SeriesId[]): Promise<void> {
  if (ids.length === 0) return
  const series = [...new Set(ids)]
  const version = await readProgrammeVersion(tx)
  const listed = await seriesWithListed(tx, { series })
  const last = new Map((await lastToldOfSeries(tx, { series })).map((one) => [one.id, one]))
  const isWritten = (id: SeriesId): boolean => {
    const before = last.get(id)
    return before?.event === 'SERIES_SHOWN' && before.version === version
  }
  const known = new Set(listed.map(({ id }) => id))
  const gone = [...last.values()].filter(({ id, event }) => event === 'SERIES_SHOWN' && !known.has(id))
  await writeNews(tx, at, [
    ...listed
      .filter(({ id }) => !isWritten(id))
      .map(({ id, groupId }) => ({ ...nothing, event: 'SERIES_SHOWN' as const, seriesId: id, groupId, version })),
    ...gone.map(({ id, groupId }) => ({ ...nothing, event: 'SERIES_HIDDEN' as const, seriesId: id, groupId, version })),
  ])
}
