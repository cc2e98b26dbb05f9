import { findBreak, isDateIn, type DateSpan } from '../seasons/find-break.ts'
import { expandRule, type LocalWindow, type RecurrencePlan } from '../series/expand-rule.ts'
import { toLocalTime } from '../series/resolve-local-time.ts'
import type { DurationMinutes } from '../shared/duration.ts'
import { instant, type Instant } from '../shared/instant.ts'
import { dayOf, type LocalDateTime } from '../shared/local-date-time.ts'

/** What the Sessions of a Series come from. Breaks are those of its Season: a Series without one has neither. */
export type SessionPlan<B extends DateSpan> = RecurrencePlan & {
  readonly durationMinutes: DurationMinutes
  readonly season: DateSpan | null
  readonly breaks: readonly B[]
}

export type PlannedSession<B extends DateSpan> = {
  /** Its place in its Series, also where the clock skips that time. */
  readonly originalStart: LocalDateTime
  readonly start: Instant
  readonly end: Instant
  /** What the zone's clock shows at `start` and `end`. */
  readonly localStart: LocalDateTime
  readonly localEnd: LocalDateTime
  /** The Break that cancels it, or null. */
  readonly cancelledBy: B | null
}

/**
 * The Sessions that a Series has within a window of original starts: none outside its Season, cancelled where the local date that
 * they start on lies in a Break. What a Session is depends on the plan alone, never on the window.
 */
export function materialiseSessions<B extends DateSpan>(
  plan: SessionPlan<B>,
  window: LocalWindow,
): readonly PlannedSession<B>[] {
  const { season, zone, breaks } = plan
  return expandRule(plan, window)
    .filter(({ local }) => season === null || isDateIn(season, dayOf(local)))
    .map(({ local, instant: start }) => {
      const end = instant(start + plan.durationMinutes * 60_000)
      const localStart = toLocalTime(start, zone)
      const cancelledBy = findBreak(breaks, dayOf(localStart))
      return { originalStart: local, start, end, localStart, localEnd: toLocalTime(end, zone), cancelledBy }
    })
}
