import type { Group } from '@piiri/domain/groups/group.policy'
import { mayPlan } from '@piiri/domain/groups/may-plan'
import { toLocalTime } from '@piiri/domain/series/resolve-local-time'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { GroupId } from '@piiri/domain/shared/id'
import { dayOf } from '@piiri/domain/shared/local-date-time'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { recordAct } from '../audit/record-act.ts'
import { mustSee, see, type Context } from '../schema/context.ts'
import { recordNews } from '../changes/record-news.ts'
import { boxOfGroup, groupForSystem, putLastConfirmedOn } from './groups.repository.ts'

type Failures = 'NOT_FOUND' | 'NOT_ALLOWED'

/**
 * Says that what a Group says of itself is still true, today in its zone; a second time on a day changes nothing. Its version stays: nothing
 * that somebody edits meanwhile is overwritten. An archived Group is not confirmed.
 */
export async function confirmGroup(context: Context, id: GroupId): Promise<Outcome<Disclosed<Group>, Failures>> {
  return context.write(async (tx): Promise<Outcome<Disclosed<Group>, Failures>> => {
    const row = await groupForSystem(tx, id)
    const seen = row && see(context, boxOfGroup(row))
    if (row === null || seen === null) return { ok: false, error: 'NOT_FOUND' }
    if (!mayPlan(context.viewer, id) || row.isArchived) return { ok: false, error: 'NOT_ALLOWED' }
    const lastConfirmedOn = dayOf(toLocalTime(context.now, row.timeZone))
    if (lastConfirmedOn === row.lastConfirmedOn) return success(seen)
    const confirmed = boxOfGroup({ ...row, lastConfirmedOn })
    await putLastConfirmedOn(tx, { id, lastConfirmedOn })
    await recordNews(tx, { before: [boxOfGroup(row)], after: [confirmed], at: context.clock() }, { group: id })
    await recordAct(tx, context, { action: 'group.confirmed', group: id, subject: id })
    return success(mustSee(context, confirmed))
  })
}
