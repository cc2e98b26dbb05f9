import { addDays, civilFromDays, dayNumber, daysInMonth, dayOfMonth, type LocalDate } from '../shared/local-date.ts'
import type { Month } from './counted-months.ts'

/** So long after a month what was counted in it is told: those who were there write it down in the meantime. */
const settlingDays = 7
/** More years are asked for one after the other. */
const mostYears = 10

export const monthOf = (date: LocalDate): Month => date.slice(0, 7) as Month // A date begins with its month.

/** The months from one first day of a month to another (exclusive); null where these are not first days of a month, or not in order. */
export function wholeMonths(from: LocalDate, until: LocalDate): readonly Month[] | null {
  if (dayOfMonth(from) !== 1 || dayOfMonth(until) !== 1 || until <= from) return null
  const months: Month[] = []
  for (let first = from; first < until && months.length <= mostYears * 12; first = addDays(first, daysInMonth(first)))
    months.push(monthOf(first))
  return months.length > mostYears * 12 ? null : months
}

/** Months that begin before this are told of: they are over, and so is the time in which counts of them are written down. */
export const toldBefore = (today: LocalDate): LocalDate => {
  const settled = civilFromDays(dayNumber(today) - settlingDays)
  return addDays(settled, 1 - dayOfMonth(settled))
}
