import { parseLocalDate, type LocalDate } from '@piiri/domain/shared/local-date'
import { localDateTime } from '@piiri/domain/shared/local-date-time'
import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import { expect, it } from 'vitest'
import { formOfRule, onceForm, textOfRule } from './rule-form.ts'

const zone = parseTimeZone('Europe/Helsinki')
const day = (text: string): LocalDate => parseLocalDate(text) ?? ('' as LocalDate)
function there(text: string, first: string) {
  if (zone === null) throw new Error('There is no Helsinki.')
  return formOfRule(text, { start: localDateTime(day(first), 14 * 60), zone })
}

it.each([
  ['FREQ=DAILY', '2026-03-10', { often: 'DAILY' }],
  ['FREQ=WEEKLY;BYDAY=TU', '2026-03-10', { often: 'WEEKLY', days: [2] }],
  ['FREQ=WEEKLY;BYDAY=TU,FR;COUNT=6', '2026-03-10', { often: 'WEEKLY', days: [2, 5], ends: 'AFTER', count: '6' }],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', '2026-03-12', { often: 'BIWEEKLY', days: [4] }],
  ['FREQ=MONTHLY;BYDAY=2TU', '2026-03-10', { often: 'MONTHLY', monthly: 'NTH' }],
  ['FREQ=MONTHLY;BYDAY=-1FR', '2026-03-27', { often: 'MONTHLY', monthly: 'LAST' }],
  ['FREQ=MONTHLY;BYMONTHDAY=14', '2026-03-14', { often: 'MONTHLY', monthly: 'DATE' }],
  ['FREQ=WEEKLY;BYDAY=TU;UNTIL=20260526T235900', '2026-03-10', { ends: 'ON', until: '2026-05-26' }],
])('fills the fields from %s, and reads the same rule from them', (text, first, fields) => {
  const form = there(text, first)
  expect(form).toMatchObject(fields)
  expect(textOfRule(form, day(first))).toBe(text)
})

it.each(['FREQ=YEARLY', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=TU', 'FREQ=MONTHLY;BYDAY=-2TU', 'FREQ=MONTHLY;BYDAY=TU'])(
  'shows a rule that has no fields as its text: %s',
  (text) => {
    const first = text.includes('-2TU') ? '2026-03-24' : '2026-03-10'
    expect(there(text, first)).toEqual({ ...onceForm, often: 'OWN', own: text })
  },
)

it('takes the weekday of the first date where none is chosen, and an own rule with or without its name', () => {
  expect(textOfRule({ ...onceForm, often: 'WEEKLY' }, day('2026-03-11'))).toBe('FREQ=WEEKLY;BYDAY=WE')
  expect(textOfRule({ ...onceForm, often: 'OWN', own: ' RRULE:FREQ=DAILY ' }, day('2026-03-11'))).toBe('FREQ=DAILY')
  expect(textOfRule(onceForm, day('2026-03-11'))).toBeNull()
})
