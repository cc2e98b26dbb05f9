import { isDeepStrictEqual } from 'node:util'
import { addMinutes, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { Instant } from '@piiri/domain/shared/instant'
import { toLocalTime } from '@piiri/domain/series/resolve-local-time'
import type { SeriesOfGroup, SeriesRow } from '../series/series.repository.ts'
import type { SessionDraft } from '../sessions/write-sessions.ts'

/** A Series before and after; `before` is null for one that is made. */
export type SeriesDraft = { readonly before: SeriesRow | null; readonly after: SeriesRow }
/** What a change does to Series of one Group and Season, and to their Sessions: to be told, or to be written. */
export type Draft = {
  readonly of: Pick<SeriesOfGroup, 'group' | 'season'>
  readonly series: readonly SeriesDraft[]
  readonly sessions: readonly SessionDraft[]
  /** The rule that what is changed of a Series had before; null where it had none, or where no rule is concerned. */
  readonly formerRecurrence: string | null
}

/** A Series as it is changed, with its next version; nothing where it is not changed. */
export const seriesDrafts = (before: SeriesRow, after: SeriesRow): readonly SeriesDraft[] =>
  isDeepStrictEqual(before, after) ? [] : [{ before, after: { ...after, version: before.version + 1 } }]

/** What every draft is made with. `now`: the exact time; Sessions that have started by then do not change. */
export type Drafting = { readonly now: Instant }

/** The first minute, on a Series' clock, at which something can still be changed. */
export const openFrom = ({ timeZone }: Pick<SeriesRow, 'timeZone'>, now: Instant): LocalDateTime =>
  addMinutes(toLocalTime(now, timeZone), 1)
