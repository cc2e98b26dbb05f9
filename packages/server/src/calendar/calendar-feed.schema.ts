import type { FeedTitles } from '@piiri/domain/calendar/calendar-feed.policy'
import { accountOf } from '@piiri/domain/shared/viewer'
import type { CalendarFeedId } from '@piiri/domain/shared/id'
import { groupById, GroupType } from '../groups/group.schema.ts'
import { ViewerType } from '../people/account.schema.ts'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { seeAll } from '../schema/context.ts'
import { enumOf } from '../schema/enums.ts'
import { Node, nodeType } from '../schema/node.ts'
import { boxOfCalendarFeed, feedsOfAccountForSystem, findCalendarFeeds } from './calendar-feeds.repository.ts'
import { addressOf } from './feed-address.ts'

export const FeedTitlesType = enumOf<FeedTitles>('FeedTitles', 'What a personal calendar tells of each date.', {
  FULL: 'All that its owner may know: what it is, where, and what to know before.',
  DISCREET:
    'One word, such as Busy, and the time: no place, no notes, nothing that leads here. What is cancelled is not in it.',
})

const feedById = batch(async (ids: readonly CalendarFeedId[], { read, viewer }) =>
  inOrderOf(ids, await findCalendarFeeds(read, viewer, ids)),
)

export const CalendarFeedType = nodeType('CalendarFeed', 'cal', feedById).implement({
  description: 'A secret iCalendar address. The address is shown once.',
  interfaces: [Node],
  fields: (t) => ({
    titles: t.expose('titles', { type: FeedTitlesType, description: 'What it tells of each date.' }),
    groups: t.field({
      description:
        'Whose dates are in it, as far as its owner may know them when it is read. Empty: those of their own Groups, and those that they have a place at.',
      type: [GroupType],
      resolve: async ({ groupIds }, _, context) => {
        const found = await Promise.all(groupIds.map((id) => groupById(context, id)))
        return seeAll(
          context,
          found.filter((box) => box !== null),
        )
      },
    }),
    url: t.field({
      type: 'URL',
      nullable: true,
      description:
        'Shown this once, by the mutation that made it; null from then on. Whoever has it reads the calendar.',
      resolve: (feed, _, { origin }) =>
        'secret' in feed && typeof feed.secret === 'string' ? addressOf(origin, feed.secret) : null,
    }),
    lastUsedOn: t.expose('lastUsedOn', {
      type: 'LocalDate',
      nullable: true,
      description: 'The last day on which something fetched it; null where nothing ever did.',
    }),
  }),
})

builder.objectField(ViewerType, 'calendarFeeds', (t) =>
  t.field({
    description: 'Their own calendar addresses, the oldest first. Empty for visitors and partners.',
    type: [CalendarFeedType],
    resolve: async (viewer, _, context) => {
      const accountId = accountOf(viewer)
      const rows = accountId === null ? [] : await feedsOfAccountForSystem(context.read, { accountId })
      return seeAll(context, rows.map(boxOfCalendarFeed))
    },
  }),
)
