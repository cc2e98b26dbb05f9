import type { Instant } from '@piiri/domain/shared/instant'
import type { PlannedSession } from '@piiri/domain/sessions/materialise-sessions'
import type { BreakRow } from '../seasons/seasons.repository.ts'
import type { GroupRow } from '../groups/groups.repository.ts'
import type { SeriesRow } from '../series/series.repository.ts'
import type { SessionRow } from './session-boxes.ts'
import type { SessionIds } from './session-ids.ts'
import { cancellationOf, takenFrom } from './settle-session.ts'

/**
 * A planned Session as a row: with what it takes from its Series, and nothing of its own. It is the same whether it is stored or only
 * answered; `changedAt` is its start of being known, the epoch of its Series' rows.
 */
export const rowOfPlanned = (
  { of }: SessionIds,
  { series, group }: { readonly series: SeriesRow; readonly group: Pick<GroupRow, 'isArchived' | 'firstSequence'> },
  planned: PlannedSession<BreakRow>,
  changedAt: Instant,
): SessionRow => ({
  id: of({ seriesKey: series.key, originalStart: planned.originalStart }),
  seriesId: series.id,
  groupId: series.groupId,
  seasonId: series.seasonId,
  originalStart: planned.originalStart,
  start: planned.start,
  end: planned.end,
  localStart: planned.localStart,
  localEnd: planned.localEnd,
  timeZone: series.timeZone,
  isMoved: false,
  ...cancellationOf(planned.cancelledBy, group),
  isWithdrawn: false,
  knownTo: 'ANYBODY',
  ...takenFrom(series),
  confirmedCount: 0,
  own: '',
  searchId: series.id,
  sequence: group.firstSequence,
  changedAt,
  version: 1,
})
