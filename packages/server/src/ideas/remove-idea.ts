import { mayPlanIdea } from '@piiri/domain/ideas/may-plan-idea'
import type { IdeaId } from '@piiri/domain/shared/id'
import { recordAct } from '../audit/record-act.ts'
import type { Context } from '../schema/context.ts'
import { forgetAllAnswers } from '../shared/idempotency.repository.ts'
import type { Tx } from '../storage/query.ts'
import { ideaToChange, notAllowed, told, untimely, type IdeaOutcome } from './idea-at-work.ts'
import { withinActs } from './idea-limits.ts'
import { dropIdea, type IdeaRow } from './ideas.repository.ts'
import { isOwnIdea } from './may-prepare.ts'

/** Takes one's own Idea back, until it is scheduled. It is erased, and answered this last time. */
export const withdrawIdea = (context: Context, id: IdeaId): Promise<IdeaOutcome> =>
  withinActs(context, () =>
    context.write(async (tx): Promise<IdeaOutcome> => {
      const found = await ideaToChange(context, tx, id)
      if (!found.ok) return found
      if (!isOwnIdea(context, found.value)) return notAllowed
      return untimely('withdraw', found.value) ?? remove(context, tx, found.value)
    }),
  )

/**
 * Takes an Idea away that names a person or does harm: those who plan it do. Nobody may undo it, so that nobody has to be able to read it any
 * more: it is erased, and answered this last time. The Series that it became stays.
 */
export const hideIdea = (context: Context, id: IdeaId): Promise<IdeaOutcome> =>
  withinActs(context, () =>
    context.write(async (tx): Promise<IdeaOutcome> => {
      const found = await ideaToChange(context, tx, id)
      if (!found.ok) return found
      const { groupId } = found.value
      if (!mayPlanIdea(context.viewer, groupId)) return notAllowed
      await recordAct(tx, context, { action: 'idea.hidden', group: groupId, subject: id })
      return remove(context, tx, found.value)
    }),
  )

/** Answers that hold its words are not given again either. */
async function remove(context: Context, tx: Tx, idea: IdeaRow): Promise<IdeaOutcome> {
  await dropIdea(tx, { id: idea.id })
  await forgetAllAnswers(tx)
  return told(context, idea)
}
