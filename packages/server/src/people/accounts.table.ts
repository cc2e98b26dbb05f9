import type { AccountKind } from '@piiri/domain/people/account.policy'
import type { AccountId } from '@piiri/domain/shared/id'
import type { StaffRole } from '@piiri/domain/shared/viewer'
import { id, integer, primaryKey, ref, table, text } from '../storage/kit.ts'

/** Nothing in it says who somebody is: what they know is hashed, what their telephone shares with us is sealed. */
export const account = table('account', {
  id: id().$type<AccountId>(),
  kind: text().notNull().$type<AccountKind>(),
  staffRole: text().$type<StaffRole>(),
  /** A keyed hash of the passphrase's first two words, and the key of the ring that it and the verifier were made with. */
  lookup: text().notNull().unique(),
  keyId: text().notNull(),
  /** argon2id of the other five words, in PHC form. */
  verifier: text().notNull(),
  /** Sealed. Null for members. */
  totpSecret: text(),
  /** Sealed: shown, and not yet confirmed. */
  nextTotpSecret: text(),
  /** The step of the last code that was taken: each is taken once. */
  lastTotpStep: integer().notNull(),
})

/** Codes that stand in for a telephone that is lost; each works once. */
export const recoveryCode = table(
  'recovery_code',
  {
    accountId: ref(() => account.id, 'cascade')
      .notNull()
      .$type<AccountId>(),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.hash] })],
)
