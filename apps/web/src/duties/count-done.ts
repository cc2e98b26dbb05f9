import type { Instant } from '@piiri/domain/shared/instant'
import type { RotaSession } from '@piiri/sdk/lean'
import { momentOf } from '../sessions/session-times.ts'

export type DoneHowOften = {
  readonly membership: string
  readonly alias: string
  readonly did: number
  readonly coming: number
}

/** Who has done how often, and taken how much for later, by alias: most first. What was called off counts for nobody. */
export function countDone(sessions: readonly RotaSession[], now: Instant): readonly DoneHowOften[] {
  const found = new Map<string, DoneHowOften>()
  for (const session of sessions) {
    if (session.status === 'CANCELLED') continue
    const isOver = momentOf(session, now) === 'OVER'
    for (const { id: membership, alias } of session.duties.flatMap(({ takenBy }) => takenBy)) {
      const { did, coming } = found.get(membership) ?? { did: 0, coming: 0 }
      const counted = isOver ? { did: did + 1, coming } : { did, coming: coming + 1 }
      found.set(membership, { membership, alias, ...counted })
    }
  }
  return [...found.values()].toSorted(
    (one, other) => other.did - one.did || other.coming - one.coming || one.alias.localeCompare(other.alias),
  )
}
