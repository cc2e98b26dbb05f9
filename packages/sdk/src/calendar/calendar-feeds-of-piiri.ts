import type { CalendarFeedCard } from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import type { MutateOptions } from '../shared/own-documents.ts'
import {
  createCalendarFeed,
  listCalendarFeeds,
  revokeCalendarFeed,
  type CreateCalendarFeedInput,
  type CreateCalendarFeedResult,
  type RevokeCalendarFeedResult,
} from './calendar-feeds.ts'

/** Secret calendar addresses of one's own: a telephone that has one shows what its owner may know at the time. */
export interface CalendarFeedsOfPiiri {
  /** One's own, without their addresses, the oldest first. */
  list(options?: CallOptions): Promise<readonly CalendarFeedCard[]>
  /** Makes one: `DISCREET` tells when one is busy, and nothing else; `FULL` tells all. Without `groups`, of one's own Groups and places as they are then. Its `url` is told this once. */
  create(input: CreateCalendarFeedInput, options?: MutateOptions): Promise<CreateCalendarFeedResult>
  /** Ends one at once. What a telephone has fetched before, it may keep. */
  revoke(id: string, options?: MutateOptions): Promise<RevokeCalendarFeedResult>
}

/** Gives a client the functions of this folder as methods. */
export const calendarFeedsOver = (client: Client): CalendarFeedsOfPiiri => ({
  list: (...given) => listCalendarFeeds(client, ...given),
  create: (...given) => createCalendarFeed(client, ...given),
  revoke: (...given) => revokeCalendarFeed(client, ...given),
})
