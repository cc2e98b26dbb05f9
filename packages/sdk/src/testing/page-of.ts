import type { Page } from '../shared/page.ts'

interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
  readonly withTotal?: boolean | null | undefined
}

/** Pages as the server does: 20 unless `first` or `last` say otherwise. A cursor is a place in the list. */
export const pageOf = <Node>(
  all: readonly Node[],
  { first, after, last, before, withTotal }: PageArguments,
): Page<Node> & { readonly totalCount?: number } => {
  const from = after == null ? 0 : Number(after) + 1
  const until = before == null ? all.length : Number(before)
  const start = last == null ? from : Math.max(from, until - last)
  const end = last == null ? Math.min(until, from + (first ?? 20)) : until
  const nodes = all.slice(start, end)
  return {
    nodes,
    pageInfo: {
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0,
      startCursor: nodes.length === 0 ? null : `${start}`,
      endCursor: nodes.length === 0 ? null : `${start + nodes.length - 1}`,
    },
    ...(withTotal ? { totalCount: all.length } : {}),
  }
}
