import {
  CreateCalendarFeedDocument,
  ListCalendarFeedsDocument,
  RevokeCalendarFeedDocument,
} from '../generated/documents.ts'
import type {
  CalendarFeedCard,
  CreateCalendarFeed,
  CreateCalendarFeedVariables,
  RevokeCalendarFeed,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'

export type CreateCalendarFeedInput = CreateCalendarFeedVariables
/** `CalendarFeed` with its `url`, or why there is none. */
export type CreateCalendarFeedResult = CreateCalendarFeed['createCalendarFeed']
/** `Done`, or `NotFound`. */
export type RevokeCalendarFeedResult = RevokeCalendarFeed['revokeCalendarFeed']

/** One's own calendar addresses, without these themselves, the oldest first. Empty for a visitor. */
export const listCalendarFeeds = async (piiri: Client, options?: CallOptions): Promise<readonly CalendarFeedCard[]> =>
  (await piiri.ask(ListCalendarFeedsDocument, {}, options)).viewer.calendarFeeds

/** Makes a secret calendar address, in the client's language. Its `url` is told this once: whoever has it reads the calendar. */
export const createCalendarFeed = async (
  piiri: Client,
  input: CreateCalendarFeedInput,
  options?: MutateOptions,
): Promise<CreateCalendarFeedResult> =>
  (await mutate(piiri, CreateCalendarFeedDocument, input, options)).createCalendarFeed

/** Ends a calendar address at once. What a telephone has fetched before, it may keep. */
export const revokeCalendarFeed = async (
  piiri: Client,
  id: string,
  options?: MutateOptions,
): Promise<RevokeCalendarFeedResult> =>
  (await mutate(piiri, RevokeCalendarFeedDocument, { id }, options)).revokeCalendarFeed
