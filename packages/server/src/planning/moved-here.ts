import type { Instant } from '@piiri/domain/shared/instant'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { changedSession, type SessionChange } from '../sessions/change-session.ts'
import { ownOf, type OwnName } from '../sessions/own.ts'
import type { SessionRow } from '../sessions/session-boxes.ts'
import type { SessionDraft } from '../sessions/write-sessions.ts'
import type { SeriesAtWork } from './series-at-work.ts'

type Meant = {
  readonly scope: 'THIS_AND_FOLLOWING' | 'ALL'
  /** The Session that was asked for. */
  readonly target: SessionRow
  /** From where on the Series changes. */
  readonly cut: LocalDateTime
  readonly now: Instant
}

/** Those of the meant Sessions that were moved to a coming day from one that is over: no change of the rule reaches their places. */
export const movedHere = (rows: readonly SessionRow[], { scope, target, cut, now }: Meant): readonly SessionRow[] =>
  rows.filter(
    ({ originalStart, start, cancelledBy }) =>
      start > now &&
      originalStart < cut &&
      (scope === 'ALL' || originalStart >= target.originalStart) &&
      cancelledBy !== 'EDIT' &&
      cancelledBy !== 'PERSON',
  )

/**
 * They say what their Series says from now on, as their own, but for what they have of their own already. That of the Session that was asked for gives
 * way.
 */
export const movedHereSaying = (work: SeriesAtWork, meant: Meant, change: SessionChange): readonly SessionDraft[] =>
  movedHere(work.rows, meant).map((before) => {
    const own = before.id === meant.target.id ? new Set<OwnName>() : ownOf(before)
    const said = Object.entries(change).filter(([name]) => !own.has(name as OwnName)) // They have the same names.
    const after = changedSession({ ...work, session: before }, Object.fromEntries(said), work.breaks)
    return { before, after: said.length === 0 ? before : after }
  })
