import { isDeepStrictEqual } from 'node:util'
import type { Group } from '@piiri/domain/groups/group.policy'
import type { Material } from '@piiri/domain/materials/material.policy'
import type { Season } from '@piiri/domain/seasons/season.policy'
import type { Session } from '@piiri/domain/sessions/session.policy'
import { disclose, type Undisclosed } from '@piiri/domain/shared/disclosure'
import { parseId, type GroupId } from '@piiri/domain/shared/id'
import type { Viewer } from '@piiri/domain/shared/viewer'
import type { programmeChange } from './programme-changes.table.ts'

/** What differences are told of. */
type Told = Session | Group | Material | Season
export type Boxes = readonly Undisclosed<Told>[]
export type News = Pick<
  typeof programmeChange.$inferSelect,
  'event' | 'sessionId' | 'seriesId' | 'groupId' | 'seasonId'
>

/**
 * What one viewer learns from a difference: each Session, Group and Season that it is told of, once. A Material is its Group's. A Session that is not there for
 * them any more is no news: what could be said of it is what they may not know.
 */
export function newsFor(viewer: Viewer, before: Boxes, after: Boxes): readonly News[] {
  const earlier = new Map(before.flatMap((box) => disclose(box, viewer) ?? []).map((thing) => [thing.id, thing]))
  const now = after.flatMap((box) => disclose(box, viewer) ?? [])
  const there = new Set<string>(now.map(({ id }) => id))
  const gone = [...earlier.values()].filter(({ id }) => !there.has(id))
  const found = [
    ...now.flatMap((thing) => newsOf(earlier.get(thing.id) ?? null, thing) ?? []),
    ...gone.flatMap((thing) => (thing.type === 'Material' ? [ofGroup(thing.groupId)] : [])),
  ]
  return [...new Map(found.map((news) => [JSON.stringify(news), news])).values()]
}

/** What a change is of, but for what it is of. */
export const nothing = { sessionId: null, seriesId: null, groupId: null, seasonId: null }

/** Somebody who takes part in a Group, and is nothing else. */
export const memberOf = (group: GroupId): Viewer => ({
  kind: 'MEMBER',
  account: parseId('acc', ''),
  groups: [{ group, role: 'PARTICIPANT' }],
})

function newsOf(before: Told | null, after: Told): News | null {
  if (after.type === 'Session') return newsOfSession(before?.type === 'Session' ? before : null, after)
  if (after.type === 'Season') return newsOfSeason(before?.type === 'Season' ? before : null, after)
  if (isDeepStrictEqual(before, after)) return null
  return ofGroup(after.type === 'Group' ? after.id : after.groupId)
}

function newsOfSession(before: Session | null, after: Session): News | null {
  const event = eventOf(before, after)
  return event && { ...nothing, event, sessionId: after.id, groupId: after.groupId }
}

function eventOf(before: Session | null, after: Session): News['event'] | null {
  if (before === null) return 'SESSION_SCHEDULED'
  if (before.status !== after.status) return after.status === 'CANCELLED' ? 'SESSION_CANCELLED' : 'SESSION_REINSTATED'
  return isDeepStrictEqual(toldOf(before), toldOf(after)) ? null : 'SESSION_CHANGED'
}

/** Without what is told to whoever asks and is no news: that somebody has just taken a place, and how changes are counted. */
const toldOf = ({ placesLeft: _, sequence: _s, changedAt: _c, version: _v, capacity: _n, ...told }: Session) => told

const newsOfSeason = (before: Season | null, { id, status }: Season): News | null =>
  status === 'PUBLISHED' && before?.status !== 'PUBLISHED'
    ? { ...nothing, event: 'SEASON_PUBLISHED', seasonId: id }
    : null

export const ofGroup = (groupId: GroupId): News => ({
  ...nothing,
  event: 'GROUP_CHANGED',
  groupId,
})
