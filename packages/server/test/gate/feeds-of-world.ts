/** Personal calendars of generated worlds: one of each kind for whoever has an Account. */
import fc from 'fast-check'
import type { CalendarFeedRow } from '../../src/calendar/calendar-feeds.repository.ts'
import type { AccountRow } from '../../src/people/accounts.repository.ts'
import { aCalendarFeed, secretOf } from '../feeds.ts'
import { id, on, type World } from '../world.ts'

export const drawnFeeds = fc.record({
  groups: fc.subarray([1, 2, 3], { minLength: 1 }),
  lastUsedOn: fc.constantFrom(null, on('2026-01-12')),
})
type Drawn = typeof drawnFeeds extends fc.Arbitrary<infer F> ? F : never

/** Of their own Groups and places, and of some Groups by name, whoever may know of these; each in both kinds. */
export const plantFeeds = (
  accounts: readonly AccountRow[],
  { groups, lastUsedOn }: Drawn,
): readonly CalendarFeedRow[] =>
  accounts.flatMap((account, i) =>
    (['FULL', 'DISCREET'] as const).flatMap((titles, k) =>
      [[], groups.map(id.group)].map((groupIds, l) =>
        aCalendarFeed(1 + i * 4 + k * 2 + l, account, { titles, groupIds, lastUsedOn }),
      ),
    ),
  )

/** The secrets of somebody's, by what the calendars tell. */
export const secretsOf = (world: World, account: AccountRow['id'], titles: CalendarFeedRow['titles']): string[] =>
  world.calendarFeeds.flatMap((row, i) => (row.accountId === account && row.titles === titles ? [secretOf(i + 1)] : []))
