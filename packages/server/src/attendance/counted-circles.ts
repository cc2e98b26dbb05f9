import type { LanguageCount } from '@piiri/domain/attendance/attendance-count.policy'
import type { CountedMonth } from '@piiri/domain/attendance/counted-months'
import type { Circle } from '@piiri/domain/attendance/statistics'
import { monthOf } from '@piiri/domain/attendance/statistics-period'
import { resolveLocalTime, toLocalTime } from '@piiri/domain/series/resolve-local-time'
import type { WhichSums } from '@piiri/domain/attendance/told-in-year'
import { yearOf, type LocalDate } from '@piiri/domain/shared/local-date'
import { dayOf, localDateTime } from '@piiri/domain/shared/local-date-time'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import type { Context } from '../schema/context.ts'
import { groupRows } from '../shared/group-rows.ts'
import { countedIn, type CountedSession } from './attendance-counts.repository.ts'
import { circleWithTold } from './told-years.ts'

/** `until` is exclusive; so is `end`, after which nothing is told yet. */
export type Dates = { readonly from: LocalDate; readonly until: LocalDate; readonly end: LocalDate }

/**
 * What was counted of Groups whose dates the viewer may read, in whole years as far as they are over: what is told of a month depends on its year. All
 * OPEN Groups are one circle, the same for everybody; each CONFIDENTIAL one is its own, since nobody else may know of it.
 */
export async function circlesFor(
  { read, viewer, timeZone }: Pick<Context, 'read' | 'viewer' | 'timeZone'>,
  { from, until, end }: Dates,
): Promise<readonly Circle[]> {
  const span = spanOfYears({ from, until, end }, timeZone)
  const months = monthsOf(await countedIn(read, viewer, span), timeZone, attendanceOf)
  return circlesOf(months)
}

/** Whole years as far as they are over: what is told of a month depends on its year. Epoch milliseconds; `until` is exclusive. */
export function spanOfYears({ from, until, end }: Dates, timeZone: TimeZone) {
  const startOf = (date: LocalDate) => resolveLocalTime(localDateTime(date, 0), timeZone)
  const lastYear = until.endsWith('-01-01') ? until : firstOf(yearOf(until) + 1)
  return { from: startOf(firstOf(yearOf(from))), until: startOf(lastYear < end ? lastYear : end) }
}
/** Those of OPEN Groups together, those of each CONFIDENTIAL one apart. */
export function circlesOf(months: readonly MonthOfGroup[], which: WhichSums = 'ALL'): Promise<readonly Circle[]> {
  const circles = groupRows(months, ({ group, isOpen }) => (isOpen ? 'OPEN' : group))
  return Promise.all([...circles.values()].map((circle) => circleWithTold(circle, which)))
}
const firstOf = (year: number): LocalDate => `${year}-01-01` as LocalDate // A year's first day is one.

export type MonthOfGroup = CountedMonth & { readonly isOpen: boolean }
type AtGroup = Pick<CountedSession, 'start' | 'group'>
type Sums = Pick<CountedMonth, 'visits' | 'firstTimers' | 'byLanguage'>
/** By Group and month of its local start, with what is counted of the Sessions that lie in it. */
export function monthsOf<S extends AtGroup>(
  sessions: readonly S[],
  zone: TimeZone,
  sumsOf: (some: readonly S[]) => Sums,
): readonly MonthOfGroup[] {
  const monthAt = ({ start }: S) => monthOf(dayOf(toLocalTime(start, zone)))
  const together = groupRows(sessions, (one) => `${one.group.id} ${monthAt(one)}`)
  return [...together.values()].flatMap((some) => {
    const [one] = some
    if (one === undefined) return []
    const { id, confidentiality } = one.group
    const isOpen = confidentiality === 'OPEN'
    return [{ group: id, isOpen, month: monthAt(one), sessionCount: some.length, ...sumsOf(some) }]
  })
}

function attendanceOf(some: readonly CountedSession[]): Sums {
  const asked = some.flatMap(({ attendance }) => attendance.firstTimers ?? [])
  return {
    visits: sum(some.map(({ attendance }) => attendance.total)),
    firstTimers: asked.length === 0 ? null : sum(asked),
    byLanguage: sumByLanguage(some.flatMap(({ attendance }) => attendance.byLanguage)),
  }
}

export function sumByLanguage(all: readonly LanguageCount[]): CountedMonth['byLanguage'] {
  const counts = groupRows(all, ({ language }) => language)
  return new Map([...counts].map(([language, each]) => [language, sum(each.map(({ count }) => count))]))
}
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
