import type { ViewerCard } from '@piiri/sdk/lean'

/** Coordinators alone read messages, and set the keys that they are locked with. */
export const readsMessages = ({ account }: ViewerCard): boolean => account?.staffRole === 'COORDINATOR'
