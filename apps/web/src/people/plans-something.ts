import type { ViewerCard } from '@piiri/sdk/lean'

/** Whether somebody plans any Group: the desk is theirs. */
export const plansSomething = ({ kind, memberships }: ViewerCard): boolean =>
  kind === 'STAFF' || memberships.some(({ role }) => role === 'FACILITATOR' || role === 'PEER_WORKER')
