/** Whoever follows a feed of what changes, as they would. */
import { expect } from 'vitest'
import type { Api } from './api.ts'
import { aGroup, aSeason, id, on, peopleOf } from './world.ts'

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

/** As pages of any origin ask, who learn of the licence, and once more, when nothing has changed. */
export async function pageElsewhere(api: Api, path: string): Promise<Page> {
  const answer = await api.get(path, { origin: 'https://other.example' })
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('link')).toContain('rel="license"')
  const etag = answer.headers.get('etag') ?? ''
  expect((await api.get(path, { 'if-none-match': etag })).status).toBe(304)
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
/** What an item of a Series says of its rule. */
export const schedulesOf = (item: Item | undefined): readonly Readonly<Record<string, unknown>>[] =>
  (item?.data?.['eventSchedule'] ?? []) as readonly Readonly<Record<string, unknown>>[] // As the endpoint writes it.

/** A Group that all may know, a confidential one, and a Season that is not published yet. */
export const followed = {
  groups: [aGroup(1, 'OPEN'), aGroup(2, 'CONFIDENTIAL')],
  ...peopleOf(aGroup(1, 'OPEN')),
  seasons: [aSeason(1, 'DRAFT', { from: on('2026-01-01'), to: on('2026-02-28') })],
}
/** One feed of that world, and how its first Group is changed. */
export function following(here: () => Api, path: string) {
  const changeGroup = (what: string) =>
    here().ask({
      query: `mutation { updateGroup(input: { id: "${id.group(1)}", ${what} }) { __typename } }`,
      as: 'coordinator',
    })
  return {
    pageAt: (address: string) => pageOf(here(), address),
    follow: (from = path) => followFrom(here(), from),
    changeGroup,
    become: (confidentiality: string) => changeGroup(`confidentiality: ${confidentiality}`),
  }
}
