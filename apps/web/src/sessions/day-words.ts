import { formatDate, formatSpan, formatTimes, weekdayNames } from '@piiri/domain/shared/format-dates'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import { dayOf, minuteOfDay, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { addDays, weekday, type LocalDate } from '@piiri/domain/shared/local-date'
import type { Times } from './session-times.ts'

/** `keskiviikko`. */
export const weekdayName = (date: LocalDate, tag: LanguageTag): string =>
  weekdayNames(tag, 'FULL')[weekday(date) - 1] ?? ''

/** `25. marraskuuta`: the long date without its year. */
export const dayAndMonth = (date: LocalDate, tag: LanguageTag): string =>
  formatDate(date, tag, 'LONG').replace(/[\s,]*\d{4}$/, '')

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Whether something ends on the day on which it begins, or at the midnight after it. */
export const isOneDay = ({ start, end }: Times): boolean =>
  dayOf(start) === dayOf(end) || (minuteOfDay(end) === 0 && dayOf(end) === addDays(dayOf(start), 1))

/** `klo 14–16`, where the day is said beside it; with both days where it ends on another. */
export const timesInWords = (times: Times, tag: LanguageTag): string =>
  isOneDay(times) ? formatTimes(times.start, times.end, tag) : formatSpan(times.start, times.end, tag, 'SHORT')

/** `ti 14.1. klo 14`: when something begins, where its end is not known. */
export const startInWords = (start: LocalDateTime, tag: LanguageTag): string =>
  formatSpan(start, start, tag, 'SHORT').split('–')[0] ?? ''
