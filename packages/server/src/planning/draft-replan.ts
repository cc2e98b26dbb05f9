import { materialiseSessions } from '@piiri/domain/sessions/materialise-sessions'
import { placeAnew } from '@piiri/domain/sessions/place-anew'
import { addMinutes } from '@piiri/domain/shared/local-date-time'
import { planOf } from '../series/series-plan.ts'
import type { SeriesRow } from '../series/series.repository.ts'
import type { SessionRow } from '../sessions/session-boxes.ts'
import type { SessionIds } from '../sessions/session-ids.ts'
import { loseDay, settleSession } from '../sessions/settle-session.ts'
import { completeDrafts, type SessionDraft } from '../sessions/write-sessions.ts'
import type { Read } from '../storage/query.ts'
import { openFrom, seriesDrafts, type Draft, type Drafting } from './draft.ts'
import { placeRows } from './place-rows.ts'
import type { SeriesAtWork } from './series-at-work.ts'

type Replan = Drafting & {
  readonly sessionIds: SessionIds
  /** The Series as it was before, where it is itself what changes. */
  readonly before?: SeriesRow
}

/**
 * What becomes of the Sessions that have not started of a Series whose dates, Season, Breaks or Group are others now: `work` is as it is from
 * now on. Nothing is split, since what has started is as it was.
 */
export async function draftReplan(read: Read, work: SeriesAtWork, { sessionIds, before, now }: Replan): Promise<Draft> {
  const { series } = work
  const from = openFrom(series, now)
  const plan = planOf(work, work.breaks)
  const ahead = work.rows.filter(({ originalStart }) => originalStart >= from)
  const places = placeAnew(plan, ahead, { from, until: series.expandedUntil })
  const placed = await placeRows(read, sessionIds, places, work, now)
  const movedLater = work.rows
    .filter(({ originalStart, start }) => originalStart < from && start > now)
    .map((row) => atOwnPlace(row, work))
  return {
    of: work,
    series: before === undefined ? [] : seriesDrafts(before, series),
    sessions: await completeDrafts(read, work, [...placed, ...movedLater], now),
    formerRecurrence: null,
  }
}

/** One whose day is over and that was moved to a coming one. */
function atOwnPlace(row: SessionRow, work: SeriesAtWork): SessionDraft {
  const window = { from: row.originalStart, to: addMinutes(row.originalStart, 1) }
  const [planned] = materialiseSessions(planOf(work, work.breaks), window)
  return { before: row, after: planned === undefined ? loseDay(row, work.series) : settleSession(row, planned, work) }
}
