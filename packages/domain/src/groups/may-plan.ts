import type { GroupId } from '../shared/id.ts'
import { groupsPlannedBy, isStaff, type Viewer } from '../shared/viewer.ts'

/** Plans the Group: its Series, Sessions, Materials, Duties and counts. */
export const mayPlan = (viewer: Viewer, group: GroupId): boolean =>
  isStaff(viewer) || groupsPlannedBy(viewer).includes(group)
