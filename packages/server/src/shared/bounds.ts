import type { Key, SortValue } from '../schema/cursor.ts'

/** Where a slice of a list begins and ends, as its query takes it. */
export type Bounds<V extends SortValue> = {
  readonly afterKey: V
  readonly afterId: string
  readonly beforeKey: V
  readonly beforeId: string
  readonly limit: number
}
type Slice<V extends SortValue> = {
  readonly after: Key<V> | null
  readonly before: Key<V> | null
  readonly limit: number
}

/** Before and behind every title: the greatest character there is. */
export const ofTitles = ['', '\u{10ffff}'] as const
/** Before and behind every instant, in milliseconds. */
export const ofInstants = [-8.64e15, 8.64e15] as const

/** The bounds of a slice; `lowest` and `highest` where it has none of its own. */
export function boundsOf<V extends SortValue>(
  { after, before, limit }: Slice<V>,
  [lowest, highest]: readonly [lowest: V, highest: V],
): Bounds<V> {
  const [afterKey, afterId] = after ?? [lowest, '']
  const [beforeKey, beforeId] = before ?? [highest, '']
  return { afterKey, afterId, beforeKey, beforeId, limit }
}
