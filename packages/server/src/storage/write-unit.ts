/** One run of a unit of work: its rules are the same on both engines. */
import type { Notice, Notify, Run } from './engine.ts'
import { DatabaseError } from './errors.ts'
import type { Tx } from './query.ts'

const late = 'this write is over: a call on its tx was not awaited'

/** A `tx` that keeps the rules, and the end of the unit, which waits for what is still running. */
export const openUnit = (run: Run, notify: Notify) => {
  const running = new Set<Promise<unknown>>()
  let isOpen = true
  let failure: unknown
  const attempt = async <T>(step: () => Promise<T>): Promise<T> => {
    if (!isOpen) throw new Error(late)
    if (failure !== undefined) throw failure
    try {
      return await step()
    } catch (error) {
      failure ??= error
      throw failure
    }
  }
  const guard = <T>(step: () => Promise<T>): Promise<T> => {
    const call = attempt(step)
    const forget = () => running.delete(call)
    running.add(call)
    call.then(forget, forget) // Before whoever awaits the call goes on, and not earlier.
    return call
  }
  const tx: Tx = {
    writable: true,
    run: (plan, values) => guard(() => run(plan, values)),
    publish: (topic, payload) => guard(() => notify(noticeOf(topic, payload))),
  }
  return {
    /** What `work` resolves to, if the unit may then be committed. */
    async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      const result = await work(tx)
      if (failure !== undefined) throw failure
      if (running.size > 0) throw new Error(late)
      isOpen = false
      return result
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

/** The time limit of a write: its signal is for those who wait, `race` for what is awaited. */
export const startTimer = (timeoutMs: number) => {
  const controller = new AbortController()
  const { signal } = controller
  const isOver = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
  })
  isOver.catch(() => {}) // Nobody races any more once the unit is done.
  const timer = setTimeout(() => {
    controller.abort(new DatabaseError('busy', `a write was given up after ${timeoutMs} ms and rolled back`))
  }, timeoutMs)
  return {
    signal,
    race: <T>(work: Promise<T>): Promise<T> => Promise.race([work, isOver]),
    stop: () => clearTimeout(timer),
  }
}
