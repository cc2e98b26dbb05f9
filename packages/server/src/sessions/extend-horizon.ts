import type { Instant } from '@piiri/domain/shared/instant'
import { addMinutes } from '@piiri/domain/shared/local-date-time'
import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import { toLocalTime } from '@piiri/domain/series/resolve-local-time'
import { seriesToExpandForSystem } from '../series/series.repository.ts'
import type { Database } from '../storage/database.ts'
import { expandSeries } from './expand-series.ts'
import { expansionEnd } from './horizon.ts'
import type { SessionIds } from './session-ids.ts'

/** So many Series in one unit: a unit is over in some hundredths of a second, and others get their turn. */
const together = 20
/** No zone's clock is further behind, in minutes. */
const furthestBehind = -12 * 60

/** `months`: how far ahead the horizon is. `signal`: to end after the unit that is under way. */
type Extent = { readonly months?: number; readonly signal?: AbortSignal }

/**
 * Makes rows of all Sessions up to a month beyond the horizon. May run in several processes at once, and be broken off anywhere: each unit
 * is whole, and what is there is not made again. Answers how many Sessions were made.
 */
export async function extendHorizon(
  db: Database,
  sessionIds: SessionIds,
  now: Instant,
  { months, signal }: Extent = {},
): Promise<number> {
  const until = expansionEnd(now, months)
  const least = addMinutes(toLocalTime(until, utc), furthestBehind)
  let made = 0
  for (let after = ''; ;) {
    const next = await seriesToExpandForSystem(db.read, { until: least, after, limit: together })
    const last = next.at(-1)
    if (last === undefined || signal?.aborted) return made
    const ids = next.map(({ series }) => series.id)
    made += await db.write(async (tx) => {
      let count = 0
      // Read again inside: another process may have been here.
      for (const of of await seriesToExpandForSystem(tx, { until: least, after, limit: together }))
        if (ids.includes(of.series.id)) count += await expandSeries(tx, sessionIds, of, { until, now })
      return count
    })
    after = last.series.id
  }
}
const utc = parseTimeZone('UTC') ?? fail()
function fail(): never {
  throw new Error('This runtime has no zone UTC.')
}
