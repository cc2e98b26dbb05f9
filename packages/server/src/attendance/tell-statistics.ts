import type { Month } from '@piiri/domain/attendance/counted-months'
import { statisticsOf, type StatisticsGrouping, type StatisticsRow } from '@piiri/domain/attendance/statistics'
import { toldBefore, wholeMonths } from '@piiri/domain/attendance/statistics-period'
import { resolveLocalTime, toLocalTime } from '@piiri/domain/series/resolve-local-time'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import { dayOf, localDateTime } from '@piiri/domain/shared/local-date-time'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import { groupsPlannedBy, hasScope, isStaff, type Viewer } from '@piiri/domain/shared/viewer'
import type { Context } from '../schema/context.ts'
import type { Period } from '../schema/period.ts'
import { circlesFor, type Dates } from './counted-circles.ts'

export type Statistics = { readonly type: 'Statistics'; readonly rows: readonly StatisticsRow[] }
type Failures = 'NOT_ALLOWED' | 'INVALID_INPUT' | 'DISCLOSURE_REFUSED'

/** Those who plan something, staff, and partners whose key has the scope for it. */
export const maySeeStatistics = (viewer: Viewer): boolean =>
  isStaff(viewer) || groupsPlannedBy(viewer).length > 0 || hasScope(viewer, 'STATISTICS_READ')

/** Sums of what was counted in whole months of the organisation's zone that are over. */
export async function tellStatistics(
  context: Context,
  period: Period,
  by: readonly StatisticsGrouping[],
): Promise<Outcome<Statistics, Failures>> {
  if (!maySeeStatistics(context.viewer)) return { ok: false, error: 'NOT_ALLOWED' }
  const dates = datesToTell(context, period)
  if (!dates.ok) return dates
  const told = statisticsOf(await circlesFor(context, dates.value), { months: dates.value.months, by })
  return told.ok ? success({ type: 'Statistics', rows: told.value }) : told
}

/** Whole months that are told of already; `end` is the first day of which nothing is told yet. */
export type DatesToTell = Dates & { readonly months: readonly Month[] }
export function datesToTell(
  { timeZone, now }: Pick<Context, 'timeZone' | 'now'>,
  period: Period,
): Outcome<DatesToTell, 'INVALID_INPUT'> {
  const dateAt = (at: Period['from']): LocalDate | null => {
    const date = dayOf(toLocalTime(at, timeZone))
    return resolveLocalTime(localDateTime(date, 0), timeZone) === at ? date : null
  }
  const [from, until] = [dateAt(period.from), dateAt(period.until)]
  const months = from === null || until === null ? null : wholeMonths(from, until)
  if (from === null || until === null || months === null) return invalid([{ path: ['in'], code: 'NOT_WHOLE_MONTHS' }])
  const end = toldBefore(dayOf(toLocalTime(now, timeZone)))
  return until > end
    ? invalid([{ path: ['in', 'until'], code: 'NOT_OVER_YET' }])
    : success({ from, until, end, months })
}
