import { durationMinutes, toIsoDuration } from '../shared/duration.ts'
import type { EventFacts, EventPages } from './event-facts.ts'
import { eventOfSession } from './event-of-session.ts'

/** A Session as OpenActive's ScheduledSession: the Event under that name, its Group as SessionSeries. */
export function scheduledSessionOf(facts: EventFacts, pages: EventPages) {
  const { superEvent, ...event } = eventOfSession(facts, pages)
  const minutes = durationMinutes((facts.session.end - facts.session.start) / 60_000)
  return {
    '@context': 'https://openactive.io/',
    ...event,
    '@type': 'ScheduledSession',
    ...(minutes !== null && { duration: toIsoDuration(minutes) }),
    superEvent: { ...superEvent, '@type': 'SessionSeries' },
  }
}
