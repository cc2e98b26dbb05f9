import type { IdeaPage } from '@piiri/sdk/lean'

export const isOwnToWithdraw = ({ isViewers, status }: IdeaPage): boolean =>
  isViewers && (status === 'PROPOSED' || status === 'PLANNING' || status === 'DECLINED')
/** Adds work and dates. */
export const mayPrepare = ({ isViewers, viewerCanPlan }: IdeaPage): boolean => isViewers || viewerCanPlan
export const isAtWork = ({ status }: Pick<IdeaPage, 'status'>): boolean =>
  status === 'PLANNING' || status === 'SCHEDULED'
