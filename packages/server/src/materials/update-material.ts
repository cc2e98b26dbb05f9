import { isDeepStrictEqual } from 'node:util'
import { mayPlan } from '@piiri/domain/groups/may-plan'
import { checkMaterial, type WrittenMaterial } from '@piiri/domain/materials/check-material'
import type { Material } from '@piiri/domain/materials/material.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { MaterialId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { recordAct } from '../audit/record-act.ts'
import { mustSee, see, type Context } from '../schema/context.ts'
import { recordNews } from '../changes/record-news.ts'
import { toSortKey } from '../shared/sort-key.ts'
import { boxOfMaterial, materialForSystem, putMaterial } from './materials.repository.ts'

/** What is left out stays as it is. */
export type MaterialChange = Partial<WrittenMaterial>
type Failures = 'NOT_FOUND' | 'NOT_ALLOWED' | 'INVALID_INPUT'

/** Changes a Material. Whoever plans its Group does. */
export async function updateMaterial(
  context: Context,
  id: MaterialId,
  change: MaterialChange,
): Promise<Outcome<Disclosed<Material>, Failures>> {
  return context.write(async (tx): Promise<Outcome<Disclosed<Material>, Failures>> => {
    const found = await materialForSystem(tx, id)
    const seen = found && see(context, boxOfMaterial(found))
    if (found === null || seen === null) return { ok: false, error: 'NOT_FOUND' }
    const { material, group } = found
    if (!mayPlan(context.viewer, group.id)) return { ok: false, error: 'NOT_ALLOWED' }
    const checked = checkMaterial({ ...material, ...change })
    if (!checked.ok) return checked
    const changed = { ...material, ...checked.value, sortKey: toSortKey(checked.value.title) }
    const fields = names.filter((name) => !isDeepStrictEqual(material[name], changed[name]))
    if (fields.length === 0) return success(seen)
    await putMaterial(tx, changed)
    const after = boxOfMaterial({ material: changed, group })
    await recordNews(tx, { before: [boxOfMaterial(found)], after: [after], at: context.clock() }, { group: group.id })
    await recordAct(tx, context, { action: 'material.updated', group: group.id, subject: id, fields })
    return success(mustSee(context, after))
  })
}

const names = ['title', 'url', 'language', 'topic', 'licence'] as const
