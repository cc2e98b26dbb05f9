import { parseRecurrenceRule } from '@piiri/domain/series/parse-recurrence-rule'
import type { RecurrenceRule, RuleStart } from '@piiri/domain/series/recurrence-rule'
import type { Property } from './property.ts'
import { changed, trouble, type Reading, type Remark } from './remark.ts'

const lastDay = /UNTIL=(\d{8})(?=;|$)/i
const lastTime = /UNTIL=(\d{8})T\d{6}Z?(?=;|$)/i

/** The rule of an event; null where it has none. What Piiri does not take as a rule is told by what is wrong with it. */
export function readRule(
  [written, another]: readonly Property[],
  at: RuleStart & { readonly isAllDay: boolean },
  remarks: Remark[],
): Reading<RecurrenceRule | null> {
  if (written === undefined) return { ok: true, value: null }
  if (another !== undefined) return trouble('RULE_REPEATED', another.line)
  const text = written.value.trim().replace(/;+$/, '')
  // The day of an end in UTC is meant as a day, where all is days: midnight there is another day here.
  const ofDays = at.isAllDay ? text.replace(lastTime, 'UNTIL=$1') : text
  if (!at.isAllDay && lastDay.test(ofDays)) remarks.push(changed('UNTIL_WITHOUT_TIME', written.line))
  const parsed = parseRecurrenceRule(ofDays.replace(lastDay, 'UNTIL=$1T235900'), at)
  if (parsed.ok) return parsed
  return trouble('RULE_REFUSED', written.line, parsed.issues.map(({ code }) => code).join(' '))
}
