import { randomBytes } from 'node:crypto'
import { mayPlan } from '@piiri/domain/groups/may-plan'
import { checkMaterial, type WrittenMaterial } from '@piiri/domain/materials/check-material'
import type { Material } from '@piiri/domain/materials/material.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import { idFrom, type GroupId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { recordAct } from '../audit/record-act.ts'
import { boxOfGroup, groupForSystem } from '../groups/groups.repository.ts'
import { mustSee, see, type Context } from '../schema/context.ts'
import { boxOfMaterial } from './materials.repository.ts'
import { storeMaterial } from './store-material.ts'

type Failures = 'NOT_FOUND' | 'NOT_ALLOWED' | 'INVALID_INPUT'

/** Adds a link to a Group's Materials. Whoever plans the Group does. */
export async function addMaterial(
  context: Context,
  id: GroupId,
  written: WrittenMaterial,
): Promise<Outcome<Disclosed<Material>, Failures>> {
  return context.write(async (tx): Promise<Outcome<Disclosed<Material>, Failures>> => {
    const group = await groupForSystem(tx, id)
    if (group === null || see(context, boxOfGroup(group)) === null) return { ok: false, error: 'NOT_FOUND' }
    if (!mayPlan(context.viewer, id)) return { ok: false, error: 'NOT_ALLOWED' }
    const checked = checkMaterial(written)
    if (!checked.ok) return checked
    const material = await storeMaterial(
      tx,
      { id: idFrom('mat', randomBytes(16)), ...checked.value },
      group,
      context.clock(),
    )
    await recordAct(tx, context, { action: 'material.added', group: id, subject: material.id })
    return success(mustSee(context, boxOfMaterial({ material, group })))
  })
}
