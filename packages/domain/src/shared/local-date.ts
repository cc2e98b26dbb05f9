/** A calendar date: `2020-01-21`. Compared as text, since all have four-digit years. */
export type LocalDate = string & { readonly of: 'LocalDate' }

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const millisecondsOfDay = 86_400_000

/** `2020-01-21`. Null for anything else: 31 February, month 13, years outside 1900 to 2199. */
export function parseLocalDate(text: string): LocalDate | null {
  const days = daysFromCivil(text)
  return days === null || text < '1900' || text >= '2200' ? null : civilFromDays(days)
}

/** Days since 1970-01-01 of `2020-01-21`; null for what is no date. */
export function daysFromCivil(text: string): number | null {
  const match = text.length === 10 ? shape.exec(text) : null
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  // Date.UTC takes the years 0 to 99 for the twentieth century.
  if (year < 100) return null
  const at = Date.UTC(year, month - 1, day) / millisecondsOfDay
  return civilFromDays(at) === text ? at : null
}

/** The date that lies so many days after 1970-01-01. */
export function civilFromDays(days: number): LocalDate {
  const known = dates.get(days)
  if (known !== undefined) return known
  const date = new Date(days * millisecondsOfDay).toISOString().slice(0, 10) as LocalDate // Brands: here and nowhere else.
  if (dates.size >= mostDates) dates.clear()
  dates.set(days, date)
  return date
}
/** A page of Sessions asks for the same few days in each of its times. */
const dates = new Map<number, LocalDate>()
const mostDates = 5000

/** Days since 1970-01-01. */
export const dayNumber = (date: LocalDate): number =>
  Date.UTC(yearOf(date), monthOf(date) - 1, dayOfMonth(date)) / millisecondsOfDay

export const addDays = (date: LocalDate, days: number): LocalDate => civilFromDays(dayNumber(date) + days)
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))
/** 1 is January. */
export const monthOf = (date: LocalDate): number => Number(date.slice(5, 7))
export const dayOfMonth = (date: LocalDate): number => Number(date.slice(8, 10))
export const weekday = (date: LocalDate): Weekday => (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday // 1970-01-01 was a Thursday.

const firstOfYear = (year: number): number => Date.UTC(year, 0, 1) / millisecondsOfDay
/** 1 is 1 January. */
export const dayOfYear = (date: LocalDate): number => dayNumber(date) - firstOfYear(yearOf(date)) + 1
export const daysInYear = (date: LocalDate): number => firstOfYear(yearOf(date) + 1) - firstOfYear(yearOf(date))
export const daysInMonth = (date: LocalDate): number => new Date(Date.UTC(yearOf(date), monthOf(date), 0)).getUTCDate()

/** The numbered week that a date is in: week 1 is the first with four days in the year (ISO 8601, where weeks start on Monday). */
export function weekOf(date: LocalDate, weekStart: Weekday): { readonly year: number; readonly week: number } {
  const fourthDay = addDays(date, 3 - ((weekday(date) - weekStart + 7) % 7))
  return { year: yearOf(fourthDay), week: Math.ceil(dayOfYear(fourthDay) / 7) }
}

/** 52 or 53. */
export function weeksInYear(year: number, weekStart: Weekday): number {
  const last = weekOf(civilFromDays(firstOfYear(year + 1) - 1), weekStart)
  return last.year === year ? last.week : 52
}

export const twoDigits = (number: number): string => String(number).padStart(2, '0')
