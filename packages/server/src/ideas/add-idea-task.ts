import { randomBytes } from 'node:crypto'
import { checkTaskTitle } from '@piiri/domain/ideas/check-idea'
import { mayPlanIdea } from '@piiri/domain/ideas/may-plan-idea'
import { idFrom, type IdeaId } from '@piiri/domain/shared/id'
import { invalid } from '@piiri/domain/shared/plain-text'
import { recordAct } from '../audit/record-act.ts'
import type { Context } from '../schema/context.ts'
import { ideaToChange, moveOn, notAllowed, told, untimely, type IdeaOutcome } from './idea-at-work.ts'
import { withinActs } from './idea-limits.ts'
import { mayPrepare } from './may-prepare.ts'
import { addTask, tasksOfIdeas } from './parts-of-ideas.repository.ts'

const mostTasks = 50

/** Adds a piece of work that an Idea needs. Those who plan it do, and whoever proposed it. */
export const addIdeaTask = (context: Context, id: IdeaId, title: string): Promise<IdeaOutcome> =>
  withinActs(context, () =>
    context.write(async (tx): Promise<IdeaOutcome> => {
      const found = await ideaToChange(context, tx, id)
      if (!found.ok) return found
      const idea = found.value
      if (!mayPrepare(context, idea)) return notAllowed
      const refused = untimely('work', idea)
      if (refused !== null) return refused
      const checked = checkTaskTitle(title)
      if (!checked.ok) return checked
      const tasks = await tasksOfIdeas(tx, { ideas: [id] })
      if (tasks.length >= mostTasks) return invalid([{ path: ['idea'], code: 'TOO_MANY' }])
      await addTask(tx, {
        id: idFrom('itk', randomBytes(16)),
        ideaId: id,
        number: (tasks.at(-1)?.task.number ?? 0) + 1,
        title: checked.value,
        isDone: false,
      })
      const next = await moveOn(tx, idea)
      if (mayPlanIdea(context.viewer, idea.groupId))
        await recordAct(tx, context, { action: 'idea.task_added', group: idea.groupId, subject: id })
      return told(context, next)
    }),
  )
