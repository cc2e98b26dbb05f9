import type { NewPlaces } from '@piiri/domain/sessions/place-anew'
import type { Instant } from '@piiri/domain/shared/instant'
import type { BreakRow } from '../seasons/seasons.repository.ts'
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
  surroundings: Surroundings,
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
  const lost = places.lost.map((one) => ({
    before: one,
    after: hasStarted(one) ? belonging(one) : loseDay(one, series),
  }))
  const made = places.free
    .filter((planned) => !hasStarted(planned))
    .map((planned) => rowOfPlanned(ids, surroundings, planned, now))
  return [...kept, ...lost, ...(await withFreeIds(read, made)).map((after) => ({ before: null, after }))]
}
