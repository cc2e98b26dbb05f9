import { isDeepStrictEqual } from 'node:util'
import type { NewPlaces } from '@piiri/domain/sessions/place-anew'
import { editSeries } from '@piiri/domain/sessions/edit-series'
import type { PlanChange } from '@piiri/domain/series/edit-plan'
import type { RecurrencePlan } from '@piiri/domain/series/expand-rule'
import type { RecurrenceRule } from '@piiri/domain/series/recurrence-rule'
import { splitPlan } from '@piiri/domain/series/split-plan'
import { writeRuleText } from '@piiri/domain/series/write-rule-text'
import type { DurationMinutes } from '@piiri/domain/shared/duration'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import type { BreakRow } from '../seasons/seasons.repository.ts'
import { firstOpen } from '../series/first-open.ts'
import { planOf, ruleOf } from '../series/series-plan.ts'
import type { SeriesRow } from '../series/series.repository.ts'
import { ownOf, writeOwn, type OwnName } from '../sessions/own.ts'
import type { SessionIds } from '../sessions/session-ids.ts'
import type { SessionRow } from '../sessions/session-boxes.ts'
import { completeDrafts } from '../sessions/write-sessions.ts'
import type { Read } from '../storage/query.ts'
import { checkNewStart } from './check-new-start.ts'
import { continuing, keysAfter } from './continue-series.ts'
import { openFrom, seriesDrafts, type Draft, type Drafting } from './draft.ts'
import { movedHereSaying } from './moved-here.ts'
import { placeRows } from './place-rows.ts'
import type { SeriesAtWork } from './series-at-work.ts'
import { seriesSaying, type ContentChange } from './session-content.ts'

export type SeriesChange = PlanChange & { readonly content: ContentChange }
type Edit = Drafting & {
  readonly sessionIds: SessionIds
  readonly scope: 'THIS_AND_FOLLOWING' | 'ALL'
  /** The Session that the edit was asked for. What it has of its own gives way to what is said of it. */
  readonly target: SessionRow
  readonly change: SeriesChange
}

/**
 * What an edit of a Series does from a Session on, or from the first that has not started. What comes before stays, as a Series that ends; what
 * comes after becomes one that continues it, unless nothing comes before.
 */
export async function draftEdit(
  read: Read,
  work: SeriesAtWork,
  { sessionIds, scope, target, change, now }: Edit,
): Promise<Outcome<Draft, 'INVALID_INPUT'>> {
  const { series, breaks } = work
  const { content, ...times } = change
  if (isNoChange(series, target, change)) return success({ of: work, series: [], sessions: [], formerRecurrence: null })
  const plan = planOf(work, breaks)
  const next = firstOpen(plan, openFrom(series, now))
  if (change.rule === undefined && isLost(target)) return refuse('SESSION_IS_CANCELLED')
  if (change.rule === undefined && next === null) return refuse('ALREADY_STARTED')
  // Of one that has started the rest goes by as much; it stays itself.
  const wrong =
    change.start === undefined || target.start <= now ? null : checkNewStart(change.start, series.timeZone, now)
  if (wrong !== null) return invalid([{ path: ['change', 'start'], code: wrong }])
  const open = next ?? openFrom(series, now)
  const cut = scope === 'ALL' || target.originalStart < open ? open : target.originalStart
  const edited = editSeries(plan, work.rows, { at: target.originalStart, cut, change: times }, series.expandedUntil)
  if (!edited.ok) return edited
  const { before, after } = edited.value
  const places = alongWith(edited.value.places, target, change.start)
  const changed = seriesSaying(withPlan(series, after), content)
  const keys = keysAfter(series, cut)
  const successor = before === null ? changed : { ...changed, ...continuing(series), key: keys.after }
  const told = namesOf(change)
  const kept = places.kept.map(({ one, planned }) => ({
    one: one.id === target.id ? without(one, told) : one,
    planned,
  }))
  const sessions = await placeRows(read, sessionIds, { ...places, kept }, { ...work, series: successor }, now)
  // A Session that gave way is compared with the row that is there.
  const rows = new Map(work.rows.map((row) => [row.id, row]))
  const drafts = sessions.map((draft) => ({ ...draft, before: draft.before && (rows.get(draft.before.id) ?? null) }))
  const { durationMinutes } = times
  const said = { ...content, ...(durationMinutes !== undefined && { durationMinutes }) }
  const movedDrafts = before === null ? [] : movedHereSaying(work, { scope, target, cut, now }, said)
  return success({
    of: work,
    series:
      before === null
        ? seriesDrafts(series, successor)
        : [
            ...seriesDrafts(series, { ...withPlan(series, before), key: keys.before }),
            { before: null, after: successor },
          ],
    sessions: await completeDrafts(read, work, [...drafts, ...movedDrafts], now),
    formerRecurrence: textOf(series, splitPlan(plan, cut).after.rule),
  })
}

/**
 * The Session that was itself moved goes where it was moved to, with what it has of its own, unless another one has that day. All others are matched
 * by their day.
 */
function alongWith(
  places: NewPlaces<SessionRow, BreakRow>,
  target: SessionRow,
  to: LocalDateTime | undefined,
): NewPlaces<SessionRow, BreakRow> {
  const one = places.lost.find(({ id }) => id === target.id)
  const planned = places.free.find(({ originalStart }) => originalStart === to)
  if (one === undefined || planned === undefined || one.isWithdrawn) return places
  return {
    kept: [...places.kept, { one, planned }],
    lost: places.lost.filter((other) => other !== one),
    free: places.free.filter((other) => other !== planned),
  }
}

const refuse = (code: string) => invalid([{ path: ['session'], code }])

type Timed = RecurrencePlan & { readonly durationMinutes: DurationMinutes }
const withPlan = (series: SeriesRow, plan: Timed): SeriesRow => ({
  ...series,
  start: plan.start,
  durationMinutes: plan.durationMinutes,
  recurrence: textOf(series, plan.rule),
  excluded: plan.excluded,
  added: plan.added,
})
/** A rule that did not change stays as it was written. */
export function textOf(series: SeriesRow, rule: RecurrenceRule | null): string | null {
  if (rule === null) return null
  return isDeepStrictEqual(rule, ruleOf(series)) ? series.recurrence : writeRuleText(rule)
}

/** Nothing is split where nothing changes. */
const isNoChange = (series: SeriesRow, target: SessionRow, change: SeriesChange): boolean =>
  isDeepStrictEqual(seriesSaying(series, change.content), series) &&
  (change.start ?? target.originalStart) === target.originalStart &&
  (change.durationMinutes ?? series.durationMinutes) === series.durationMinutes &&
  (change.rule === undefined || isDeepStrictEqual(change.rule, ruleOf(series))) &&
  !namesOf(change).some((name) => ownOf(target).has(name)) &&
  !isLost(target)
/** A rule that is given again may give a lost day back. */
const isLost = ({ cancelledBy }: SessionRow): boolean => cancelledBy === 'EDIT'

function namesOf({ content, start, durationMinutes }: SeriesChange): readonly OwnName[] {
  const names = Object.keys(content) as OwnName[] // They have the same names.
  if (start !== undefined) names.push('localStart')
  return durationMinutes === undefined ? names : [...names, 'durationMinutes']
}
const without = (row: SessionRow, names: readonly OwnName[]): SessionRow => ({
  ...row,
  own: writeOwn(new Set([...ownOf(row)].filter((name) => !names.includes(name)))),
})
