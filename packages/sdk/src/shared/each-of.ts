import type { Page } from './page.ts'
import { PiiriError } from './piiri-error.ts'

/** A whole list, however many pages it has. Each page is asked for when it is reached, and not before. */
export interface Each<Node> extends AsyncIterable<Node> {
  /** The same, page by page. */
  pages(): AsyncIterable<Page<Node>>
  /** The first `limit` of them. No page is asked for once there are enough. */
  toArray(limit: number): Promise<Node[]>
}

/**
 * Goes through all pages from `after` on.
 * @throws PiiriError CURSOR_STUCK where a page ends at a cursor that was there before, and says that it goes on.
 */
export const eachOf = <Node>(
  operation: string,
  after: string | null | undefined,
  pageAfter: (after: string | null | undefined) => Promise<Page<Node>>,
): Each<Node> => {
  async function* pages(): AsyncGenerator<Page<Node>> {
    const seen = new Set<unknown>([null, after])
    for (let cursor = after; ;) {
      const page = await pageAfter(cursor)
      yield page
      if (!page.pageInfo.hasNextPage) return
      cursor = page.pageInfo.endCursor
      if (seen.has(cursor)) throw new PiiriError('CURSOR_STUCK', operation)
      seen.add(cursor)
    }
  }
  async function* nodes(): AsyncGenerator<Node> {
    for await (const page of pages()) yield* page.nodes
  }
  return {
    pages,
    [Symbol.asyncIterator]: nodes,
    async toArray(limit) {
      const found: Node[] = []
      if (limit < 1) return found
      for await (const node of nodes()) if (found.push(node) >= limit) break
      return found
    },
  }
}
