import { mayPlan } from '@piiri/domain/groups/may-plan'
import type { DutyId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { recordAct } from '../audit/record-act.ts'
import { done, type Done } from '../people/done.ts'
import type { EditScope } from '../planning/edit-sessions.ts'
import type { Context } from '../schema/context.ts'
import { rowsOfSeriesForSystem } from '../sessions/sessions.repository.ts'
import type { Tx } from '../storage/query.ts'
import { dropDuty, dutiesFromForSystem, endDutyOfSeries } from './duties.repository.ts'
import { dutyToChange, type DutyAtWork } from './duty-at-work.ts'
import { noteTakers } from './note-takers.ts'

/**
 * Asks for it no more, at its Session or at those of its Series from it on or that are still to come, whoever has taken it. What was done at Sessions
 * that have begun stays.
 */
export const removeDuty = (
  context: Context,
  id: DutyId,
  scope: EditScope,
): Promise<Outcome<Done, 'NOT_FOUND' | 'NOT_ALLOWED'>> =>
  context.write(async (tx): Promise<Outcome<Done, 'NOT_FOUND' | 'NOT_ALLOWED'>> => {
    const found = await dutyToChange(context, tx, id)
    if (!found.ok) return found
    const { group, session } = found.value.at
    if (!mayPlan(context.viewer, group.id) || session.start <= context.clock())
      return { ok: false, error: 'NOT_ALLOWED' }
    await (scope === 'THIS' ? dropDuty(tx, { id }) : dropAll(context, tx, found.value, scope))
    await noteTakers(tx, found.value.at)
    await recordAct(tx, context, { action: 'duty.removed', group: group.id, subject: id })
    return success(done)
  })

async function dropAll({ clock }: Context, tx: Tx, { duty, at }: DutyAtWork, scope: EditScope): Promise<void> {
  const { id, seriesKey } = duty
  const { seriesId, originalStart } = at.session
  if (seriesKey === null) {
    await dropDuty(tx, { id })
    return
  }
  const coming = (await rowsOfSeriesForSystem(tx, { series: [seriesId] })).filter(({ start }) => start > clock())
  const [first = at.session] = coming
  const from = scope === 'ALL' && first.originalStart < originalStart ? first.originalStart : originalStart
  await endDutyOfSeries(tx, { series: seriesId, key: seriesKey, until: from })
  const open = new Map(coming.map((session) => [session.id, session]))
  for (const { duty: one } of await dutiesFromForSystem(tx, { series: seriesId, key: seriesKey, from })) {
    const session = open.get(one.sessionId)
    if (session === undefined) continue
    await dropDuty(tx, { id: one.id })
    await noteTakers(tx, { ...at, session })
  }
}
