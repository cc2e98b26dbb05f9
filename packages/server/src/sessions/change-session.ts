import { resolveLocalTime, toLocalTime } from '@piiri/domain/series/resolve-local-time'
import { findBreak } from '@piiri/domain/seasons/find-break'
import type { Feature, LanguageSupport } from '@piiri/domain/groups/group'
import type { GuestSpeaker } from '@piiri/domain/series/guest-speaker'
import type { DurationMinutes } from '@piiri/domain/shared/duration'
import type { VenueId } from '@piiri/domain/shared/id'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import { dayOf, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { Text } from '@piiri/domain/shared/text'
import { featureBits } from '../groups/groups.repository.ts'
import { tagsOf } from '../groups/store-group.ts'
import { breakRowsForSystem, type BreakRow } from '../seasons/seasons.repository.ts'
import type { Tx } from '../storage/query.ts'
import { ownOf, writeOwn, type OwnName } from './own.ts'
import type { SessionOfGroup, SessionRow } from './session-boxes.ts'
import { cancellationOf } from './settle-session.ts'
import { completeDrafts, writeSessions } from './write-sessions.ts'

/** What one Session gets of its own; what is left out stays. Null says that it has none. */
export type SessionChange = {
  /** On its zone's clock; its length stays. */
  readonly localStart?: LocalDateTime
  readonly durationMinutes?: DurationMinutes
  readonly venueId?: VenueId | null
  readonly topic?: Text | null
  readonly note?: Text | null
  readonly guestSpeakers?: readonly GuestSpeaker[]
  readonly features?: readonly Feature[]
  readonly languages?: readonly LanguageSupport[]
  readonly capacity?: number | null
  /** Not held, for this reason. */
  readonly cancelled?: Text
}

/** Changes one Session that was read in this unit. */
export async function changeSession(
  tx: Tx,
  found: SessionOfGroup,
  change: SessionChange,
  now: Instant,
): Promise<SessionOfGroup> {
  const { seasonId } = found.session
  const breaks = seasonId === null ? [] : ((await breakRowsForSystem(tx, [seasonId])).get(seasonId) ?? [])
  const after = changedSession(found, change, breaks)
  const drafts = await completeDrafts(tx, found, [{ before: found.session, after }], now)
  await writeSessions(tx, found, drafts, now)
  return { ...found, session: drafts[0]?.after ?? found.session }
}

/** The row of a Session with a change of its own. Moved into one of the Breaks it is cancelled, moved out of it it is not. */
export function changedSession(
  { session, group }: SessionOfGroup,
  change: SessionChange,
  breaks: readonly BreakRow[],
): SessionRow {
  const own = new Set([...ownOf(session), ...(Object.keys(change) as OwnName[])]) // They have the same names.
  const timed = { ...session, ...timesWith(session, change) }
  return {
    ...timed,
    ...(change.venueId !== undefined && { venueId: change.venueId }),
    ...(change.topic !== undefined && { topic: change.topic }),
    ...(change.note !== undefined && { note: change.note }),
    ...(change.guestSpeakers && { guestSpeakers: change.guestSpeakers }),
    ...(change.features && { features: featureBits.toBits(change.features) }),
    ...(change.languages && { languages: change.languages, languageTags: tagsOf(change.languages) }),
    ...(change.capacity !== undefined && { capacity: change.capacity }),
    ...(!own.has('cancelled') &&
      cancellationOf(own.has('reinstated') ? null : findBreak(breaks, dayOf(timed.localStart)), group)),
    ...(change.cancelled && {
      status: 'CANCELLED' as const,
      cancelledBy: 'PERSON' as const,
      cancellationReason: change.cancelled,
    }),
    own: writeOwn(own),
    searchId: own.has('topic') || own.has('guestSpeakers') ? session.id : session.searchId,
  }
}

function timesWith(session: SessionRow, { localStart, durationMinutes }: SessionChange): Partial<SessionRow> {
  if (localStart === undefined && durationMinutes === undefined) return {}
  const { timeZone, originalStart } = session
  const start = localStart === undefined ? session.start : resolveLocalTime(localStart, timeZone)
  const length = durationMinutes === undefined ? session.end - session.start : durationMinutes * 60_000
  const end = instant(start + length)
  return {
    start,
    end,
    localStart: toLocalTime(start, timeZone),
    localEnd: toLocalTime(end, timeZone),
    isMoved: localStart === undefined ? session.isMoved : localStart !== originalStart,
  }
}
