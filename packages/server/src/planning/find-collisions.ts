import { findBreak } from '@piiri/domain/seasons/find-break'
import type { Break } from '@piiri/domain/seasons/season.policy'
import { sessionPolicy, type Session } from '@piiri/domain/sessions/session.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { GroupId, SeasonId, SessionId, VenueId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import { dayOf, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { groupsOf } from '@piiri/domain/shared/viewer'
import { see, type Context } from '../schema/context.ts'
import { boxOfBreak, breakRowsForSystem, seasonRowsForSystem } from '../seasons/seasons.repository.ts'
import { longestSession } from '../sessions/list-sessions.ts'
import { boxOfSession, type SessionRow } from '../sessions/session-boxes.ts'
import { sessionColumns, sessionsByIdsForSystem } from '../sessions/sessions.repository.ts'
import { conditionSql } from '../storage/condition-sql.ts'
import type { Read } from '../storage/query.ts'
import { meetingGroups } from '../venues/meeting-groups.ts'
import { findVenues } from '../venues/venues.repository.ts'
import { heldAt, heldBy } from './collisions.repository.ts'
import { pairsAtOnce } from './pairs-at-once.ts'

export type CollisionKind = 'VENUE_TAKEN' | 'IN_A_BREAK' | 'VIEWER_ELSEWHERE'
/** Something that is at the same time as a Session. Told only where the viewer may know of it. */
export type Collision = {
  readonly kind: CollisionKind
  /** The Session that collides; null for one that is only planned. */
  readonly sessionId: SessionId | null
  /** Of the Session that collides. */
  readonly start: Instant
  readonly with: Disclosed<Session> | null
  readonly break: Disclosed<Break> | null
}
/** What may collide: a Session, or one that is only planned, which has no id. */
export type Meeting = {
  readonly id: SessionId | null
  readonly groupId: GroupId
  readonly seasonId: SeasonId | null
  readonly venueId: VenueId | null
  readonly start: Instant
  readonly end: Instant
  readonly localStart: LocalDateTime
  readonly status: SessionRow['status']
  readonly cancelledBy: SessionRow['cancelledBy']
}

/** How many are told, and how many others are looked through for them. */
export const mostTold = 200
const mostSought = 5000

/**
 * What coming Sessions of one Group collide with, by their start: another one at the same Venue, a Break, one of a Group that the viewer is in
 * as well. A collision warns, it does not forbid. `stored`: whether what is stored of these meetings is as they are given, or is to be replaced by them.
 */
export async function findCollisions(
  context: Context,
  read: Read,
  meetings: readonly Meeting[],
  stored: 'ARE_STORED' | 'REPLACE_WHAT_IS_STORED' = 'REPLACE_WHAT_IS_STORED',
): Promise<readonly Collision[]> {
  const coming = meetings.filter(({ end }) => end > context.now)
  const held = coming.filter(({ status }) => status === 'SCHEDULED')
  const replaced = new Set(stored === 'ARE_STORED' ? [] : meetings.map(({ id }) => id))
  const others = (found: readonly Held[]): readonly Held[] => found.filter(({ id }) => !replaced.has(id))
  const found = [
    ...(await inBreaks(context, read, stored === 'ARE_STORED' ? held : coming)),
    ...(await tell(context, read, 'VENUE_TAKEN', held, others(await heldAtVenuesOf(context, read, held)))),
    ...(await tell(context, read, 'VIEWER_ELSEWHERE', held, others(await heldElsewhere(context, read, held)))),
  ]
  return found.toSorted((a, b) => a.start - b.start).slice(0, mostTold)
}

async function inBreaks(context: Context, read: Read, meetings: readonly Meeting[]): Promise<readonly Collision[]> {
  const ids = [...new Set(meetings.flatMap(({ seasonId }) => seasonId ?? []))]
  const breaks = await breakRowsForSystem(read, ids)
  const seasons = new Map((await seasonRowsForSystem(read, { ids })).map((row) => [row.id, row]))
  return meetings.flatMap(({ id: sessionId, seasonId, start, localStart, status, cancelledBy }) => {
    const season = seasonId === null ? undefined : seasons.get(seasonId)
    const row = season && findBreak(breaks.get(season.id) ?? [], dayOf(localStart))
    const bears = status === 'SCHEDULED' || cancelledBy === 'BREAK'
    const seen = season && row && bears ? see(context, boxOfBreak(row, season)) : null
    return seen === null ? [] : [{ kind: 'IN_A_BREAK' as const, sessionId, start, with: null, break: seen }]
  })
}

/** For queries of Sessions. */
export const seenBy = ({ viewer }: Context) => ({
  seen: conditionSql(sessionPolicy.thing.allows(viewer), sessionColumns),
})

/** At a Venue that the viewer may not know nothing is taken: that two Sessions are at the same one would tell of it. */
async function heldAtVenuesOf(context: Context, read: Read, meetings: readonly Meeting[]): Promise<readonly Held[]> {
  const ids = [...new Set(meetings.flatMap(({ venueId }) => venueId ?? []))]
  const found = await findVenues(read, ids, await meetingGroups({ ...context, read }, ids))
  const venues = ids.filter((id) => see(context, found.get(id) ?? null) !== null)
  return venues.length === 0 ? [] : heldAt(read, seenBy(context), { venues, ...spanOf(meetings), limit: mostSought })
}

async function heldElsewhere(context: Context, read: Read, meetings: readonly Meeting[]): Promise<readonly Held[]> {
  const own = new Set(meetings.map(({ groupId }) => groupId))
  const groups = groupsOf(context.viewer).filter((id) => !own.has(id))
  const isNowhereElse = groups.length === 0 || meetings.length === 0
  return isNowhereElse ? [] : heldBy(read, seenBy(context), { groups, ...spanOf(meetings), limit: mostSought })
}

type Held = Pick<SessionRow, 'id' | 'start' | 'end' | 'venueId'>
async function tell(
  context: Context,
  read: Read,
  kind: CollisionKind,
  meetings: readonly Meeting[],
  others: readonly Held[],
): Promise<readonly Collision[]> {
  const pairs: { readonly sessionId: SessionId | null; readonly start: Instant; readonly with: SessionId }[] = []
  for (const [one, other] of pairsAtOnce(meetings, others)) {
    if (one.id === other.id || (kind === 'VENUE_TAKEN' && one.venueId !== other.venueId)) continue
    pairs.push({ sessionId: one.id, start: one.start, with: other.id })
    if (pairs.length === mostTold) break
  }
  const rows = await sessionsByIdsForSystem(read, { ids: pairs.map((pair) => pair.with) })
  const seen = new Map(rows.map((row) => [row.session.id, see(context, boxOfSession(row))]))
  return pairs.flatMap(({ sessionId, start, with: id }) => {
    const other = seen.get(id) ?? null
    return other === null ? [] : [{ kind, sessionId, start, with: other, break: null }]
  })
}

function spanOf(meetings: readonly Meeting[]) {
  const from = meetings.reduce((least, { start }) => Math.min(least, start), Infinity)
  const until = meetings.reduce((most, { end }) => Math.max(most, end), 0)
  return { from, until, earliest: from - longestSession }
}
