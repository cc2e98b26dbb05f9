import { readLastChange } from '../shared/programme-version.repository.ts'
import type { Database } from '../storage/database.ts'
import type { Read } from '../storage/query.ts'
import type { ProgrammeChangeRow } from './programme-changes.repository.ts'

type ReadAfter = (read: Read, after: { readonly number: number }) => Promise<readonly ProgrammeChangeRow[]>
export type ChangeFeed = {
  /** What follows a number, as much as is read at once. */
  readonly after: (number: number) => Promise<readonly ProgrammeChangeRow[]>
  /** Tells of news from now on; gives what ends it. */
  readonly join: (tell: () => void) => () => void
  /** The next who asks looks into the database, whatever was heard. */
  readonly lookAgain: () => void
}

/** So many changes are kept at hand: all who listen ask for the same ones. */
const mostAtHand = 500
/** What follows `from`, without a gap. */
type AtHand = { readonly from: number; readonly rows: readonly ProgrammeChangeRow[] }

/** Changes of one kind, read once for all who wait for them. It hears of them by topics, for as long as anybody is there. */
export function createChangeFeed(db: Database, readAfter: ReadAfter, topics: readonly string[]): ChangeFeed {
  const waiting = new Set<() => void>()
  let silence: readonly (() => void)[] = []
  let atHand: AtHand | null = null
  let reading: Promise<void> | null = null
  let isStale = true

  const readMore = async (): Promise<void> => {
    for (;;) {
      const { from, rows }: AtHand = (atHand ??= { from: await readLastChange(db.read), rows: [] })
      const more = await readAfter(db.read, { number: rows.at(-1)?.number ?? from })
      if (more.length === 0) return
      const all = [...rows, ...more]
      const kept = all.slice(-mostAtHand)
      atHand = { from: all.at(-kept.length - 1)?.number ?? from, rows: kept }
    }
  }
  const refresh = async (): Promise<void> => {
    isStale = false
    await readMore().catch((error: unknown) => {
      isStale = true
      throw error
    })
  }
  const wake = (): void => {
    isStale = true
    for (const tell of waiting) tell()
  }
  return {
    async after(number) {
      while (isStale) await (reading ??= refresh().finally(() => (reading = null)))
      await reading
      if (atHand === null || number < atHand.from) return readAfter(db.read, { number })
      return atHand.rows.filter((row) => row.number > number)
    },
    join(tell) {
      if (waiting.size === 0) silence = topics.map((topic) => db.subscribe(topic, wake))
      waiting.add(tell)
      return () => {
        if (!waiting.delete(tell) || waiting.size > 0) return
        for (const end of silence) end()
        atHand = null
        isStale = true
      }
    },
    lookAgain: () => {
      isStale = true
    },
  }
}
