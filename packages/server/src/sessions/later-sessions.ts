import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SessionId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { addMinutes, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { LocalWindow } from '@piiri/domain/series/expand-rule'
import { toLocalTime } from '@piiri/domain/series/resolve-local-time'
import { seriesPolicy } from '@piiri/domain/series/series.policy'
import { materialiseSessions, type SessionPlan } from '@piiri/domain/sessions/materialise-sessions'
import type { Context } from '../schema/context.ts'
import type { Slice } from '../schema/paging.ts'
import { furthestYears } from '../schema/period.ts'
import { breakRowsForSystem, type BreakRow } from '../seasons/seasons.repository.ts'
import { planOf } from '../series/series-plan.ts'
import { seriesByKeys, seriesColumns, seriesNotExpanded, type SeriesOfGroup } from '../series/series.repository.ts'
import { conditionSql } from '../storage/condition-sql.ts'
import { chooseLater } from './choose-later.ts'
import { beforeRows } from './mark-part.ts'
import { rowOfPlanned } from './planned-rows.ts'
import type { SessionOfGroup } from './session-boxes.ts'
import type { SessionParams } from './listed-sessions.repository.ts'
import { placesTaken } from './sessions.repository.ts'

const day = 24 * 60 * 60 * 1000
/** How much is expanded at a time: a page of Sessions seldom needs more, and between two of them others have their turn. */
const chunk = 62 * day
/** What the clocks of the earth can differ, in minutes. */
const widest = 26 * 60

/** `plan`: read once, since each chunk is expanded from it. `taken`: places that are rows already. */
type Planned = {
  readonly of: SeriesOfGroup
  readonly plan: SessionPlan<BreakRow>
  readonly taken: ReadonlySet<string>
}

/** Sessions beyond the rows that a list asks for: as many as the slice takes. */
export async function listLater(
  context: Context,
  params: SessionParams,
  { after, before, limit, direction }: Slice<number>,
): Promise<readonly SessionOfGroup[]> {
  const from = Math.max(params.from, after?.[0] ?? params.from)
  const until = Math.min(params.until, (before?.[0] ?? params.until - 1) + 1)
  const plans = await plansUntil(context, params)
  const found: SessionOfGroup[] = []
  for (const [start, end] of chunksOf(from, until, direction)) {
    await nextTurn()
    const sessions = expand(context, plans, start, end)
    const within = sessions.filter(
      ({ session: { start: at, id } }) => isBeyond(at, id, after) && !isBeyondOrAt(at, id, before),
    )
    found.push(...(await chooseLater(context, params, within)))
    if (found.length >= limit) break
  }
  return found
}

/** How many of them there are. */
export async function countLater(context: Context, params: SessionParams): Promise<number> {
  const plans = await plansUntil(context, params)
  let count = 0
  for (const [start, end] of chunksOf(params.from, params.until, 'FORWARD')) {
    await nextTurn()
    count += (await chooseLater(context, params, expand(context, plans, start, end))).length
  }
  return count
}

/**
 * Those that lie beyond the rows, have one of these ids, and that the viewer may know of. Ids that lead nowhere are looked for all the same: how long
 * it takes does not tell them from ids of what is hidden, nor does an id of a hidden row, of a Series that is not, lead any further.
 */
export async function findLater(context: Context, ids: readonly SessionId[]): Promise<readonly SessionOfGroup[]> {
  if (ids.length === 0) return []
  const places = ids.map(context.sessionIds.anyPlaceOf)
  const keys = places.map(({ seriesKey }) => seriesKey)
  const series = await seriesByKeys(context.read, { seen: seriesSeenBy(context) }, { keys })
  const isBeyondRows = ({ series: { key, expandedUntil } }: SeriesOfGroup): boolean =>
    places.some(({ seriesKey, originalStart }) => seriesKey === key && originalStart >= expandedUntil)
  const plans = await withBreaks(context, series.filter(isBeyondRows))
  const furthest = instant(context.now + furthestYears * 366 * day)
  return places.flatMap(({ seriesKey, originalStart, isOurs }) => {
    const plan = plans.find(({ of }) => of.series.key === seriesKey)
    if (plan === undefined || !isOurs) return []
    const window = { from: originalStart, to: addMinutes(originalStart, 1) }
    return ofPlan(context, plan, window).filter(({ session }) => session.start < furthest)
  })
}

const seriesSeenBy = ({ viewer }: Context) => conditionSql(seriesPolicy.thing.allows(viewer), seriesColumns)

/** The Series that the viewer may know of, that the filter may take Sessions of, and that have no rows up to an instant. */
async function plansUntil(context: Context, { until, groups, kinds }: SessionParams): Promise<readonly Planned[]> {
  const end = addMinutes(toLocalTime(instant(until), context.timeZone), widest)
  return withBreaks(
    context,
    await seriesNotExpanded(context.read, { seen: seriesSeenBy(context) }, { until: end, groups, kinds }),
  )
}

async function withBreaks({ read }: Context, found: readonly SeriesOfGroup[]): Promise<readonly Planned[]> {
  const [first] = found.map(({ series }) => series.expandedUntil).toSorted()
  if (first === undefined) return []
  const seasons = [...new Set(found.map(({ series }) => series.seasonId).filter((id) => id !== null))]
  const breaks = await breakRowsForSystem(read, seasons)
  const rows = await placesTaken(read, { series: found.map(({ series }) => series.id), from: first })
  const taken = new Set(rows.map(({ seriesId, originalStart }) => `${seriesId} ${originalStart}`))
  return found.map((of) => ({
    of,
    plan: planOf(of, of.series.seasonId === null ? [] : (breaks.get(of.series.seasonId) ?? [])),
    taken,
  }))
}

/** All Sessions that the plans have in a span of instants and that are no rows. */
function expand(context: Context, plans: readonly Planned[], from: number, until: number): readonly SessionOfGroup[] {
  return plans
    .flatMap((plan) => {
      const zone = plan.of.series.timeZone
      const window = {
        from: addMinutes(toLocalTime(instant(from), zone), -120), // A skipped time lies up to two hours off its place.
        to: addMinutes(toLocalTime(instant(until), zone), 120),
      }
      return ofPlan(context, plan, window)
    })
    .filter(({ session }) => from <= session.start && session.start < until)
}

function ofPlan(context: Context, { of, plan, taken }: Planned, window: LocalWindow): readonly SessionOfGroup[] {
  const from: LocalDateTime = window.from < of.series.expandedUntil ? of.series.expandedUntil : window.from
  if (from >= window.to) return []
  return materialiseSessions(plan, { from, to: window.to })
    .filter(({ originalStart }) => !taken.has(`${of.series.id} ${originalStart}`))
    .map((planned) => ({
      session: rowOfPlanned(context.sessionIds, of, planned, beforeRows),
      group: of.group,
      season: of.season,
    }))
}

function* chunksOf(from: number, until: number, direction: Slice<number>['direction']) {
  if (direction === 'FORWARD')
    for (let start = from; start < until; start += chunk) yield [start, Math.min(start + chunk, until)] as const
  if (direction === 'BACKWARD')
    for (let end = until; end > from; end -= chunk) yield [Math.max(end - chunk, from), end] as const
}

type Bound = Slice<number>['after']
const isBeyond = (start: number, id: string, after: Bound): boolean =>
  after === null || start > after[0] || (start === after[0] && id > after[1])
const isBeyondOrAt = (start: number, id: string, before: Bound): boolean =>
  before !== null && (start > before[0] || (start === before[0] && id >= before[1]))
