import type { Calendar } from './calendar.ts'
import { dayOfMonth, monthOf, twoDigits, weekday, yearOf, type LocalDate } from './local-date.ts'

/** From Monday. */
export const finnishWeekdays = [
  'maanantai',
  'tiistai',
  'keskiviikko',
  'torstai',
  'perjantai',
  'lauantai',
  'sunnuntai',
] as const
/** From January, without the `kuu` that each ends in: lists leave it out, and cases follow it. */
export const finnishMonthStems = [
  'tammi',
  'helmi',
  'maalis',
  'huhti',
  'touko',
  'kesä',
  'heinä',
  'elo',
  'syys',
  'loka',
  'marras',
  'joulu',
] as const
const shortWeekdays = ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su']

const stem = (date: LocalDate): string => finnishMonthStems[monthOf(date) - 1] ?? ''
const longDate = (date: LocalDate): string => `${dayOfMonth(date)}. ${stem(date)}kuuta ${yearOf(date)}`
const shortDate = (date: LocalDate): string =>
  `${shortWeekdays[weekday(date) - 1]} ${dayOfMonth(date)}.${monthOf(date)}.`

/** Whole hours stand without minutes: 14, 19.30. */
function clock(minutes: number): string {
  const hour = Math.floor(minutes / 60)
  return minutes % 60 === 0 ? String(hour) : `${hour}.${twoDigits(minutes % 60)}`
}

export const finnishCalendar: Calendar = {
  weekdays: finnishWeekdays,
  shortWeekdays,
  month: (date) => `${stem(date)}kuu ${yearOf(date)}`,
  longDate,
  fullDate: (date) => `${finnishWeekdays[weekday(date) - 1]} ${longDate(date)}`,
  shortDate,
  shortDateWithYear: (date) => `${shortDate(date)}${yearOf(date)}`,
  times: (from, to) => `klo ${clock(from)}–${clock(to)}`,
  time: (minutes) => `klo ${clock(minutes)}`,
  beforeTime: ' ',
}
