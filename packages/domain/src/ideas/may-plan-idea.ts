import type { GroupId } from '../shared/id.ts'
import { mayPlan } from '../groups/may-plan.ts'
import { hasScope, isOfTheCommunity, isStaff, roleIn, type Viewer } from '../shared/viewer.ts'

/** Takes an Idea up, schedules, declines and hides it. One for the whole community is staff's to plan. */
export const mayPlanIdea = (viewer: Viewer, group: GroupId | null): boolean =>
  group === null ? isStaff(viewer) : mayPlan(viewer, group)

/** Proposes an Idea to a Group, or to the whole community: to that a partner does too, whose key has the scope for it. */
export const mayProposeTo = (viewer: Viewer, group: GroupId | null): boolean =>
  group === null
    ? isOfTheCommunity(viewer) || hasScope(viewer, 'IDEAS_PROPOSE')
    : isStaff(viewer) || roleIn(viewer, group) !== null
