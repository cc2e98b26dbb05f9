// oxlint-disable-next-line import/default -- its types say otherwise; Node gives CommonJS as default.
import rrule from 'rrule'
import type { Instant } from '../shared/instant.ts'
import {
  addMinutes,
  dayOf,
  fromLocalMinutes,
  localMinutes,
  minuteOfDay,
  type LocalDateTime,
} from '../shared/local-date-time.ts'
import { addDays, civilFromDays, dayNumber, monthOf, yearOf, type LocalDate } from '../shared/local-date.ts'
import type { TimeZone } from '../shared/time-zone.ts'
import type { RecurrenceRule } from './recurrence-rule.ts'
import { resolveLocalTime } from './resolve-local-time.ts'

/** When something takes place: a rule and its start, or the start alone. */
export type RecurrencePlan = {
  readonly start: LocalDateTime
  readonly zone: TimeZone
  readonly rule: RecurrenceRule | null
  /** Local starts that are taken out (EXDATE), by exact time. */
  readonly excluded: readonly LocalDateTime[]
  /** Local starts besides those of the rule (RDATE); COUNT and UNTIL are not about them. */
  readonly added: readonly LocalDateTime[]
}
/** Half-open, of local starts: from <= start < to. */
export type LocalWindow = { readonly from: LocalDateTime; readonly to: LocalDateTime }
/** Two local starts can share one instant where the clock skips. */
export type Start = { readonly local: LocalDateTime; readonly instant: Instant }

/** The starts within a window, each once, in local order. Costs what the window holds, however old the rule (unless it has a COUNT). */
export function expandRule(plan: RecurrencePlan, window: LocalWindow): readonly Start[] {
  const { start, zone, rule, excluded } = plan
  const isWithin = (local: LocalDateTime): boolean => window.from <= local && local < window.to
  const resolve = (local: LocalDateTime): Start => ({ local, instant: resolveLocalTime(local, zone) })
  const last = rule?.until?.instant ?? null
  const ofRule = (rule === null ? [start] : startsOfRule(rule, start, window))
    .map(resolve)
    .filter(({ instant }) => last === null || instant <= last)
  const byLocal = new Map([...ofRule, ...plan.added.map(resolve)].map((one) => [one.local, one]))
  for (const local of excluded) byLocal.delete(local)
  return [...byLocal.values()].filter(({ local }) => isWithin(local)).sort((a, b) => (a.local < b.local ? -1 : 1))
}

const minute = 60_000
const day = 1440

/** Those of the rule alone. Local times go through the library as if they were UTC. */
function startsOfRule(rule: RecurrenceRule, start: LocalDateTime, window: LocalWindow): readonly LocalDateTime[] {
  const end = lastOf(rule)
  const from = Math.max(localMinutes(start), localMinutes(window.from))
  const to = Math.min(localMinutes(window.to) - 1, end === null ? Infinity : localMinutes(end))
  if (to < from) return []
  if (rule.count !== null) return countedOnce(rule, start, { from, to }, rule.count)
  const near = fastForward(rule, start, fromLocalMinutes(from))
  const dates = inLibrary(rule, near).between(new Date(from * minute), new Date(to * minute), true)
  return dates.map((date) => fromLocalMinutes(date.getTime() / minute))
}

/**
 * COUNT is of days, and is counted here: the library counts a day for each of its positions, so that a month's fourth Monday that
 * is its last, too, would be two.
 */
function countedOnce(
  rule: RecurrenceRule,
  start: LocalDateTime,
  { from, to }: { from: number; to: number },
  count: number,
): readonly LocalDateTime[] {
  const seen = new Set<number>()
  inLibrary(rule, start).all((date) => {
    const at = date.getTime() / minute
    if (at > to) return false
    seen.add(at)
    return seen.size < count
  })
  return [...seen].filter((at) => at >= from).map(fromLocalMinutes)
}

/** An end in UTC is compared as an instant later; until then a day covers what the zone's clock may repeat. */
function lastOf({ until }: RecurrenceRule): LocalDateTime | null {
  if (until === null) return null
  return until.instant === null ? until.local : addMinutes(until.local, day)
}

/**
 * A start for the library near the wanted one and in step with the rule's own, since it walks from there. It may lie outside the
 * rule: the library then leaves it out.
 */
function fastForward(
  { frequency, interval }: RecurrenceRule,
  start: LocalDateTime,
  wanted: LocalDateTime,
): LocalDateTime {
  const [first, goal] = [dayOf(start), dayOf(wanted)]
  const at = (date: LocalDate): LocalDateTime => addMinutes(start, (dayNumber(date) - dayNumber(first)) * day)
  const step = (periods: number): number => Math.max(0, Math.floor(periods / interval)) * interval
  const days = dayNumber(goal) - dayNumber(first)
  if (frequency === 'DAILY') return at(addDays(first, step(days)))
  // A week less: the wanted day may come earlier in its week than the start in its own.
  if (frequency === 'WEEKLY') return at(addDays(first, step(Math.floor(days / 7) - 1) * 7))
  const years = yearOf(goal) - yearOf(first)
  if (frequency === 'YEARLY') return at(firstOfMonth(yearOf(first) + step(years), 0))
  const month = monthOf(first) - 1
  return at(firstOfMonth(yearOf(first), month + step(years * 12 + monthOf(goal) - 1 - month)))
}
const firstOfMonth = (year: number, month: number): LocalDate =>
  civilFromDays(Date.UTC(year, month, 1) / (day * minute))

const { RRule, Weekday } = rrule

/** The rule without its COUNT. */
function inLibrary(rule: RecurrenceRule, start: LocalDateTime): InstanceType<typeof RRule> {
  const listed = (numbers: readonly number[]): number[] | null => (numbers.length === 0 ? null : [...numbers])
  const options = {
    freq: RRule[rule.frequency],
    dtstart: new Date(localMinutes(start) * minute),
    interval: rule.interval,
    wkst: rule.weekStart - 1,
    bymonth: listed(rule.byMonth),
    bymonthday: listed(rule.byMonthDay),
    byyearday: listed(rule.byYearDay),
    byweekno: listed(rule.byWeekNumber),
    bysetpos: listed(rule.byPosition),
    byweekday:
      rule.byDay.length === 0 ? null : rule.byDay.map((one) => new Weekday(one.weekday - 1, one.ordinal ?? undefined)),
    byhour: Math.floor(minuteOfDay(start) / 60),
    byminute: minuteOfDay(start) % 60,
    bysecond: 0,
  }
  // The second argument turns its cache off: one instance answers one window.
  return new RRule(options, true)
}
