import type { EventPages } from '@piiri/domain/open-data/event-facts'
import { seriesOfGroup } from '@piiri/domain/open-data/series-of-group'
import type { PlannedSeries } from '@piiri/domain/open-data/schedule-of-series'
import type { GroupId } from '@piiri/domain/shared/id'
import type { CalendarEntry } from '../calendar/write-calendar.ts'
import type { Context } from '../schema/context.ts'
import { loadSeason } from '../seasons/season.schema.ts'
import { loadRecurringSeries } from '../series/schedule-of-group.schema.ts'
import type { ReadText } from './event-of-entry.ts'

/** The Groups of some Sessions as schema.org's EventSeries, each once, as far as the viewer may know them. */
export function findSeries(
  context: Context,
  entries: readonly CalendarEntry[],
  read: ReadText,
  pages: EventPages,
): Promise<readonly ReturnType<typeof seriesOfGroup>[]> {
  const groups = new Map(entries.map(({ group }) => [group.id, group]))
  return Promise.all(
    [...groups.values()].map(async ({ id, slug, title, summary, languages, isArchived }) => {
      const plans = isArchived ? [] : await plansOf(context, id)
      const group = { slug, title: read(title), summary: read(summary), languages }
      return seriesOfGroup({ group, plans }, pages, context.now)
    }),
  )
}

async function plansOf(context: Context, id: GroupId): Promise<readonly PlannedSeries[]> {
  const found = await loadRecurringSeries(context, id)
  return Promise.all(
    found.map(async (series) => ({
      ...series,
      season: series.seasonId === null ? null : await loadSeason(context, series.seasonId),
    })),
  )
}
