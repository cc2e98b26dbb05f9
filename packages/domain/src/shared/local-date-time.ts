import { civilFromDays, dayNumber, parseLocalDate, twoDigits, type LocalDate } from './local-date.ts'

/** A date and time on some wall clock, to the minute: `2020-01-21T14:00`. Compared as text. */
export type LocalDateTime = string & { readonly of: 'LocalDateTime' }

const shape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::00)?$/

/** `2020-01-21T14:00` or `2020-01-21T14:00:00`. Null for anything else: 24:00, seconds, an offset, years outside 1900 to 2199. */
export function parseLocalDateTime(text: string): LocalDateTime | null {
  const match = text.length > 19 ? null : shape.exec(text)
  if (match === null) return null
  const date = parseLocalDate(match[1] ?? '')
  return date === null ? null : localDateTime(date, Number(match[2]) * 60 + Number(match[3]))
}

/** The date, so many minutes after its midnight; `minutes` may reach into other days. */
export function localDateTime(date: LocalDate, minutes: number): LocalDateTime {
  return fromLocalMinutes(dayNumber(date) * 1440 + minutes)
}

/** Minutes since 1970-01-01T00:00 on the same wall clock. */
export const localMinutes = (at: LocalDateTime): number => dayNumber(dayOf(at)) * 1440 + minuteOfDay(at)

/** The opposite of `localMinutes`. */
export function fromLocalMinutes(minutes: number): LocalDateTime {
  const days = Math.floor(minutes / 1440)
  const minute = minutes - days * 1440
  return `${civilFromDays(days)}T${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}` as LocalDateTime // Brands: here and nowhere else.
}

/** Wall-clock arithmetic: knows nothing of clock changes. */
export const addMinutes = (at: LocalDateTime, minutes: number): LocalDateTime =>
  fromLocalMinutes(localMinutes(at) + minutes)

export const dayOf = (at: LocalDateTime): LocalDate => at.slice(0, 10) as LocalDate // The front of one is the other.
/** Minutes since midnight. */
export const minuteOfDay = (at: LocalDateTime): number => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16))
