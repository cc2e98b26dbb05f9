import type { FeedTitles } from '@piiri/domain/calendar/calendar-feed.policy'
import type { AccountId, CalendarFeedId, GroupId } from '@piiri/domain/shared/id'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import { account } from '../people/accounts.table.ts'
import { id, integer, json, localDate, ref, table, text, uniqueIndex } from '../storage/kit.ts'

/** One that was revoked is no row any more. */
export const calendarFeed = table(
  'calendar_feed',
  {
    id: id().$type<CalendarFeedId>(),
    accountId: ref(() => account.id, 'cascade')
      .notNull()
      .$type<AccountId>(),
    /** In which order its owner made them: not when. */
    number: integer().notNull(),
    /** A hash of the secret in its address. */
    secretHash: text().notNull().unique(),
    titles: text().notNull().$type<FeedTitles>(),
    /** Empty where it is of whatever is its owner's own. Groups are never removed. */
    groupIds: json<readonly GroupId[]>().notNull(),
    /** What its owner read when they made it: whatever fetches it for them says nothing of that. */
    language: text().notNull().$type<LanguageTag>(),
    lastUsedOn: localDate().$type<LocalDate>(),
  },
  (t) => [uniqueIndex('calendar_feed_number').on(t.accountId, t.number)],
)
