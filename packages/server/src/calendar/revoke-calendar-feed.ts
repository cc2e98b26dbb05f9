import type { CalendarFeedId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { done, type Done } from '../people/done.ts'
import { see, type Context } from '../schema/context.ts'
import { findCalendarFeeds, removeCalendarFeed } from './calendar-feeds.repository.ts'

/** From the answer on its address is answered like one that never was. */
export const revokeCalendarFeed = (context: Context, id: CalendarFeedId): Promise<Outcome<Done, 'NOT_FOUND'>> =>
  context.write(async (tx) => {
    const found = await findCalendarFeeds(tx, context.viewer, [id])
    if (see(context, found.get(id) ?? null) === null) return { ok: false, error: 'NOT_FOUND' }
    await removeCalendarFeed(tx, { id })
    return success(done)
  })
