import type { PageInfo } from '../generated/operations.ts'

/** Some of a list, and where it goes on. */
export interface Page<Node> {
  readonly nodes: readonly Node[]
  readonly pageInfo: PageInfo
  /** How many there are in all: only where `withTotal` asked for it. */
  readonly totalCount?: number
}

/** What a list of something that is not there is: as if it were there and empty. */
export const emptyPage: Page<never> = {
  nodes: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
}
