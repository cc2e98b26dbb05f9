import { materialiseSessions, type PlannedSession } from '@piiri/domain/sessions/materialise-sessions'
import type { NewPlaces } from '@piiri/domain/sessions/place-anew'
import { addMinutes, dayOf, localDateTime } from '@piiri/domain/shared/local-date-time'
import type { Instant } from '@piiri/domain/shared/instant'
import type { BreakRow } from '../seasons/seasons.repository.ts'
import { planOf } from '../series/series-plan.ts'
import type { SeriesOfGroup } from '../series/series.repository.ts'
import type { SessionIds } from '../sessions/session-ids.ts'
import type { SessionRow } from '../sessions/session-boxes.ts'
import { loseDay, settleSession, type Surroundings } from '../sessions/settle-session.ts'
import type { SessionDraft } from '../sessions/write-sessions.ts'
import { rowOfPlanned } from '../sessions/planned-rows.ts'
import { withFreeIds } from '../sessions/with-free-ids.ts'
import type { Read } from '../storage/query.ts'

/**
 * The rows of Sessions at the places that a changed plan gives them: those with a day settle there, those without lose it, and free starts
 * become new ones. Sessions that have started stay as they are, but for where they belong.
 */
export async function placeRows(
  read: Read,
  ids: SessionIds,
  places: NewPlaces<SessionRow, BreakRow>,
  surroundings: Surroundings & SeriesOfGroup,
  now: Instant,
): Promise<readonly SessionDraft[]> {
  const { series } = surroundings
  const hasStarted = ({ start }: Pick<SessionRow, 'start'>): boolean => start <= now
  const belonging = (row: SessionRow): SessionRow => ({ ...row, seriesId: series.id })
  const kept = places.kept.map(({ one, planned }) => ({
    before: one,
    after: hasStarted(one)
      ? { ...belonging(one), originalStart: planned.originalStart }
      : settleSession(one, planned, surroundings),
  }))
  const lost = besideTaken(places).map(({ one, originalStart }) => ({
    before: one,
    after: { ...(hasStarted(one) ? belonging(one) : loseDay(one, series)), originalStart },
  }))
  const made = [...places.free, ...leftTo(ids, places, surroundings)]
    .filter((planned) => !hasStarted(planned))
    .map((planned) => rowOfPlanned(ids, surroundings, planned, now))
  // What gives its place up goes before what takes it: no two may have one, at no time. Only what is withdrawn gives up one that is taken.
  const inOrder = kept.toSorted((a, b) => Number(b.before.isWithdrawn) - Number(a.before.isWithdrawn))
  return [...lost, ...inOrder, ...(await withFreeIds(read, made)).map((after) => ({ before: null, after }))]
}

/**
 * Starts beyond the rows whose ids are those of Sessions that have another place by now. They become rows at once: told by their places, two would have
 * one id.
 */
function leftTo(
  ids: SessionIds,
  { kept, lost }: NewPlaces<SessionRow, BreakRow>,
  { breaks, ...of }: Surroundings & SeriesOfGroup,
): readonly PlannedSession<BreakRow>[] {
  const { key, expandedUntil } = of.series
  const held = new Set([...kept.map(({ planned }) => planned), ...lost].map(({ originalStart }) => originalStart))
  const plan = planOf(of, breaks)
  return [...kept.map(({ one }) => one), ...lost].flatMap(({ id }) => {
    const place = ids.placeOf(id)
    if (place?.seriesKey !== key || place.originalStart < expandedUntil || held.has(place.originalStart)) return []
    return materialiseSessions(plan, { from: place.originalStart, to: addMinutes(place.originalStart, 1) })
  })
}

/** Where those without a day are kept: at their place, or some minutes beside it where another Session of that day has it now. */
function besideTaken({ kept, lost, free }: NewPlaces<SessionRow, BreakRow>) {
  const taken = new Set(
    [...kept.map(({ planned }) => planned), ...free, ...kept.map(({ one }) => one), ...lost].map(
      (one) => one.originalStart,
    ),
  )
  const isNew = new Set([...kept.map(({ planned }) => planned), ...free].map(({ originalStart }) => originalStart))
  return lost.map((one) => {
    if (!isNew.has(one.originalStart)) return { one, originalStart: one.originalStart }
    const day = dayOf(one.originalStart)
    const minute = minutesOfDay.find((at) => !taken.has(localDateTime(day, at))) ?? 0
    const originalStart = localDateTime(day, minute)
    taken.add(originalStart)
    return { one, originalStart }
  })
}
const minutesOfDay = Array.from({ length: 1440 }, (_, minute) => minute)
