import {
  calendarFeedPolicy,
  type CalendarFeed,
  type CalendarFeedFacts,
} from '@piiri/domain/calendar/calendar-feed.policy'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { AccountId, CalendarFeedId } from '@piiri/domain/shared/id'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { and, asc, eq, isNull, lt, or } from 'drizzle-orm'
import { account } from '../people/accounts.table.ts'
import { shapesOf } from '../shared/viewer-shapes.ts'
import { conditionSql, type ConditionSql, type FactColumns } from '../storage/condition-sql.ts'
import { alias, as, inList, q, soughtIn } from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { calendarFeed } from './calendar-feeds.table.ts'

export type CalendarFeedRow = typeof calendarFeed.$inferSelect
export const addCalendarFeed = change<New<typeof calendarFeed>>(() =>
  q.insert(calendarFeed).values(columnsOf(calendarFeed)),
)
export const removeCalendarFeed = change((p: Params<{ id: CalendarFeedId }>) =>
  q.delete(calendarFeed).where(eq(calendarFeed.id, as(calendarFeed.id, p.id))),
)
export const removeCalendarFeedsOf = change((p: Params<{ accountId: AccountId }>) =>
  q.delete(calendarFeed).where(eq(calendarFeed.accountId, as(calendarFeed.accountId, p.accountId))),
)
/** Touches no row that says so already: once a day is enough to know of it. */
export const putLastUsedOn = change((p: Params<{ id: CalendarFeedId; on: LocalDate }>) =>
  q
    .update(calendarFeed)
    .set({ lastUsedOn: as(calendarFeed.lastUsedOn, p.on) })
    .where(
      and(
        eq(calendarFeed.id, as(calendarFeed.id, p.id)),
        or(isNull(calendarFeed.lastUsedOn), lt(calendarFeed.lastUsedOn, as(calendarFeed.lastUsedOn, p.on))),
      ),
    ),
)

export const boxOfCalendarFeed = ({
  id,
  titles,
  groupIds,
  lastUsedOn,
  accountId,
}: CalendarFeedRow): Undisclosed<CalendarFeed> =>
  conceal(calendarFeedPolicy, { type: 'CalendarFeed', id, titles, groupIds, lastUsedOn }, { account: accountId })

const columns: FactColumns<CalendarFeedFacts> = { account: (list) => inList(calendarFeed.accountId, list) }
const sought = alias(calendarFeed, 'sought')
const feedsByIds = shaped(
  shapesOf(calendarFeedPolicy.thing, columns).map((seen) => ({ seen })),
  ({ seen }: { readonly seen: ConditionSql }) =>
    all((p: Params<{ ids: readonly string[] }>) =>
      q
        .select({ feed: calendarFeed })
        .from(calendarFeed)
        .innerJoin(account, eq(account.id, calendarFeed.accountId))
        .where(and(soughtIn(calendarFeed.id, sought.id, account.id, p.ids), seen.sql)),
    ),
)
/** Those with these ids that are the viewer's own. */
export async function findCalendarFeeds(
  read: Read,
  viewer: Viewer,
  ids: readonly CalendarFeedId[],
): Promise<ReadonlyMap<CalendarFeedId, Undisclosed<CalendarFeed>>> {
  const seen = conditionSql(calendarFeedPolicy.thing.allows(viewer), columns)
  const rows = await feedsByIds(read, { seen }, { ids })
  return new Map(rows.map(({ feed }) => [feed.id, boxOfCalendarFeed(feed)]))
}

/** Of one Account, in the order in which they were made. */
export const feedsOfAccountForSystem = all((p: Params<{ accountId: AccountId }>) =>
  q
    .select()
    .from(calendarFeed)
    .where(eq(calendarFeed.accountId, as(calendarFeed.accountId, p.accountId)))
    .orderBy(asc(calendarFeed.number)),
)

/** The one with the secret of this hash, and who reads by it. */
export const feedBySecretForSystem = first((p: Params<{ secretHash: string }>) =>
  q
    .select({ feed: calendarFeed, kind: account.kind, staffRole: account.staffRole })
    .from(calendarFeed)
    .innerJoin(account, eq(account.id, calendarFeed.accountId))
    .where(eq(calendarFeed.secretHash, as(calendarFeed.secretHash, p.secretHash))),
)
