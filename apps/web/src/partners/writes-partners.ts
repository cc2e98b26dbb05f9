import type { Asking } from '../people/people-page.ts'

/** Whether whoever asks may add partners, and make and end keys. */
export const writesPartners = ({ viewer }: Pick<Asking, 'viewer'>): boolean =>
  viewer.account?.staffRole === 'ADMINISTRATOR'
