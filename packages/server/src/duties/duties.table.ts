import type { DutyKind } from '@piiri/domain/duties/duty.policy'
import type { DutyId, MembershipId, SeriesId, SessionId } from '@piiri/domain/shared/id'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { membership } from '../people/memberships.table.ts'
import { series } from '../series/series.table.ts'
import { session } from '../sessions/sessions.table.ts'
import { id, index, integer, localDateTime, primaryKey, ref, table, text } from '../storage/kit.ts'

/** Work that is asked for at all Sessions of a Series from one on: whatever becomes a row of it gets the Duty. */
export const dutyOfSeries = table(
  'duty_of_series',
  {
    /** Made anew for a Series that continues another: it is the same work in both. */
    key: text().notNull(),
    seriesId: ref(() => series.id)
      .notNull()
      .$type<SeriesId>(),
    /** Original local start of the first Session that it is for. */
    from: localDateTime().notNull().$type<LocalDateTime>(),
    /** Of the first that it is for no more; null where it goes on. */
    until: localDateTime().$type<LocalDateTime>(),
    kind: text().notNull().$type<DutyKind>(),
    language: text().$type<LanguageTag>(),
    title: text(),
    neededCount: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.seriesId, t.key] })],
)
export const duty = table(
  'duty',
  {
    id: id().$type<DutyId>(),
    sessionId: ref(() => session.id)
      .notNull()
      .$type<SessionId>(),
    /** Of the work of its Series that it is; null for work at this Session alone. */
    seriesKey: text(),
    kind: text().notNull().$type<DutyKind>(),
    language: text().$type<LanguageTag>(),
    title: text(),
    neededCount: integer().notNull(),
    /** How many did it, once it is over. */
    doneCount: integer(),
  },
  (t) => [index('duty_session').on(t.sessionId, t.id), index('duty_done').on(t.doneCount)],
)
/** Who does it: by what they are in the Group, so that it goes with that. */
export const dutyTaker = table(
  'duty_taker',
  {
    dutyId: ref(() => duty.id, 'cascade')
      .notNull()
      .$type<DutyId>(),
    membershipId: ref(() => membership.id, 'cascade')
      .notNull()
      .$type<MembershipId>(),
  },
  (t) => [primaryKey({ columns: [t.dutyId, t.membershipId] }), index('duty_taker_membership').on(t.membershipId)],
)
