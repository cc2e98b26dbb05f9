import type { LocalDate } from '../shared/local-date.ts'

/** A span of dates; `to` is inclusive. */
export type DateSpan = { readonly from: LocalDate; readonly to: LocalDate }

export const isDateIn = (span: DateSpan, date: LocalDate): boolean => span.from <= date && date <= span.to

/**
 * The Break that a local date falls in, or null. Of several the one that begins first, of those the longest, of those the first in the list: so that
 * a Session keeps its reason.
 */
export function findBreak<B extends DateSpan>(breaks: readonly B[], date: LocalDate): B | null {
  const around = breaks.filter((one) => isDateIn(one, date))
  return around.reduce<B | null>((first, one) => (first === null || isBefore(one, first) ? one : first), null)
}

const isBefore = (a: DateSpan, b: DateSpan): boolean => a.from < b.from || (a.from === b.from && a.to > b.to)
