import type { Action, AuditSubject } from '@piiri/domain/audit/acts'
import type { ActorKind } from '@piiri/domain/audit/audit-entry.policy'
import type { AccountId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import { id, index, instant, integer, table, text } from '../storage/kit.ts'
import type { About } from './about.ts'

/** Only ever added to. Every column but the hash is under the hash: a new one goes into `chain.ts`, and its test says so. */
export const auditEntry = table(
  'audit_entry',
  {
    /** 1, 2, 3 … over all of it: never told to those who see a part, since it counts what they do not see. */
    number: integer().primaryKey(),
    at: instant().notNull().$type<Instant>(),
    actorKind: text().notNull().$type<ActorKind>(),
    /** A pseudonym, as `pseudonyms.ts` makes it; of a PARTNER its id. */
    actor: text(),
    about: text().notNull().$type<About>(),
    /** How manyeth it is of those about the same, and about what: the order of entries of one instant, in lists and cursors. */
    place: text().notNull(),
    action: text().notNull().$type<Action>(),
    subject: text().$type<AuditSubject>(),
    subjectPseudonym: text(),
    /** Names, in their order, parted by spaces. */
    fields: text().notNull(),
    keyId: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    index('audit_entry_order').on(t.at, t.place),
    index('audit_entry_about').on(t.about, t.at, t.place),
    index('audit_entry_place').on(t.about, t.place),
    index('audit_entry_actor').on(t.actor, t.at),
  ],
)

/** How many entries there are, and the hash of the last: without it a chain that lost its end would look whole. One row. */
export const auditHead = table('audit_head', {
  id: id(),
  count: integer().notNull(),
  hash: text().notNull(),
  keyId: text().notNull(),
  mac: text().notNull(),
})

/** What leads from a person to their pseudonyms. No foreign key: Accounts are a later slice. */
export const auditActor = table('audit_actor', {
  accountId: id().$type<AccountId>(),
  /** 32 random bytes, sealed. */
  secret: text().notNull(),
})
