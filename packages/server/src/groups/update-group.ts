import type { Confidentiality } from '@piiri/domain/groups/group'
import type { Group } from '@piiri/domain/groups/group.policy'
import { mayPlan } from '@piiri/domain/groups/may-plan'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { GroupId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { isStaff } from '@piiri/domain/shared/viewer'
import { recordAct } from '../audit/record-act.ts'
import { see, type Context } from '../schema/context.ts'
import { forgetAllAnswers } from '../shared/idempotency.repository.ts'
import { recordChange } from '../shared/programme-version.repository.ts'
import { boxOfGroup, groupForSystem, putConfidentiality } from './groups.repository.ts'

/** What is null stays as it is. */
export type GroupChange = {
  readonly id: GroupId
  readonly expectedVersion: number | null
  readonly confidentiality: Confidentiality | null
}
type Failures = 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT'

/**
 * Changes a Group. Whoever plans it may make it CONFIDENTIAL; only staff makes it OPEN again. From this unit of work on no cache, calendar
 * or answer that was kept tells what has become confidential.
 */
export async function updateGroup(
  context: Context,
  { id, expectedVersion, confidentiality }: GroupChange,
): Promise<Outcome<Disclosed<Group>, Failures>> {
  const { viewer } = context
  return context.write(async (tx): Promise<Outcome<Disclosed<Group>, Failures>> => {
    const row = await groupForSystem(tx, id)
    const seen = row && see(context, boxOfGroup(row))
    if (row === null || seen === null) return { ok: false, error: 'NOT_FOUND' }
    if (!mayPlan(viewer, id) || (confidentiality === 'OPEN' && row.confidentiality !== 'OPEN' && !isStaff(viewer)))
      return { ok: false, error: 'NOT_ALLOWED' }
    if (expectedVersion !== null && expectedVersion !== row.version)
      return { ok: false, error: 'CONFLICT', currentVersion: row.version }
    if (confidentiality === null || confidentiality === row.confidentiality) return success(seen)
    await putConfidentiality(tx, { id, confidentiality, version: row.version })
    const changed = { ...row, confidentiality, version: row.version + 1 }
    await recordChange(tx, [boxOfGroup(row)], [boxOfGroup(changed)])
    await forgetAllAnswers(tx)
    await recordAct(tx, context, { action: 'group.updated', group: id, subject: id, fields: ['confidentiality'] })
    return success({ ...seen, confidentiality, version: changed.version })
  })
}
