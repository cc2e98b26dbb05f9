import { mayPlan } from '@piiri/domain/groups/may-plan'
import type { SeasonId } from '@piiri/domain/shared/id'
import type { Context } from '../schema/context.ts'
import type { Period } from '../schema/period.ts'
import { groupRows } from '../shared/group-rows.ts'
import { comingOfSeason, meetingsWithin } from './collisions.repository.ts'
import { findCollisions, mostTold, seenBy, type Collision, type Meeting } from './find-collisions.ts'

const mostSessions = 5000

/** What coming Sessions of a Season collide with, of the Groups that the viewer plans; by their start. */
export const collisionsOfSeason = async (context: Context, season: SeasonId): Promise<readonly Collision[]> =>
  ofPlanned(
    context,
    await comingOfSeason(context.read, seenBy(context), { season, now: context.now, limit: mostSessions }),
  )

/** What Sessions that start in a Period, and have not ended, collide with, of the Groups that the viewer plans; by their start. */
export const collisionsWithin = async (context: Context, { from, until }: Period): Promise<readonly Collision[]> =>
  ofPlanned(context, await meetingsWithin(context.read, seenBy(context), { from, until, limit: mostSessions }))

async function ofPlanned(context: Context, meetings: readonly Meeting[]): Promise<readonly Collision[]> {
  const planned = groupRows(
    meetings.filter(({ groupId }) => mayPlan(context.viewer, groupId)),
    ({ groupId }) => groupId,
  )
  const found: Collision[] = []
  for (const ofGroup of planned.values())
    found.push(...(await findCollisions(context, context.read, ofGroup, 'ARE_STORED')))
  return found.toSorted((a, b) => a.start - b.start).slice(0, mostTold)
}
