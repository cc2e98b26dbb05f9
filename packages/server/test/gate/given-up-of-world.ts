/** Which dates of generated worlds were given up before others could know of them. */
import type { KnownTo } from '@piiri/domain/sessions/session.policy'
import fc from 'fast-check'
import type { World } from '../world.ts'

/** For each Session of a world, should it be given up. */
export const drawnKnownTo = fc.array(fc.constantFrom<KnownTo>('MEMBERS', 'PLANNERS', 'ANYBODY'), {
  minLength: 10,
  maxLength: 10,
})

/** Withdrawn ones that people have nothing at, since of all others nothing is given up. */
export function withGivenUp(all: World, drawn: readonly KnownTo[]): World {
  const parts = [...all.duties, ...all.attendance, ...all.registrations, ...all.visitOffers]
  const isPeopled = new Set(parts.map(({ sessionId }) => sessionId))
  const sessions = all.sessions.map((row, i) =>
    row.isWithdrawn && !isPeopled.has(row.id) ? { ...row, knownTo: drawn[i] ?? 'ANYBODY' } : row,
  )
  return { ...all, sessions }
}
