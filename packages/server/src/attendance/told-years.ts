import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { yearOfMonth, type CountedMonth } from '@piiri/domain/attendance/counted-months'
import type { Circle } from '@piiri/domain/attendance/statistics'
import { toldInYear, type WhichSums } from '@piiri/domain/attendance/told-in-year'
import { groupRows } from '../shared/group-rows.ts'

/** What was chosen for the years that were asked for last, by all that was counted in them: it follows from that alone. */
const known = new Map<string, ReadonlySet<string>>()
const mostKnown = 200

/** Which sums are told of what was counted in one circle. A year takes a tenth of a second where it was not asked for before: others come in between. */
export async function circleWithTold(counted: readonly CountedMonth[], which: WhichSums): Promise<Circle> {
  const told = new Set<string>()
  for (const ofYear of groupRows(counted, ({ month }) => yearOfMonth(month)).values()) {
    for (const key of await toldOf(ofYear, which)) told.add(key)
  }
  return { counted, told }
}

async function toldOf(year: readonly CountedMonth[], which: WhichSums): Promise<ReadonlySet<string>> {
  const key = createHash('sha256')
    .update(JSON.stringify([which, year], (_, value: unknown) => (value instanceof Map ? [...value] : value)))
    .digest('base64url')
  const before = known.get(key)
  if (before !== undefined) return before
  await setImmediate()
  const told = toldInYear(year, which)
  if (known.size >= mostKnown) for (const oldest of [...known.keys()].slice(0, 20)) known.delete(oldest)
  known.set(key, told)
  return told
}
