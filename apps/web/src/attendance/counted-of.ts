import type { AttendanceInput, CountedSession } from '@piiri/sdk/lean'
import type { Asking } from '../people/people-page.ts'

/** What the pages for counting are made from. */
export type Counting = { readonly asking: Asking; readonly session: CountedSession }

/** What a count says; of one that nobody has begun, nothing. */
export type Counted = {
  readonly total: number
  readonly firstTimers: number | null
  readonly byLanguage: ReadonlyMap<string, number>
}
export const countedOf = ({ attendance }: Pick<CountedSession, 'attendance'>): Counted => ({
  total: attendance?.total ?? 0,
  firstTimers: attendance?.firstTimers ?? null,
  byLanguage: new Map(attendance?.byLanguage.map(({ language, count }) => [language, count])),
})

/** How a count is to change: `total`, `first`, or the tag of a language, and by how much. */
export type Step = readonly [what: string, by: number]

/** After some steps. Nothing falls below none, and nothing rises above how many came. */
export function stepped(from: Counted, steps: readonly Step[]): Counted {
  let { total, firstTimers } = from
  const byLanguage = new Map(from.byLanguage)
  for (const [what, by] of steps) {
    if (what === 'total') total = Math.max(0, total + by)
    else if (what === 'first') firstTimers = Math.max(0, (firstTimers ?? 0) + by)
    else byLanguage.set(what, Math.max(0, (byLanguage.get(what) ?? 0) + by))
  }
  const spoken = [...byLanguage.values()].reduce((sum, count) => sum + count, 0)
  // Whoever counts a language at the door counts somebody who came: that person may be counted a moment later.
  return {
    total: Math.max(total, spoken),
    firstTimers: firstTimers === null ? null : Math.min(firstTimers, Math.max(total, spoken)),
    byLanguage,
  }
}

export const inputOf = (
  { id, attendance }: Pick<CountedSession, 'id' | 'attendance'>,
  { total, firstTimers, byLanguage }: Counted,
): AttendanceInput => ({
  session: id,
  total,
  firstTimers,
  byLanguage: [...byLanguage].filter(([, count]) => count > 0).map(([language, count]) => ({ language, count })),
  expectedVersion: attendance?.version ?? 0,
})
