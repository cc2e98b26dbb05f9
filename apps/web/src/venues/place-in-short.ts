import type { VenueCard } from '@piiri/sdk/lean'

/** `The Corner House, Kallio`. */
export const placeInShort = ({ name, district }: Pick<VenueCard, 'name' | 'district'>): string =>
  [name, district].filter((part) => part !== null).join(', ')
