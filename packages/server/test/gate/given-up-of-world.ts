/** Which dates of generated worlds were given up before others could know of them. */
import type { KnownTo } from '@piiri/domain/sessions/session.policy'
import fc from 'fast-check'
import type { SessionRow } from '../../src/sessions/session-boxes.ts'

/** For each Session of a world, should it be given up. */
export const drawnKnownTo = fc.array(fc.constantFrom<KnownTo>('MEMBERS', 'PLANNERS', 'ANYBODY'), {
  minLength: 10,
  maxLength: 10,
})

/** Withdrawn ones, and orphans, which people have something at and say something of their own. */
export const withGivenUp = (sessions: readonly SessionRow[], drawn: readonly KnownTo[]): readonly SessionRow[] =>
  sessions.map((row, i) =>
    row.isWithdrawn || row.status === 'CANCELLED'
      ? { ...row, status: 'CANCELLED', cancelledBy: 'EDIT', knownTo: drawn[i] ?? 'ANYBODY' }
      : row,
  )
