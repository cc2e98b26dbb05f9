import { randomBytes } from 'node:crypto'
import { isDateIn } from '@piiri/domain/seasons/find-break'
import { breaksForHolidays, type HolidayPlace } from '@piiri/domain/seasons/holiday-breaks'
import { idFrom, type BreakId, type SeasonId } from '@piiri/domain/shared/id'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid, issuesOf } from '@piiri/domain/shared/plain-text'
import { checkTranslations, type Translation } from '@piiri/domain/shared/translations'
import { isStaff } from '@piiri/domain/shared/viewer'
import { recordAct } from '../audit/record-act.ts'
import { see, type Context } from '../schema/context.ts'
import {
  addBreak as addBreakRow,
  boxOfBreak,
  breakForSystem,
  breakRowsForSystem,
  removeBreakRow,
  type BreakRow,
  type SeasonRow,
} from '../seasons/seasons.repository.ts'
import { seriesIdsOfSeasonForSystem } from '../series/series.repository.ts'
import { recordChange } from '../shared/programme-version.repository.ts'
import type { Read, Tx } from '../storage/query.ts'
import { issuesOfSpan } from './check-season.ts'
import { replanSeries } from './replan-series.ts'
import { seasonToPlan, tellSeason, writeSeason, type SeasonOutcome } from './seasons-at-work.ts'

/** Dates of its own with a reason, or the public holidays of a country and region: `FI`, `DE-BY`. */
export type WrittenBreak = {
  readonly season: SeasonId
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly reason: readonly Translation[] | null
  readonly publicHolidaysOf: string | null
}

/** Adds a Break, or one for each public holiday: what lies in it is cancelled, with its reason. */
export const addBreak = (context: Context, written: WrittenBreak): Promise<SeasonOutcome> =>
  context.write(async (tx): Promise<SeasonOutcome> => {
    const found = await seasonToPlan(context, tx, written.season)
    if (!found.ok) return found
    const checked = await checkBreak(tx, written, found.value)
    if (!checked.ok) return checked
    await storeBreaks(tx, found.value, checked.value)
    const after = await writeSeason(tx, found.value, {})
    await replanSeries(context, tx, await seriesIdsOfSeasonForSystem(tx, { season: after.id }))
    await recordAct(tx, context, { action: 'break.added', group: null, subject: after.id })
    return tellSeason(context, after)
  })

/** Removes a Break, and gives back what it took, and nothing else. */
export const removeBreak = (context: Context, id: BreakId): Promise<SeasonOutcome> =>
  context.write(async (tx): Promise<SeasonOutcome> => {
    const found = await breakForSystem(tx, { id })
    const box = found && boxOfBreak(found.seasonBreak, found.season)
    if (found === undefined || box === undefined || see(context, box) === null) return { ok: false, error: 'NOT_FOUND' }
    if (!isStaff(context.viewer)) return { ok: false, error: 'NOT_ALLOWED' }
    await removeBreakRow(tx, { id })
    await recordChange(tx, [box], [])
    const after = await writeSeason(tx, found.season, {})
    await replanSeries(context, tx, await seriesIdsOfSeasonForSystem(tx, { season: after.id }))
    await recordAct(tx, context, { action: 'break.removed', group: null, subject: id })
    return tellSeason(context, after)
  })

export type NewBreak = Omit<BreakRow, 'id' | 'seasonId'>
export async function storeBreaks(tx: Tx, season: SeasonRow, breaks: readonly NewBreak[]): Promise<void> {
  const rows = breaks.map((one): BreakRow => ({ ...one, id: idFrom('brk', randomBytes(16)), seasonId: season.id }))
  for (const row of rows) await addBreakRow(tx, row)
  await recordChange(
    tx,
    [],
    rows.map((row) => boxOfBreak(row, season)),
  )
}

async function checkBreak(
  read: Read,
  { from, to, reason, publicHolidaysOf }: WrittenBreak,
  season: SeasonRow,
): Promise<Outcome<readonly NewBreak[], 'INVALID_INPUT'>> {
  if (publicHolidaysOf !== null) {
    if (from !== null || to !== null || reason !== null) return refuse('publicHolidaysOf', 'DATES_OR_HOLIDAYS')
    return holidaysWithin(read, publicHolidaysOf, season)
  }
  if (from === null || to === null || reason === null) return refuse('from', 'DATES_OR_HOLIDAYS')
  const text = checkTranslations(['input', 'reason'], reason, { lines: 'ONE', longest: 200 })
  const issues = [
    ...issuesOf(text),
    ...(reason.length === 0 ? [{ path: ['input', 'reason'], code: 'EMPTY' }] : []),
    ...issuesOfSpan(['input', 'to'], from, to),
    ...(from > season.to || to < season.from ? [{ path: ['input', 'from'], code: 'OUTSIDE_ITS_SEASON' }] : []),
  ]
  if (issues.length > 0 || !text.ok) return invalid(issues)
  return success([{ from, to, reason: text.value, publicHolidayOf: null }])
}

const refuse = (field: string, code: string) => invalid([{ path: ['input', field], code }])

/** The public holidays within a Season that no Break holds yet: asked for again, they are not added again. */
export async function holidaysWithin(
  read: Read,
  of: string,
  season: SeasonRow,
): Promise<Outcome<readonly NewBreak[], 'INVALID_INPUT'>> {
  const place = placeFrom(of)
  // It loads 38 MB: only for whoever asks for holidays.
  const { knowsHolidaysOf, publicHolidays } = await import('../seasons/public-holidays.ts')
  if (place === null || !knowsHolidaysOf(place)) return refuse('publicHolidaysOf', 'HOLIDAYS_UNKNOWN')
  const known = (await breakRowsForSystem(read, [season.id])).get(season.id) ?? []
  const found = breaksForHolidays(publicHolidays, place, season).filter(
    ({ from }) => !known.some((one) => isDateIn(one, from)),
  )
  if (found.length === 0) return refuse('publicHolidaysOf', 'NO_HOLIDAYS_THERE')
  return success(found.map((one) => ({ ...one, publicHolidayOf: of })))
}

function placeFrom(text: string): HolidayPlace | null {
  const [, country, region = null] = /^([A-Z]{2})(?:-([A-Z0-9]{1,3}))?$/.exec(text) ?? []
  return country === undefined ? null : { country, region }
}
