import { success, type InputIssue, type Outcome } from '../shared/outcome.ts'
import { checkOptionalText, invalid, issuesOf, type PlainTextForm } from '../shared/plain-text.ts'
import type { Duty } from './duty.policy.ts'

/** A Duty as somebody asks for it. */
export type WrittenDuty = Pick<Duty, 'kind' | 'language' | 'title' | 'neededCount'>

const line: PlainTextForm = { lines: 'ONE', longest: 100 }
const mostNeeded = 50

/** What is to be done, or all that is wrong with it. INTERPRETING needs a language, and nothing else has one; OTHER needs a title. */
export function checkDuty({ kind, language, title, neededCount }: WrittenDuty): Outcome<WrittenDuty, 'INVALID_INPUT'> {
  const named = checkOptionalText(['input', 'title'], title, line)
  const issues: InputIssue[] = [...issuesOf(named)]
  const isInterpreting = kind === 'INTERPRETING'
  if (isInterpreting && language === null) issues.push({ path: ['input', 'language'], code: 'EMPTY' })
  if (!isInterpreting && language !== null) issues.push({ path: ['input', 'language'], code: 'ONLY_FOR_INTERPRETING' })
  if (named.ok && named.value === null && kind === 'OTHER') issues.push({ path: ['input', 'title'], code: 'EMPTY' })
  if (neededCount < 1 || neededCount > mostNeeded) issues.push({ path: ['input', 'neededCount'], code: 'OUT_OF_RANGE' })
  return issues.length > 0 || !named.ok ? invalid(issues) : success({ kind, language, title: named.value, neededCount })
}
