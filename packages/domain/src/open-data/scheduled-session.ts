import { durationMinutes, toIsoDuration } from '../shared/duration.ts'
import type { EventFacts, EventPages } from './event-facts.ts'
import { eventOfSession } from './event-of-session.ts'
import { nameOfSeries } from './session-series.ts'

/** A Session as OpenActive's ScheduledSession: the Event under that name, with the SessionSeries that it is of, by name: that says who holds it. */
export function scheduledSessionOf(facts: EventFacts, series: string, pages: EventPages) {
  // OpenActive allows an organizer in the series alone.
  const event = eventOfSession(facts, { ...pages, organiser: null })
  const minutes = durationMinutes((facts.session.end - facts.session.start) / 60_000)
  return {
    '@context': 'https://openactive.io/',
    ...event,
    '@type': 'ScheduledSession',
    ...(minutes !== null && { duration: toIsoDuration(minutes) }),
    superEvent: nameOfSeries(pages, facts.group.slug, series),
  }
}
