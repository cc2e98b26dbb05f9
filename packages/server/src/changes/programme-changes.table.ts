import type { GroupId, SeasonId, SeriesId, SessionId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import { index, instant, integer, table, text } from '../storage/kit.ts'
import type { ChangeKind } from './change-kind.ts'

/** What changed in the programme, written in the transaction of the change: the outbox of webhooks and subscriptions. */
export const programmeChange = table(
  'programme_change',
  {
    /** In the order of commits, without gaps in what is committed. It counts what is hidden too: it goes out sealed, or not at all. */
    number: integer().primaryKey(),
    /** The programme's version from this change on; null where only those learn of it who are in its Group. */
    version: integer(),
    event: text().notNull().$type<ChangeKind>(),
    sessionId: text().$type<SessionId>(),
    /** Of what is for lists of Series; null of all else. */
    seriesId: text().$type<SeriesId>(),
    /** Of a Session or a Series, or the one that changed. */
    groupId: text().$type<GroupId>(),
    seasonId: text().$type<SeasonId>(),
    at: instant().notNull().$type<Instant>(),
  },
  (t) => [
    index('programme_change_session').on(t.sessionId, t.version),
    index('programme_change_series').on(t.seriesId, t.version),
    index('programme_change_group').on(t.groupId, t.sessionId, t.seriesId, t.version),
    index('programme_change_season').on(t.seasonId, t.version),
    index('programme_change_at').on(t.at),
  ],
)
