import { findBreak } from '@piiri/domain/seasons/find-break'
import type { PlannedSession } from '@piiri/domain/sessions/materialise-sessions'
import { toLocalTime } from '@piiri/domain/series/resolve-local-time'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import { dayOf } from '@piiri/domain/shared/local-date-time'
import type { GroupRow } from '../groups/groups.repository.ts'
import type { BreakRow } from '../seasons/seasons.repository.ts'
import type { SeriesRow } from '../series/series.repository.ts'
import { ownOf, type OwnName } from './own.ts'
import type { SessionRow } from './session-boxes.ts'

/** What decides what a Session takes that it does not have of its own. */
export type Surroundings = {
  readonly series: SeriesRow
  readonly group: Pick<GroupRow, 'isArchived'>
  readonly breaks: readonly BreakRow[]
}

/** A Session as its row has to be: what it has of its own stays, the rest is as its place in its Series and its surroundings are now. */
export function settleSession(
  row: SessionRow,
  planned: PlannedSession<BreakRow>,
  { series, group, breaks }: Surroundings,
): SessionRow {
  const own = ownOf(row)
  const placed = { ...row, seriesId: series.id, seasonId: series.seasonId, originalStart: planned.originalStart }
  const timed = { ...placed, ...timesOf(row, own, planned, series) }
  return {
    ...timed,
    isMoved: own.has('localStart') && timed.localStart !== planned.originalStart,
    isWithdrawn: false,
    knownTo: 'ANYBODY',
    ...cancellationOfRow(timed, own, { group, breaks }),
    ...Object.fromEntries(Object.entries(takenFrom(series)).filter(([name]) => !isOwn(own, name))),
    searchId: own.has('topic') || own.has('guestSpeakers') ? row.id : series.id,
  }
}

/**
 * A Session whose day is gone. One that has something of its own stays, cancelled, with the reason that somebody gave; one that was already called
 * off for all to see stays so; any other is withdrawn.
 */
export function loseDay(row: SessionRow, series: SeriesRow): SessionRow {
  const lost = { ...row, seriesId: series.id, seasonId: series.seasonId }
  if (row.cancelledBy === 'EDIT') return lost
  const cancellationReason = row.cancelledBy === 'PERSON' ? row.cancellationReason : null
  return { ...lost, status: 'CANCELLED', cancelledBy: 'EDIT', cancellationReason, isWithdrawn: row.own === '' }
}

/** What the row of a Session takes from its Series. */
export const takenFrom = (series: SeriesRow) => ({
  topic: series.topic,
  note: series.note,
  venueId: series.venueId,
  features: series.features,
  languages: series.languages,
  languageTags: series.languageTags,
  guestSpeakers: series.guestSpeakers,
  capacity: series.capacity,
  registrationOpensBefore: series.registrationOpensBefore,
})

/** What a Break and the end of its Group make of a Session that nobody called off. */
export function cancellationOf(
  inBreak: BreakRow | null,
  { isArchived }: Pick<GroupRow, 'isArchived'>,
): Pick<SessionRow, 'status' | 'cancelledBy' | 'cancellationReason'> {
  if (isArchived) return { status: 'CANCELLED', cancelledBy: 'ARCHIVE', cancellationReason: null }
  if (inBreak === null) return { status: 'SCHEDULED', cancelledBy: null, cancellationReason: null }
  return { status: 'CANCELLED', cancelledBy: 'BREAK', cancellationReason: inBreak.reason }
}

function cancellationOfRow(
  row: SessionRow,
  own: ReadonlySet<OwnName>,
  { group, breaks }: Pick<Surroundings, 'group' | 'breaks'>,
) {
  if (own.has('cancelled'))
    return {
      status: 'CANCELLED' as const,
      cancelledBy: 'PERSON' as const,
      cancellationReason: row.cancellationReason,
    }
  return cancellationOf(own.has('reinstated') ? null : findBreak(breaks, dayOf(row.localStart)), group)
}

const isOwn = (own: ReadonlySet<OwnName>, column: string): boolean =>
  own.has((column === 'languageTags' ? 'languages' : column) as OwnName) // A column that no Session has of its own is in no set.

type Times = Pick<SessionRow, 'start' | 'end' | 'localStart' | 'localEnd'>
function timesOf(
  row: SessionRow,
  own: ReadonlySet<OwnName>,
  planned: PlannedSession<BreakRow>,
  series: SeriesRow,
): Times {
  const start: Instant = own.has('localStart') ? row.start : planned.start
  const length = own.has('durationMinutes') ? row.end - row.start : series.durationMinutes * 60_000
  const end = instant(start + length)
  const zone = series.timeZone
  return { start, end, localStart: toLocalTime(start, zone), localEnd: toLocalTime(end, zone) }
}
