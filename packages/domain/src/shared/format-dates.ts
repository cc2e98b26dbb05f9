import type { Calendar } from './calendar.ts'
import { englishCalendar } from './english.calendar.ts'
import { finnishCalendar } from './finnish.calendar.ts'
import { intlCalendar } from './intl.calendar.ts'
import { withParents, type LanguageTag } from './language-tag.ts'
import { dayOf, minuteOfDay, type LocalDateTime } from './local-date-time.ts'
import { addDays, type LocalDate } from './local-date.ts'

/** SHORT: `ti 14.1.`, SHORT_WITH_YEAR: `ti 14.1.2020`, LONG: `14. tammikuuta 2020`, FULL: `tiistai 14. tammikuuta 2020`. */
export type DateForm = 'SHORT' | 'SHORT_WITH_YEAR' | 'LONG' | 'FULL'

/** A date for people. In a language that neither we nor the engine know, in English; so are all functions here. */
export function formatDate(date: LocalDate, language: LanguageTag, form: DateForm): string {
  const calendar = calendarOf(language)
  if (form === 'SHORT') return calendar.shortDate(date)
  if (form === 'SHORT_WITH_YEAR') return calendar.shortDateWithYear(date)
  return form === 'LONG' ? calendar.longDate(date) : calendar.fullDate(date)
}

/** The times alone: `klo 14–16`, `14:00–16:00`. Says nothing of another day that the end may be on. */
export const formatTimes = (start: LocalDateTime, end: LocalDateTime, language: LanguageTag): string =>
  calendarOf(language).times(minuteOfDay(start), minuteOfDay(end) === 0 ? 1440 : minuteOfDay(end))

/** Date and times: `ti 14.1. klo 14–16`. Both days are said where the end is after the midnight that ends the first. */
export function formatSpan(start: LocalDateTime, end: LocalDateTime, language: LanguageTag, form: DateForm): string {
  const { beforeTime, time } = calendarOf(language)
  const [first, last] = [dayOf(start), dayOf(end)]
  const firstDay = formatDate(first, language, form)
  const endsAtMidnight = last === addDays(first, 1) && minuteOfDay(end) === 0
  if (first === last || endsAtMidnight) return `${firstDay}${beforeTime}${formatTimes(start, end, language)}`
  const lastDay = formatDate(last, language, form)
  return `${firstDay}${beforeTime}${time(minuteOfDay(start))} – ${lastDay}${beforeTime}${time(minuteOfDay(end))}`
}

/** `tammikuu 2020`, of any of its dates. */
export const formatMonth = (date: LocalDate, language: LanguageTag): string => calendarOf(language).month(date)

/** The seven names, from Monday. */
export const weekdayNames = (language: LanguageTag, form: 'SHORT' | 'FULL'): readonly string[] =>
  form === 'SHORT' ? calendarOf(language).shortWeekdays : calendarOf(language).weekdays

const own: Readonly<Record<string, Calendar>> = { fi: finnishCalendar, en: englishCalendar }
// Making a formatter costs more than using it. Only supported languages are remembered.
const remembered = new Map<LanguageTag, Calendar>()

function calendarOf(language: LanguageTag): Calendar {
  const ownTag = withParents(language).find((tag) => Object.hasOwn(own, tag))
  const known = ownTag === undefined ? remembered.get(language) : own[ownTag]
  if (known !== undefined) return known
  const calendar = intlCalendar(language)
  if (calendar !== null && remembered.size < 200) remembered.set(language, calendar)
  return calendar ?? englishCalendar
}
