import { planningOfGroup, type GroupFacts } from '../groups/group.policy.ts'
import { planningOfSeries } from '../series/series.policy.ts'
import { ofSession, sessionPolicy } from '../sessions/session.policy.ts'
import type { SessionId } from '../shared/id.ts'
import type { LanguageTag } from '../shared/language-tag.ts'
import { derivedFields, type Policy } from '../shared/policy.ts'

export type LanguageCount = { readonly language: LanguageTag; readonly count: number }
/** How many came to a Session: numbers, never names. */
export type AttendanceCount = {
  readonly type: 'AttendanceCount'
  readonly sessionId: SessionId
  readonly total: number
  /** Of these, for the first time; null where nobody asked. */
  readonly firstTimers: number | null
  readonly byLanguage: readonly LanguageCount[]
  readonly version: number
}

/** For those who plan the Group, who write it, and for staff. Everybody else gets statistics, or nothing. */
export const attendancePolicy: Policy<AttendanceCount, GroupFacts> = {
  type: 'AttendanceCount',
  thing: planningOfGroup,
  fields: { sessionId: 'thing', total: 'thing', firstTimers: 'thing', byLanguage: 'thing', version: 'thing' },
}
export const attendanceOfSession = derivedFields(sessionPolicy, { attendance: ofSession(planningOfSeries) })
