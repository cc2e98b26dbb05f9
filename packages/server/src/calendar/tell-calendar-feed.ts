import type { GroupId } from '@piiri/domain/shared/id'
import { accountOf, groupsOf } from '@piiri/domain/shared/viewer'
import { mostTold, registrationsOfAccount } from '../registrations/registrations.repository.ts'
import type { Context } from '../schema/context.ts'
import { findRows } from '../sessions/find-sessions.ts'
import { calendarWords } from './calendar-words.ts'
import { entriesOf, listMeetings, meetingsOf, spanOf, type Calendar, type Meeting } from './find-calendar.ts'
import { writeBusyTimes } from './write-busy-times.ts'
import type { CalendarFeedRow } from './calendar-feeds.repository.ts'
import { tellCalendar } from './tell-calendar.ts'

/** What a feed is told as to its owner, who is the context's viewer. */
export async function tellCalendarFeed(context: Context, feed: CalendarFeedRow, secret: string): Promise<string> {
  const words = calendarWords(context)
  const meetings = await meetingsOfFeed(context, feed.groupIds)
  if (feed.titles === 'DISCREET') {
    const held = meetings.filter(({ session }) => session.status === 'SCHEDULED')
    return writeBusyTimes(
      words,
      secret,
      held.map(({ session }) => session),
    )
  }
  const calendar: Calendar = { title: words.own, words, entries: await entriesOf(context, meetings) }
  return tellCalendar(context, calendar)
}

/** Of the Groups that are named; without any, of the viewer's own and at what they have a place. As they are now. */
async function meetingsOfFeed(context: Context, named: readonly GroupId[]): Promise<readonly Meeting[]> {
  if (named.length > 0) return listMeetings(context, named)
  const ofGroups = await listMeetings(context, groupsOf(context.viewer))
  const isListed = new Set(ofGroups.map(({ session }) => session.id))
  const withPlace = (await meetingsWithPlace(context)).filter(({ session }) => !isListed.has(session.id))
  return [...ofGroups, ...withPlace].toSorted(
    ({ session: a }, { session: b }) => a.start - b.start || (a.id < b.id ? -1 : 1),
  )
}

async function meetingsWithPlace(context: Context): Promise<readonly Meeting[]> {
  const account = accountOf(context.viewer)
  const { from, until } = spanOf(context)
  if (account === null) return []
  const places = await registrationsOfAccount(context.read, { account, endsAfter: from, limit: mostTold })
  const taken = places.filter(({ registration }) => registration.status === 'CONFIRMED')
  const rows = await findRows(
    context,
    taken.map(({ registration }) => registration.sessionId),
  )
  return meetingsOf(context, rows).filter(({ session }) => session.start >= from && session.start < until)
}
