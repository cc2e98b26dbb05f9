import type { GroupId } from '../shared/id.ts'
import type { LanguageTag } from '../shared/language-tag.ts'

/** `2026-03`. */
export type Month = `${number}-${string}`
/** What was counted in one month of one Group, by local start of its Sessions. */
export type CountedMonth = {
  readonly group: GroupId
  readonly month: Month
  /** With a count. */
  readonly sessionCount: number
  readonly visits: number
  /** Of those visits that were asked about; null where nobody asked. */
  readonly firstTimers: number | null
  readonly byLanguage: ReadonlyMap<LanguageTag, number>
}

/** No count of people under this is told, nor can one be computed. */
export const leastTold = 5
export const isTooSmall = (count: number): boolean => count > 0 && count < leastTold

/** `2026-Q1`, and `2026` for years. */
export const quarterOf = (month: Month): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`
export const yearOfMonth = (month: Month): string => month.slice(0, 4)
