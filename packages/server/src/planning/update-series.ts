import { isDateIn } from '@piiri/domain/seasons/find-break'
import { startsAmong } from '@piiri/domain/series/starts-among'
import type { SeriesId } from '@piiri/domain/shared/id'
import { dayOf, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { success, type InputIssue, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import { recordAct } from '../audit/record-act.ts'
import type { Context } from '../schema/context.ts'
import { planOf } from '../series/series-plan.ts'
import type { SeriesRow } from '../series/series.repository.ts'
import { openFrom } from './draft.ts'
import { draftReplan } from './draft-replan.ts'
import type { EditFailure } from './edit-sessions.ts'
import { seriesToPlan, type SeriesAtWork } from './series-at-work.ts'
import { tellEdit, type SessionsEdit } from './tell-edit.ts'
import { writeDraft } from './write-draft.ts'

export type DatesInput = {
  readonly id: SeriesId
  readonly addDates: readonly LocalDateTime[]
  readonly leaveOutDates: readonly LocalDateTime[]
  readonly expectedVersion: number | null
}
const mostDates = 500
/** Of a Series, however many edits they come by. */
const mostInAll = 1000

/** Adds single dates to a Series, and leaves others out. A date that was left out is given back by adding it, with its id. */
export const updateSeries = (context: Context, input: DatesInput): Promise<Outcome<SessionsEdit, EditFailure>> =>
  context.write(async (tx): Promise<Outcome<SessionsEdit, EditFailure>> => {
    const { sessionIds, clock } = context
    const found = await seriesToPlan(context, tx, input.id)
    if (!found.ok) return found
    const work = found.value
    const { series } = work
    if (input.expectedVersion !== null && input.expectedVersion !== series.version)
      return { ok: false, error: 'CONFLICT', currentVersion: series.version }
    const issues = issuesOfDates(work, input, openFrom(series, clock()))
    if (issues.length > 0) return invalid(issues)
    const changed = { ...work, series: withDates(work, input) }
    const { added, excluded } = changed.series
    if (added.length > mostInAll) return invalid([{ path: ['addDates'], code: 'TOO_MANY' }])
    if (excluded.length > mostInAll) return invalid([{ path: ['leaveOutDates'], code: 'TOO_MANY' }])
    const draft = await draftReplan(tx, changed, { sessionIds, before: series, now: clock() })
    await writeDraft(tx, draft, context.clock())
    if (draft.series.length + draft.sessions.length > 0)
      await recordAct(tx, context, {
        action: 'series.dates_changed',
        group: work.group.id,
        subject: series.id,
        fields: [
          ...(input.addDates.length > 0 ? (['added'] as const) : []),
          ...(input.leaveOutDates.length > 0 ? (['excluded'] as const) : []),
        ],
      })
    return success(await tellEdit(context, tx, draft))
  })

function withDates(work: SeriesAtWork, { addDates, leaveOutDates }: DatesInput): SeriesRow {
  const { series } = work
  const excluded = series.excluded.filter((local) => !addDates.includes(local))
  // A date that was added may have become one of the rule.
  const ofRule = startsAmong({ ...planOf(work, []), excluded: [], added: [] }, leaveOutDates)
  const added = addDates.filter((local) => !series.excluded.includes(local))
  return {
    ...series,
    added: sorted([...series.added, ...added].filter((local) => !leaveOutDates.includes(local))),
    excluded: sorted([...excluded, ...leaveOutDates.filter((local) => ofRule.has(local))]),
  }
}
const sorted = (dates: readonly LocalDateTime[]): readonly LocalDateTime[] => [...new Set(dates)].toSorted()

function issuesOfDates(work: SeriesAtWork, input: DatesInput, open: LocalDateTime): readonly InputIssue[] {
  const asked = [input.addDates, input.leaveOutDates].flatMap((dates) => dates.slice(0, mostDates))
  const starts = startsAmong(planOf(work, work.breaks), asked)
  const check = (name: 'addDates' | 'leaveOutDates', codeOf: (local: LocalDateTime) => string | null) => {
    if (input[name].length > mostDates) return [{ path: [name], code: 'TOO_MANY' }]
    return input[name].flatMap((local, at) => {
      const code = local < open ? 'IN_THE_PAST' : codeOf(local)
      return code === null ? [] : [{ path: [name, `${at}`], code }]
    })
  }
  const isOutside = (local: LocalDateTime): boolean => work.season !== null && !isDateIn(work.season, dayOf(local))
  return [
    ...check('addDates', (local) => {
      if (starts.has(local)) return 'ALREADY_A_DATE_OF_THE_SERIES'
      return isOutside(local) ? 'OUTSIDE_ITS_SEASON' : null
    }),
    ...check('leaveOutDates', (local) => (starts.has(local) ? null : 'NOT_A_DATE_OF_THE_SERIES')),
  ]
}
