import { mayPlanIdea } from '@piiri/domain/ideas/may-plan-idea'
import type { GroupId, IdeaTaskId, MembershipId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import { accountOf } from '@piiri/domain/shared/viewer'
import { recordAct } from '../audit/record-act.ts'
import { membershipsOfAccountForSystem } from '../people/memberships.repository.ts'
import type { Context } from '../schema/context.ts'
import type { Read, Tx } from '../storage/query.ts'
import { notAllowed, told, untimely, type IdeaFailure, type IdeaOutcome } from './idea-at-work.ts'
import { withinActs } from './idea-limits.ts'
import { addTaskTaker, completeTask, dropTaskTaker, findTask, type TaskOfIdea } from './parts-of-ideas.repository.ts'

/** Takes a piece of work, by what one is called in the Idea's Group. Taking it again changes nothing. */
export const takeIdeaTask = (context: Context, id: IdeaTaskId): Promise<IdeaOutcome> =>
  onTask(context, id, async (tx, { idea, task, taker }) => {
    const accountId = accountOf(context.viewer)
    if (accountId === null) return notAllowed
    if (task.isDone) return refuse('TASK_IS_DONE')
    if (taker !== null) return taker.accountId === accountId ? success(undefined) : refuse('TASK_TAKEN')
    const membershipId = idea.groupId === null ? null : await membershipIn(context, tx, idea.groupId)
    await addTaskTaker(tx, { taskId: id, accountId, membershipId })
    return success(undefined)
  })

/** Gives it back. Those who plan the Idea also free what somebody else took. */
export const leaveIdeaTask = (context: Context, id: IdeaTaskId): Promise<IdeaOutcome> =>
  onTask(context, id, async (tx, { idea, task, taker }) => {
    const isOwn = isTakenBy(context, taker)
    if (!isOwn && !mayPlanIdea(context.viewer, idea.groupId)) return notAllowed
    if (task.isDone) return refuse('TASK_IS_DONE')
    if (taker === null) return success(undefined)
    await dropTaskTaker(tx, { id })
    if (!isOwn) await recordAct(tx, context, { action: 'idea.task_freed', group: idea.groupId, subject: idea.id })
    return success(undefined)
  })

/** Says that it is done: whoever took it does, or those who plan the Idea. */
export const completeIdeaTask = (context: Context, id: IdeaTaskId): Promise<IdeaOutcome> =>
  onTask(context, id, async (tx, { idea, task, taker }) => {
    const isOwn = isTakenBy(context, taker)
    if (!isOwn && !mayPlanIdea(context.viewer, idea.groupId)) return notAllowed
    if (task.isDone) return success(undefined)
    await completeTask(tx, { id })
    if (!isOwn) await recordAct(tx, context, { action: 'idea.task_done', group: idea.groupId, subject: idea.id })
    return success(undefined)
  })

const refuse = (code: string) => invalid([{ path: ['id'], code }])
const isTakenBy = ({ viewer }: Context, taker: TaskOfIdea['taker']): boolean =>
  taker !== null && taker.accountId !== null && taker.accountId === accountOf(viewer)

async function membershipIn({ viewer }: Context, read: Read, group: GroupId): Promise<MembershipId | null> {
  const account = accountOf(viewer)
  const all = account === null ? [] : await membershipsOfAccountForSystem(read, account)
  return all.find(({ membership }) => membership.groupId === group)?.membership.id ?? null
}

type Acted = Outcome<undefined, Exclude<IdeaFailure, 'RATE_LIMITED'>>
const onTask = (
  context: Context,
  id: IdeaTaskId,
  act: (tx: Tx, found: TaskOfIdea) => Promise<Acted>,
): Promise<IdeaOutcome> =>
  withinActs(context, () =>
    context.write(async (tx): Promise<IdeaOutcome> => {
      const found = await findTask(tx, context.viewer, id)
      if (found === null) return { ok: false, error: 'NOT_FOUND' }
      const refused = untimely('work', found.idea)
      if (refused !== null) return refused
      const acted = await act(tx, found)
      return acted.ok ? told(context, found.idea) : acted
    }),
  )
