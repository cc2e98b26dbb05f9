import {
  addDays,
  civilFromDays,
  daysInMonth,
  parseLocalDate,
  twoDigits,
  weekday,
  weekOf,
  weeksInYear,
  type LocalDate,
} from '@piiri/domain/shared/local-date'
/** How the programme is laid out. */
export type ProgrammeView = 'LIST' | 'WEEK' | 'MONTH'

/** Days from `first` to before `end`. */
export type Span = { readonly first: LocalDate; readonly end: LocalDate }

const daysOfList = 28
/** The API looks at most five years ahead: the last day that a span may begin on, counted from today. */
const farthest = 5 * 365 - 40
/** Nothing was on before. 1999-11-01, a Monday and the first of a month. */
const earliest = civilFromDays(10_896)

/** The days that a view shows. One that lies beyond what can be asked for is the last one that can. */
export function spanOf(view: ProgrammeView, from: LocalDate | null, today: LocalDate): Span {
  const last = addDays(today, farthest)
  const wanted = from === null || from < earliest ? today : from > last ? last : from
  if (view === 'LIST') return { first: wanted, end: addDays(wanted, daysOfList) }
  const first = view === 'WEEK' ? addDays(wanted, 1 - weekday(wanted)) : startOfMonth(wanted)
  return { first, end: addDays(first, view === 'WEEK' ? 7 : daysInMonth(first)) }
}

/** Where the spans before and after it begin; null where the programme cannot be asked for. */
export function neighbours(
  view: ProgrammeView,
  { first, end }: Span,
  today: LocalDate,
): { readonly earlier: LocalDate | null; readonly later: LocalDate | null } {
  const back = view === 'LIST' ? daysOfList : view === 'WEEK' ? 7 : daysInMonth(addDays(first, -1))
  const earlier = addDays(first, -back)
  return { earlier: earlier < earliest ? null : earlier, later: end > addDays(today, farthest) ? null : end }
}
export const daysOf = ({ first, end }: Span): readonly LocalDate[] => {
  const days: LocalDate[] = []
  for (let day = first; day < end; day = addDays(day, 1)) days.push(day)
  return days
}

/** The weeks, from Monday, that a month touches: each of seven days, those of its neighbours among them. */
export function weeksOfMonth(first: LocalDate): readonly (readonly LocalDate[])[] {
  const end = addDays(first, daysInMonth(first))
  const weeks: LocalDate[][] = []
  for (let monday = addDays(first, 1 - weekday(first)); monday < end; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)))
  return weeks
}

/** `2026-12`. */
export const monthName = (date: LocalDate): string => date.slice(0, 7)
/** The first day of `2026-12`; null for anything else. */
export const firstOfMonth = (name: string): LocalDate | null => parseLocalDate(`${name}-01`)
const startOfMonth = (date: LocalDate): LocalDate => addDays(date, 1 - Number(date.slice(8)))

/** `2026-W48`, as in ISO 8601. */
export function weekName(date: LocalDate): string {
  const { year, week } = weekOf(date, 1)
  return `${year}-W${twoDigits(week)}`
}
/** The Monday of `2026-W48`; null for anything else: week 0, week 53 of a year that has 52. */
export function mondayOfWeek(name: string): LocalDate | null {
  const match = /^(\d{4})-W(\d{2})$/.exec(name)
  if (match === null) return null
  const [year, week] = [Number(match[1]), Number(match[2])]
  const fourth = parseLocalDate(`${match[1]}-01-04`) // Always in week 1.
  if (fourth === null || week < 1 || week > weeksInYear(year, 1)) return null
  return addDays(fourth, 1 - weekday(fourth) + (week - 1) * 7)
}
