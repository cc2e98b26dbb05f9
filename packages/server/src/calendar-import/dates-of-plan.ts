import { expandRule, type RecurrencePlan, type Start } from '@piiri/domain/series/expand-rule'
import { dayOf, localDateTime, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { addDays, type LocalDate } from '@piiri/domain/shared/local-date'
import { instantOf, localIn, type Moment } from './moment.ts'

/** How well a written time has to meet a date of a plan. */
type Matching = 'BY_TIME' | 'BY_DAY'
/** The date of a plan that a time speaks of: the local start or instant, or where that is enough the day. Null where it has none. */
export type FindDate = (moment: Moment, matching: Matching) => LocalDateTime | null

export function datesOf(plan: RecurrencePlan): FindDate {
  const found = known.get(plan) ?? findIn(plan)
  known.set(plan, found)
  return found
}
/** Each exception of a series asks for its dates again. */
const known = new WeakMap<RecurrencePlan, FindDate>()

function findIn(plan: RecurrencePlan): FindDate {
  const around = startsAround(plan)
  return (moment, matching) => {
    const local = localIn(moment, plan.zone)
    const near = around(dayOf(local))
    const exact = near.find((start) => start.local === local)
    if (exact !== undefined) return exact.local
    const at = instantOf(moment, plan.zone)
    const same = moment.kind === 'DATE' ? undefined : near.find((start) => start.instant === at)
    if (same !== undefined) return same.local
    const isEnough = matching === 'BY_DAY' || moment.kind === 'DATE'
    return (isEnough ? near.find((start) => dayOf(start.local) === dayOf(local))?.local : null) ?? null
  }
}

const lastOfAll = '2199-12-31T23:59' as LocalDateTime

/** Those of the day, the one before and the one after. A rule that counts is walked from its start each time: once is enough. */
function startsAround(plan: RecurrencePlan): (day: LocalDate) => readonly Start[] {
  if (plan.rule?.count == null)
    return (day) =>
      expandRule(plan, { from: localDateTime(addDays(day, -1), 0), to: localDateTime(addDays(day, 2), 0) })
  const [from = plan.start] = [plan.start, ...plan.added].toSorted()
  const byDay = new Map<LocalDate, readonly Start[]>()
  for (const start of expandRule(plan, { from, to: lastOfAll })) {
    const day = dayOf(start.local)
    byDay.set(day, [...(byDay.get(day) ?? []), start])
  }
  return (day) => [-1, 0, 1].flatMap((days) => byDay.get(addDays(day, days)) ?? [])
}
