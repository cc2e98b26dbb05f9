import { createHash, hkdfSync } from 'node:crypto'
import type { AccountId } from '@piiri/domain/shared/id'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import { accountOf, type Viewer } from '@piiri/domain/shared/viewer'
import { sealUnder, unsealUnder } from '../shared/derived-keys.ts'
import {
  addAttempt,
  attemptById,
  endAttempt,
  markDone,
  removeAttempt,
  removeUndone,
  type AttemptRow,
} from '../shared/idempotency.repository.ts'
import type { Database } from '../storage/database.ts'

const minuteMs = 60_000
/** How long one try has, after which another may do it anew. Longer than any unit of work. */
const leaseMs = minuteMs
const dayMs = 24 * 60 * minuteMs
/** How long a visitor's answer is kept that did nothing: else anybody could fill the disk with refusals. */
const briefMs = 10 * minuteMs

/** One try at a mutation under an Idempotency-Key. `lease` tells it from a later one. */
export type Attempt = { readonly id: string; readonly key: string; readonly lease: Instant; readonly until: Instant }
export type Begun =
  | { readonly is: 'BEGUN'; readonly attempt: Attempt }
  | { readonly is: 'ANSWERED'; readonly answer: string }
  | { readonly is: 'AT_WORK' | 'OTHER_BODY' | 'ALREADY_DONE' }

const hashOf = (...texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('base64url')
/** What a partner's key does not open, none of its answers tells, not even a second time. */
const whoIs = (viewer: Viewer): string =>
  viewer.kind === 'PARTNER'
    ? [viewer.partner, ...viewer.scopes.toSorted()].join(' ')
    : (accountOf(viewer) ?? viewer.kind)
/** Another one for each row, so that a sealed answer fits no other. */
const sealingKey = (id: string, key: string): Uint8Array => Buffer.from(hkdfSync('sha256', key, id, 'piiri answer', 32))

/** Takes the key for this try, in a unit of work of its own, or tells what became of an earlier one. */
export async function beginAttempt(
  db: Pick<Database, 'write'>,
  asked: { readonly viewer: Viewer; readonly key: string; readonly body: readonly string[]; readonly now: Instant },
): Promise<Begun> {
  const { viewer, key, now } = asked
  const id = hashOf(whoIs(viewer), key)
  const attempt = { id, key, lease: instant(now + leaseMs), until: instant(now + dayMs) }
  const row: AttemptRow = {
    id,
    body: hashOf(...asked.body),
    account: accountOf(viewer),
    state: 'AT_WORK',
    lease: attempt.lease,
    mayKeep: true,
    answer: null,
    until: viewer.kind === 'VISITOR' ? instant(now + briefMs) : attempt.until,
  }
  return db.write(async (tx) => {
    const known = await attemptById(tx, { id })
    if (known !== undefined && known.until > now) {
      if (known.body !== row.body) return { is: 'OTHER_BODY' }
      if (known.lease > now) return { is: 'AT_WORK' }
      const answer = known.answer === null ? null : unsealUnder(sealingKey(id, key), known.answer)
      if (answer !== null) return { is: 'ANSWERED', answer }
      if (known.state === 'DONE') return { is: 'ALREADY_DONE' }
    }
    await removeAttempt(tx, { id })
    await addAttempt(tx, row)
    return { is: 'BEGUN', attempt }
  })
}

/** `write` that in the same unit of work says that it was done: a process that is killed does nothing twice. */
export const writeFor =
  (write: Database['write'], { id, lease, until }: Attempt): Database['write'] =>
  (work, how) =>
    write(async (tx) => {
      const mine = await attemptById(tx, { id })
      if (mine?.lease !== lease) throw new Error('A later try with the same Idempotency-Key took over.')
      const result = await work(tx)
      // As it was before the work: what that made forgotten was answered earlier, and its own answer comes later.
      if (!isFailure(result)) await markDone(tx, { id, lease, mayKeep: mine.mayKeep, until })
      return result
    }, how)

/** Whether a unit of work ends in an Outcome that changed nothing. */
const isFailure = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'ok' in result && result.ok === false

/** Keeps the answer, and whom it signs in. Without one the key is free again, unless something was committed. */
export const finishAttempt = (
  db: Pick<Database, 'write'>,
  { id, key, lease }: Attempt,
  { answer, account }: { readonly answer: string | null; readonly account: AccountId | null },
): Promise<void> =>
  db.write(async (tx) => {
    if (answer === null) await removeUndone(tx, { id, lease })
    const sealed = answer === null ? null : sealUnder(sealingKey(id, key), answer)
    await endAttempt(tx, { id, lease, answer: sealed, account })
  })
