import { addMinutes, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { datesOf } from './dates-of-plan.ts'
import type { ImportedChange } from './imported-event.ts'
import { localIn, type Moment } from './moment.ts'
import type { PlannedSeries } from './plan-series.ts'

/** A stretch of a series: all that follows THISANDFUTURE is another one. */
export type Stretch = {
  readonly part: string
  readonly line: number
  readonly plan: PlannedSeries['plan']
  readonly summary: string | null
  readonly description: string | null
  /** Exceptions name dates as they were before anything was moved: from here on, by so many minutes. */
  readonly from: LocalDateTime | null
  readonly shift: number
  readonly changes: ReadonlyMap<LocalDateTime, ImportedChange>
}

/** The stretches with a date of one of them changed. */
export const withChange = (stretches: readonly Stretch[], stretch: Stretch, change: ImportedChange) =>
  stretches.map((one) =>
    one === stretch ? { ...one, changes: new Map([...one.changes, [change.originalStart, change]]) } : one,
  )

/** The one that a date belongs to, as it was before anything was moved. */
export const stretchOf = (stretches: readonly Stretch[], moment: Moment): Stretch | null =>
  stretches.findLast(({ from, plan }) => from === null || from <= localIn(moment, plan.zone)) ?? stretches[0] ?? null

/** Where it is now: moved along with its stretch, or where it is named. */
export function dateIn({ plan, shift }: Stretch, moment: Moment): LocalDateTime | null {
  const find = datesOf(plan)
  const along: Moment = { kind: 'LOCAL', local: addMinutes(localIn(moment, plan.zone), shift), zone: plan.zone }
  const moved = moment.kind === 'DATE' || shift === 0 ? null : find(along, 'BY_TIME')
  return moved ?? find(moment, 'BY_TIME') ?? find(along, 'BY_DAY')
}
