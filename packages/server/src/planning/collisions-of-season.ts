import { mayPlan } from '@piiri/domain/groups/may-plan'
import type { SeasonId } from '@piiri/domain/shared/id'
import type { Context } from '../schema/context.ts'
import { comingOfSeasonForSystem } from '../sessions/meetings.repository.ts'
import { groupRows } from '../shared/group-rows.ts'
import { findCollisions, type Collision } from './find-collisions.ts'

const mostSessions = 5000

/** What coming Sessions of a Season collide with, of the Groups that the viewer plans; by their start. */
export async function collisionsOfSeason(context: Context, season: SeasonId): Promise<readonly Collision[]> {
  const { read, viewer, now } = context
  const rows = await comingOfSeasonForSystem(read, { season, now, limit: mostSessions })
  const planned = groupRows(
    rows.filter(({ groupId }) => mayPlan(viewer, groupId)),
    ({ groupId }) => groupId,
  )
  const found: Collision[] = []
  for (const meetings of planned.values()) found.push(...(await findCollisions(context, read, meetings, 'ARE_STORED')))
  return found.toSorted((a, b) => a.start - b.start).slice(0, 200)
}
