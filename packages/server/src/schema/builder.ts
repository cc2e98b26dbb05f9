import SchemaBuilder from '@pothos/core'
import type { DurationMinutes, Minutes } from '@piiri/domain/shared/duration'
import type { Instant } from '@piiri/domain/shared/instant'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { LocalDate } from '@piiri/domain/shared/local-date'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import type { Context } from './context.ts'

type Both<T> = { Input: T; Output: T }
type Scalars = {
  ID: Both<string>
  Instant: Both<Instant>
  LocalDate: Both<LocalDate>
  LocalDateTime: Both<LocalDateTime>
  Duration: { Input: Minutes; Output: Minutes | DurationMinutes }
  TimeZone: Both<TimeZone>
  LanguageTag: Both<LanguageTag>
  RecurrenceRule: Both<string>
  URL: Both<string>
  EmailAddress: Both<string>
  PhoneNumber: Both<string>
  Base64Url: Both<string>
}
/** Every slice adds its types to this one builder; `schema.ts` imports the slices and prints the sum. */
export const builder = new SchemaBuilder<{ Context: Context; Scalars: Scalars; DefaultFieldNullability: false }>({
  defaultFieldNullability: false,
})
export type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never

builder.mutationType({ description: 'What can be changed. Each may be asked with an `Idempotency-Key`.' })
builder.queryType({ description: 'What can be read.' })
