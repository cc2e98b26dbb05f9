import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { SeasonStatus } from '@piiri/domain/seasons/season.policy'
import { placesLeft } from '@piiri/domain/series/places-left'
import { instant } from '@piiri/domain/shared/instant'
import { sessionPolicy, type Session, type SessionFacts } from '@piiri/domain/sessions/session.policy'
import { featureBits, type GroupRow } from '../groups/groups.repository.ts'
import type { session } from './sessions.table.ts'

export type SessionRow = typeof session.$inferSelect
/** A Session with what its policy's facts are read from. */
export type SessionOfGroup = {
  readonly session: SessionRow
  readonly group: GroupRow
  readonly season: { readonly status: SeasonStatus } | null
}

/** A withdrawn Session is told as cancelled, to whoever still holds its id. Written out, since a page makes many, and a spread copies slowly. */
const toSession = (row: SessionRow): Session => ({
  type: 'Session',
  id: row.id,
  seriesId: row.seriesId,
  groupId: row.groupId,
  seasonId: row.seasonId,
  originalStart: row.originalStart,
  start: row.start,
  end: row.end,
  localStart: row.localStart,
  localEnd: row.localEnd,
  timeZone: row.timeZone,
  status: row.isWithdrawn ? 'CANCELLED' : row.status,
  isMoved: row.isMoved,
  cancellationReason: row.cancellationReason,
  topic: row.topic,
  note: row.note,
  venueId: row.venueId,
  features: featureBits.fromBits(row.features),
  languages: row.languages,
  guestSpeakers: row.guestSpeakers,
  capacity: row.capacity,
  placesLeft: placesLeft(row.capacity, row.confirmedCount),
  registrationOpensAt:
    row.capacity === null || row.registrationOpensBefore === null
      ? null
      : instant(row.start - row.registrationOpensBefore * 60_000),
  sequence: row.sequence,
  changedAt: row.changedAt,
  version: row.version,
})

/** What the facts of a Session are read from. */
export type SourceOfFacts = Pick<SessionOfGroup, 'season'> & {
  readonly session: Pick<SessionRow, 'knownTo'>
  readonly group: Pick<GroupRow, 'id' | 'confidentiality'>
}
/** Of a Session, and of what people have there. What is of no Season counts as published. */
export const factsOfSession = ({ session, group, season }: SourceOfFacts): SessionFacts => ({
  group: group.id,
  confidentiality: group.confidentiality,
  seasonStatus: season?.status ?? 'PUBLISHED',
  knownTo: session.knownTo,
})

export const boxOfSession = (found: SessionOfGroup): Undisclosed<Session> =>
  conceal(sessionPolicy, toSession(found.session), factsOfSession(found))
