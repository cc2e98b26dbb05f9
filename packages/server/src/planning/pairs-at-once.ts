import { longestSession } from '../sessions/list-sessions.ts'

type Timed = { readonly start: number; readonly end: number }

/**
 * Pairs of both lists that are on at the same time, by the start of the first, as many as are asked for. Goes through each list once: none is longer
 * than a day, so that what ended a day before is not looked at again.
 */
export function* pairsAtOnce<A extends Timed, B extends Timed>(
  some: readonly A[],
  others: readonly B[],
): Generator<readonly [A, B]> {
  const inOrder = others.toSorted(byStart)
  let from = 0
  for (const one of some.toSorted(byStart)) {
    while ((inOrder[from]?.start ?? Infinity) <= one.start - longestSession) from += 1
    for (let at = from; ; at += 1) {
      const other = inOrder[at]
      if (other === undefined || other.start >= one.end) break
      if (other.end > one.start) yield [one, other]
    }
  }
}
const byStart = (a: Timed, b: Timed): number => a.start - b.start
