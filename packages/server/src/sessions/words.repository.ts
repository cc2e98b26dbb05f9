import { and, eq } from 'drizzle-orm'
import { series } from '../series/series.table.ts'
import { as, q } from '../storage/kit.ts'
import { all, type Params } from '../storage/query.ts'
import { session } from './sessions.table.ts'

/** What Series of a Group say themselves. */
export const saidBySeriesForSystem = all((p: Params<{ group: string }>) =>
  q
    .select({ id: series.id, topic: series.topic, guestSpeakers: series.guestSpeakers })
    .from(series)
    .where(eq(series.groupId, as(series.groupId, p.group))),
)
/** What Sessions of a Group say themselves, where it is not what their Series says. */
export const saidBySessionsForSystem = all((p: Params<{ group: string }>) =>
  q
    .select({ id: session.id, topic: session.topic, guestSpeakers: session.guestSpeakers })
    .from(session)
    .where(and(eq(session.groupId, as(session.groupId, p.group)), eq(session.searchId, session.id))),
)
