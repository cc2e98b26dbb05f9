import type { SeriesId } from '@piiri/domain/shared/id'
import { and, asc, eq, exists, or, sql } from 'drizzle-orm'
import { series } from '../series/series.table.ts'
import { inList, q } from '../storage/kit.ts'
import { all, type Params } from '../storage/query.ts'
import { sessionsWithFacts } from './sessions.repository.ts'
import { session } from './sessions.table.ts'
import { hiddenPlaces, isInLists, isLastOf, listedPlaces, told, type After } from './told-places.repository.ts'

type OfSeries = { readonly series: readonly SeriesId[] }
const toldOfSession = q
  .select({ one: sql`1` })
  .from(told)
  .where(and(eq(told.sessionId, session.id), isInLists('sessionId')))

/** Those of which lists have a Session. */
export const seriesWithListed = all((p: Params<OfSeries>) =>
  q
    .select({ id: series.id, groupId: series.groupId })
    .from(series)
    .where(
      and(
        inList(series.id, p.series),
        exists(
          q
            .select({ one: sql`1` })
            .from(session)
            .where(and(eq(session.seriesId, series.id), exists(toldOfSession))),
        ),
      ),
    )
    .orderBy(asc(series.id)),
)
/** The last that visitors were told of them. */
export const lastToldOfSeries = all((p: Params<OfSeries>) =>
  q
    .select({ id: sql<SeriesId>`${told.seriesId}`, groupId: told.groupId, event: told.event, version: told.version })
    .from(told)
    .where(and(inList(told.seriesId, p.series), isLastOf('seriesId')))
    .orderBy(asc(told.seriesId)),
)
/** Their Sessions that lists have and that are not held where they were planned: called off, withdrawn, or moved. For whoever asks the policy of them. */
export const notHeldOfSeriesForSystem = all((p: Params<OfSeries>) =>
  sessionsWithFacts()
    .where(
      and(
        inList(session.seriesId, p.series),
        or(eq(session.status, 'CANCELLED'), eq(session.isWithdrawn, true), eq(session.isMoved, true)),
        exists(toldOfSession),
      ),
    )
    .orderBy(asc(session.seriesId), asc(session.originalStart)),
)

export const listedSeriesAfter = all((p: Params<After>) => listedPlaces<SeriesId>(p, 'seriesId'))
export const hiddenSeriesAfter = all((p: Params<After & { since: number }>) => hiddenPlaces<SeriesId>(p, 'seriesId'))
