import { zoneClock, type ZoneClock } from '@piiri/domain/series/resolve-local-time'
import type { SessionId } from '@piiri/domain/shared/id'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import { seriesByIdsForSystem, seriesIdsForSystem } from '../series/series.repository.ts'
import { putZoneDataVersion, zoneDataVersion } from '../shared/zone-data.repository.ts'
import type { Database } from '../storage/database.ts'
import type { Tx } from '../storage/query.ts'
import { ownOf } from './own.ts'
import type { SessionRow } from './session-boxes.ts'
import { rowsOfSeriesForSystem } from './sessions.repository.ts'
import { completeDrafts, writeSessions } from './write-sessions.ts'

/** A Session that begins at another instant than was thought, since its zone's clock does. */
export type ShiftedSession = { readonly id: SessionId; readonly byMinutes: number }
type Tables = {
  /** The edition of the runtime's time zone tables: `2026a`. */
  readonly version: string
  readonly now: Instant
  readonly clock?: ZoneClock
}
const together = 20

/**
 * Where the time zone tables are another edition than those by which Sessions were computed: computes those that have not started again from their
 * local times, which stay. Answers those that moved; null where nothing was to be done. May run in several processes, and be broken off anywhere.
 */
export async function recomputeInstants(
  db: Database,
  { version, now, clock = zoneClock }: Tables,
): Promise<readonly ShiftedSession[] | null> {
  const known = await zoneDataVersion(db.read)
  if (known?.version === version) return null
  const shifted: ShiftedSession[] = []
  for (let after = ''; known !== undefined;) {
    const ids = (await seriesIdsForSystem(db.read, { after, limit: together })).map(({ id }) => id)
    const last = ids.at(-1)
    if (last === undefined) break
    shifted.push(...(await db.write(async (tx) => recomputeSeries(tx, ids, { now, clock }))))
    after = last
  }
  await db.write((tx) => putZoneDataVersion(tx, { version }))
  return known === undefined ? null : shifted
}

type How = { readonly now: Instant; readonly clock: ZoneClock }
async function recomputeSeries(
  tx: Tx,
  ids: readonly string[],
  { now, clock }: How,
): Promise<readonly ShiftedSession[]> {
  const rows = await rowsOfSeriesForSystem(tx, { series: ids })
  const shifted: ShiftedSession[] = []
  for (const of of await seriesByIdsForSystem(tx, { ids })) {
    const coming = rows.filter(({ seriesId, start }) => seriesId === of.series.id && start > now)
    const drafts = coming.map((before) => ({ before, after: byClock(before, clock) }))
    const changed = (await completeDrafts(tx, of, drafts, now)).filter(({ before }) => before !== null)
    await writeSessions(tx, of, changed, now)
    shifted.push(
      ...changed.map(({ before, after }) => ({
        id: after.id,
        byMinutes: (after.start - (before?.start ?? after.start)) / 60_000,
      })),
    )
  }
  return shifted
}

function byClock(row: SessionRow, clock: ZoneClock): SessionRow {
  const local = ownOf(row).has('localStart') ? row.localStart : row.originalStart
  const start = clock.resolveLocalTime(local, row.timeZone)
  if (start === row.start) return row
  const end = instant(start + (row.end - row.start))
  return {
    ...row,
    start,
    end,
    localStart: clock.toLocalTime(start, row.timeZone),
    localEnd: clock.toLocalTime(end, row.timeZone),
  }
}
