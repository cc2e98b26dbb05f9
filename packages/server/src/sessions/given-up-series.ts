import { isDateIn } from '@piiri/domain/seasons/find-break'
import type { GroupId, SeasonId, SeriesId } from '@piiri/domain/shared/id'
import { dayOf, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { firstOpen } from '../series/first-open.ts'
import { planOf } from '../series/series-plan.ts'
import type { SeriesOfGroup } from '../series/series.repository.ts'
import type { Tx } from '../storage/query.ts'
import { keepGivenUpOfGroup, keepGivenUpOfSeason } from './dated-sessions.repository.ts'
import {
  givenUpOfGroupForSystem,
  givenUpOfSeasonForSystem,
  keepSeries,
  openSeries,
} from './given-up-series.repository.ts'

// What was given up before others could know of it is nothing to them: a date, and a Series of which no date is left.

type Planned = Pick<SeriesOfGroup, 'series' | 'season'>

/** To be called in the unit in which a Group is opened. */
export async function keepGivenUpWithMembers(tx: Tx, group: GroupId): Promise<void> {
  await keepGivenUpOfGroup(tx, { group })
  await keepSeries(tx, { ids: idsOfEnded(await givenUpOfGroupForSystem(tx, { group })), knownTo: 'MEMBERS' })
}

/** To be called in the unit in which a Season is published. */
export async function keepGivenUpWithPlanners(tx: Tx, season: SeasonId): Promise<void> {
  await keepGivenUpOfSeason(tx, { season })
  await keepSeries(tx, { ids: idsOfEnded(await givenUpOfSeasonForSystem(tx, { season })), knownTo: 'PLANNERS' })
}

/** To be called in the unit in which Series have a date after all. */
export async function tellOfSeriesAgain(tx: Tx, ids: readonly SeriesId[]): Promise<void> {
  if (ids.length > 0) await openSeries(tx, { ids: [...new Set(ids)] })
}

/** Whether a Series has a date that is no row yet. */
export function goesOnBeyondRows({ series, season }: Planned): boolean {
  const opening = season === null ? null : (`${season.from}T00:00` as LocalDateTime) // A day and a time of it.
  const from = opening === null || opening < series.expandedUntil ? series.expandedUntil : opening
  const next = firstOpen(planOf({ series, season }, []), from)
  return next !== null && (season === null || isDateIn(season, dayOf(next)))
}

const idsOfEnded = (found: readonly Planned[]): readonly SeriesId[] =>
  found.filter((one) => !goesOnBeyondRows(one)).map(({ series }) => series.id)
