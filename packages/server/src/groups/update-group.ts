import { isDeepStrictEqual } from 'node:util'
import type { Group } from '@piiri/domain/groups/group.policy'
import { mayPlan } from '@piiri/domain/groups/may-plan'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { GroupId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { isStaff } from '@piiri/domain/shared/viewer'
import { recordAct } from '../audit/record-act.ts'
import { mustSee, see, type Context } from '../schema/context.ts'
import { forgetAllAnswers } from '../shared/idempotency.repository.ts'
import { recordNews } from '../changes/record-news.ts'
import type { Tx } from '../storage/query.ts'
import { putWords } from '../storage/search.repository.ts'
import { followBecomingConfidential, followBeingOpened } from './becoming-confidential.ts'
import { boxOfGroup, groupForSystem, putGroup, type GroupRow } from './groups.repository.ts'
import { rewordDates } from './reword-dates.ts'
import { wordsOfGroup } from './store-group.ts'
import { writeGroup, type WrittenGroup } from './write-group.ts'

export type GroupChange = WrittenGroup & { readonly id: GroupId; readonly expectedVersion: number | null }
type Failures = 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT' | 'INVALID_INPUT'

/**
 * Changes a Group. Whoever plans it may make it CONFIDENTIAL; only staff makes it OPEN again. From this unit of work on no cache, calendar
 * or answer that was kept tells what has become confidential. Its Series and Sessions keep what they have of their own.
 */
export async function updateGroup(
  context: Context,
  { id, expectedVersion, ...asked }: GroupChange,
): Promise<Outcome<Disclosed<Group>, Failures>> {
  const { viewer } = context
  return context.write(async (tx): Promise<Outcome<Disclosed<Group>, Failures>> => {
    const row = await groupForSystem(tx, id)
    const seen = row && see(context, boxOfGroup(row))
    if (row === null || seen === null) return { ok: false, error: 'NOT_FOUND' }
    const isOpened = asked.confidentiality === 'OPEN' && row.confidentiality !== 'OPEN'
    if (!mayPlan(viewer, id) || (isOpened && !isStaff(viewer))) return { ok: false, error: 'NOT_ALLOWED' }
    if (expectedVersion !== null && expectedVersion !== row.version)
      return { ok: false, error: 'CONFLICT', currentVersion: row.version }
    const checked = await writeGroup(tx, row, asked, context.defaultLanguage)
    if (!checked.ok) return checked
    const fields = changedFields(row, checked.value)
    if (fields.length === 0) return success(seen)
    const now = context.clock()
    const changed = { ...checked.value, version: row.version + 1 }
    await putGroup(tx, checked.value)
    await reword(tx, changed, fields)
    await recordNews(tx, { before: [boxOfGroup(row)], after: [boxOfGroup(changed)], at: now }, { group: id })
    if (fields.includes('confidentiality')) await forgetAllAnswers(tx)
    if (fields.includes('confidentiality') && !isOpened) await followBecomingConfidential(tx, id, context)
    if (isOpened) await followBeingOpened(tx, id, context)
    await recordAct(tx, context, { action: 'group.updated', group: id, subject: id, fields })
    return success(mustSee(context, boxOfGroup(changed)))
  })
}

const names = [
  'slug',
  'kind',
  'title',
  'summary',
  'description',
  'audience',
  'confidentiality',
  'joining',
  'languages',
  'features',
  'contactPoint',
] as const
type Name = (typeof names)[number]

const changedFields = (before: GroupRow, after: GroupRow): readonly Name[] =>
  names.filter((name) => {
    const column = name === 'contactPoint' ? 'contactPointId' : name
    return !isDeepStrictEqual(before[column], after[column])
  })

/** What is found by the Group's texts is found by the new ones. */
async function reword(tx: Tx, group: GroupRow, changed: readonly Name[]): Promise<void> {
  const words = ['title', 'summary', 'description'] as const
  if (words.some((name) => changed.includes(name))) await putWords(tx, { id: group.id, words: wordsOfGroup(group) })
  if (changed.includes('title') || changed.includes('summary')) await rewordDates(tx, group)
}
