import { addDays, daysInMonth, weekOf, type LocalDate } from '@piiri/domain/shared/local-date'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import type { ProgrammeSession } from '@piiri/sdk/lean'
import { groupByDay } from '../sessions/session-times.ts'
import { dateOf } from '../shared/told-times.ts'
import type { MonthMatter } from './load-poster.ts'

export type DayRow = { readonly is: 'DAY'; readonly date: LocalDate; readonly sessions: readonly ProgrammeSession[] }
export type BreakRow = {
  readonly is: 'BREAK'
  /** Its first day in this month, by which it is in order. */
  readonly date: LocalDate
  readonly from: LocalDate
  readonly to: LocalDate
  readonly reason: string
  /** Whether something is on all the same: a Break is of its Season's Series alone. */
  readonly isAbout: 'NOTHING_IS_ON' | 'SOME_PAUSE'
}
export type MonthRow = DayRow | BreakRow
/** From Monday. */
export type Week = readonly MonthRow[]

/** The days of a month on which something is on, and the Breaks in it, in the order in which they come. */
export function rowsOf({ first, sessions, seasons }: MonthMatter, zone: TimeZone): readonly MonthRow[] {
  const days: readonly DayRow[] = groupByDay(sessions, zone).map((day) => ({ is: 'DAY', ...day }))
  const last = addDays(first, daysInMonth(first) - 1)
  const breaks = seasons
    .flatMap((season) => season.breaks)
    .map(({ from, to, reason }) => ({ from: dateOf(from), to: dateOf(to), reason }))
    .filter(({ from, to }) => from <= last && to >= first)
    .map(({ from, to, reason }): BreakRow => {
      const isOn = days.some(({ date }) => from <= date && date <= to)
      const isAbout = isOn ? 'SOME_PAUSE' : 'NOTHING_IS_ON'
      return { is: 'BREAK', date: from < first ? first : from, from, to, reason, isAbout }
    })
  return [...distinct(breaks), ...days].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** The same, week by week. */
export function weeksOf(rows: readonly MonthRow[]): readonly Week[] {
  const weeks = new Map<number, MonthRow[]>()
  for (const row of rows) {
    const { week } = weekOf(row.date, 1)
    weeks.set(week, [...(weeks.get(week) ?? []), row])
  }
  return [...weeks.values()]
}

/** Seasons that overlap have the same holidays. */
const distinct = (breaks: readonly BreakRow[]): readonly BreakRow[] => [
  ...new Map(breaks.map((one) => [`${one.from} ${one.to} ${one.reason}`, one])).values(),
]
