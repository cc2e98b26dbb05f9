import type { Group } from '@piiri/domain/groups/group.policy'
import type { Session } from '@piiri/domain/sessions/session.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { GroupId, SessionId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { boxOfGroup, findGroupBySlug, findGroups } from '../groups/groups.repository.ts'
import { see, seeAll, wordsFor, type Context } from '../schema/context.ts'
import { findSessions } from '../sessions/find-sessions.ts'
import { boxOfSession, type SessionOfGroup } from '../sessions/session-boxes.ts'
import { findVenues } from '../venues/venues.repository.ts'
import { meetingGroups } from '../venues/meeting-groups.ts'
import { calendarWords, type CalendarWords } from './calendar-words.ts'
import { sessionsInCalendar } from './calendar.repository.ts'
import type { CalendarEntry } from './write-calendar.ts'

/** What a calendar is of. */
export type Subject =
  | { readonly kind: 'PROGRAMME' }
  | { readonly kind: 'GROUP'; readonly slug: string }
  | { readonly kind: 'SESSION'; readonly id: SessionId }
export type Calendar = {
  /** Null where it is of one Session: nobody subscribes to it, so it needs no name. */
  readonly title: string | null
  readonly words: CalendarWords
  readonly entries: readonly CalendarEntry[]
}
/** A Session with its Group, as far as the reader may know them. */
export type Meeting = { readonly session: Disclosed<Session>; readonly group: Disclosed<Group> }

/** How long past Sessions stay in a calendar. Milliseconds. */
const past = 60 * 24 * 60 * 60 * 1000
/** Phones read a calendar whole. So many are 3 MB, and half a second's work: what 64 Groups that meet every week have up to the horizon. */
const mostInCalendar = 5000

/** Null where there is nothing of this name that the viewer may know of. */
export async function findCalendar(context: Context, subject: Subject): Promise<Calendar | null> {
  const words = calendarWords(context)
  if (subject.kind === 'PROGRAMME')
    return { title: words.programme, words, entries: await entriesOf(context, await listMeetings(context, null)) }
  if (subject.kind === 'SESSION') {
    const [meeting] = await findMeetings(context, [subject.id])
    return meeting === undefined ? null : { title: null, words, entries: await entriesOf(context, [meeting]) }
  }
  const group = see(context, await findGroupBySlug(context.read, subject.slug))
  if (group === null) return null
  const entries = await entriesOf(context, await listMeetings(context, [group.id]))
  return { title: wordsFor(context, group.title), words, entries }
}

/** Those of these ids that the viewer may know of. */
export async function findMeetings(context: Context, ids: readonly SessionId[]): Promise<readonly Meeting[]> {
  const sessions = seeAll(context, [...(await findSessions(context, ids)).values()])
  const groups = await findGroups(context.read, [...new Set(sessions.map(({ groupId }) => groupId))])
  return sessions.flatMap((session) => {
    const group = see(context, groups.get(session.groupId) ?? null)
    return group === null ? [] : [{ session, group }]
  })
}

/** Around now, of some Groups or of all (null): 60 days back, and up to the horizon where nothing nearer is said. */
export async function listMeetings(
  context: Context,
  groups: readonly GroupId[] | null,
  span = spanOf(context),
): Promise<readonly Meeting[]> {
  const { now, read, viewer } = context
  const found = await sessionsInCalendar(read, viewer, { ...span, now, groups, most: mostInCalendar })
  return meetingsOf(context, found)
}
/** Of when a calendar tells: `from <= start < until`. */
export const spanOf = ({ now, horizon }: Context) => ({ from: instant(now - past), until: horizon })

export const meetingsOf = (context: Context, found: readonly SessionOfGroup[]): readonly Meeting[] =>
  found.flatMap((one) => {
    const session = see(context, boxOfSession(one))
    const group = see(context, boxOfGroup(one.group))
    return session === null || group === null ? [] : [{ session, group }]
  })

/** Every part through the gate by itself: a hidden Venue is no reason to hide the Session. */
export async function entriesOf(context: Context, meetings: readonly Meeting[]): Promise<readonly CalendarEntry[]> {
  const ids = [...new Set(meetings.map(({ session }) => session.venueId).filter((id) => id !== null))]
  const venues = await findVenues(context.read, ids, await meetingGroups(context, ids))
  return meetings.map((meeting) => {
    const { venueId } = meeting.session
    return { ...meeting, venue: see(context, venueId === null ? null : (venues.get(venueId) ?? null)) }
  })
}
