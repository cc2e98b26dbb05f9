import type { Instant } from '@piiri/domain/shared/instant'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { SessionRow } from '../sessions/session-boxes.ts'

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
