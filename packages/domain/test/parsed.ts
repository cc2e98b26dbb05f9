import { durationMinutes, type DurationMinutes } from '../src/shared/duration.ts'
import { parseInstant, type Instant } from '../src/shared/instant.ts'
import { parseLanguageTag, type LanguageTag } from '../src/shared/language-tag.ts'
import { parseLocalDateTime, type LocalDateTime } from '../src/shared/local-date-time.ts'
import { parseLocalDate, type LocalDate } from '../src/shared/local-date.ts'
import { parseTimeZone, type TimeZone } from '../src/shared/time-zone.ts'

const sure = <T>(value: T | null, text: string | number): T => {
  if (value === null) throw new Error(`cannot be read: ${text}`)
  return value
}

/** What tests write down, as what the domain takes. */
export const date = (text: string): LocalDate => sure(parseLocalDate(text), text)
export const local = (text: string): LocalDateTime => sure(parseLocalDateTime(text), text)
export const at = (text: string): Instant => sure(parseInstant(text), text)
export const zone = (text: string): TimeZone => sure(parseTimeZone(text), text)
export const language = (text: string): LanguageTag => sure(parseLanguageTag(text), text)
export const minutes = (count: number): DurationMinutes => sure(durationMinutes(count), count)
