/** Whoever follows a feed of what changes, as they would. */
import { expect } from 'vitest'
import type { Api } from './api.ts'

export type Item = {
  readonly state: string
  readonly kind: string
  readonly id: string
  readonly modified: number
  readonly data?: Readonly<Record<string, unknown>>
}
export type Page = { readonly next: string; readonly items: readonly Item[]; readonly license: string }

/** `next` is an address of the server's own name. */
export async function pageOf(api: Api, address: string): Promise<Page> {
  const answer = await api.get(address.replace('https://piiri.example.org', ''))
  expect(answer.status).toBe(200)
  return (await answer.json()) as Page // As the endpoint writes it.
}

/** To the last page, of which the address is kept. */
export async function followFrom(
  api: Api,
  from: string,
): Promise<{ readonly items: readonly Item[]; readonly last: string }> {
  const items: Item[] = []
  for (let address = from; ;) {
    const page = await pageOf(api, address)
    items.push(...page.items)
    if (page.items.length === 0 && page.next === address) return { items, last: address }
    address = page.next
  }
}

export const states = (items: readonly Item[]): readonly string[] => items.map(({ state }) => state)
