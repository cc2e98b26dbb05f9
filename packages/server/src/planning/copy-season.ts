import { randomBytes } from 'node:crypto'
import { expandRule } from '@piiri/domain/series/expand-rule'
import { writeRuleText } from '@piiri/domain/series/write-rule-text'
import { idFrom, type SeasonId } from '@piiri/domain/shared/id'
import { addDays, type LocalDate } from '@piiri/domain/shared/local-date'
import { dayOf, localDateTime, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { recordAct } from '../audit/record-act.ts'
import { featureBits } from '../groups/groups.repository.ts'
import type { Context } from '../schema/context.ts'
import { breakRowsForSystem, type SeasonRow } from '../seasons/seasons.repository.ts'
import { storeSeason } from '../seasons/store-season.ts'
import { takeAlong } from '../series/made-like.ts'
import { ruleOf } from '../series/series-plan.ts'
import { seriesByIdsForSystem, seriesIdsOfSeasonForSystem, type SeriesRow } from '../series/series.repository.ts'
import { storeSeries, type NewSeries } from '../series/store-series.ts'
import { expandSeries } from '../sessions/expand-series.ts'
import { expansionEnd } from '../sessions/horizon.ts'
import type { Tx } from '../storage/query.ts'
import { holidaysWithin, storeBreaks } from './change-breaks.ts'
import { checkSeason, type WrittenSeason } from './check-season.ts'
import { seasonToPlan, tellSeason, type SeasonOutcome } from './seasons-at-work.ts'

/** A rule that ended so long before its Season did was ended by somebody. */
const endedEarlyDays = 32

/**
 * Makes a draft Season with the Series of another that ran to its end, on from where their rules are: every second week stays every second week
 * over the gap. Single dates are not copied, nor single changes; public holidays are looked up anew. Groups that are archived are left out.
 */
export const copySeason = (context: Context, from: SeasonId, written: WrittenSeason): Promise<SeasonOutcome> =>
  context.write(async (tx): Promise<SeasonOutcome> => {
    const found = await seasonToPlan(context, tx, from)
    if (!found.ok) return found
    const checked = checkSeason(written)
    if (!checked.ok) return checked
    const id = idFrom('sea', randomBytes(16))
    const season = await storeSeason(tx, { id, ...checked.value, status: 'DRAFT' }, [])
    await copyHolidays(tx, found.value, season)
    await copySeries(context, tx, found.value, season)
    await recordAct(tx, context, { action: 'season.created', group: null, subject: id })
    return tellSeason(context, season)
  })

async function copyHolidays(tx: Tx, from: SeasonRow, season: SeasonRow): Promise<void> {
  const breaks = (await breakRowsForSystem(tx, [from.id])).get(from.id) ?? []
  const places = new Set(breaks.flatMap(({ publicHolidayOf }) => publicHolidayOf ?? []))
  for (const place of places) {
    const holidays = await holidaysWithin(tx, place, season)
    if (holidays.ok) await storeBreaks(tx, season, holidays.value)
  }
}

async function copySeries(context: Context, tx: Tx, from: SeasonRow, season: SeasonRow): Promise<void> {
  const ids = (await seriesIdsOfSeasonForSystem(tx, { season: from.id })).map(({ id }) => id)
  const all = await seriesByIdsForSystem(tx, { ids })
  const continued = new Set(all.map(({ series }) => series.continuesId))
  const byId = new Map(all.map(({ series }) => [series.id, series]))
  const now = context.clock()
  for (const { series, group } of all) {
    const next = group.isArchived || continued.has(series.id) ? null : nextOf(series, { from, to: season, byId })
    if (next === null) continue
    const stored = await storeSeries(tx, next, { group, season })
    await takeAlong(tx, series.id, next.id)
    await expandSeries(tx, context.sessionIds, stored, { until: expansionEnd(now), now })
  }
}

type ById = ReadonlyMap<string, SeriesRow>
type Copying = { readonly from: SeasonRow; readonly to: SeasonRow; readonly byId: ById }

/** The same Series in another Season; null for a single date, and for one that had ended. */
function nextOf(series: SeriesRow, { from, to, byId }: Copying): NewSeries | null {
  const rule = ruleOf(series)
  if (rule === null) return null
  if (rule.until !== null && dayOf(rule.until.local) < addDays(from.to, -endedEarlyDays)) return null
  const endless = { ...rule, count: null, until: null }
  const start = firstStart(series, endless, to.from)
  if (start === null || dayOf(start) > to.to) return null
  const { durationMinutes, timeZone, venueId, languages, topic, note, guestSpeakers } = series
  return {
    id: idFrom('ser', randomBytes(16)),
    start,
    durationMinutes,
    timeZone,
    recurrence: writeRuleText({ ...endless, count: countInAll(series, byId) }),
    excluded: [],
    added: [],
    venueId,
    features: featureBits.fromBits(series.features),
    languages,
    topic,
    note,
    guestSpeakers,
    capacity: series.capacity,
    registrationOpensBefore: series.registrationOpensBefore,
    continuesId: null,
  }
}

/** A COUNT was split with its Series: as many as all its parts have. Null where its rule has none. */
function countInAll(series: SeriesRow, byId: ById): number | null {
  const count = ruleOf(series)?.count ?? null
  const former = series.continuesId === null ? undefined : byId.get(series.continuesId)
  return count === null || former === undefined ? count : count + (countInAll(former, byId) ?? 0)
}

/** The first start of a rule from a date on, within a Season's longest length. */
function firstStart(series: SeriesRow, rule: ReturnType<typeof ruleOf>, from: LocalDate): LocalDateTime | null {
  const plan = { start: series.start, zone: series.timeZone, rule, excluded: [], added: [] }
  const [first] = expandRule(plan, { from: localDateTime(from, 0), to: localDateTime(addDays(from, 3 * 366), 0) })
  return first?.local ?? null
}
