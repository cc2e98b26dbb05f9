import { mayPlanIdea } from '@piiri/domain/ideas/may-plan-idea'
import { accountOf } from '@piiri/domain/shared/viewer'
import type { Context } from '../schema/context.ts'
import type { IdeaRow } from './ideas.repository.ts'

export const isOwnIdea = ({ viewer }: Context, { proposerId }: Pick<IdeaRow, 'proposerId'>): boolean =>
  proposerId !== null && proposerId === accountOf(viewer)

/** Adds work and dates: those who plan it, and whoever had the Idea. */
export const mayPrepare = (context: Context, idea: IdeaRow): boolean =>
  mayPlanIdea(context.viewer, idea.groupId) || isOwnIdea(context, idea)
