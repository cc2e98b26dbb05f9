import type { GroupId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { isStaff } from '@piiri/domain/shared/viewer'
import { recordAct } from '../audit/record-act.ts'
import { boxOfGroup, groupForSystem, putArchived } from '../groups/groups.repository.ts'
import { done, type Done } from '../people/done.ts'
import { see, type Context } from '../schema/context.ts'
import { seriesIdsOfGroupForSystem } from '../series/series.repository.ts'
import { recordNews } from '../changes/record-news.ts'
import { replanSeries } from './replan-series.ts'

export type Archived = Outcome<Done, 'NOT_FOUND' | 'NOT_ALLOWED'>

/** Ends a Group: it stays readable by id and slug, is in no list, and its coming Sessions are cancelled. */
export const archiveGroup = (context: Context, id: GroupId): Promise<Archived> => setArchived(context, id, 'ARCHIVED')
/** Opens it again, and gives back what ending it took. */
export const unarchiveGroup = (context: Context, id: GroupId): Promise<Archived> => setArchived(context, id, 'OPEN')

const setArchived = (context: Context, id: GroupId, to: 'ARCHIVED' | 'OPEN'): Promise<Archived> =>
  context.write(async (tx): Promise<Archived> => {
    const before = await groupForSystem(tx, id)
    if (before === null || see(context, boxOfGroup(before)) === null) return { ok: false, error: 'NOT_FOUND' }
    if (!isStaff(context.viewer)) return { ok: false, error: 'NOT_ALLOWED' }
    const isArchived = to === 'ARCHIVED'
    if (before.isArchived === isArchived) return success(done)
    const after = { ...before, isArchived, version: before.version + 1 }
    if ((await putArchived(tx, { id, isArchived, version: before.version })) !== 1)
      throw new Error(`Group ${id} was changed meanwhile.`)
    await recordNews(
      tx,
      { before: [boxOfGroup(before)], after: [boxOfGroup(after)], at: context.clock() },
      { group: id },
    )
    await replanSeries(context, tx, await seriesIdsOfGroupForSystem(tx, { group: id }))
    await recordAct(tx, context, { action: isArchived ? 'group.archived' : 'group.unarchived', group: id, subject: id })
    return success(done)
  })
