import { expandRule, type RecurrencePlan } from '@piiri/domain/series/expand-rule'
import { parseRecurrenceRule } from '@piiri/domain/series/parse-recurrence-rule'
import { addDays, type LocalDate } from '@piiri/domain/shared/local-date'
import { addMinutes } from '@piiri/domain/shared/local-date-time'
import type { BenchRow } from '../bench.ts'
import { constant } from '../data/constant.ts'
import { midnight } from '../data/programme.ts'
import { helsinki } from '../data/rows-by-number.ts'
import { findingOf } from '../finding.ts'
import { roundsOf } from '../statistics.ts'

const rule = 'FREQ=WEEKLY'
const series = 1000

/** 18 months of a weekly rule in a zone, begun three years ago, and of a thousand such Series. */
export const expansion: BenchRow = {
  name: 'expansion',
  async run({ pace: { rounds }, monday }) {
    const window = { from: midnight(monday), to: midnight(addDays(monday, 18 * 30)) }
    const planned = (n: number): RecurrencePlan => planOf(addDays(monday, -3 * 364 - (n % 7)), n)
    const plans = Array.from({ length: series }, (_, n) => planned(n))
    for (const plan of plans) expandRule(plan, window) // Warm-up.
    const together = Array.from({ length: rounds }, () => {
      const began = performance.now()
      const starts = plans.reduce((sum, plan) => sum + expandRule(plan, window).length, 0)
      if (starts < series * 77) throw new Error(`Only ${starts} starts.`)
      return performance.now() - began
    })
    return [
      findingOf('18 months of a weekly rule', 'ms', roundsOf(together.map((ms) => ms / series)), { atMost: 1 }),
      findingOf(`18 months of ${series} weekly rules`, 'ms', roundsOf(together), { atMost: 1000 }),
    ]
  },
}

function planOf(first: LocalDate, n: number): RecurrencePlan {
  const start = addMinutes(midnight(first), 9 * 60 + (n % 600))
  const parsed = parseRecurrenceRule(rule, { start, zone: helsinki })
  return { start, zone: helsinki, rule: constant(parsed.ok ? parsed.value : null), excluded: [], added: [] }
}
