import { parseInstant, type Instant } from '@piiri/domain/shared/instant'
import { parseLocalDateTime, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { parseLocalDate, type LocalDate } from '@piiri/domain/shared/local-date'
import type * as told from '@piiri/sdk/lean'

/** Times as the API tells them, read once: it has checked them, so one that cannot be read is a mistake in the program. */
export const instantOf = (text: told.Instant): Instant => certain(parseInstant(text), text)
export const localTimeOf = (text: told.LocalDateTime): LocalDateTime => certain(parseLocalDateTime(text), text)
export const dateOf = (text: told.LocalDate): LocalDate => certain(parseLocalDate(text), text)

function certain<T>(read: T | null, text: string): T {
  if (read === null) throw new Error(`The API told a time that cannot be read: ${text}`)
  return read
}
