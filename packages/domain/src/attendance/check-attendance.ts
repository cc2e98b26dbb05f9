import { success, type InputIssue, type Outcome } from '../shared/outcome.ts'
import { invalid } from '../shared/plain-text.ts'
import type { AttendanceCount } from './attendance-count.policy.ts'

/** Counts as somebody writes them down. */
export type WrittenAttendance = Pick<AttendanceCount, 'total' | 'firstTimers' | 'byLanguage'>

/** More than this in one place is a slip of the finger. */
const mostPeople = 2000
const mostLanguages = 50

/** Counts that can be true, or all that is wrong with them. A language that nobody spoke is left out. */
export function checkAttendance({
  total,
  firstTimers,
  byLanguage,
}: WrittenAttendance): Outcome<WrittenAttendance, 'INVALID_INPUT'> {
  const issues: InputIssue[] = []
  const check = (isRight: boolean, path: readonly string[], code: string): void => {
    if (!isRight) issues.push({ path: ['input', ...path], code })
  }
  const isCount = (count: number): boolean => count >= 0 && count <= mostPeople
  check(isCount(total), ['total'], 'OUT_OF_RANGE')
  if (firstTimers !== null) check(firstTimers >= 0 && firstTimers <= total, ['firstTimers'], 'MORE_THAN_CAME')
  check(byLanguage.length <= mostLanguages, ['byLanguage'], 'TOO_MANY')
  const seen = new Set<string>()
  for (const [at, { language, count }] of byLanguage.slice(0, mostLanguages).entries()) {
    check(isCount(count), ['byLanguage', `${at}`, 'count'], 'OUT_OF_RANGE')
    check(!seen.has(language), ['byLanguage', `${at}`, 'language'], 'LANGUAGE_REPEATED')
    seen.add(language)
  }
  const spoken = byLanguage.reduce((sum, { count }) => sum + count, 0)
  if (issues.length === 0) check(spoken <= total, ['byLanguage'], 'MORE_THAN_CAME')
  if (issues.length > 0) return invalid(issues)
  return success({ total, firstTimers, byLanguage: byLanguage.filter(({ count }) => count > 0) })
}
