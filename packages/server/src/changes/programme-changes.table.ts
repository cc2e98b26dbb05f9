import type { GroupId, SeasonId, SessionId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import { index, instant, integer, table, text } from '../storage/kit.ts'

/**
 * What is told of a difference. SESSION_SHOWN and SESSION_HIDDEN stand for each Session of a Season that is published or taken back, of a Group that becomes
 * open or confidential, and for each that is long past: lists of Sessions in the order of changes need each, and to nobody else is it news.
 */
export type ChangeKind =
  | 'SESSION_SCHEDULED'
  | 'SESSION_CHANGED'
  | 'SESSION_CANCELLED'
  | 'SESSION_REINSTATED'
  | 'SESSION_SHOWN'
  | 'SESSION_HIDDEN'
  | 'GROUP_CHANGED'
  | 'SEASON_PUBLISHED'

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
    /** Of a Session, or the one that changed. */
    groupId: text().$type<GroupId>(),
    seasonId: text().$type<SeasonId>(),
    at: instant().notNull().$type<Instant>(),
  },
  (t) => [
    index('programme_change_session').on(t.sessionId, t.version),
    index('programme_change_group').on(t.groupId, t.sessionId, t.version),
    index('programme_change_season').on(t.seasonId, t.version),
    index('programme_change_at').on(t.at),
  ],
)
