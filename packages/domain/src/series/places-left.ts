/** How many places there are, in steps: the number itself would tell how many come. */
export type PlacesLeft = 'NONE_LEFT' | 'FEW_LEFT' | 'SOME_LEFT'

/** Fewer than these are few. */
const few = 4

/** What is told of `capacity` places of which `taken` are taken, more where there were more once; null where no place is needed. */
export function placesLeft(capacity: number | null, taken: number): PlacesLeft | null {
  if (capacity === null) return null
  const left = capacity - taken
  if (left <= 0) return 'NONE_LEFT'
  return left < few ? 'FEW_LEFT' : 'SOME_LEFT'
}
