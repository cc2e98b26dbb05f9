import { sessionSeriesOf } from '@piiri/domain/open-data/session-series'
import type { Series } from '@piiri/domain/series/series.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { SeriesId } from '@piiri/domain/shared/id'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { groupById } from '../groups/group.schema.ts'
import { see, type Context } from '../schema/context.ts'
import { loadSeason } from '../seasons/season.schema.ts'
import { loadSeries } from '../series/series.schema.ts'
import { boxOfSession } from '../sessions/session-boxes.ts'
import { hiddenSeriesAfter, listedSeriesAfter, notHeldOfSeriesForSystem } from '../sessions/told-series.repository.ts'
import { groupRows } from '../shared/group-rows.ts'
import type { Feed, Reading } from './tell-rpde-page.ts'

/** Series in the order of changes, of themselves and of their Sessions. Nothing that is told of one depends on when somebody asks. */
export const feedOfSeries: Feed<SeriesId> = {
  kind: 'SessionSeries',
  listedAfter: listedSeriesAfter,
  hiddenAfter: hiddenSeriesAfter,
  async dataOf(context, ids, reading) {
    const found = await Promise.all(ids.map((id) => loadSeries(context, id)))
    const series = found.filter((one) => one !== null)
    const notHeld = await notHeldOf(
      context,
      series.map(({ id }) => id),
    )
    const told = await Promise.all(
      series.map(async (one) => [one.id, await tell(context, one, notHeld.get(one.id) ?? [], reading)] as const),
    )
    return new Map(told.flatMap(([id, data]) => (data === null ? [] : [[id, data]])))
  },
}

/** Local starts of some Series at which nothing is on, as far as the viewer may know it. */
async function notHeldOf(
  context: Context,
  series: readonly SeriesId[],
): Promise<ReadonlyMap<SeriesId, readonly LocalDateTime[]>> {
  const rows = await notHeldOfSeriesForSystem(context.read, { series })
  const seen = rows.flatMap((row) => see(context, boxOfSession(row)) ?? [])
  const found = [...groupRows(seen, ({ seriesId }) => seriesId)]
  return new Map(found.map(([id, sessions]) => [id, sessions.map(({ originalStart }) => originalStart)]))
}

async function tell(
  context: Context,
  series: Disclosed<Series>,
  notHeld: readonly LocalDateTime[],
  { read, pages }: Reading,
) {
  const group = see(context, await groupById(context, series.groupId))
  if (group === null) return null
  const season = series.seasonId === null ? null : await loadSeason(context, series.seasonId)
  const { slug, title, summary, isArchived } = group
  return sessionSeriesOf(
    {
      series: { ...series, season, topic: read(series.topic), note: read(series.note) },
      group: { slug, title: read(title), summary: read(summary), isArchived },
      notHeld,
    },
    pages,
  )
}
