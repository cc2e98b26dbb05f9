import type { SeriesId } from '@piiri/domain/shared/id'
import { id, index, ref, table, text } from '../storage/kit.ts'
import { series } from '../series/series.table.ts'

/** Which Series came out of which event of a calendar file, so that none comes twice. A file's own words are not here: an UID may be an address. */
export const importedSeries = table(
  'imported_series',
  {
    /** A hash of the Group, the event's UID and the part of it that the Series is. */
    id: id(),
    /** A hash of the Group and the event's UID. */
    eventHash: text().notNull(),
    /** A hash of all that was taken of the event. */
    contentHash: text().notNull(),
    seriesId: ref(() => series.id, 'cascade')
      .notNull()
      .$type<SeriesId>(),
  },
  (t) => [index('imported_series_event').on(t.eventHash), index('imported_series_series').on(t.seriesId)],
)
