import { isPublic, readPageAddress, writePageAddress } from '../pages/page-address.ts'
import type { Asking } from '../people/people-page.ts'
import { hrefOf } from '../people/people-links.ts'

const deskPages = new Set(['BOARD', 'PLANNED_SESSION', 'PLANNED_SERIES', 'SEASONS', 'PLANNED_GROUPS'])

/** Where somebody came from to a page of the desk, and goes back to once something is done: the board, unless an address of the desk says otherwise. */
export function wayBack({ query, surroundings }: Pick<Asking, 'query' | 'surroundings'>): string {
  const told = query.get('back') ?? ''
  const { origin } = new URL('http://localhost')
  const url = told.startsWith(`/${surroundings.language}/`) ? new URL(told, origin) : null
  const address = url === null || url.origin !== origin ? null : readPageAddress(url)
  if (address === null || isPublic(address) || !deskPages.has(address.page)) return hrefOf(surroundings, 'BOARD')
  return writePageAddress(address)
}

/** Back, with what was done. */
export function withDone(asking: Pick<Asking, 'query' | 'surroundings'>, done: string): string {
  const url = new URL(wayBack(asking), 'http://localhost')
  url.searchParams.set('done', done)
  return `${url.pathname}${url.search}`
}
