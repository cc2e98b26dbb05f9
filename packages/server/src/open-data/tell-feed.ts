import type { EventPages } from '@piiri/domain/open-data/event-facts'
import type { SessionId } from '@piiri/domain/shared/id'
import { entriesOf, findMeetings } from '../calendar/find-calendar.ts'
import type { Context } from '../schema/context.ts'
import { hiddenAfter, listedAfter, type Place } from '../sessions/told-sessions.repository.ts'
import { scheduledOfEntry, type ReadText } from './event-of-entry.ts'

/** Where somebody has read up to. `id` is empty before the first. */
export type FeedPlace = { readonly modified: number; readonly id: string }
type Item = Place & { readonly kind: 'ScheduledSession' } & (
    { readonly state: 'updated'; readonly data: ReturnType<typeof scheduledOfEntry> } | { readonly state: 'deleted' }
  )
type FeedPage = {
  readonly items: readonly Item[]
  /** Where the next page begins: behind the last that was looked at. */
  readonly end: FeedPlace
}

/** What is told of a Session that is gone is its id, for so long. Milliseconds. */
const tombstoneMilliseconds = 7 * 24 * 60 * 60 * 1000
/** The greatest number that a version can be: what is asked for behind it is behind all there is. */
const most = 2 ** 31 - 1

/**
 * A page of Sessions in the order of changes, as the viewer may know them: each once, where it was changed last. One that became hidden, or is long past,
 * is told as deleted.
 */
export async function tellFeed(
  context: Context,
  after: FeedPlace,
  limit: number,
  { read, pages }: { readonly read: ReadText; readonly pages: EventPages },
): Promise<FeedPage> {
  const { read: db, now } = context
  const asked = { afterModified: Math.min(after.modified, most), afterId: after.id, limit }
  const hidden = await hiddenAfter(db, { ...asked, since: now - tombstoneMilliseconds })
  const listed = await listedAfter(db, asked)
  const gone = new Set(hidden.map(({ id }) => id))
  const places = [...hidden, ...listed].toSorted(byPlace).slice(0, limit)
  const data = await dataOf(
    context,
    places.map(({ id }) => id).filter((id) => !gone.has(id)),
    { read, pages },
  )
  const items = places.flatMap(({ id, modified }): readonly Item[] => {
    const place = { kind: 'ScheduledSession', id, modified } as const
    if (gone.has(id)) return [{ state: 'deleted', ...place }]
    const known = data.get(id)
    // It was hidden while this page was made: whoever goes on hears of it.
    return known === undefined ? [] : [{ state: 'updated', ...place, data: known }]
  })
  return { items, end: places.at(-1) ?? after }
}

const byPlace = (a: Place, b: Place): number => a.modified - b.modified || (a.id < b.id ? -1 : 1)

async function dataOf(
  context: Context,
  ids: readonly SessionId[],
  { read, pages }: { readonly read: ReadText; readonly pages: EventPages },
): Promise<ReadonlyMap<SessionId, ReturnType<typeof scheduledOfEntry>>> {
  const entries = await entriesOf(context, await findMeetings(context, ids))
  return new Map(entries.map((entry) => [entry.session.id, scheduledOfEntry(entry, read, pages)]))
}
