import { yearOf, type LocalDate } from '../shared/local-date.ts'
import type { Text } from '../shared/text.ts'
import { isDateIn, type DateSpan } from './find-break.ts'

/** A country (ISO 3166-1: `FI`) and, where its holidays differ, a region of it. */
export type HolidayPlace = { readonly country: string; readonly region: string | null }
type PublicHoliday = { readonly date: LocalDate; readonly name: Text }
/** Who knows the public holidays of a year. The domain knows none. */
export type PublicHolidays = (place: HolidayPlace, year: number) => readonly PublicHoliday[]

/** What a Break says, before it is one. */
export type BreakPlan = DateSpan & { readonly reason: Text }

/** A Break of a day for each public holiday within a span, in order of date; days with two holidays have two. */
export function breaksForHolidays(holidays: PublicHolidays, place: HolidayPlace, span: DateSpan): readonly BreakPlan[] {
  const years = Array.from({ length: yearOf(span.to) - yearOf(span.from) + 1 }, (_, index) => yearOf(span.from) + index)
  return years
    .flatMap((year) => holidays(place, year))
    .filter(({ date }) => isDateIn(span, date))
    .toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
    .map(({ date, name }) => ({ from: date, to: date, reason: name }))
}
