import type { Group } from '@piiri/domain/groups/group.policy'
import type { Session } from '@piiri/domain/sessions/session.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { GroupId } from '@piiri/domain/shared/id'
import { groupsOf, isStaff, type Viewer } from '@piiri/domain/shared/viewer'
import type { WebhookEvent } from '@piiri/domain/webhooks/webhook-event'
import { isOfLists } from '../changes/change-kind.ts'
import type { ProgrammeChangeRow } from '../changes/programme-changes.repository.ts'
import { groupById } from '../groups/group.schema.ts'
import { see, type Context } from '../schema/context.ts'
import { loadSeason } from '../seasons/season.schema.ts'
import { loadSession } from '../sessions/session.schema.ts'

/** A change as one viewer is told of it. `cursor`: from where to go on after it. */
export type ProgrammeChange = {
  readonly event: WebhookEvent
  readonly session: Disclosed<Session> | null
  readonly group: Disclosed<Group> | null
  readonly cursor: string
}

/**
 * What the viewer of this moment may know of a change; null where it is nothing. What was told to members alone stays theirs, whatever has become of
 * their Group; what visitors were told is told as far as it can be read now. `groups` narrows: what is of no Group is told all the same.
 */
export async function tellChange(
  context: Context,
  row: ProgrammeChangeRow,
  groups: readonly GroupId[] | null,
): Promise<Omit<ProgrammeChange, 'cursor'> | null> {
  const { event, sessionId, groupId, seasonId } = row
  if (isOfLists(event)) return null
  if (!mayBeNews(context.viewer, row, groups)) return null // Before anything is read: of others' changes none takes its time.
  const session = sessionId && (await loadSession(context, sessionId))
  const group = groupId && see(context, await groupById(context, groupId))
  const season = seasonId && (await loadSeason(context, seasonId))
  const isHidden = [
    [sessionId, session],
    [groupId, group],
    [seasonId, season],
  ].some(([id, thing]) => id !== null && thing === null)
  return isHidden ? null : { event, session, group }
}

/** Whether a change can be news to somebody at all. */
function mayBeNews(
  viewer: Viewer,
  { version, groupId }: ProgrammeChangeRow,
  groups: readonly GroupId[] | null,
): boolean {
  if (groups !== null && groupId !== null && !groups.includes(groupId)) return false
  return version !== null || isStaff(viewer) || (groupId !== null && groupsOf(viewer).includes(groupId))
}
