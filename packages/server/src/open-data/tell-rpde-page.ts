import type { EventPages } from '@piiri/domain/open-data/event-facts'
import type { Context } from '../schema/context.ts'
import type { After, Place } from '../sessions/told-places.repository.ts'
import type { Read } from '../storage/query.ts'
import type { ReadText } from './event-of-entry.ts'

/** Where somebody has read up to. `id` is empty before the first. */
export type FeedPlace = { readonly modified: number; readonly id: string }
export type Reading = { readonly read: ReadText; readonly pages: EventPages }
/** What a feed is of. */
export type Feed<Id extends string = string> = {
  /** As OpenActive names it. */
  readonly kind: string
  readonly listedAfter: (read: Read, after: After) => Promise<readonly Place<Id>[]>
  readonly hiddenAfter: (read: Read, after: After & { readonly since: number }) => Promise<readonly Place<Id>[]>
  /** What is told of those that the viewer may know. */
  readonly dataOf: (context: Context, ids: readonly Id[], reading: Reading) => Promise<ReadonlyMap<Id, object>>
}
type Item = Place & { readonly kind: string } & (
    { readonly state: 'updated'; readonly data: object } | { readonly state: 'deleted' }
  )
type FeedPage = {
  readonly items: readonly Item[]
  /** Where the next page begins: behind the last that was looked at. */
  readonly end: FeedPlace
}

/** What is told of a thing that is gone is its id, for so long. Milliseconds. */
const tombstoneMilliseconds = 7 * 24 * 60 * 60 * 1000
/** The greatest number that a version can be: what is asked for behind it is behind all there is. */
const most = 2 ** 31 - 1

/**
 * A page of things in the order of changes, as the viewer may know them: each once, where it was changed last. One that became hidden, or is long past, is told
 * as deleted.
 */
export async function tellRpdePage<Id extends string>(
  context: Context,
  { kind, listedAfter, hiddenAfter, dataOf }: Feed<Id>,
  { after, limit }: { readonly after: FeedPlace; readonly limit: number },
  reading: Reading,
): Promise<FeedPage> {
  const { read: db, now } = context
  const asked = { afterModified: Math.min(after.modified, most), afterId: after.id, limit }
  const hidden = await hiddenAfter(db, { ...asked, since: now - tombstoneMilliseconds })
  const listed = await listedAfter(db, asked)
  const gone = new Set(hidden.map(({ id }) => id))
  const places = [...hidden, ...listed].toSorted(byPlace).slice(0, limit)
  const there = places.map(({ id }) => id).filter((id) => !gone.has(id))
  const data = await dataOf(context, there, reading)
  const items = places.flatMap(({ id, modified }): readonly Item[] => {
    const place = { kind, id, modified }
    if (gone.has(id)) return [{ state: 'deleted', ...place }]
    const known = data.get(id)
    // It was hidden while this page was made: whoever goes on hears of it.
    return known === undefined ? [] : [{ state: 'updated', ...place, data: known }]
  })
  return { items, end: places.at(-1) ?? after }
}

const byPlace = (a: Place, b: Place): number => a.modified - b.modified || (a.id < b.id ? -1 : 1)
