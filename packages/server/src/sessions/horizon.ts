import { instant, type Instant } from '@piiri/domain/shared/instant'

/** Sessions are rows for so many calendar months ahead. */
const horizonMonths = 18

/**
 * Up to where lists go unless a Period is given. Months are counted in UTC, for Series of all zones alike: to the same day and time of
 * day, or to the end of a month that has no such day.
 */
export function horizonOf(now: Instant, months = horizonMonths): Instant {
  const date = new Date(now)
  const firstOfMonth = (ahead: number): number => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + ahead, 1)
  return instant(Math.min(firstOfMonth(months) + (now - firstOfMonth(0)), firstOfMonth(months + 1)))
}
/** Up to where the job makes rows: a month further, so that there are rows up to the horizon though it ran some weeks ago. */
export const expansionEnd = (now: Instant, months = horizonMonths): Instant => horizonOf(now, months + 1)
