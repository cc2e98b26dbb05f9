import type { IdeaId } from '@piiri/domain/shared/id'
import { accountOf } from '@piiri/domain/shared/viewer'
import type { Context } from '../schema/context.ts'
import { ideaToChange, notAllowed, told, untimely, type IdeaOutcome } from './idea-at-work.ts'
import { withinActs } from './idea-limits.ts'
import { addSupport, dropSupport } from './parts-of-ideas.repository.ts'

/** Says that one would come along. Saying it again changes nothing. */
export const supportIdea = (context: Context, id: IdeaId): Promise<IdeaOutcome> =>
  withinActs(context, () =>
    context.write(async (tx): Promise<IdeaOutcome> => {
      const found = await ideaToChange(context, tx, id)
      if (!found.ok) return found
      const accountId = accountOf(context.viewer)
      if (accountId === null) return notAllowed
      const refused = untimely('support', found.value)
      if (refused !== null) return refused
      await addSupport(tx, { ideaId: id, accountId })
      return told(context, found.value)
    }),
  )

/** Takes that back: at any time. */
export const withdrawSupport = (context: Context, id: IdeaId): Promise<IdeaOutcome> =>
  withinActs(context, () =>
    context.write(async (tx): Promise<IdeaOutcome> => {
      const found = await ideaToChange(context, tx, id)
      if (!found.ok) return found
      const accountId = accountOf(context.viewer)
      if (accountId === null) return notAllowed
      await dropSupport(tx, { ideaId: id, accountId })
      return told(context, found.value)
    }),
  )
