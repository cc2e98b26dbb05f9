import type { DateSpan } from '../seasons/find-break.ts'
import { localDateTime, dayOf, type LocalDateTime } from '../shared/local-date-time.ts'
import { addDays, type LocalDate } from '../shared/local-date.ts'
import { materialiseSessions, type PlannedSession, type SessionPlan } from './materialise-sessions.ts'

/** Something that has a place in a Series. What is withdrawn yields its day to what is there. */
export type Placed = { readonly originalStart: LocalDateTime; readonly isWithdrawn?: boolean }
export type NewPlaces<P extends Placed, B extends DateSpan> = {
  /** Each that has a start on its day, with that start. */
  readonly kept: readonly { readonly one: P; readonly planned: PlannedSession<B> }[]
  /** Those whose day has none left. */
  readonly lost: readonly P[]
  /** Starts that nothing had before. */
  readonly free: readonly PlannedSession<B>[]
}

/**
 * Where what has a place in a Series stands in its changed plan: at the start on the same local day. Of several on one day each keeps its
 * exact time where that is left, and the others follow in order; what is withdrawn comes last. Free starts are told up to `until` (exclusive); what lies beyond is placed all the same.
 */
export function placeAnew<P extends Placed, B extends DateSpan>(
  plan: SessionPlan<B>,
  placed: readonly P[],
  { from, until }: { readonly from: LocalDateTime; readonly until: LocalDateTime },
): NewPlaces<P, B> {
  const far = placed.filter(({ originalStart }) => originalStart >= until)
  const starts = [
    ...materialiseSessions(plan, { from, to: until }),
    ...[...new Set(far.map(({ originalStart }) => dayOf(originalStart)))]
      .flatMap((day) =>
        materialiseSessions(plan, { from: localDateTime(day, 0), to: localDateTime(addDays(day, 1), 0) }),
      )
      .filter(({ originalStart }) => originalStart >= until),
  ]
  const open = new Map(starts.map((planned) => [planned.originalStart, planned]))
  const kept: { one: P; planned: PlannedSession<B> }[] = []
  const take = (one: P, planned: PlannedSession<B> | undefined): boolean => {
    if (planned === undefined) return false
    open.delete(planned.originalStart)
    kept.push({ one, planned })
    return true
  }
  const place = (some: readonly P[]): readonly P[] => {
    const displaced = some.filter((one) => !take(one, open.get(one.originalStart)))
    const byDay = groupByDay(open.values())
    return displaced.filter((one) => !take(one, byDay.get(dayOf(one.originalStart))?.shift()))
  }
  const inOrder = placed.toSorted((a, b) => (a.originalStart < b.originalStart ? -1 : 1))
  const lost = [true, false].flatMap((isThere) => place(inOrder.filter((one) => !one.isWithdrawn === isThere)))
  return { kept, lost, free: [...open.values()].filter(({ originalStart }) => originalStart < until) }
}

/** In local order within each day. */
function groupByDay<B extends DateSpan>(
  starts: Iterable<PlannedSession<B>>,
): ReadonlyMap<LocalDate, PlannedSession<B>[]> {
  const days = new Map<LocalDate, PlannedSession<B>[]>()
  for (const planned of starts) {
    const day = dayOf(planned.originalStart)
    days.set(day, [...(days.get(day) ?? []), planned])
  }
  return days
}
