import { expandRule } from '@piiri/domain/series/expand-rule'
import { toLocalTime } from '@piiri/domain/series/resolve-local-time'
import { materialiseSessions, type PlannedSession } from '@piiri/domain/sessions/materialise-sessions'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import { addMinutes, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { furthestYears } from '../schema/period.ts'
import type { BreakRow } from '../seasons/seasons.repository.ts'
import { planOf } from '../series/series-plan.ts'
import type { SeriesOfGroup } from '../series/series.repository.ts'
import type { SessionIds } from '../sessions/session-ids.ts'
import { sessionsByIdsForSystem } from '../sessions/sessions.repository.ts'
import type { Read } from '../storage/query.ts'

const year = 366 * 24 * 60 * 60 * 1000

/**
 * Starts beyond the rows whose ids are those of Sessions that have another place by now. They are to become rows at once: told by their places, two
 * would have one id. `held`: places that have rows.
 */
export async function leftPlaces(
  read: Read,
  ids: SessionIds,
  { breaks, ...of }: SeriesOfGroup & { readonly breaks: readonly BreakRow[] },
  { held, now }: { readonly held: ReadonlySet<LocalDateTime>; readonly now: Instant },
): Promise<readonly PlannedSession<BreakRow>[]> {
  const { key: seriesKey, expandedUntil: from, timeZone } = of.series
  const plan = planOf(of, breaks)
  const starts = expandRule(plan, { from, to: toLocalTime(instant(now + furthestYears * year), timeZone) })
  const byId = new Map(
    starts
      .filter(({ local }) => !held.has(local))
      .map(({ local }) => [ids.of({ seriesKey, originalStart: local }), local]),
  )
  const elsewhere = await sessionsByIdsForSystem(read, { ids: [...byId.keys()] })
  return elsewhere.flatMap(({ session }) => {
    const local = byId.get(session.id)
    return local === undefined ? [] : materialiseSessions(plan, { from: local, to: addMinutes(local, 1) })
  })
}
