/** One run of a unit of work: its rules are the same on both engines. */
import type { Notice, Notify, Run } from './engine.ts'
import { DatabaseError } from './errors.ts'
import type { Tx } from './query.ts'

export const late = 'this write is over: a call on its tx was not awaited'

/** A `tx` that keeps the rules, and the end of the unit, which waits for what is still running. */
export const openUnit = (run: Run, notify: Notify) => {
  const running = new Set<Promise<unknown>>()
  let isOpen = true
  let failure: unknown
  const guard = async <T>(step: () => Promise<T>): Promise<T> => {
    if (!isOpen) throw new Error(late)
    if (failure !== undefined) throw failure
    const call = step()
    running.add(call)
    try {
      return await call
    } catch (error) {
      failure ??= error
      throw failure
    } finally {
      running.delete(call)
    }
  }
  const tx: Tx = {
    writable: true,
    run: (plan, values) => guard(() => run(plan, values)),
    publish: (topic, payload) => guard(() => notify(noticeOf(topic, payload))),
  }
  return {
    tx,
    /** Throws where the unit must not be committed, though its work resolved. */
    assertWhole(): void {
      if (failure !== undefined) throw failure
      if (running.size > 0) throw new Error(late)
    },
    /** Calls that nobody awaited would otherwise run after the commit or rollback. */
    async end(): Promise<void> {
      isOpen = false
      await Promise.allSettled(running)
    },
  }
}

/** PostgreSQL carries less than 8,000 bytes: publish an id, not a document. */
const noticeOf = (topic: string, payload: string): Notice => {
  const size = Buffer.byteLength(JSON.stringify({ topic, payload }))
  if (size > 7900) throw new DatabaseError('invalid', `a notice of ${size} bytes is too long: publish an id`)
  return { topic, payload }
}

/** Ends what takes longer than it may: `isLate` for those who wait, `race` for what is awaited. */
export const startTimer = (timeoutMs: number) => {
  let isLate = false
  let giveUp = (_error: DatabaseError): void => {}
  const gaveUp = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  gaveUp.catch(() => {}) // Nobody races any more once the unit is done.
  const timer = setTimeout(() => {
    isLate = true
    giveUp(new DatabaseError('busy', `a write was given up after ${timeoutMs} ms and rolled back`))
  }, timeoutMs)
  return {
    isLate: () => isLate,
    race: <T>(work: Promise<T>): Promise<T> => Promise.race([work, gaveUp]),
    stop: () => clearTimeout(timer),
  }
}
