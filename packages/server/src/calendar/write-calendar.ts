import type { Group } from '@piiri/domain/groups/group.policy'
import type { Session } from '@piiri/domain/sessions/session.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { SessionId } from '@piiri/domain/shared/id'
import type { Text } from '@piiri/domain/shared/text'
import type { Venue } from '@piiri/domain/venues/venue.policy'
import ICAL from 'ical.js'
import { calendarFile, plain } from './calendar-file.ts'
import { inUtc, timeProperty } from './calendar-time.ts'
import type { CalendarWords } from './calendar-words.ts'

/** A Session with its Group and Venue, as far as whoever reads the calendar may know them. */
export type CalendarEntry = {
  readonly session: Disclosed<Session>
  readonly group: Disclosed<Group>
  readonly venue: Disclosed<Venue> | null
}
export type CalendarHead = {
  /** The name of what one subscribes to; null for a file that is read once. */
  readonly title: string | null
  readonly words: CalendarWords
  readonly addressOf: (id: SessionId) => string
}
/** A text in the reader's language; empty where there is none. */
type Read = (text: Text | null) => string

/**
 * A calendar that tells all there is: one VEVENT a Session and no RRULE, since what each Session has of its own is then where every client
 * looks for it. DTSTAMP is the last change that everybody sees. It has no METHOD: that would ask for an ORGANIZER (RFC 5546 3.2.1), and nobody
 * is named.
 */
export const writeCalendar = (head: CalendarHead, entries: readonly CalendarEntry[], read: Read): string =>
  calendarFile(
    { maker: '-//Piiri//Piiri//EN', title: head.title },
    entries.map((entry) => eventOf(head, entry, read)),
  )

function eventOf({ words, addressOf }: CalendarHead, entry: CalendarEntry, read: Read): ICAL.Component {
  const { session, group, venue } = entry
  const event = new ICAL.Component('vevent')
  const isCancelled = session.status === 'CANCELLED'
  const title = [read(group.title), read(session.topic)].filter(Boolean).join(': ')
  const add = (name: string, value: string): void => {
    if (value !== '') event.addPropertyWithValue(name, plain(value))
  }
  add('uid', `${session.id}@piiri`)
  event.addPropertyWithValue('dtstamp', inUtc(session.changedAt))
  event.addPropertyWithValue('last-modified', inUtc(session.changedAt))
  event.addPropertyWithValue('sequence', session.sequence)
  event.addProperty(timeProperty('dtstart', session.localStart, session.start, session.timeZone))
  event.addProperty(timeProperty('dtend', session.localEnd, session.end, session.timeZone))
  add('summary', isCancelled ? `${words.cancelled}: ${title}` : title)
  add('description', descriptionOf(words, entry, read))
  add('location', placeOf(venue, read))
  if (venue !== null && venue.latitude !== null && venue.longitude !== null)
    event.addPropertyWithValue('geo', [venue.latitude, venue.longitude])
  add('url', addressOf(session.id))
  add('status', isCancelled ? 'CANCELLED' : 'CONFIRMED')
  add('transp', 'TRANSPARENT') // What is on is no appointment of the reader's.
  return event
}

function descriptionOf(words: CalendarWords, { session, group, venue }: CalendarEntry, read: Read): string {
  const guests = session.guestSpeakers.map((guest) =>
    [[read(guest.title), read(guest.organisation)].filter(Boolean).join(', '), read(guest.topic)]
      .filter(Boolean)
      .join(': '),
  )
  const parts = [
    read(session.cancellationReason),
    read(group.summary),
    read(session.note),
    ...guests.map((guest) => `${words.guest}: ${guest}`),
    read(venue?.directions ?? null),
  ]
  return parts.filter(Boolean).join('\n\n')
}

const placeOf = (venue: CalendarEntry['venue'], read: Read): string =>
  venue === null
    ? ''
    : [read(venue.name), venue.address, [venue.postalCode, venue.city].filter(Boolean).join(' ')]
        .filter(Boolean)
        .join(', ')
