import type { AccountId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import { bool, id, index, instant, table, text } from '../storage/kit.ts'

/** What became of mutations that came with an Idempotency-Key. A row lives for a day. */
export const idempotency = table(
  'idempotency',
  {
    /** A hash of who asks and the key: leads to neither. */
    id: id(),
    /** A hash of what was asked. */
    body: text().notNull(),
    /** Whose answer it is; null for a visitor's, and where it was forgotten. */
    account: text().$type<AccountId>(),
    /** DONE: something was committed, or answered. */
    state: text().notNull().$type<'AT_WORK' | 'DONE'>(),
    /** Until when the try that is at work has time: it is told from a later one by this. 0 where none is. */
    lease: instant().notNull().$type<Instant>(),
    /** False once something changed by which the answer might be another one. */
    mayKeep: bool().notNull(),
    /** Sealed under the client's key, which is not stored: nobody with the database reads it. */
    answer: text(),
    until: instant().notNull().$type<Instant>(),
  },
  (t) => [index('idempotency_account').on(t.account), index('idempotency_until').on(t.until)],
)
