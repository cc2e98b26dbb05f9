import type { EventFacts } from '@piiri/domain/open-data/event-facts'
import type { PlannedSeries } from '@piiri/domain/open-data/schedule-of-series'
import { parseDuration } from '@piiri/domain/shared/duration'
import { parseInstant } from '@piiri/domain/shared/instant'
import { parseLocalDate } from '@piiri/domain/shared/local-date'
import { parseLocalDateTime } from '@piiri/domain/shared/local-date-time'
import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import type { SeriesAsPlanned, SessionPage } from '@piiri/sdk/lean'

// What the API told, as the mapping to schema.org reads it.

export const factsOfSession = (session: SessionPage): EventFacts => ({
  session: {
    ...session,
    start: read(parseInstant(session.start)),
    end: read(parseInstant(session.end)),
    localStart: read(parseLocalDateTime(session.localStart)),
    localEnd: read(parseLocalDateTime(session.localEnd)),
    originalStart: read(parseLocalDateTime(session.originalStart)),
    timeZone: read(parseTimeZone(session.timeZone)),
  },
  group: session.group,
  venue: session.venue,
})

export const factsOfSeries = (series: SeriesAsPlanned): PlannedSeries => ({
  start: read(parseLocalDateTime(series.start)),
  durationMinutes: read(parseDuration(series.duration)),
  timeZone: read(parseTimeZone(series.timeZone)),
  recurrence: series.recurrence,
  excluded: series.excluded.map((one) => read(parseLocalDateTime(one))),
  season:
    series.season === null
      ? null
      : { from: read(parseLocalDate(series.season.from)), to: read(parseLocalDate(series.season.to)) },
})

/** The API writes what the domain reads: anything else is a fault. */
function read<T>(value: T | null): T {
  if (value === null) throw new TypeError('The API told a time that the domain cannot read.')
  return value
}
