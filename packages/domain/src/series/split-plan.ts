import { addMinutes, dayOf, localDateTime, minuteOfDay, type LocalDateTime } from '../shared/local-date-time.ts'
import { addDays } from '../shared/local-date.ts'
import { expandRule, type RecurrencePlan } from './expand-rule.ts'
import type { RecurrenceRule } from './recurrence-rule.ts'

/** A plan cut in two. `before` is null where nothing of it lies before the cut; `after.start` is null where no start of the rule is left. */
export type Cut = {
  readonly before: RecurrencePlan | null
  readonly after: Omit<RecurrencePlan, 'start'> & { readonly start: LocalDateTime | null }
}

/** Local starts from here on are of all time. */
const lastOfAll = '2199-12-31T23:59' as LocalDateTime

/**
 * Cuts a plan before a local start. The rule before it ends there; COUNT is split by how many starts of the rule lie before, with those that were
 * left out; UNTIL stays with what comes after; exclusions and additions go where they belong by their own time.
 */
export function splitPlan(plan: RecurrencePlan, cut: LocalDateTime): Cut {
  const { rule, start, excluded, added } = plan
  const isBefore = (local: LocalDateTime): boolean => local < cut
  const counted = rule?.count == null ? null : startsOfRule(plan, { from: start, to: cut }).length
  const rest = counted === null || rule === null ? rule : { ...rule, count: (rule.count ?? 0) - counted }
  const after = {
    ...plan,
    rule: rest,
    start: firstFrom(plan, cut),
    excluded: excluded.filter((local) => !isBefore(local)),
    added: added.filter((local) => !isBefore(local)),
  }
  if (!hasAny(plan, cut)) return { before: null, after }
  const kept = { ...plan, excluded: excluded.filter(isBefore), added: added.filter(isBefore) }
  const before = isBefore(start)
    ? { ...kept, rule: rule && endedBefore(rule, start, cut, counted) }
    : datesAlone(kept, start)
  return { before, after }
}

/** A plan of its additions alone: the first of them becomes its start, or another where there is none. */
export function datesAlone<P extends RecurrencePlan>(plan: P, otherwise: LocalDateTime): P {
  const [start = otherwise, ...added] = plan.added.toSorted()
  return { ...plan, rule: null, start, added }
}

/** The rule, ended so that none of its starts lies at a local time or later. */
export function endedBefore(
  rule: RecurrenceRule,
  start: LocalDateTime,
  cut: LocalDateTime,
  counted: number | null,
): RecurrenceRule {
  if (counted !== null && counted > 0) return { ...rule, count: counted }
  // The rule has one start a day at most, and always at the time of its first.
  const last = minuteOfDay(start) < minuteOfDay(cut) ? dayOf(cut) : addDays(dayOf(cut), -1)
  const end = localDateTime(last, 1439)
  if (rule.until !== null && rule.until.local < end) return rule
  return { ...rule, count: null, until: { local: end, instant: null } }
}

/** Starts of the rule alone, or of the single date where there is none. */
const startsOfRule = (plan: RecurrencePlan, window: { from: LocalDateTime; to: LocalDateTime }) =>
  expandRule({ ...plan, excluded: [], added: [] }, window)

function hasAny(plan: RecurrencePlan, cut: LocalDateTime): boolean {
  const atOnce = { from: plan.start, to: addMinutes(plan.start, 1) }
  if (plan.start < cut && expandRule(plan, atOnce).length > 0) return true
  const [first = plan.start] = [plan.start, ...plan.added].toSorted()
  return expandRule(plan, { from: first, to: cut }).length > 0
}

/** The first start of the rule at a local time or later. Looks a little ahead first: mostly there is one. */
function firstFrom(plan: RecurrencePlan, from: LocalDateTime): LocalDateTime | null {
  if (plan.start >= from) return plan.start
  const soon = localDateTime(addDays(dayOf(from), 62), 0)
  const windows = [
    { from, to: soon },
    { from: soon, to: localDateTime(addDays(dayOf(from), 4000), 0) },
    { from, to: lastOfAll },
  ]
  for (const window of windows) {
    const [first] = startsOfRule(plan, window)
    if (first !== undefined) return first.local
  }
  return null
}
