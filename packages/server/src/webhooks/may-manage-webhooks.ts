import { hasScope, isAdministrator, type Viewer } from '@piiri/domain/shared/viewer'

/** Of an endpoint that they know of. A partner's key that opens webhooks knows of its own ones alone; coordinators read. */
export const mayManageWebhooks = (viewer: Viewer): boolean =>
  isAdministrator(viewer) || hasScope(viewer, 'WEBHOOKS_MANAGE')
