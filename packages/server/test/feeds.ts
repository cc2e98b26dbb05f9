/** Calendar addresses of a test's people, and how these ask for them. */
import ICAL from 'ical.js'
import type { CalendarFeedRow } from '../src/calendar/calendar-feeds.repository.ts'
import { hashOfSecret } from '../src/calendar/feed-address.ts'
import type { AccountRow } from '../src/people/accounts.repository.ts'
import type { Api } from './api.ts'
import { id, tag, type ViewerName } from './world.ts'

/** What stands in the address of the nth feed of a world. */
export const secretOf = (n: number): string => Buffer.alloc(32, n).toString('base64url')
export const pathOf = (secret: string): string => `/c/${secret}.ics`

export const aCalendarFeed = (n: number, whose: AccountRow, more: Partial<CalendarFeedRow> = {}): CalendarFeedRow => ({
  id: id.calendarFeed(n),
  accountId: whose.id,
  number: n,
  secretHash: hashOfSecret(secretOf(n)),
  titles: 'FULL',
  groupIds: [],
  language: tag('en'),
  lastUsedOn: null,
  ...more,
})

const told =
  '__typename ... on CalendarFeed { id titles url lastUsedOn groups { slug } } ... on UserError { code message } ... on InvalidInput { issues { path code message } }'
type Made = { readonly __typename: string; readonly id: string; readonly url: string | null }
type How = { readonly as?: ViewerName; readonly headers?: Record<string, string>; readonly from?: Api }

export function askingFeeds(here: () => Api) {
  const create = async (
    variables: { titles: string; groups?: readonly string[] },
    { from = here(), ...how }: How = {},
  ) => {
    const query = `mutation ($titles: FeedTitles!, $groups: [ID!]) { it: createCalendarFeed(titles: $titles, groups: $groups) { ${told} } }`
    const { data, errors } = await from.ask<{ it: Made }>({ query, variables, ...how })
    if (!data) throw new Error(JSON.stringify(errors))
    return data.it
  }
  const revoke = async (which: string, how: How) => {
    const query = 'mutation ($id: ID!) { it: revokeCalendarFeed(id: $id) { __typename } }'
    const { data } = await here().ask<{ it: { __typename: string } }>({ query, variables: { id: which }, ...how })
    return data?.it.__typename
  }
  const own = async (how: How) => {
    const query = '{ viewer { calendarFeeds { id titles url lastUsedOn groups { slug } } } }'
    const { data } = await here().ask<{ viewer: { calendarFeeds: readonly Record<string, unknown>[] } }>({
      query,
      ...how,
    })
    return data?.viewer.calendarFeeds ?? []
  }
  const fetchFeed = (n: number, headers: Record<string, string> = {}) => here().get(pathOf(secretOf(n)), headers)
  return { create, revoke, own, fetchFeed }
}
/** The path of an address that was just told. */
export const pathIn = ({ url }: Made): string => new URL(url ?? '').pathname
export const eventsOf = async (answer: Promise<Response>): Promise<readonly ICAL.Component[]> =>
  new ICAL.Component(ICAL.parse(await (await answer).text())).getAllSubcomponents('vevent')
