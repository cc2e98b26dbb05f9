import type { Instant } from '@piiri/domain/shared/instant'
import type { LocalWindow } from '@piiri/domain/series/expand-rule'
import { toLocalTime } from '@piiri/domain/series/resolve-local-time'
import { materialiseSessions } from '@piiri/domain/sessions/materialise-sessions'
import { breakRowsForSystem } from '../seasons/seasons.repository.ts'
import { planOf } from '../series/series-plan.ts'
import { setExpandedUntil, type SeriesOfGroup } from '../series/series.repository.ts'
import type { Tx } from '../storage/query.ts'
import { tellOfSeriesAgain } from './given-up-series.ts'
import { followMade } from './made-sessions.ts'
import { beforeRows } from './mark-part.ts'
import { rowOfPlanned } from './planned-rows.ts'
import { withFreeIds } from './with-free-ids.ts'
import { boxOfSession, type SessionOfGroup } from './session-boxes.ts'
import type { SessionIds } from './session-ids.ts'
import { rowsToDate } from './dated-sessions.repository.ts'
import { addSession, patchSession, placesTaken } from './sessions.repository.ts'
import { tellSeries } from './tell-series.ts'
import { recordNews } from '../changes/record-news.ts'

/**
 * Makes rows of a Series' Sessions up to an instant, from where they end. Rows that are there stay as they are. Answers how many
 * were made.
 */
export async function expandSeries(
  tx: Tx,
  sessionIds: SessionIds,
  of: SeriesOfGroup,
  { until, now }: { readonly until: Instant; readonly now: Instant },
): Promise<number> {
  const { series } = of
  const window = { from: series.expandedUntil, to: toLocalTime(until, series.timeZone) }
  if (window.to <= window.from) return 0
  const breaks =
    series.seasonId === null ? [] : ((await breakRowsForSystem(tx, [series.seasonId])).get(series.seasonId) ?? [])
  const taken = new Set(
    (await placesTaken(tx, { series: [series.id], from: window.from })).map(({ originalStart }) => originalStart),
  )
  const rows = materialiseSessions(planOf(of, breaks), window)
    .filter(({ originalStart }) => !taken.has(originalStart))
    .map((planned) => rowOfPlanned(sessionIds, of, planned, now))
  const made: SessionOfGroup[] = []
  for (const session of await withFreeIds(tx, rows)) {
    await addSession(tx, session)
    made.push({ session, group: of.group, season: of.season })
  }
  await followMade(
    tx,
    made.map(({ session }) => session),
  )
  if (made.length > 0 && series.knownTo !== 'ANYBODY') await tellOfSeriesAgain(tx, [series.id])
  const dated = await dateRows(tx, of, { ...window, now })
  await setExpandedUntil(tx, { id: series.id, expandedUntil: window.to })
  const after = [...made, ...dated].map(boxOfSession)
  const version = await recordNews(tx, { before: [], after, at: now }, { group: of.group.id })
  if (version !== null) await tellSeries(tx, now, [series.id])
  return made.length
}

/** Those that became rows before their time, since people take part in them, are dated as the others are: nothing tells them apart. */
async function dateRows(
  tx: Tx,
  { series, group, season }: SeriesOfGroup,
  { from, to, now }: LocalWindow & { readonly now: Instant },
): Promise<readonly SessionOfGroup[]> {
  const rows = await rowsToDate(tx, { series: series.id, from, to, changedAt: beforeRows })
  for (const row of rows) await patchSession(tx, { ...row, changedAt: now })
  return rows.map((row) => ({ session: { ...row, changedAt: now }, group, season }))
}
