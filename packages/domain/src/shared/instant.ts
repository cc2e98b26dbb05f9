import { civilFromDays, daysFromCivil, twoDigits } from './local-date.ts'

/** A moment, as milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly of: 'Instant' }

/** The one place that brands: whole milliseconds since the epoch. */
export const instant = (epochMilliseconds: number): Instant => epochMilliseconds as Instant

const earliest = Date.UTC(1899, 11, 30)
const latest = Date.UTC(2200, 0, 3)
const shape = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:Z|([+-])(\d{2}):(\d{2}))$/i

/**
 * An RFC 3339 date-time: `2020-01-21T12:00:00Z`. A numeric offset is taken and forgotten; a fraction is cut to milliseconds.
 * Null for anything else, for leap seconds, and outside the years 1900 to 2199.
 */
export function parseInstant(text: string): Instant | null {
  if (text.length > 40) return null
  const match = shape.exec(text)
  if (match === null) return null
  const [, date = '', hour, minute, second, fraction = '', sign, offsetHour = '0', offsetMinute = '0'] = match
  const days = daysFromCivil(date)
  if (days === null) return null
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  if (Number(offsetHour) > 23 || Number(offsetMinute) > 59) return null
  const time =
    (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3))
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * 60_000 * (sign === '-' ? -1 : 1)
  const at = days * 86_400_000 + time - offset
  return at < earliest || at >= latest ? null : instant(at)
}

/** `2020-01-21T12:00:00Z`, with milliseconds only where there are some. */
export function toRfc3339(at: Instant): string {
  const days = Math.floor(at / 86_400_000)
  const time = at - days * 86_400_000
  const milliseconds = time % 1000
  const [hour, minute, second] = [time / 3_600_000, (time / 60_000) % 60, (time / 1000) % 60]
    .map(Math.floor)
    .map(twoDigits)
  const fraction = milliseconds === 0 ? '' : `.${String(milliseconds).padStart(3, '0')}`
  return `${civilFromDays(days)}T${hour}:${minute}:${second}${fraction}Z`
}
