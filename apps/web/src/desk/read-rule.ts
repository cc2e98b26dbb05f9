import { chosenOf } from '../people/check-fields.tsx'
import type { Sent } from '../people/people-page.ts'
import { ends, monthlies, oftens, onceForm, weekdays, type RuleForm } from './rule-form.ts'

/** A rule as it was sent. */
export const readRule = (sent: Sent): RuleForm => ({
  often: oftens.find((one) => one === sent.text('often')) ?? onceForm.often,
  days: chosenOf(sent, 'day', weekdays.map(String)).flatMap(
    (text) => weekdays.find((day) => String(day) === text) ?? [],
  ),
  monthly: monthlies.find((one) => one === sent.text('monthly')) ?? onceForm.monthly,
  ends: ends.find((one) => one === sent.text('ends')) ?? onceForm.ends,
  until: sent.text('until'),
  count: sent.text('count').trim(),
  own: sent.text('own'),
})
