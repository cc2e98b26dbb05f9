import type { SeriesId } from '@piiri/domain/shared/id'
import type { Context } from '../schema/context.ts'
import { goesOnBeyondRows, tellOfSeriesAgain } from '../sessions/given-up-series.ts'
import type { Tx } from '../storage/query.ts'
import { draftReplan } from './draft-replan.ts'
import { seriesAtWorkForSystem } from './series-at-work.ts'
import { writeDraft } from './write-draft.ts'

/** Makes the Sessions of some Series be as their Season, its Breaks and their Group are now. */
export async function replanSeries(
  { sessionIds, clock }: Pick<Context, 'sessionIds' | 'clock'>,
  tx: Tx,
  found: readonly { readonly id: SeriesId }[],
): Promise<void> {
  // One by one: each may have hundreds of rows.
  for (const { id } of found)
    for (const work of await seriesAtWorkForSystem(tx, [id])) {
      await writeDraft(tx, await draftReplan(tx, work, { sessionIds, now: clock() }), clock())
      if (work.series.knownTo !== 'ANYBODY' && goesOnBeyondRows(work)) await tellOfSeriesAgain(tx, [id])
    }
}
