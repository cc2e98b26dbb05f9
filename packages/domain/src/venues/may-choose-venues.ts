import { groupsPlannedBy, isStaff, type Viewer } from '../shared/viewer.ts'

/** Plans some Group, and so chooses where it meets. */
export const mayChooseVenues = (viewer: Viewer): boolean => isStaff(viewer) || groupsPlannedBy(viewer).length > 0
