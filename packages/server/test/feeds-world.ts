/** A world of personal calendars: two of somebody in the confidential Group, two of somebody who is not. */
import { aCalendarFeed } from './feeds.ts'
import { aRegistration } from './taking-part-rows.ts'
import { aGroup, anAccount, aSeries, aSession, aVenue, id, nothing, peopleOf, type World } from './world.ts'

export const hidden = aGroup(1, 'CONFIDENTIAL')
export const open = aGroup(2, 'OPEN')
export const ended = aGroup(3, 'OPEN', { isArchived: true })
export const weekly = aSeries(1, hidden, { venueId: id.venue(1) })
const outing = aSeries(2, open)
export const known = peopleOf(hidden)
const [member = anAccount(1), second = anAccount(2)] = known.accounts
/** Whose the first two calendars are. */
export const inGroup = second
export const sessions = [
  aSession(1, weekly, '2026-01-13T14:00', { topic: { en: 'Secret topic' } }),
  aSession(2, weekly, '2026-01-20T14:00', { status: 'CANCELLED', cancellationReason: { en: 'Pipes' } }),
  aSession(3, weekly, '2026-07-21T14:00'),
  aSession(4, outing, '2026-01-15T10:00'),
  aSession(5, outing, '2026-01-22T10:00'),
  aSession(6, weekly, '2026-01-27T14:00', { isWithdrawn: true }),
]
const [, , , place, awaited] = sessions
if (!place || !awaited) throw new Error('There are six.')
export const world: World = {
  ...nothing,
  ...known,
  groups: [hidden, open, ended],
  venues: [aVenue(1, 'GROUP_MEMBERS')],
  series: [weekly, outing],
  sessions,
  registrations: [
    aRegistration(1, place, inGroup),
    aRegistration(2, awaited, inGroup, { status: 'WAITLISTED' }),
    aRegistration(3, awaited, member),
  ],
  calendarFeeds: [
    aCalendarFeed(1, inGroup),
    aCalendarFeed(2, inGroup, { titles: 'DISCREET' }),
    aCalendarFeed(3, member, { groupIds: [hidden.id, open.id] }),
    aCalendarFeed(4, member),
  ],
}
