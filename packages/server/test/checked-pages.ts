/** A whole feed, page after page, as the validator of OpenActive follows it. */
import rpde from '@openactive/rpde-validator'
import { expect } from 'vitest'
import type { Api } from './api.ts'
import type { Item, Page } from './following.ts'

/** How long each page is, and what is on them. */
export async function checkPages(
  api: Api,
  path: string,
): Promise<{ readonly sizes: readonly number[]; readonly ids: ReadonlySet<string> }> {
  const checker = new rpde.FeedPageChecker()
  const sizes: number[] = []
  const ids = new Set<string>()
  let before: Pick<Item, 'modified' | 'id'> = { modified: -1, id: '' }
  for (let url = `https://piiri.example.org${path}`, pageIndex = 0; ; pageIndex += 1) {
    const answer = await api.get(url.replace('https://piiri.example.org', ''))
    const page = (await answer.json()) as Page // As the endpoint writes it.
    const { headers, status } = answer
    const [contentType, cacheControl] = [headers.get('content-type'), headers.get('cache-control')]
    const asked = { url, json: page, pageIndex, contentType, cacheControl, status }
    expect(checker.validateRpdePage({ ...asked, isInitialHarvestComplete: false, isOrdersFeed: false })).toEqual([])
    expect(Object.keys(page)).toEqual(['next', 'items', 'license'])
    for (const item of page.items) {
      expect(item.modified > before.modified || item.id > before.id).toBe(true)
      before = item
      ids.add(item.id)
    }
    sizes.push(page.items.length)
    if (page.next === url) return { sizes, ids }
    url = page.next
  }
}
