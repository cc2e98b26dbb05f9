import type { EventFacts, EventPages } from '@piiri/domain/open-data/event-facts'
import { eventOfSession } from '@piiri/domain/open-data/event-of-session'
import { scheduledSessionOf } from '@piiri/domain/open-data/scheduled-session'
import type { CalendarEntry } from '../calendar/write-calendar.ts'

/** A text in the reader's language; empty where there is none. */
export type ReadText = (text: CalendarEntry['session']['topic']) => string

/** A Session as schema.org's Event, as far as whoever asks may know it. */
export const eventOfEntry = (entry: CalendarEntry, read: ReadText, pages: EventPages) =>
  eventOfSession(factsOf(entry, read), pages)

/** A Session as OpenActive's ScheduledSession, as far as whoever asks may know it. */
export const scheduledOfEntry = (entry: CalendarEntry, read: ReadText, pages: EventPages) =>
  scheduledSessionOf(factsOf(entry, read), entry.session.seriesId, pages)

const factsOf = ({ session, group, venue }: CalendarEntry, read: ReadText): EventFacts => ({
  session: {
    ...session,
    cancellationReason: read(session.cancellationReason),
    topic: read(session.topic),
    note: read(session.note),
    guestSpeakers: session.guestSpeakers.map(({ title, organisation, topic }) => ({
      title: read(title),
      organisation: read(organisation),
      topic: read(topic),
    })),
  },
  group: { slug: group.slug, title: read(group.title), summary: read(group.summary) },
  venue: venue === null ? null : { ...venue, name: read(venue.name) },
})
