import { randomBytes } from 'node:crypto'
import type { PublicHolidays } from '@piiri/domain/seasons/holiday-breaks'
import { idFrom, type IdByPrefix, type Prefix } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import { parseLanguageTag, type LanguageTag } from '@piiri/domain/shared/language-tag'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import type { SessionIds } from '../sessions/session-ids.ts'

/** What a seed falls on: the organisation, and the day. */
export type Soil = {
  readonly sessionIds: SessionIds
  readonly now: Instant
  readonly timeZone: TimeZone
  readonly defaultLanguage: LanguageTag
  readonly holidays: PublicHolidays
}
export const newId = <P extends Prefix>(prefix: P): IdByPrefix[P] => idFrom(prefix, randomBytes(16))
export const tag = (text: string): LanguageTag => {
  const parsed = parseLanguageTag(text)
  if (parsed === null) throw new Error(`${text} is no language tag.`)
  return parsed
}
