import type { Database } from '../storage/database.ts'
import { createChangeFeed } from './change-feed.ts'
import { changesAfter, openChangesAfter, type ProgrammeChangeRow } from './programme-changes.repository.ts'
import { changesTopic, changesOfMembersTopic } from './record-news.ts'

/** How many listen at once at most: over all of one process, and of one network, partner or Account. */
export type MostListeners = { readonly all: number; readonly each: number }
/** What can be heard at all: by VISITORS what they may know, and nothing that others alone learn moves or wakes what they wait for. */
export type Audience = 'VISITORS' | 'MEMBERS'
export type Listener = {
  /** Changes after a number in their order, as many as are read at once; empty where there is none yet. */
  readonly after: (number: number) => Promise<readonly ProgrammeChangeRow[]>
  /** Resolves once there may be more, after so many milliseconds, or when listening ends. */
  readonly wait: (ms: number) => Promise<void>
  readonly isOver: () => boolean
  readonly stop: () => void
}
export type ChangeHub = {
  /** `of`: whose it is. TOO_MANY listen already, or the process is CLOSING. */
  readonly listen: (of: string, audience: Audience) => Listener | 'TOO_MANY' | 'CLOSING'
  /** Ends all listening, as a process ends: those who listen go on elsewhere. */
  readonly close: () => void
  readonly count: () => number
}

/** Wakes all who listen in this process, whichever process wrote what they listen to. */
export function createChangeHub(db: Database, most: MostListeners): ChangeHub {
  const listeners = new Set<() => void>()
  const countOf = new Map<string, number>()
  let isClosed = false
  const feeds = {
    VISITORS: createChangeFeed(db, openChangesAfter, [changesTopic]),
    MEMBERS: createChangeFeed(db, changesAfter, [changesTopic, changesOfMembersTopic]),
  }
  const listen: ChangeHub['listen'] = (of, audience) => {
    const count = countOf.get(of) ?? 0
    if (isClosed) return 'CLOSING'
    if (listeners.size >= most.all || count >= most.each) return 'TOO_MANY'
    countOf.set(of, count + 1)
    const feed = feeds[audience]
    let [mayBeMore, isOver] = [false, false]
    let go: (() => void) | null = null
    const tell = (): void => {
      mayBeMore = true
      if (isClosed) isOver = true
      go?.()
    }
    const leave = feed.join(tell)
    listeners.add(tell)
    return {
      after: (number) => {
        mayBeMore = false
        return feed.after(number)
      },
      wait: (ms) =>
        new Promise((resolve) => {
          if (mayBeMore || isOver) return resolve()
          const end = (): void => {
            clearTimeout(timer)
            go = null
            resolve()
          }
          const timer = setTimeout(() => {
            feed.lookAgain() // News may have been lost, or written beside this process.
            end()
          }, ms)
          go = end
        }),
      isOver: () => isOver,
      stop: () => {
        if (!listeners.delete(tell)) return
        isOver = true
        leave()
        const left = (countOf.get(of) ?? 1) - 1
        if (left === 0) countOf.delete(of)
        else countOf.set(of, left)
        go?.()
      },
    }
  }
  return {
    listen,
    close: () => {
      isClosed = true
      for (const tell of listeners) tell()
    },
    count: () => listeners.size,
  }
}
