import { addDays, type LocalDate } from '@piiri/domain/shared/local-date'
import { instantOf, mondayOf } from '../bench.ts'
import type { Range } from '../question.ts'
import type { Size } from './programme.ts'

const years = 16

/** A thousand weekly Series, begun 16 years before this one: they reach three years ahead. The file of a year serves all of it. */
const thousandSeries = (monday: LocalDate, weeks: number): Size => ({
  groups: 200,
  series: 1000,
  firstMonday: mondayOf(Date.UTC(Number(monday.slice(0, 4)) - years, 0, 7)),
  weeks,
})
export const aMillion = (monday: LocalDate): Size => thousandSeries(monday, 1000)
export const tenThousand = (monday: LocalDate): Size => thousandSeries(monday, 10)

/** Where questions about the next 20 may start, so that all 20 are rows, and none lies ahead of today. */
export const rangeOf = ({ firstMonday, weeks }: Size): Range => ({
  from: instantOf(firstMonday),
  until: instantOf(addDays(firstMonday, (Math.min(weeks, years * 52) - 2) * 7)),
})
