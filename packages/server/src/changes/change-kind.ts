/**
 * What is told of a difference. SESSION_SHOWN and SESSION_HIDDEN stand for each Session of a Season that is published or taken back, of a Group that becomes
 * open or confidential, and for each that is long past; SERIES_SHOWN for each Series of which visitors learn something else, also by its Sessions, and
 * SERIES_HIDDEN for one of which they know no Session any more. Lists in the order of changes need each, and to nobody else is it news.
 */
export type ChangeKind =
  | 'SESSION_SCHEDULED'
  | 'SESSION_CHANGED'
  | 'SESSION_CANCELLED'
  | 'SESSION_REINSTATED'
  | 'SESSION_SHOWN'
  | 'SESSION_HIDDEN'
  | 'SERIES_SHOWN'
  | 'SERIES_HIDDEN'
  | 'GROUP_CHANGED'
  | 'SEASON_PUBLISHED'

/** Those that are for lists alone. */
export const changesOfLists = ['SESSION_SHOWN', 'SESSION_HIDDEN', 'SERIES_SHOWN', 'SERIES_HIDDEN'] as const
export const isOfLists = (kind: ChangeKind): kind is (typeof changesOfLists)[number] =>
  changesOfLists.some((one) => one === kind)
