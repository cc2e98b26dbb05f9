import { mayPlan } from '../groups/may-plan.ts'
import type { GroupId } from '../shared/id.ts'
import { isStaff, roleIn, type Role, type Viewer } from '../shared/viewer.ts'

/** Sets roles in the Group, and removes members from it. */
export const mayLead = (viewer: Viewer, group: GroupId): boolean =>
  isStaff(viewer) || roleIn(viewer, group) === 'FACILITATOR'

const plans: readonly Role[] = ['PEER_WORKER', 'FACILITATOR']
/** Whoever plans a Group invites those who take part; only those who lead it invite others who plan. */
export const mayInvite = (viewer: Viewer, group: GroupId, role: Role): boolean =>
  plans.includes(role) ? mayLead(viewer, group) : mayPlan(viewer, group)
