import type { InputIssue } from '../shared/outcome.ts'

/** A telephone, a computer, somebody to share with; more are forgotten ones. */
export const mostFeeds = 10
const mostGroups = 50

type Asked = { readonly groupCount: number; readonly isStaff: boolean }
/** What is wrong with a calendar that somebody wants. Staff are in no Group, so that theirs would stay empty without one. */
export function checkCalendarFeed({ groupCount, isStaff }: Asked): readonly InputIssue[] {
  if (groupCount > mostGroups) return [{ path: ['groups'], code: 'TOO_MANY' }]
  return isStaff && groupCount === 0 ? [{ path: ['groups'], code: 'NO_GROUP_CHOSEN' }] : []
}
