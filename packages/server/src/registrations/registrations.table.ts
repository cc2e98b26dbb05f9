import type { RegistrationStatus } from '@piiri/domain/registrations/registration.policy'
import type { AccountId, RegistrationId, SessionId, VenueId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { SessionStatus } from '@piiri/domain/sessions/session.policy'
import { account } from '../people/accounts.table.ts'
import { session } from '../sessions/sessions.table.ts'
import { id, index, instant, integer, primaryKey, ref, table, text, uniqueIndex } from '../storage/kit.ts'

/** A place that somebody has, waits for or gave back. When they registered is not kept. */
export const registration = table(
  'registration',
  {
    id: id().$type<RegistrationId>(),
    sessionId: ref(() => session.id)
      .notNull()
      .$type<SessionId>(),
    /** Null for a Receipt's. */
    accountId: ref(() => account.id, 'cascade').$type<AccountId>(),
    /** A keyed hash of the words of a Receipt. */
    wordsHash: text().unique(),
    status: text().notNull().$type<RegistrationStatus>(),
    /** In which order they came: those who wait move up by it. */
    number: integer().notNull(),
    interpretingWish: text().$type<LanguageTag>(),
    /** What they were shown last: what differs from it has changed since. */
    seenStart: instant().notNull().$type<Instant>(),
    seenEnd: instant().notNull().$type<Instant>(),
    seenStatus: text().notNull().$type<SessionStatus>(),
    /** No foreign key: it is compared, and leads nowhere. */
    seenVenueId: text().$type<VenueId>(),
    seenPlace: text().notNull().$type<RegistrationStatus>(),
  },
  (t) => [
    uniqueIndex('registration_account').on(t.accountId, t.sessionId),
    uniqueIndex('registration_number').on(t.sessionId, t.number),
    index('registration_status').on(t.sessionId, t.status, t.number),
  ],
)

/** What is left of wishes once the Registrations are erased: how many wished for a language. */
export const keptWish = table(
  'kept_wish',
  {
    sessionId: ref(() => session.id)
      .notNull()
      .$type<SessionId>(),
    language: text().notNull().$type<LanguageTag>(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.language] })],
)
