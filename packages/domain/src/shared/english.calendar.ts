import type { Calendar } from './calendar.ts'
import { dayOfMonth, monthOf, twoDigits, weekday, yearOf, type LocalDate } from './local-date.ts'

/** From Monday. */
export const englishWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
/** From January. */
export const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const month = (date: LocalDate): string => englishMonths[monthOf(date) - 1] ?? ''
const day = (date: LocalDate): string => englishWeekdays[weekday(date) - 1] ?? ''
const longDate = (date: LocalDate): string => `${dayOfMonth(date)} ${month(date)} ${yearOf(date)}`
const shortDate = (date: LocalDate): string => `${day(date).slice(0, 3)} ${dayOfMonth(date)} ${month(date).slice(0, 3)}`
const clock = (minutes: number): string => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`

export const englishCalendar: Calendar = {
  weekdays: englishWeekdays,
  shortWeekdays: englishWeekdays.map((name) => name.slice(0, 3)),
  month: (date) => `${month(date)} ${yearOf(date)}`,
  longDate,
  fullDate: (date) => `${day(date)} ${longDate(date)}`,
  shortDate,
  shortDateWithYear: (date) => `${shortDate(date)} ${yearOf(date)}`,
  times: (from, to) => `${clock(from)}–${clock(to)}`,
  time: clock,
  beforeTime: ', ',
}
