import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aRule, patience, runs } from '../../test/rule.arbitrary.ts'
import { parseRecurrenceRule } from './parse-recurrence-rule.ts'
import { writeRuleText } from './write-rule-text.ts'

it('writes every rule so that it is read as the same one', { timeout: patience }, () => {
  fc.assert(
    fc.property(aRule, ({ rule, start, zone }) => {
      const read = parseRecurrenceRule(writeRuleText(rule), { start, zone })
      expect(read).toEqual({ ok: true, value: rule })
    }),
    { numRuns: runs },
  )
})
