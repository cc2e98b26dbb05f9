import { instant, type Instant } from '@piiri/domain/shared/instant'

/** Sessions are rows for so many months ahead, of 30 days each. */
const horizonMonths = 18
const month = 30 * 24 * 60 * 60 * 1000

/** Up to where lists go unless a Period is given. */
export const horizonOf = (now: Instant, months = horizonMonths): Instant => instant(now + months * month)
/** Up to where the job makes rows: a month further, so that there are rows up to the horizon though it ran some weeks ago. */
export const expansionEnd = (now: Instant, months = horizonMonths): Instant => horizonOf(now, months + 1)
