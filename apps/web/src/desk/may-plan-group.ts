import type { ViewerCard } from '@piiri/sdk/lean'

/** Whether the viewer plans a Group: it says nothing of who else does. */
export const mayPlanGroup = ({ kind, memberships }: ViewerCard, id: string): boolean =>
  kind === 'STAFF' ||
  memberships.some(({ role, group }) => group.id === id && (role === 'FACILITATOR' || role === 'PEER_WORKER'))
