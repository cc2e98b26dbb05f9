import { breaksForHolidays, type PublicHolidays } from '@piiri/domain/seasons/holiday-breaks'
import { isDateIn, type DateSpan } from '@piiri/domain/seasons/find-break'
import {
  addDays,
  dayNumber,
  monthOf,
  weekday,
  yearOf,
  type LocalDate,
  type Weekday,
} from '@piiri/domain/shared/local-date'
import type { Text } from '@piiri/domain/shared/text'
import { reasons } from './events.seed.ts'
import { both } from './words.seed.ts'

export type SeedSeason = DateSpan & {
  readonly title: Text
  readonly breaks: readonly (DateSpan & { readonly reason: Text; readonly publicHolidayOf?: string })[]
}

const day = (year: number, monthAndDay: string): LocalDate => `${year}-${monthAndDay}` as LocalDate // Dates of this file, all real.

const spring = (year: number) => ({
  from: day(year, '01-01'),
  to: day(year, '05-31'),
  title: both(`Kevät ${year}`, `Spring ${year}`),
  closed: [{ from: day(year, '01-01'), to: day(year, '01-06'), reason: reasons.yearsEnd }],
})
const summer = (year: number) => ({
  from: day(year, '06-01'),
  to: day(year, '08-31'),
  title: both(`Kesä ${year}`, `Summer ${year}`),
  closed: [{ from: day(year, '07-06'), to: day(year, '07-26'), reason: reasons.summerBreak }],
})
const autumn = (year: number) => ({
  from: day(year, '09-01'),
  to: day(year, '12-31'),
  title: both(`Syksy ${year}`, `Autumn ${year}`),
  closed: [{ from: day(year, '12-23'), to: day(year, '12-31'), reason: reasons.yearsEnd }],
})

/** The season that a day lies in, and the next one. Together they leave no day out. */
export function seasonsAround(today: LocalDate, holidays: PublicHolidays): readonly [SeedSeason, SeedSeason] {
  const year = yearOf(today)
  const all = [spring(year), summer(year), autumn(year), spring(year + 1)]
  const now = monthOf(today) <= 5 ? 0 : monthOf(today) <= 8 ? 1 : 2
  const [current, next] = all.slice(now, now + 2)
  if (current === undefined || next === undefined) throw new Error(`No season holds ${today}.`)
  return [withHolidays(current, holidays), withHolidays(next, holidays)]
}

/** The spring season of 2020, which every document uses as its example. */
export const springOf2020 = (holidays: PublicHolidays): SeedSeason =>
  withHolidays({ ...spring(2020), from: day(2020, '01-07'), closed: [] }, holidays)

/** Public holidays that no longer closure holds already. */
function withHolidays({ closed, ...season }: ReturnType<typeof spring>, holidays: PublicHolidays): SeedSeason {
  const single = breaksForHolidays(holidays, { country: 'FI', region: null }, season).filter(
    ({ from }) => !closed.some((one) => isDateIn(one, from)),
  )
  const holy = single.map((one) => ({ ...one, publicHolidayOf: 'FI' }))
  return { ...season, breaks: [...closed, ...holy].toSorted((a, b) => (a.from < b.from ? -1 : 1)) }
}

/** The first such day of the week in a season, or on or after a day. */
export const firstOn = (wanted: Weekday, from: LocalDate): LocalDate => addDays(from, (wanted - weekday(from) + 7) % 7)

const firstEvening = day(2020, '01-23')
/** The first Thursday of a season that is an even number of weeks from 23 January 2020: every second one stays every second one. */
export function firstEveningIn({ from }: DateSpan): LocalDate {
  const thursday = firstOn(4, from < firstEvening ? firstEvening : from)
  const weeks = (dayNumber(thursday) - dayNumber(firstEvening)) / 7
  return weeks % 2 === 0 ? thursday : addDays(thursday, 7)
}
