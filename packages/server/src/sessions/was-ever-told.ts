import type { SeasonRow } from '../seasons/seasons.repository.ts'
import type { SessionOfGroup, SessionRow } from './session-boxes.ts'

/** What all Sessions of one Series have in common. */
export type SessionsOf = Pick<SessionOfGroup, 'group'> & {
  readonly season: Pick<SeasonRow, 'status' | 'publishedAt'> | null
}

/** `wasEverTold` of one that is at hand: false of what was given up in a draft, or while its Group was confidential. */
export const wasEverToldOf = (
  { isWithdrawn, changedAt }: Pick<SessionRow, 'isWithdrawn' | 'changedAt'>,
  { group, season }: SessionsOf,
): boolean => !isWithdrawn || ((season?.publishedAt ?? 0) <= changedAt && (group.openedAt ?? 0) < changedAt)
