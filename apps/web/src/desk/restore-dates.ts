import type { UpdateSeriesResult } from '@piiri/sdk/lean'
import type { Asking } from '../people/people-page.ts'
import { localTimeOf } from '../shared/told-times.ts'
import { instantAt } from '../shared/zone-clock.ts'
import type { FormerDates } from './undos.ts'

/** Those from a local start on; null: all of them. */
export const datesFrom = ({ excluded, added }: FormerDates, cut: string | null): FormerDates => ({
  excluded: excluded.filter((local) => cut === null || local >= cut),
  added: added.filter((local) => cut === null || local >= cut),
})

/**
 * A rule that is given back has all its days, and no others: what was left out of them is left out again, and what was added is added again, as far as
 * it is still to come. Null where nothing is missing.
 */
export async function restoreDates(
  { piiri, surroundings }: Pick<Asking, 'piiri' | 'surroundings'>,
  id: string,
  former: FormerDates,
): Promise<UpdateSeriesResult | null> {
  const series = await piiri.series.get(id)
  if (series === null) return null
  const missing = (were: readonly string[], are: readonly string[]): readonly string[] =>
    were.filter((local) => !are.includes(local) && instantAt(localTimeOf(local), series.timeZone) > surroundings.now)
  const leaveOutDates = missing(former.excluded, series.excluded)
  const addDates = missing(former.added, series.added)
  if (leaveOutDates.length + addDates.length === 0) return null
  return piiri.series.update({ id, leaveOutDates, addDates, expectedVersion: series.version })
}
