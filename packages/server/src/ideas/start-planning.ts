import { mayPlanIdea } from '@piiri/domain/ideas/may-plan-idea'
import type { IdeaId } from '@piiri/domain/shared/id'
import { recordAct } from '../audit/record-act.ts'
import type { Context } from '../schema/context.ts'
import { ideaToChange, moveOn, notAllowed, told, untimely, type IdeaOutcome } from './idea-at-work.ts'
import { withinActs } from './idea-limits.ts'

/** Takes an Idea up: somebody will make it happen. */
export const startPlanning = (context: Context, id: IdeaId): Promise<IdeaOutcome> =>
  withinActs(context, () =>
    context.write(async (tx): Promise<IdeaOutcome> => {
      const found = await ideaToChange(context, tx, id)
      if (!found.ok) return found
      const idea = found.value
      if (!mayPlanIdea(context.viewer, idea.groupId)) return notAllowed
      const refused = untimely('startPlanning', idea)
      if (refused !== null) return refused
      const planned = await moveOn(tx, idea, { status: 'PLANNING' })
      await recordAct(tx, context, { action: 'idea.planning_started', group: idea.groupId, subject: id })
      return told(context, planned)
    }),
  )
