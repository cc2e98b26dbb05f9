import { isDeepStrictEqual } from 'node:util'
import { disclose } from '@piiri/domain/shared/disclosure'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { resolveLocalTime, toLocalTime } from '@piiri/domain/series/resolve-local-time'
import type { Feature } from '@piiri/domain/groups/group'
import type { GuestSpeaker } from '@piiri/domain/sessions/session.policy'
import type { VenueId } from '@piiri/domain/shared/id'
import type { Text } from '@piiri/domain/shared/text'
import { visitor } from '@piiri/domain/shared/viewer'
import { featureBits } from '../groups/groups.repository.ts'
import { wordsOfSessions } from '../series/store-series.ts'
import { recordChange } from '../shared/programme-version.repository.ts'
import type { Tx } from '../storage/query.ts'
import { putWords } from '../storage/search.repository.ts'
import { findVenues } from '../venues/venues.repository.ts'
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

/**
 * Changes one Session that was read in this unit. Calendars count the change (SEQUENCE, LAST-MODIFIED) where all who may know of the Session may
 * know of the difference: another hidden Venue is none to those who are told of no Venue.
 */
export async function changeSession(
  tx: Tx,
  found: SessionOfGroup,
  change: SessionChange,
  now: Instant,
): Promise<SessionOfGroup> {
  const before = found.session
  const changed: SessionRow = {
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
    version: before.version + 1,
  }
  const toldBefore = await atToldVenue(tx, found)
  const toldAfter = await atToldVenue(tx, { ...found, session: changed })
  const counts = !isDeepStrictEqual(told(toldBefore), told(toldAfter)) && {
    sequence: before.sequence + 1,
    changedAt: now,
  }
  const session: SessionRow = { ...changed, ...counts }
  await patchSession(tx, session)
  if (session.searchId === session.id)
    await putWords(tx, { id: session.id, words: wordsOfSessions(found.group, ownWords(session)) })
  await recordChange(tx, [boxOfSession(toldBefore)], [boxOfSession(toldAfter)])
  return { ...found, session }
}

/** At the Venue that visitors are told of: at none, where it is hidden from them. Whoever sees a Session that visitors do not is told of its Venue. */
async function atToldVenue(tx: Tx, found: SessionOfGroup): Promise<SessionOfGroup> {
  const { venueId } = found.session
  if (venueId === null || disclose(boxOfSession(found), visitor) === null) return found
  const venue = (await findVenues(tx, [venueId], new Map())).get(venueId)
  const isTold = venue !== undefined && disclose(venue, visitor) !== null
  return isTold ? found : { ...found, session: { ...found.session, venueId: null } }
}

/** What is told of a Session to whoever may know of it. */
const told = ({ session }: SessionOfGroup): SessionRow => ({ ...session, version: 0, own: '', searchId: '' })

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
