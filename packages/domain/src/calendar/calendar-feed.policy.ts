import { among } from '../shared/condition.ts'
import type { AccountId, CalendarFeedId, GroupId } from '../shared/id.ts'
import type { LocalDate } from '../shared/local-date.ts'
import { derivedFields, rule, type Policy } from '../shared/policy.ts'
import { accountOf } from '../shared/viewer.ts'

/** What whoever sees the calendar reads of each date: all of it, or one word. */
export type FeedTitles = 'FULL' | 'DISCREET'

/** A secret calendar address. The address itself is stored nowhere. */
export type CalendarFeed = {
  readonly type: 'CalendarFeed'
  readonly id: CalendarFeedId
  readonly titles: FeedTitles
  /** Empty where it is of whatever is its owner's own: their Groups, and dates that they have a place at. */
  readonly groupIds: readonly GroupId[]
  readonly lastUsedOn: LocalDate | null
}
export type CalendarFeedFacts = { readonly account: AccountId }

/** Staff neither: what somebody has in their calendar is theirs alone. */
const ownFeed = rule<CalendarFeedFacts>('calendar-feed.own', (viewer) => {
  const own = accountOf(viewer)
  return own !== null && among('account', [own])
})
/** Told by the mutation that makes it, and never again. */
const toldOnce = rule<CalendarFeedFacts>('calendar-feed.address', () => false)

export const calendarFeedPolicy: Policy<CalendarFeed, CalendarFeedFacts> = {
  type: 'CalendarFeed',
  thing: ownFeed,
  fields: { id: 'thing', titles: 'thing', groupIds: 'thing', lastUsedOn: 'thing' },
}
export const linksOfCalendarFeed = derivedFields(calendarFeedPolicy, { groups: 'thing', url: toldOnce })
