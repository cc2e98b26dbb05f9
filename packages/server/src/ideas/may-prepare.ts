import { mayPlanIdea } from '@piiri/domain/ideas/may-plan-idea'
import { accountOf, partnerOf } from '@piiri/domain/shared/viewer'
import type { Context } from '../schema/context.ts'
import type { IdeaRow } from './ideas.repository.ts'

export const isOwnIdea = (
  { viewer }: Context,
  { proposerId, partnerId }: Pick<IdeaRow, 'proposerId' | 'partnerId'>,
): boolean =>
  (proposerId !== null && proposerId === accountOf(viewer)) || (partnerId !== null && partnerId === partnerOf(viewer))

/** Adds work and dates: those who plan it, and whoever had the Idea; no partner, who sees none of either. */
export const mayPrepare = (context: Context, idea: IdeaRow): boolean =>
  mayPlanIdea(context.viewer, idea.groupId) || (accountOf(context.viewer) !== null && isOwnIdea(context, idea))
