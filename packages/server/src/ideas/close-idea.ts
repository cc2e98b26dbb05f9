import { checkDeclineReason } from '@piiri/domain/ideas/check-idea'
import { mayPlanIdea } from '@piiri/domain/ideas/may-plan-idea'
import type { IdeaId } from '@piiri/domain/shared/id'
import type { Translation } from '@piiri/domain/shared/translations'
import { recordAct } from '../audit/record-act.ts'
import type { Context } from '../schema/context.ts'
import { ideaToChange, moveOn, notAllowed, told, untimely, type IdeaOutcome } from './idea-at-work.ts'
import { withinActs } from './idea-limits.ts'

/** Says that it has happened. What its Sessions tell, a job says by itself. */
export const completeIdea = (context: Context, id: IdeaId): Promise<IdeaOutcome> =>
  withinActs(context, () =>
    context.write(async (tx): Promise<IdeaOutcome> => {
      const found = await ideaToChange(context, tx, id)
      if (!found.ok) return found
      const idea = found.value
      if (!mayPlanIdea(context.viewer, idea.groupId)) return notAllowed
      const refused = untimely('complete', idea)
      if (refused !== null) return refused
      const done = await moveOn(tx, idea, { status: 'DONE', closedAt: context.clock() })
      await recordAct(tx, context, { action: 'idea.completed', group: idea.groupId, subject: id })
      return told(context, done)
    }),
  )

/** Says kindly why it will not be. */
export const declineIdea = (context: Context, id: IdeaId, reason: readonly Translation[]): Promise<IdeaOutcome> =>
  withinActs(context, () =>
    context.write(async (tx): Promise<IdeaOutcome> => {
      const found = await ideaToChange(context, tx, id)
      if (!found.ok) return found
      const idea = found.value
      if (!mayPlanIdea(context.viewer, idea.groupId)) return notAllowed
      const refused = untimely('decline', idea)
      if (refused !== null) return refused
      const checked = checkDeclineReason(reason)
      if (!checked.ok) return checked
      const closed = { status: 'DECLINED', declineReason: checked.value, closedAt: context.clock() } as const
      const declined = await moveOn(tx, idea, closed)
      await recordAct(tx, context, { action: 'idea.declined', group: idea.groupId, subject: id })
      return told(context, declined)
    }),
  )
