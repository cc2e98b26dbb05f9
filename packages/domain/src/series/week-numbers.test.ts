import { describe, expect, it } from 'vitest'
import { local, zone } from '../../test/parsed.ts'
import { patience } from '../../test/rule.arbitrary.ts'
import { dayOf } from '../shared/local-date-time.ts'
import { expandRule } from './expand-rule.ts'
import { parseRecurrenceRule } from './parse-recurrence-rule.ts'

const utc = zone('UTC')
const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const everyDay = days.join(',')
const numbers = Array.from({ length: 53 }, (_, index) => index + 1).flatMap((week) => [week, -week])
const [firstYear, lastYear] = [2020, 2079]

type Counted = { readonly date: string; readonly week: number; readonly fromTheEnd: number }
/** Every day of sixty years with its week, counted on from the week of 4 January: no function of the product has a part in it. */
function countWeeks(weekStart: number): readonly Counted[] {
  const millisecondsOfDay = 86_400_000
  const weekOf4January = (year: number): number => {
    const fourth = new Date(Date.UTC(year, 0, 4))
    return fourth.getTime() / millisecondsOfDay - ((fourth.getUTCDay() + 6 - weekStart) % 7)
  }
  const counted: Counted[] = []
  for (let year = firstYear - 1; year <= lastYear + 1; year++) {
    const [from, to] = [weekOf4January(year), weekOf4January(year + 1)]
    for (let at = from; at < to; at++) {
      const week = Math.floor((at - from) / 7) + 1
      const date = new Date(at * millisecondsOfDay).toISOString().slice(0, 10)
      counted.push({ date, week, fromTheEnd: week - (to - from) / 7 - 1 })
    }
  }
  return counted.filter(({ date }) => date >= `${firstYear}` && date < `${lastYear + 1}`)
}

const start = (first: string) => ({ start: local(`${first}T14:00`), zone: utc })
/** Null where the rule is refused. */
function expanded(rule: string, first: string): readonly string[] | null {
  const parsed = parseRecurrenceRule(rule, start(first))
  if (!parsed.ok) return null
  const plan = { ...start(first), rule: parsed.value, excluded: [], added: [] }
  return expandRule(plan, { from: plan.start, to: local(`${lastYear + 1}-01-01T00:00`) }).map((one) => dayOf(one.local))
}

describe('weeks by their numbers', { timeout: patience }, () => {
  it.each(days)('are those that one counts where weeks begin on %s, or are refused', (day) => {
    const counted = countWeeks(days.indexOf(day))
    const refused = numbers.filter((number) => {
      const dates = counted.flatMap((one) => (one.week === number || one.fromTheEnd === number ? [one.date] : []))
      const answer = expanded(`FREQ=YEARLY;BYWEEKNO=${number};BYDAY=${everyDay};WKST=${day}`, dates[0] ?? '')
      if (answer !== null) expect([number, answer]).toEqual([number, dates])
      return answer === null
    })
    expect(refused).toEqual([52, -52, 53, -53])
  })

  it.each([
    ['52', 'SA', '2020-12-26', 'misses 2022-01-01'],
    ['53', 'SA', '2021-01-02', 'has 2022-01-01 too much'],
    ['-52', 'MO,TU', '2020-01-06', 'misses 2024-12-30'],
    ['-53', 'MO,TU,WE', '2020-01-01', 'misses 2025-12-29'],
  ])('are refused for BYWEEKNO=%s on %s from %s, where the library %s', (week, byDay, first) => {
    expect(parseRecurrenceRule(`FREQ=YEARLY;BYWEEKNO=${week};BYDAY=${byDay}`, start(first))).toMatchObject({
      issues: [{ code: 'RULE_BYWEEKNO_BEYOND_51' }],
    })
  })
})
