import { success, type Outcome } from '../shared/outcome.ts'
import { checkCombination, checkStart } from './check-rule.ts'
import { completeRule } from './complete-rule.ts'
import { readRuleText } from './read-rule-text.ts'
import type { RecurrenceRule, RuleIssueCode, RuleStart } from './recurrence-rule.ts'

/**
 * Reads an RRULE value without DTSTART: `FREQ=WEEKLY;BYDAY=TU`. Never throws. What is not RFC 5545, what implementations of it
 * disagree on, and what happens more often than daily is refused, with a code for each part that is wrong (`ruleIssueCodes`).
 */
export function parseRecurrenceRule(text: string, at: RuleStart): Outcome<RecurrenceRule, 'INVALID_INPUT'> {
  const reading = readRuleText(text, at)
  if (!reading.ok) return refuse(reading.codes)
  const combination = checkCombination(reading.rule)
  if (combination.length > 0) return refuse(combination)
  const rule = completeRule(reading.rule, at.start)
  const start = checkStart(rule, at.start)
  return start === null ? success(rule) : refuse([start])
}

const refuse = (codes: readonly RuleIssueCode[]): Outcome<never, 'INVALID_INPUT'> => ({
  ok: false,
  error: 'INVALID_INPUT',
  issues: codes.map((code) => ({ path: ['recurrence'], code })),
})
