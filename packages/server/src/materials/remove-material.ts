import { mayPlan } from '@piiri/domain/groups/may-plan'
import type { MaterialId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { recordAct } from '../audit/record-act.ts'
import { done, type Done } from '../people/done.ts'
import { see, type Context } from '../schema/context.ts'
import { recordNews } from '../changes/record-news.ts'
import { boxOfMaterial, dropMaterial, materialForSystem } from './materials.repository.ts'

type Failures = 'NOT_FOUND' | 'NOT_ALLOWED'

/** Takes a Material away. Whoever plans its Group does. */
export async function removeMaterial(context: Context, id: MaterialId): Promise<Outcome<Done, Failures>> {
  return context.write(async (tx): Promise<Outcome<Done, Failures>> => {
    const found = await materialForSystem(tx, id)
    if (found === null || see(context, boxOfMaterial(found)) === null) return { ok: false, error: 'NOT_FOUND' }
    const { group } = found
    if (!mayPlan(context.viewer, group.id)) return { ok: false, error: 'NOT_ALLOWED' }
    await dropMaterial(tx, { id })
    await recordNews(tx, { before: [boxOfMaterial(found)], after: [], at: context.clock() }, { group: group.id })
    await recordAct(tx, context, { action: 'material.removed', group: group.id, subject: id })
    return success(done)
  })
}
