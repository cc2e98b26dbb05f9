import type { GroupId, VenueId } from '@piiri/domain/shared/id'
import { groupsOf } from '@piiri/domain/shared/viewer'
import type { Context } from '../schema/context.ts'

/** Of some Groups, those that have a present or future Session at each of some Venues. */
type Find = (
  context: Context,
  venues: readonly VenueId[],
  groups: readonly GroupId[],
) => Promise<ReadonlyMap<VenueId, readonly GroupId[]>>

let find: Find | null = null
/** Sessions are a later slice: it tells this one, once, how to find out who meets where. */
export const meetingGroupsAreFoundBy = (how: Find): void => {
  find = how
}

/**
 * Which of the viewer's own Groups meet at each Venue: others do not bear on what this viewer may know. No question is asked for
 * a viewer without Groups.
 */
export async function meetingGroups(
  context: Context,
  venues: readonly VenueId[],
): Promise<ReadonlyMap<VenueId, readonly GroupId[]>> {
  const groups = groupsOf(context.viewer)
  return groups.length === 0 || find === null ? new Map() : find(context, venues, groups)
}
