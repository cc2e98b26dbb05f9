import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { idFrom, type SeasonId } from '@piiri/domain/shared/id'
import { isStaff } from '@piiri/domain/shared/viewer'
import { recordAct } from '../audit/record-act.ts'
import type { Context } from '../schema/context.ts'
import { storeSeason } from '../seasons/store-season.ts'
import { seriesIdsOfSeasonForSystem } from '../series/series.repository.ts'
import { checkSeason, type WrittenSeason } from './check-season.ts'
import { tellSeries } from '../sessions/tell-series.ts'
import type { Tx } from '../storage/query.ts'
import { replanSeries } from './replan-series.ts'
import { seasonToPlan, tellSeason, writeSeason, type SeasonOutcome } from './seasons-at-work.ts'

/** Makes a draft Season without anything in it. */
export const createSeason = (context: Context, written: WrittenSeason): Promise<SeasonOutcome> =>
  context.write(async (tx): Promise<SeasonOutcome> => {
    if (!isStaff(context.viewer)) return { ok: false, error: 'NOT_ALLOWED' }
    const checked = checkSeason(written)
    if (!checked.ok) return checked
    const id = idFrom('sea', randomBytes(16))
    const row = await storeSeason(tx, { id, ...checked.value, status: 'DRAFT' }, [])
    await recordAct(tx, context, { action: 'season.created', group: null, subject: id })
    return tellSeason(context, row)
  })

/** Changes a Season's name or dates. Sessions that are outside it then lose their day; those that come into it are made. */
export const updateSeason = (
  context: Context,
  id: SeasonId,
  written: WrittenSeason,
  expectedVersion: number | null,
): Promise<SeasonOutcome> =>
  context.write(async (tx): Promise<SeasonOutcome> => {
    const found = await seasonToPlan(context, tx, id, expectedVersion)
    if (!found.ok) return found
    const checked = checkSeason(written)
    if (!checked.ok) return checked
    const before = found.value
    const fields = (['title', 'from', 'to'] as const).filter(
      (name) => !isDeepStrictEqual(before[name], checked.value[name]),
    )
    if (fields.length === 0) return tellSeason(context, before)
    const after = await writeSeason(tx, before, checked.value)
    if (fields.some((name) => name !== 'title')) await followDates(context, tx, id)
    await recordAct(tx, context, { action: 'season.updated', group: null, subject: id, fields })
    return tellSeason(context, after)
  })

/** A Series says until when it is: visitors learn of that also where no Session comes or goes. */
async function followDates(context: Context, tx: Tx, season: SeasonId): Promise<void> {
  const series = await seriesIdsOfSeasonForSystem(tx, { season })
  await replanSeries(context, tx, series)
  await tellSeries(
    tx,
    context.clock(),
    series.map(({ id }) => id),
  )
}
