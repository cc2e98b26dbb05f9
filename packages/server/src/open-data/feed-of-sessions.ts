import type { SessionId } from '@piiri/domain/shared/id'
import { entriesOf, findMeetings } from '../calendar/find-calendar.ts'
import { hiddenAfter, listedAfter } from '../sessions/told-sessions.repository.ts'
import { scheduledOfEntry } from './event-of-entry.ts'
import type { Feed } from './tell-rpde-page.ts'

/** Sessions in the order of changes. */
export const feedOfSessions: Feed<SessionId> = {
  kind: 'ScheduledSession',
  listedAfter,
  hiddenAfter,
  async dataOf(context, ids, { read, pages }) {
    const entries = await entriesOf(context, await findMeetings(context, ids))
    return new Map(entries.map((entry) => [entry.session.id, scheduledOfEntry(entry, read, pages)]))
  },
}
