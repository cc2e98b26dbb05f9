import type { AccountId } from '@piiri/domain/shared/id'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import { and, eq, lte, sql } from 'drizzle-orm'
import { as, q } from '../storage/kit.ts'
import { change, columnsOf, first, type New, type Params, type Tx } from '../storage/query.ts'
import { idempotency } from './idempotency.table.ts'

export type AttemptRow = New<typeof idempotency>
type Of<More = unknown> = Params<{ id: string; lease: Instant } & More>

const isOf = (p: Of) =>
  and(eq(idempotency.id, as(idempotency.id, p.id)), eq(idempotency.lease, as(idempotency.lease, p.lease)))
const over = instant(0)

export const attemptById = first((p: Params<{ id: string }>) =>
  q
    .select({
      body: idempotency.body,
      state: idempotency.state,
      lease: idempotency.lease,
      mayKeep: idempotency.mayKeep,
      answer: idempotency.answer,
      until: idempotency.until,
    })
    .from(idempotency)
    .where(eq(idempotency.id, as(idempotency.id, p.id))),
)
export const removeAttempt = change((p: Params<{ id: string }>) =>
  q.delete(idempotency).where(eq(idempotency.id, as(idempotency.id, p.id))),
)
export const addAttempt = change<AttemptRow>(() => q.insert(idempotency).values(columnsOf(idempotency)))

/** In the unit of work that the attempt was for. */
export const markDone = change((p: Of<{ mayKeep: boolean; until: Instant }>) =>
  q
    .update(idempotency)
    .set({
      state: 'DONE',
      mayKeep: as(idempotency.mayKeep, p.mayKeep),
      until: as(idempotency.until, p.until),
    })
    .where(isOf(p)),
)
/** Does nothing where something was committed. */
export const removeUndone = change((p: Of) =>
  q.delete(idempotency).where(and(isOf(p), eq(idempotency.state, 'AT_WORK'))),
)
/** Ends an attempt, with its answer, and whose it is besides, where that may still be kept. */
export const endAttempt = change((p: Of<{ answer: string | null; account: AccountId | null }>) =>
  q
    .update(idempotency)
    .set({
      state: 'DONE',
      lease: over,
      answer: sql`case when ${idempotency.mayKeep} then ${p.answer} end`,
      account: sql`case when ${idempotency.mayKeep} then coalesce(${p.account}, ${idempotency.account}) end`,
    })
    .where(isOf(p)),
)

const forgetOf = change((p: Params<{ account: AccountId }>) =>
  q
    .update(idempotency)
    .set({ answer: null, account: null, mayKeep: false })
    .where(eq(idempotency.account, as(idempotency.account, p.account))),
)
const forgetAll = change(() =>
  q.update(idempotency).set({ answer: null, mayKeep: false }).where(eq(idempotency.mayKeep, true)),
)
const removeUntil = change((p: Params<{ now: Instant }>) =>
  q.delete(idempotency).where(lte(idempotency.until, as(idempotency.until, p.now))),
)

/**
 * For signing out and erasing: no answer to this Account is given again, and nothing ties what is left to it. Of what is still at work
 * none will be kept; only the mutation that calls this keeps its own.
 */
export const forgetAnswersOf = async (tx: Tx, account: AccountId): Promise<void> =>
  void (await forgetOf(tx, { account }))

/**
 * For a change of a confidentiality, of a Venue's disclosure or of a Membership: what was answered before it is not answered again to
 * anybody. Who asks again is told that it was done.
 */
export const forgetAllAnswers = async (tx: Tx): Promise<void> => void (await forgetAll(tx))

/** Erases what is older than a day. How many that were. */
export const purgeAnswers = (tx: Tx, now: Instant): Promise<number> => removeUntil(tx, { now })
