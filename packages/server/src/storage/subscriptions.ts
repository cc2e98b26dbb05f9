import type { Notice } from './engine.ts'

export type Subscriber = (payload: string | undefined) => void

/** Who wants to hear what, within this process. */
export const openSubscriptions = () => {
  const byTopic = new Map<string, Set<Subscriber>>()
  return {
    /** Without a notice: everybody is told that something may be missing. */
    tell(notice: Notice | undefined): void {
      const sets = notice === undefined ? byTopic.values() : [byTopic.get(notice.topic) ?? new Set<Subscriber>()]
      for (const set of sets) for (const one of set) call(one, notice?.payload)
    },
    add(topic: string, subscriber: Subscriber): () => void {
      const set = byTopic.get(topic) ?? new Set()
      byTopic.set(topic, set.add(subscriber))
      return () => {
        set.delete(subscriber)
        if (set.size === 0 && byTopic.get(topic) === set) byTopic.delete(topic)
      }
    },
  }
}

/** A subscriber's error is nobody else's: it becomes an uncaught one, and the others are told. */
const call = (subscriber: Subscriber, payload: string | undefined): void => {
  try {
    subscriber(payload)
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}
