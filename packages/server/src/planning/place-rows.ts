import type { NewPlaces } from '@piiri/domain/sessions/place-anew'
import { dayOf, localDateTime, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { Instant } from '@piiri/domain/shared/instant'
import type { BreakRow } from '../seasons/seasons.repository.ts'
import type { SeriesOfGroup } from '../series/series.repository.ts'
import type { SessionIds } from '../sessions/session-ids.ts'
import type { SessionRow } from '../sessions/session-boxes.ts'
import { loseDay, settleSession, type Surroundings } from '../sessions/settle-session.ts'
import type { SessionDraft } from '../sessions/write-sessions.ts'
import { rowOfPlanned } from '../sessions/planned-rows.ts'
import { withFreeIds } from '../sessions/with-free-ids.ts'
import type { Read } from '../storage/query.ts'
import { leftPlaces } from './left-places.ts'

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
  const left = await leftPlaces(read, ids, surroundings, { held: placesOf(places), now })
  const made = [...places.free, ...left]
    .filter((planned) => !hasStarted(planned))
    .map((planned) => rowOfPlanned(ids, surroundings, planned, now))
  // What gives its place up goes before what takes it: no two may have one, at no time. Only what is withdrawn gives up one that is taken.
  const inOrder = kept.toSorted((a, b) => Number(b.before.isWithdrawn) - Number(a.before.isWithdrawn))
  return [...lost, ...inOrder, ...(await withFreeIds(read, made)).map((after) => ({ before: null, after }))]
}

const placesOf = ({ kept, lost }: NewPlaces<SessionRow, BreakRow>): ReadonlySet<LocalDateTime> =>
  new Set([...kept.map(({ planned }) => planned), ...lost].map(({ originalStart }) => originalStart))

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
