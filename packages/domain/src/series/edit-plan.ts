import type { DurationMinutes } from '../shared/duration.ts'
import {
  addMinutes,
  dayOf,
  localDateTime,
  localMinutes,
  minuteOfDay,
  type LocalDateTime,
} from '../shared/local-date-time.ts'
import { addDays, type LocalDate } from '../shared/local-date.ts'
import { success, type Outcome } from '../shared/outcome.ts'
import { lastDate } from './describe-rule.ts'
import type { RecurrencePlan } from './expand-rule.ts'
import { matchesRule } from './match-rule.ts'
import type { RecurrenceRule } from './recurrence-rule.ts'
import { shiftRule } from './shift-rule.ts'
import { datesAlone, splitPlan } from './split-plan.ts'
import { startsAmong } from './starts-among.ts'

/** A plan with how long each of its Sessions takes. */
export type TimedPlan = RecurrencePlan & { readonly durationMinutes: DurationMinutes }
/** What of its times a Series changes; what is left out stays. `rule: null` leaves a single date. */
export type PlanChange = {
  /** Where the start that the edit was asked for goes. All others go by as much, on the wall clock. */
  readonly start?: LocalDateTime
  readonly durationMinutes?: DurationMinutes
  readonly rule?: RecurrenceRule | null
}
/** `at`: the start that the edit was asked for. `cut`: from where on it counts: `at` for THIS_AND_FOLLOWING, the first that may change for ALL. */
export type PlanEdit = { readonly at: LocalDateTime; readonly cut: LocalDateTime; readonly change: PlanChange }
/** `before`: what stays as it was; null where that is nothing. `after`: what takes its place from the cut on. */
export type EditedPlan<P extends TimedPlan> = { readonly before: P | null; readonly after: P }

/**
 * Changes a plan from a local start on. The rule before it ends; from it on the new rule counts, or the old one with its days turned by as
 * much as `at` is moved. Exclusions belong to the start of the same local day and go away with it; additions keep their times, but for
 * one that is itself `at`. INVALID_INPUT where the new start is not in the rule.
 */
export function editPlan<P extends TimedPlan>(
  plan: P,
  { at, cut, change }: PlanEdit,
): Outcome<EditedPlan<P>, 'INVALID_INPUT'> {
  const { before, after } = splitPlan(plan, cut)
  const to = change.start ?? at
  const rest: P = {
    ...plan,
    ...after,
    added: after.added.map((local) => (local === at ? to : local)),
    start: after.start ?? to,
    durationMinutes: change.durationMinutes ?? plan.durationMinutes,
  }
  const isOver = after.start === null && change.rule === undefined
  const edited = isOver ? datesAlone(rest, rest.start) : moved(rest, { at: after.start === null ? to : at, to, change })
  if (edited === null) return { ok: false, error: 'INVALID_INPUT', issues: [notInRule] }
  return success({
    before: before === null ? null : { ...plan, ...before },
    after: { ...edited, excluded: excludedByDay(after.excluded, edited) },
  })
}

const notInRule = { path: ['change', 'recurrence'], code: 'RULE_START_NOT_IN_RULE' }

type Move = { readonly at: LocalDateTime; readonly to: LocalDateTime; readonly change: PlanChange }
function moved<P extends TimedPlan>(plan: P, { at, to, change }: Move): P | null {
  const first = addMinutes(plan.start, localMinutes(to) - localMinutes(at))
  const rule = change.rule === undefined ? shifted(plan.rule, { at, to, from: plan.start, first }) : change.rule
  if (rule === null) return startingAt(plan, null, first)
  // An addition that the edit was asked for is no date of the rule, and does not say where its weeks begin.
  const isOfRule = change.rule !== undefined || (plan.rule !== null && isStartOf(plan.rule, plan.start, at))
  if (isOfRule && !isStartOf(rule, to, to)) return null
  const day = nearestDay(rule, dayOf(isOfRule ? to : first), dayOf(first))
  return day === null ? null : startingAt(plan, rule, localDateTime(day, minuteOfDay(first)))
}

const isStartOf = (rule: RecurrenceRule, start: LocalDateTime, local: LocalDateTime): boolean =>
  minuteOfDay(start) === minuteOfDay(local) && matchesRule(rule, dayOf(start), dayOf(local))

type Shift = Omit<Move, 'change'> & { readonly from: LocalDateTime; readonly first: LocalDateTime }
const shifted = (rule: RecurrenceRule | null, { at, to, from, first }: Shift): RecurrenceRule | null =>
  rule && keepingDays(shiftRule(rule, at, to), from, first)

const startingAt = <P extends TimedPlan>(plan: P, rule: RecurrenceRule | null, start: LocalDateTime): P => ({
  ...plan,
  rule,
  start,
})

/** A rule that is moved within its days keeps its last one, though UNTIL names a time of day between old and new. */
function keepingDays(rule: RecurrenceRule, from: LocalDateTime, to: LocalDateTime): RecurrenceRule {
  if (rule.until === null || dayOf(from) !== dayOf(to)) return rule
  const last = lastDate(rule, from)
  if (last === null || last === lastDate(rule, to)) return rule
  return { ...rule, until: { local: localDateTime(last, 1439), instant: null } }
}

/** Some eleven years: a rule that has no day within them is not moved as a whole. */
const furthestDays = 4000

/** The day of a rule that is nearest to the wanted one, where the rule counts its weeks, months or years from a known start. */
function nearestDay(rule: RecurrenceRule, known: LocalDate, wanted: LocalDate): LocalDate | null {
  for (let away = 0; away <= Math.min(366 * rule.interval, furthestDays); away++)
    for (const day of [addDays(wanted, away), addDays(wanted, -away)]) if (matchesRule(rule, known, day)) return day
  return null
}

/** Each exclusion at the time that its day has now. An addition is left out by its exact time alone. */
function excludedByDay(excluded: readonly LocalDateTime[], plan: TimedPlan): readonly LocalDateTime[] {
  // The rule has one start a day at most, and always at the time of its first.
  const atItsTime = (local: LocalDateTime): LocalDateTime => localDateTime(dayOf(local), minuteOfDay(plan.start))
  const starts = startsAmong({ ...plan, excluded: [], added: [] }, excluded.map(atItsTime))
  const found = excluded.flatMap((local) => {
    if (plan.added.includes(local)) return local
    return starts.has(atItsTime(local)) ? atItsTime(local) : []
  })
  return [...new Set(found)].toSorted()
}
