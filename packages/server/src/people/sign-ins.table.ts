import type { AccountId, SignInId } from '@piiri/domain/shared/id'
import { bool, id, index, instant, ref, table, text } from '../storage/kit.ts'
import { account } from './accounts.table.ts'

/** Being signed in at one place. Whoever has the row has no token. */
export const signIn = table(
  'sign_in',
  {
    id: id().$type<SignInId>(),
    accountId: ref(() => account.id, 'cascade')
      .notNull()
      .$type<AccountId>(),
    /** SHA-256 of 32 random bytes. */
    tokenHash: text().notNull().unique(),
    isCookie: bool().notNull(),
    /** Ends when it was not used for so long: moved on by use, and never beyond `endsAt`. */
    idleEndsAt: instant().notNull(),
    endsAt: instant().notNull(),
  },
  (t) => [index('sign_in_account').on(t.accountId), index('sign_in_idle').on(t.idleEndsAt)],
)
