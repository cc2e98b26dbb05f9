import { randomBytes } from 'node:crypto'
import { idFrom } from '@piiri/domain/shared/id'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { seriesTakeAlongBy } from '../series/made-like.ts'
import { madeSessionsAreFollowedBy } from '../sessions/made-sessions.ts'
import type { SessionRow } from '../sessions/session-boxes.ts'
import type { Tx } from '../storage/query.ts'
import { addDutyOfSeries, addDutyRow, dutiesOfSeriesForSystem } from './duties.repository.ts'
import type { dutyOfSeries } from './duties.table.ts'

/** Work of a Series is asked for at each of its Sessions that becomes a row. */
madeSessionsAreFollowedBy(async (tx, made) => {
  const all = await dutiesOfSeriesForSystem(tx, { series: [...new Set(made.map(({ seriesId }) => seriesId))] })
  for (const one of all) await giveDuties(tx, one, made)
})
/** Where a Series was split, or goes on in another Season, its work does. */
seriesTakeAlongBy(async (tx, from, to) => {
  const all = await dutiesOfSeriesForSystem(tx, { series: [from] })
  for (const one of all) await addDutyOfSeries(tx, { ...one, seriesId: to })
})

type Work = typeof dutyOfSeries.$inferSelect
/** Asks for it at those of some Sessions that it is for. */
export async function giveDuties(tx: Tx, { from, until, seriesId, ...work }: Work, made: readonly SessionRow[]) {
  const isFor = (start: LocalDateTime): boolean => start >= from && (until === null || start < until)
  for (const session of made.filter((one) => one.seriesId === seriesId && isFor(one.originalStart)))
    await addDutyRow(tx, { ...dutyAt(session), ...ofWork(work) })
}
const dutyAt = ({ id }: SessionRow) => ({ id: idFrom('dut', randomBytes(16)), sessionId: id, doneCount: null })
const ofWork = ({ key, ...work }: Omit<Work, 'from' | 'until' | 'seriesId'>) => ({ ...work, seriesKey: key })
