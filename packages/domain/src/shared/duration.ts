/** A length of whole minutes, longer than zero, at most a day. */
export type DurationMinutes = number & { readonly of: 'DurationMinutes' }

const longest = 24 * 60
const shape = /^PT(?=\d)(?:(\d{1,4})H)?(?:(\d{1,4})M)?$/

/** ISO 8601: `PT2H30M`. Null for anything else: days, seconds, fractions, zero, more than PT24H. */
export function parseDuration(text: string): DurationMinutes | null {
  const match = text.length > 12 ? null : shape.exec(text)
  return match === null ? null : durationMinutes(Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0))
}

/** Null unless whole, longer than zero, and at most a day. */
export const durationMinutes = (minutes: number): DurationMinutes | null =>
  Number.isInteger(minutes) && minutes > 0 && minutes <= longest ? (minutes as DurationMinutes) : null // Brands: here and nowhere else.

/** `PT2H30M`. */
export function toIsoDuration(minutes: DurationMinutes): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return `PT${hours === 0 ? '' : `${hours}H`}${rest === 0 ? '' : `${rest}M`}`
}
