import { randomBytes } from 'node:crypto'
import type { Series } from '@piiri/domain/series/series.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import { idFrom } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { recordAct } from '../audit/record-act.ts'
import { mustSee, type Context } from '../schema/context.ts'
import { boxOfSeries } from '../series/series.repository.ts'
import { storeSeries } from '../series/store-series.ts'
import { expandSeries } from '../sessions/expand-series.ts'
import { expansionEnd } from '../sessions/horizon.ts'
import type { Tx } from '../storage/query.ts'
import { checkSeries, type WrittenSeries } from './check-series.ts'

type Made = Outcome<Disclosed<Series>, 'NOT_FOUND' | 'NOT_ALLOWED' | 'INVALID_INPUT'>

/** Makes a Series, and its Sessions up to the horizon. One of a draft Season stays unseen until that is published. */
export const createSeries = (context: Context, written: WrittenSeries): Promise<Made> =>
  context.write((tx) => makeSeries(context, tx, written))

/** The same within a unit that does more. */
export async function makeSeries(context: Context, tx: Tx, written: WrittenSeries): Promise<Made> {
  const checked = await checkSeries(context, tx, written)
  if (!checked.ok) return checked
  const { group, season, plan, recurrence, content } = checked.value
  const { start, durationMinutes, zone: timeZone, excluded, added } = plan
  const times = { start, durationMinutes, timeZone, recurrence, excluded, added }
  const id = idFrom('ser', randomBytes(16))
  const { registrationOpensBefore } = written
  const said = { ...content, registrationOpensBefore, continuesId: null }
  const stored = await storeSeries(tx, { id, ...times, ...said }, { group, season })
  const now = context.clock()
  await expandSeries(tx, context.sessionIds, stored, { until: expansionEnd(now), now })
  await recordAct(tx, context, { action: 'series.created', group: group.id, subject: id })
  return success(mustSee(context, boxOfSeries(stored)))
}
