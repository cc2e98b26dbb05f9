import { expandRule, type RecurrencePlan } from '@piiri/domain/series/expand-rule'
import { addMinutes, type LocalDateTime } from '@piiri/domain/shared/local-date-time'

/** The first start of a plan from a local time on; null where there is none. */
export function firstOpen(plan: RecurrencePlan, from: LocalDateTime): LocalDateTime | null {
  const windows = [0, 62, 800, 4000].map((days) => addMinutes(from, days * 1440))
  for (const [at, start] of windows.entries()) {
    const [first] = expandRule(plan, { from: start, to: windows[at + 1] ?? lastOfAll })
    if (first !== undefined) return first.local
  }
  return null
}
const lastOfAll = '2199-12-31T23:59' as LocalDateTime
