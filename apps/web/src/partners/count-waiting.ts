import type { Piiri } from '@piiri/sdk/lean'

/** How many visits wait for an answer. */
export const countWaiting = async ({ partners }: Piiri): Promise<number> =>
  (await partners.visitOffers({ statuses: ['OFFERED'], first: 0, withTotal: true })).totalCount ?? 0
