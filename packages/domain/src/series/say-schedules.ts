import type { DateSpan } from '../seasons/find-break.ts'
import type { DurationMinutes } from '../shared/duration.ts'
import type { Instant } from '../shared/instant.ts'
import type { LanguageTag } from '../shared/language-tag.ts'
import { addMinutes, dayOf, localDateTime, type LocalDateTime } from '../shared/local-date-time.ts'
import { addDays } from '../shared/local-date.ts'
import { expandRule, type LocalWindow, type RecurrencePlan } from './expand-rule.ts'
import { toLocalTime } from './resolve-local-time.ts'
import { scheduleInWords } from './schedule-in-words.ts'

/** What is said of a Series, and what tells whether it is worth saying. */
export type SayablePlan = Omit<RecurrencePlan, 'added'> & {
  readonly durationMinutes: DurationMinutes
  readonly season: DateSpan | null
}
export type Outlook = { readonly now: Instant; readonly horizon: Instant }

/**
 * The running Series in words, each words once. Running is what has a date of its rule from today on and before the horizon, as lists do
 * that are asked for no Period: also what begins only next month, not what begins in years. Single dates are not said.
 */
export const saySchedules = (
  plans: readonly SayablePlan[],
  outlook: Outlook,
  language: LanguageTag,
): readonly string[] => [
  ...new Set(plans.filter((plan) => isRunning(plan, outlook)).map((plan) => scheduleInWords(plan, language))),
]

/** Whether a rule has a date from today on and before the horizon. */
export function isRunning(plan: SayablePlan, outlook: Outlook): boolean {
  if (plan.rule === null) return false
  const { from, to } = spanOf(plan, outlook)
  // Most have a date soon, which is found without expanding all the rest.
  const soon = earliest(addMinutes(from, soonMinutes), to)
  const windows = [
    { from, to: soon },
    { from: soon, to },
  ]
  return windows.some((window) => expandRule({ ...plan, added: [] }, window).length > 0)
}
const soonMinutes = 31 * 1440

function spanOf({ start, zone, season }: SayablePlan, { now, horizon }: Outlook): LocalWindow {
  const today = localDateTime(dayOf(toLocalTime(now, zone)), 0)
  const end = toLocalTime(horizon, zone)
  if (season === null) return { from: latest(start, today), to: end }
  return {
    from: latest(start, today, localDateTime(season.from, 0)),
    to: earliest(end, localDateTime(addDays(season.to, 1), 0)),
  }
}
const latest = (...times: readonly [LocalDateTime, ...LocalDateTime[]]): LocalDateTime =>
  times.reduce((a, b) => (a < b ? b : a))
const earliest = (a: LocalDateTime, b: LocalDateTime): LocalDateTime => (a < b ? a : b)
