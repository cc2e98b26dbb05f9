/** Which dates of generated worlds were given up before others could know of them. */
import type { KnownTo } from '@piiri/domain/series/series.policy'
import fc from 'fast-check'
import type { SeriesRow } from '../../src/series/series.repository.ts'
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
/** Of a Series that goes on beyond its rows not all was given up; of any other, what is left of its dates says who could know of it. */
export const seriesWithGivenUp = (
  series: readonly SeriesRow[],
  sessions: readonly SessionRow[],
  drawn: readonly KnownTo[],
): readonly SeriesRow[] =>
  series.map((row, i) => {
    const known = sessions.filter(({ seriesId }) => seriesId === row.id).map(({ knownTo }) => knownTo)
    if (row.expandedUntil < '2199') return row
    return { ...row, knownTo: widest.find((one) => known.includes(one)) ?? drawn[i] ?? 'ANYBODY' }
  })
const widest = ['ANYBODY', 'MEMBERS', 'PLANNERS'] as const
