import { instant, type Instant } from '@piiri/domain/shared/instant'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { resolveLocalTime, toLocalTime } from '@piiri/domain/series/resolve-local-time'
import type { Feature } from '@piiri/domain/groups/group'
import type { GuestSpeaker } from '@piiri/domain/sessions/session.policy'
import type { VenueId } from '@piiri/domain/shared/id'
import type { Text } from '@piiri/domain/shared/text'
import { featureBits } from '../groups/groups.repository.ts'
import { wordsOfSessions } from '../series/store-series.ts'
import { recordChange } from '../shared/programme-version.repository.ts'
import type { Tx } from '../storage/query.ts'
import { putWords } from '../storage/search.repository.ts'
import { boxOfSession, type SessionOfGroup, type SessionRow } from './session-boxes.ts'
import { patchSession } from './sessions.repository.ts'

/** What one Session gets of its own; what is left out stays. */
export type SessionChange = {
  /** On its zone's clock; its length stays. */
  readonly localStart?: LocalDateTime
  readonly venueId?: VenueId | null
  readonly topic?: Text
  readonly note?: Text
  readonly guestSpeakers?: readonly GuestSpeaker[]
  readonly features?: readonly Feature[]
  /** Not held, for this reason. */
  readonly cancelled?: Text
}

/** Changes one Session that was read in this unit, and counts the change for calendars. */
export async function changeSession(
  tx: Tx,
  found: SessionOfGroup,
  change: SessionChange,
  now: Instant,
): Promise<SessionOfGroup> {
  const before = found.session
  const session: SessionRow = {
    ...before,
    ...movedTo(before, change.localStart),
    ...(change.venueId !== undefined && { venueId: change.venueId }),
    topic: change.topic ?? before.topic,
    note: change.note ?? before.note,
    guestSpeakers: change.guestSpeakers ?? before.guestSpeakers,
    features: change.features ? featureBits.toBits(change.features) : before.features,
    ...(change.cancelled && {
      status: 'CANCELLED' as const,
      cancelledBy: 'PERSON' as const,
      cancellationReason: change.cancelled,
    }),
    own: [...new Set([...before.own.split(' '), ...Object.keys(change)])].filter(Boolean).join(' '),
    searchId: change.topic || change.guestSpeakers ? before.id : before.searchId,
    sequence: before.sequence + 1,
    changedAt: now,
    version: before.version + 1,
  }
  await patchSession(tx, session)
  if (session.searchId === session.id)
    await putWords(tx, { id: session.id, words: wordsOfSessions(found.group, ownWords(session)) })
  const after = { ...found, session }
  await recordChange(tx, [boxOfSession(found)], [boxOfSession(after)])
  return after
}

function movedTo(session: SessionRow, localStart: LocalDateTime | undefined): Partial<SessionRow> {
  if (localStart === undefined) return {}
  const start = resolveLocalTime(localStart, session.timeZone)
  const end = instant(start + (session.end - session.start))
  return {
    start,
    end,
    localStart: toLocalTime(start, session.timeZone),
    localEnd: toLocalTime(end, session.timeZone),
    isMoved: localStart !== session.originalStart,
  }
}

const ownWords = ({ topic, guestSpeakers }: SessionRow): readonly (Text | null)[] => [
  topic,
  ...guestSpeakers.flatMap((guest) => [guest.title, guest.topic, guest.organisation]),
]
