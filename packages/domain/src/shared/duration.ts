/** A length of whole minutes, longer than zero, at most a day. */
export type DurationMinutes = number & { readonly of: 'DurationMinutes' }

/** The same, at most a year of 366 days: how long before something else comes first. */
export type Minutes = number & { readonly of: 'Minutes' | 'DurationMinutes' }

const longest = 24 * 60
const aYear = 366 * longest
const shape = /^PT(?=\d)(?:(\d{1,4})H)?(?:(\d{1,4})M)?$/
const ofDays = /^P(\d{1,3})D$/

/** ISO 8601: `PT2H30M`. Null for anything else: days, seconds, fractions, zero, more than PT24H. */
export function parseDuration(text: string): DurationMinutes | null {
  const minutes = minutesOf(text)
  return minutes === null ? null : durationMinutes(minutes)
}

/** ISO 8601: `PT2H30M`, or whole days of 24 hours, `P14D`. Null for anything else: mixed ones, seconds, fractions, zero, more than P366D. */
export function parseMinutes(text: string): Minutes | null {
  const days = ofDays.exec(text)?.[1]
  const minutes = days === undefined ? minutesOf(text) : Number(days) * longest
  return minutes !== null && minutes > 0 && minutes <= aYear ? (minutes as Minutes) : null // Brands: here and nowhere else.
}

function minutesOf(text: string): number | null {
  const match = text.length > 12 ? null : shape.exec(text)
  return match === null ? null : Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0)
}

/** Null unless whole, longer than zero, and at most a day. */
export const durationMinutes = (minutes: number): DurationMinutes | null =>
  Number.isInteger(minutes) && minutes > 0 && minutes <= longest ? (minutes as DurationMinutes) : null // Brands: here and nowhere else.

/** `PT2H30M`. */
export function toIsoDuration(minutes: Minutes | DurationMinutes): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return `PT${hours === 0 ? '' : `${hours}H`}${rest === 0 ? '' : `${rest}M`}`
}
