import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPage } from './page.builders.ts'
import { eachOf } from './each-of.ts'
import type { Page } from './page.ts'

const inPages = (all: readonly number[], size: number) => {
  const asked: (string | null | undefined)[] = []
  const each = eachOf('ListSessions', undefined, async (after): Promise<Page<number>> => {
    asked.push(after)
    const start = after == null ? 0 : Number(after)
    const end = start + size
    return aPage(all.slice(start, end), { hasNextPage: end < all.length, endCursor: `${end}` })
  })
  return { each, asked }
}

const all = async <T>(many: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = []
  for await (const one of many) found.push(one)
  return found
}

describe('eachOf', () => {
  it('gives all of a list, once and in order, whatever the size of a page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer(), { maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        async (list, size) => {
          const { each, asked } = inPages(list, size)
          expect(await all(each)).toEqual(list)
          expect(asked).toHaveLength(Math.max(1, Math.ceil(list.length / size)))
        },
      ),
    )
  })

  it('gives the same page by page', async () => {
    const { each } = inPages([1, 2, 3, 4, 5], 2)
    expect((await all(each.pages())).map(({ nodes }) => nodes)).toEqual([[1, 2], [3, 4], [5]])
  })

  it('can be gone through again, and then asks again', async () => {
    const { each, asked } = inPages([1, 2, 3], 2)
    expect([await all(each), await all(each)]).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ])
    expect(asked).toEqual([undefined, '2', undefined, '2'])
  })

  it('asks for no page that nobody reaches', async () => {
    const { each, asked } = inPages([1, 2, 3, 4, 5], 2)
    for await (const one of each) if (one === 2) break
    expect(asked).toEqual([undefined])
  })

  it('gives an array of as many as are wanted, and asks for no page more', async () => {
    const { each, asked } = inPages([1, 2, 3, 4, 5], 2)
    expect(await each.toArray(4)).toEqual([1, 2, 3, 4])
    expect(asked).toEqual([undefined, '2'])
    expect(await each.toArray(0)).toEqual([])
    expect(await each.toArray(100)).toEqual([1, 2, 3, 4, 5])
  })

  it('begins after the cursor that it is given', async () => {
    const asked: unknown[] = []
    const each = eachOf('ListSessions', 'c7', async (after) => {
      asked.push(after)
      return aPage([])
    })
    expect(await all(each)).toEqual([])
    expect(asked).toEqual(['c7'])
  })

  it.each([
    ['stands still', ['a', 'a']],
    ['goes in a circle', ['a', 'b', 'a']],
    ['is not there', [null]],
  ])('stops where the cursor %s, after what came', async (_, cursors) => {
    let asked = 0
    const each = eachOf('ListSessions', undefined, async () => {
      const endCursor = cursors[asked] ?? null
      asked += 1
      return aPage([asked], { hasNextPage: true, endCursor })
    })
    const seen: number[] = []
    await expect(
      (async () => {
        for await (const one of each) seen.push(one)
      })(),
    ).rejects.toMatchObject({ code: 'CURSOR_STUCK', operation: 'ListSessions', isRetryable: false })
    expect(seen).toHaveLength(cursors.length)
  })
})
