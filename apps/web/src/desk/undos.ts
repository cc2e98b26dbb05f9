import { randomUUID } from 'node:crypto'
import type { Clock } from '@piiri/domain/shared/clock'
import type { EditScope, SessionChange, TranslationInput } from '@piiri/sdk/lean'

/** Of a Series before it was changed: starts of its rule that were left out, and those besides it. */
export type FormerDates = { readonly excluded: readonly string[]; readonly added: readonly string[] }
/** What a Session had of its own that an edit of its Series, asked for by it, takes away. */
export type FormerOwn = { readonly session: string; readonly change: SessionChange }
/** What takes back what was done. */
type Inverse =
  | {
      readonly is: 'EDIT'
      readonly session: string
      readonly scope: EditScope
      readonly change: SessionChange
      /** What its Series left out and had besides, which an edit of its days does not keep; null for one of a single Session. */
      readonly dates: FormerDates | null
      /** What the Session that was changed had of its own, besides what the change says. */
      readonly own: FormerOwn | null
    }
  | { readonly is: 'REINSTATE'; readonly session: string }
  | { readonly is: 'CALL_OFF'; readonly session: string; readonly reason: readonly TranslationInput[] }
  | {
      readonly is: 'DATES'
      readonly series: string
      readonly addDates: readonly string[]
      readonly leaveOutDates: readonly string[]
    }
/** A Series or Session and its version: taking back is refused where somebody has gone on from it. */
type Expected = { readonly id: string; readonly version: number }
export type Done = {
  readonly is: 'CHANGED' | 'CALLED_OFF' | 'GIVEN_BACK' | 'DATES'
  readonly newCount: number
  readonly ended: number
  readonly stayOff: number
  readonly changed: number
}
export type Undo = {
  readonly done: Done
  readonly inverse: Inverse
  /** Before it was done, and after. */
  readonly former: Expected
  readonly expected: Expected
}
export type KeptUndo = Undo & {
  readonly id: string
  /** What the same person did before, which may be taken back after it. */
  readonly below: string | null
}
export type Undos = {
  /** Keeps how to take back what somebody did, and answers under what name. */
  readonly keep: (account: string, undo: Undo) => string
  /** Null where it is not kept, or somebody else's. */
  readonly find: (account: string, id: string) => KeptUndo | null
  /** Once it was taken back: what was done before it on the same thing may be taken back from the version that this led to. */
  readonly drop: (account: string, id: string, version: number) => void
}

const keptMs = 60 * 60_000
const mostOfOne = 20
const mostPeople = 1000

/**
 * Remembers how to take back what was planned within the hour. In memory, and of this process: what was written does not stand in addresses, which browsers
 * keep, and is gone when the process ends. Where it is not found, nothing can be taken back by a button.
 */
export function keepUndos(clock: Clock): Undos {
  const all = new Map<string, readonly (KeptUndo & { readonly until: number })[]>()
  const of = (account: string) => (all.get(account) ?? []).filter(({ until }) => until > clock())
  return {
    keep(account, undo) {
      const others = of(account).slice(1 - mostOfOne)
      const id = randomUUID()
      for (const [one, kept] of all) if (kept.every(({ until }) => until <= clock())) all.delete(one)
      all.delete(account)
      all.set(account, [...others, { ...undo, id, below: others.at(-1)?.id ?? null, until: clock() + keptMs }])
      const [longest] = all.keys()
      if (all.size > mostPeople && longest !== undefined) all.delete(longest)
      return id
    },
    find: (account, id) => of(account).find((one) => one.id === id) ?? null,
    drop(account, id, version) {
      const gone = of(account).find((one) => one.id === id)
      if (gone === undefined) return
      const goesOn = ({ expected: { id: thing, version: of } }: Undo): boolean =>
        thing === gone.former.id && of === gone.former.version
      all.set(
        account,
        of(account)
          .filter((one) => one.id !== id)
          .map((one) => (goesOn(one) ? { ...one, expected: { ...one.expected, version } } : one)),
      )
    },
  }
}
