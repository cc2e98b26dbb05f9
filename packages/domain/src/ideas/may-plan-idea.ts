import type { GroupId } from '../shared/id.ts'
import { mayPlan } from '../groups/may-plan.ts'
import { isOfTheCommunity, isStaff, roleIn, type Viewer } from '../shared/viewer.ts'

/** Takes an Idea up, schedules, declines and hides it. One for the whole community is staff's to plan. */
export const mayPlanIdea = (viewer: Viewer, group: GroupId | null): boolean =>
  group === null ? isStaff(viewer) : mayPlan(viewer, group)

/**
 * Proposes an Idea to a Group, or to the whole community, and says what they think of others' there. (A partner whose key has the scope
 * IDEAS_PROPOSE will propose too: this is where it is let in, once there are such keys.)
 */
export const mayProposeTo = (viewer: Viewer, group: GroupId | null): boolean =>
  group === null ? isOfTheCommunity(viewer) : isStaff(viewer) || roleIn(viewer, group) !== null
