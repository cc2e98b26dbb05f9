import { resolveLocalTime } from '../series/resolve-local-time.ts'
import { onClock } from './clock-offset.ts'
import type { EventFacts, EventPages, EventSession, EventVenue, SpokenThere } from './event-facts.ts'
import { organizerOf } from './organizer-of.ts'
import { withText } from './with-text.ts'

/**
 * A Session as schema.org's Event. A time is on the Venue's clock with its offset. What the vocabulary has no word for is left out rather than bent: how
 * one joins, for whom a Group is, interpreting, access to a Venue, breaks.
 */
export const eventOfSession = ({ session, group, venue }: EventFacts, pages: EventPages) => ({
  '@type': 'Event',
  '@id': pages.session(session.id),
  identifier: session.id,
  url: pages.session(session.id),
  name: [group.title, session.topic].filter(Boolean).join(': '),
  ...withText('description', [
    session.cancellationReason,
    group.summary,
    session.note,
    ...session.guestSpeakers.map(({ title, organisation, topic }) =>
      [title, organisation, topic].filter(Boolean).join(', '),
    ),
  ]),
  startDate: onClock(session.localStart, session.start),
  endDate: onClock(session.localEnd, session.end),
  ...(session.isMoved && {
    previousStartDate: onClock(session.originalStart, resolveLocalTime(session.originalStart, session.timeZone)),
  }),
  eventStatus: `https://schema.org/${statusOf(session)}`,
  eventAttendanceMode: `https://schema.org/${modeOf(session, venue)}`,
  ...inLanguages(session.languages),
  ...(venue !== null && { location: placeOf(venue) }),
  ...organizerOf(pages),
  superEvent: {
    '@type': 'EventSeries',
    '@id': pages.group(group.slug),
    name: group.title,
    url: pages.group(group.slug),
  },
})

/** Spoken or interpreted: the vocabulary has one word for both. */
export const inLanguages = (languages: readonly SpokenThere[]): { readonly inLanguage?: readonly string[] } =>
  languages.length === 0 ? {} : { inLanguage: [...new Set(languages.map(({ language }) => language))] }

const statusOf = ({ status, isMoved }: EventSession) => {
  if (status === 'CANCELLED') return 'EventCancelled'
  return isMoved ? 'EventRescheduled' : 'EventScheduled'
}
const modeOf = ({ features }: EventSession, venue: EventVenue | null) => {
  if (!features.includes('ONLINE')) return 'OfflineEventAttendanceMode'
  return venue === null ? 'OnlineEventAttendanceMode' : 'MixedEventAttendanceMode'
}

const placeOf = (venue: EventVenue) => ({
  '@type': 'Place',
  identifier: venue.id,
  name: venue.name,
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
