import { changesTopic } from './record-news.ts'
import { changesAfter, type ProgrammeChangeRow } from './programme-changes.repository.ts'
import { readLastChange } from '../shared/programme-version.repository.ts'
import type { Database } from '../storage/database.ts'

/** How many listen at once at most: over all of one process, and of one network, key or Account. */
export type MostListeners = { readonly all: number; readonly each: number }
export type Listener = {
  /** Changes after a number in their order, as many as are read at once; empty where there is none yet. */
  readonly after: (number: number) => Promise<readonly ProgrammeChangeRow[]>
  /** Resolves once there may be more, after so many milliseconds, or when listening ends. */
  readonly wait: (ms: number) => Promise<void>
  /** How long ago, in milliseconds, it was told of what it has not asked for yet; 0 where there is nothing. */
  readonly behind: () => number
  readonly isOver: () => boolean
  readonly stop: () => void
}
export type ChangeHub = {
  /** Null where too many listen already. `of`: whose it is. */
  readonly listen: (of: string) => Listener | null
  /** Ends all listening, as a process ends: those who listen go on elsewhere. */
  readonly close: () => void
  readonly count: () => number
}

/** So many changes are kept at hand: all who listen ask for the same ones. */
const mostAtHand = 500

/** What follows `from`, without a gap. */
type AtHand = { readonly from: number; readonly rows: readonly ProgrammeChangeRow[] }

/** Reads changes once for all who listen in this process, and wakes them, whichever process wrote them. */
export function createChangeHub(db: Database, most: MostListeners): ChangeHub {
  const listeners = new Set<() => void>()
  const countOf = new Map<string, number>()
  let unsubscribe: (() => void) | null = null
  let isClosed = false
  let atHand: AtHand | null = null
  let reading: Promise<void> | null = null
  let isStale = true

  const readMore = async (): Promise<void> => {
    for (;;) {
      const { from, rows }: AtHand = (atHand ??= { from: await readLastChange(db.read), rows: [] })
      const more = await changesAfter(db.read, { number: rows.at(-1)?.number ?? from })
      if (more.length === 0) return
      const all = [...rows, ...more]
      const kept = all.slice(-mostAtHand)
      atHand = { from: all.at(-kept.length - 1)?.number ?? from, rows: kept }
    }
  }
  const refresh = async (): Promise<void> => {
    while (isStale) {
      isStale = false
      await readMore().catch((error: unknown) => {
        isStale = true
        throw error
      })
    }
  }
  const after = async (number: number): Promise<readonly ProgrammeChangeRow[]> => {
    while (isStale) await (reading ??= refresh().finally(() => (reading = null)))
    await reading
    if (atHand === null || number < atHand.from) return changesAfter(db.read, { number })
    return atHand.rows.filter((row) => row.number > number)
  }
  const wake = (): void => {
    isStale = true
    for (const tell of listeners) tell()
  }
  const listen: ChangeHub['listen'] = (of) => {
    const count = countOf.get(of) ?? 0
    if (isClosed || listeners.size >= most.all || count >= most.each) return null
    countOf.set(of, count + 1)
    unsubscribe ??= db.subscribe(changesTopic, wake)
    let toldAt: number | null = null
    let isOver = false
    let go: (() => void) | null = null
    const tell = (): void => {
      toldAt ??= performance.now()
      if (isClosed) isOver = true
      go?.()
    }
    listeners.add(tell)
    return {
      after: (number) => {
        toldAt = null
        return after(number)
      },
      wait: (ms) =>
        new Promise((resolve) => {
          if (toldAt !== null || isOver) return resolve()
          const timer = setTimeout(() => go?.(), ms)
          go = () => {
            clearTimeout(timer)
            go = null
            resolve()
          }
        }),
      behind: () => (toldAt === null ? 0 : performance.now() - toldAt),
      isOver: () => isOver,
      stop: () => {
        if (!listeners.delete(tell)) return
        isOver = true
        const left = (countOf.get(of) ?? 1) - 1
        if (left === 0) countOf.delete(of)
        else countOf.set(of, left)
        if (listeners.size === 0) {
          unsubscribe?.()
          unsubscribe = null
          atHand = null
          isStale = true
        }
        go?.()
      },
    }
  }
  return {
    listen,
    close: () => {
      isClosed = true
      wake()
    },
    count: () => listeners.size,
  }
}
