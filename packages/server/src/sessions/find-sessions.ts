import type { Undisclosed } from '@piiri/domain/shared/disclosure'
import type { GroupId, SessionId, VenueId } from '@piiri/domain/shared/id'
import { sessionPolicy, type Session } from '@piiri/domain/sessions/session.policy'
import type { Context } from '../schema/context.ts'
import { groupRows } from '../shared/group-rows.ts'
import { conditionSql } from '../storage/condition-sql.ts'
import { findLater } from './later-sessions.ts'
import { boxOfSession, type SessionOfGroup } from './session-boxes.ts'
import { meetingsAt } from './meetings.repository.ts'
import { sessionsByIds, soughtColumns } from './sessions.repository.ts'

/**
 * Those with these ids that the viewer may know of: rows, and what lies beyond them. The queries keep to the viewer, so that what is hidden takes as
 * long as what is not there.
 */
export async function findSessions(
  context: Context,
  ids: readonly SessionId[],
): Promise<Map<SessionId, Undisclosed<Session>>> {
  return new Map((await findRows(context, ids)).map((one) => [one.session.id, boxOfSession(one)]))
}

/** The same as rows, for use cases that change them. */
export async function findRows(context: Context, ids: readonly SessionId[]): Promise<readonly SessionOfGroup[]> {
  const seen = conditionSql(sessionPolicy.thing.allows(context.viewer), soughtColumns)
  const rows = await sessionsByIds(context.read, { seen }, { ids })
  const found = new Set(rows.map(({ session }) => session.id))
  const later = await findLater(
    context,
    ids.filter((id) => !found.has(id)),
  )
  return [...rows, ...later]
}

/** Of some Groups, those that have a present or future Session at each of some Venues. */
export async function findMeetings(
  { read, now }: Context,
  venues: readonly VenueId[],
  groups: readonly GroupId[],
): Promise<ReadonlyMap<VenueId, readonly GroupId[]>> {
  const rows = await meetingsAt(read, { venues, groups, now })
  const byVenue = groupRows(rows, ({ venueId }) => venueId)
  return new Map([...byVenue].map(([venue, meetings]) => [venue, meetings.map(({ groupId }) => groupId)]))
}
