import type { RecurrenceRule } from '@piiri/domain/series/recurrence-rule'
import type { DurationMinutes } from '@piiri/domain/shared/duration'
import type { Instant } from '@piiri/domain/shared/instant'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import type { Remark } from './remark.ts'

/** What one date of a Series has of its own; what is left out it has of its Series. */
export type ImportedChange = {
  /** Its place in its Series. */
  readonly originalStart: LocalDateTime
  readonly localStart?: LocalDateTime
  readonly durationMinutes?: DurationMinutes
  readonly summary?: string
  readonly note?: string
  /** Not held; why, where the file says so. */
  readonly calledOff?: { readonly comment: string | null }
}
/** A Series as Piiri keeps it. */
export type ImportedSeries = {
  /** Tells the Series that one event became apart: empty for the first, else the date from which on it counts, or which it is. */
  readonly part: string
  /** Where the file says it. */
  readonly line: number
  readonly start: LocalDateTime
  readonly durationMinutes: DurationMinutes
  readonly zone: TimeZone
  readonly rule: RecurrenceRule | null
  readonly excluded: readonly LocalDateTime[]
  readonly added: readonly LocalDateTime[]
  readonly summary: string | null
  /** Whether it goes on where the one before it in the list ends. */
  readonly continues: boolean
  readonly changes: readonly ImportedChange[]
  /** How many Sessions it has before `until`, those called off included. */
  readonly dateCount: number
  /** The horizon, or later, so that all that change are before it. */
  readonly until: Instant
}
export type ImportedEvent = {
  readonly uid: string
  readonly line: number
  readonly summary: string | null
  readonly series: readonly ImportedSeries[]
  /** By line. */
  readonly remarks: readonly Remark[]
}
