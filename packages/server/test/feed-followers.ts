/** Somebody who follows the feeds of what changes, and what they have at the end. */
import { expect } from 'vitest'
import { feedOfSeries } from '../src/open-data/feed-of-series.ts'
import { feedOfSessions } from '../src/open-data/feed-of-sessions.ts'
import { readingOf } from '../src/open-data/reading.ts'
import { tellRpdePage, type Feed, type FeedPlace } from '../src/open-data/tell-rpde-page.ts'
import type { Context } from '../src/schema/context.ts'

type Ask = () => Context
/** Of both feeds. `asVisitor`: as whom they ask, each time anew. */
export function aFollower(asVisitor: Ask) {
  const [sessions, series] = [aReader(asVisitor, feedOfSessions), aReader(asVisitor, feedOfSeries)]
  const turn = async (): Promise<boolean> => {
    const more = [await series.turn(), await sessions.turn()]
    return more.includes(true)
  }
  return {
    sessions: sessions.known,
    series: series.known,
    turn,
    async catchUp(): Promise<void> {
      while (await turn());
    },
  }
}

/** Of one, in pages of three. */
function aReader<Id extends string>(asVisitor: Ask, feed: Feed<Id>) {
  const known = new Map<string, unknown>()
  let place: FeedPlace = { modified: -1, id: '' }
  const turn = async (): Promise<boolean> => {
    const context = asVisitor()
    const { items, end } = await tellRpdePage(context, feed, { after: place, limit: 3 }, readingOf(context))
    for (const item of items) {
      expect(item.modified > place.modified || (item.modified === place.modified && item.id > place.id)).toBe(true)
      place = { modified: item.modified, id: item.id }
      if (item.state === 'deleted') known.delete(item.id)
      else known.set(item.id, item.data)
    }
    const isLast = end.modified === place.modified && end.id === place.id && items.length === 0
    place = end
    return !isLast
  }
  return { known, turn }
}
export type Follower = ReturnType<typeof aFollower>
