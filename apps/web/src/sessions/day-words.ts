import { formatDate, formatSpan, weekdayNames } from '@piiri/domain/shared/format-dates'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { weekday, type LocalDate } from '@piiri/domain/shared/local-date'

/** `keskiviikko`. */
export const weekdayName = (date: LocalDate, tag: LanguageTag): string =>
  weekdayNames(tag, 'FULL')[weekday(date) - 1] ?? ''

/** `25. marraskuuta`: the long date without its year. */
export const dayAndMonth = (date: LocalDate, tag: LanguageTag): string =>
  formatDate(date, tag, 'LONG').replace(/[\s,]*\d{4}$/, '')

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** `ti 14.1. klo 14`: when something begins, where its end is not known. */
export const startInWords = (start: LocalDateTime, tag: LanguageTag): string =>
  formatSpan(start, start, tag, 'SHORT').split('–')[0] ?? ''
