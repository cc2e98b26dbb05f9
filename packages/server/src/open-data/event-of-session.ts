import { resolveLocalTime } from '@piiri/domain/series/resolve-local-time'
import type { CalendarEntry } from '../calendar/write-calendar.ts'
import { onClock } from './clock-offset.ts'

/** A text in the reader's language; empty where there is none. */
export type ReadText = (text: CalendarEntry['session']['topic']) => string
export type EventPages = {
  readonly session: (id: CalendarEntry['session']['id']) => string
  readonly group: (slug: string) => string
}

/**
 * A Session as schema.org's Event, as far as whoever asks may know it. A time is on the Venue's clock with its offset. What the vocabulary has no word
 * for is left out rather than bent: how one joins, for whom a Group is, interpreting, access to a Venue, breaks.
 */
export const eventOfSession = ({ session, group, venue }: CalendarEntry, read: ReadText, pages: EventPages) => ({
  '@type': 'Event',
  '@id': pages.session(session.id),
  identifier: session.id,
  url: pages.session(session.id),
  name: [read(group.title), read(session.topic)].filter(Boolean).join(': '),
  ...withText('description', [
    read(session.cancellationReason),
    read(group.summary),
    read(session.note),
    ...session.guestSpeakers.map((guest) =>
      [read(guest.title), read(guest.organisation), read(guest.topic)].filter(Boolean).join(', '),
    ),
  ]),
  startDate: onClock(session.localStart, session.start),
  endDate: onClock(session.localEnd, session.end),
  ...(session.isMoved && {
    previousStartDate: onClock(session.originalStart, resolveLocalTime(session.originalStart, session.timeZone)),
  }),
  eventStatus: `https://schema.org/${statusOf(session)}`,
  eventAttendanceMode: `https://schema.org/${modeOf(session, venue)}`,
  ...(session.languages.length > 0 && { inLanguage: [...new Set(session.languages.map(({ language }) => language))] }),
  ...(venue !== null && { location: placeOf(venue, read) }),
  superEvent: {
    '@type': 'EventSeries',
    '@id': pages.group(group.slug),
    name: read(group.title),
    url: pages.group(group.slug),
  },
})

const statusOf = ({ status, isMoved }: CalendarEntry['session']) => {
  if (status === 'CANCELLED') return 'EventCancelled'
  return isMoved ? 'EventRescheduled' : 'EventScheduled'
}
const modeOf = ({ features }: CalendarEntry['session'], venue: CalendarEntry['venue']) => {
  if (!features.includes('ONLINE')) return 'OfflineEventAttendanceMode'
  return venue === null ? 'OnlineEventAttendanceMode' : 'MixedEventAttendanceMode'
}

const placeOf = (venue: NonNullable<CalendarEntry['venue']>, read: ReadText) => ({
  '@type': 'Place',
  identifier: venue.id,
  name: read(venue.name),
  address: {
    '@type': 'PostalAddress',
    ...withText('streetAddress', [venue.address]),
    ...withText('postalCode', [venue.postalCode]),
    ...withText('addressLocality', [venue.city]),
    ...withText('addressCountry', [venue.country]),
  },
  ...(venue.latitude !== null &&
    venue.longitude !== null && {
      geo: { '@type': 'GeoCoordinates', latitude: venue.latitude, longitude: venue.longitude },
    }),
})

/** What is not empty, under this name; nothing where all is. */
const withText = <K extends string>(name: K, parts: readonly (string | null)[]): { readonly [N in K]?: string } => {
  const text = parts.filter(Boolean).join('\n\n')
  return text === '' ? {} : ({ [name]: text } as { readonly [N in K]: string }) // A computed name has no type of its own.
}
