import { addMinutes, type LocalDateTime } from '../shared/local-date-time.ts'
import { expandRule, type RecurrencePlan } from './expand-rule.ts'

/** Which of some local times are starts of a plan. A rule with a COUNT is counted from its start once, however many are asked for. */
export function startsAmong(plan: RecurrencePlan, locals: readonly LocalDateTime[]): ReadonlySet<LocalDateTime> {
  const asked = new Set(locals)
  const [first, last] = [locals.toSorted()[0], locals.toSorted().at(-1)]
  if (first === undefined || last === undefined) return asked
  const windows =
    plan.rule?.count == null ? [...asked].map((local) => [local, local] as const) : [[first, last] as const]
  const starts = windows.flatMap(([from, to]) => expandRule(plan, { from, to: addMinutes(to, 1) }))
  return new Set(starts.map(({ local }) => local).filter((local) => asked.has(local)))
}
