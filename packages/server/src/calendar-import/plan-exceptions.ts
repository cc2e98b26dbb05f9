import { editPlan } from '@piiri/domain/series/edit-plan'
import { splitPlan } from '@piiri/domain/series/split-plan'
import { addMinutes, localMinutes, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import type { CalendarEvent } from './calendar-event.ts'
import { datesOf } from './dates-of-plan.ts'
import type { ImportedChange } from './imported-event.ts'
import { minutesFrom } from './length.ts'
import { localIn } from './moment.ts'
import { sayMoment } from './plan-series.ts'
import { changed, notKept, trouble, type Reading, type Remark } from './remark.ts'
import { dateIn, stretchOf, withChange, type Stretch } from './stretch.ts'
import type { WrittenMoment } from './written-times.ts'

export type Exception = CalendarEvent & { readonly exceptionOf: NonNullable<CalendarEvent['exceptionOf']> }
/** The stretches with the last one cut: what follows is moved, or ends (RFC 5545 3.8.4.4, RANGE). */
export function changeFollowing(
  stretches: readonly Stretch[],
  exception: Exception,
  remarks: Remark[],
): Reading<readonly Stretch[]> {
  const last = stretches.at(-1)
  if (last === undefined) return { ok: true, value: stretches }
  const { is: moment, line } = exception.exceptionOf
  const { zone } = last.plan
  const at = dateIn(last, moment)
  if (at === null) {
    remarks.push(notKept('CHANGES_NO_DATE', line, sayMoment(moment, zone)))
    return { ok: true, value: stretches }
  }
  const earlier = stretches.slice(0, -1)
  if (exception.isCalledOff) {
    remarks.push(changed('ENDED_FROM_HERE', line, sayMoment(moment, zone)))
    const { before } = splitPlan(last.plan, at)
    return { ok: true, value: before === null ? earlier : [...earlier, { ...last, plan: { ...last.plan, ...before } }] }
  }
  const times = timesOf(exception, last, at, remarks)
  if (!times.ok) return times
  const change = { start: times.value.start, durationMinutes: times.value.durationMinutes }
  const edited = editPlan(last.plan, { at, cut: at, change })
  if (!edited.ok) return trouble('RULE_REFUSED', line, edited.issues.map(({ code }) => code).join(' '))
  remarks.push(changed('SPLIT_FROM_HERE', line, sayMoment(moment, zone)))
  const { before, after } = edited.value
  const next: Stretch = {
    part: localIn(moment, zone),
    line: exception.line,
    plan: {
      ...after,
      excluded: movedAlong(
        last.plan.excluded.filter((local) => local >= at),
        localMinutes(times.value.start) - localMinutes(at),
        after,
      ),
    },
    summary: exception.summary ?? last.summary,
    description: exception.description?.text ?? last.description,
    from: localIn(moment, zone),
    shift: last.shift + localMinutes(times.value.start) - localMinutes(at),
    changes: new Map(),
  }
  if (before === null) return { ok: true, value: [...earlier, { ...next, part: last.part }] }
  return { ok: true, value: [...earlier, { ...last, plan: before }, next] }
}

/** What a calendar leaves out stays left out where all is moved, also to another day. */
function movedAlong(
  excluded: readonly LocalDateTime[],
  shift: number,
  plan: Stretch['plan'],
): readonly LocalDateTime[] {
  const find = datesOf({ ...plan, excluded: [] })
  const { zone } = plan
  return excluded.flatMap((local) => find({ kind: 'LOCAL', local: addMinutes(local, shift), zone }, 'BY_TIME') ?? [])
}

/** The stretches with one date changed. */
export function changeOne(
  stretches: readonly Stretch[],
  exception: Exception,
  remarks: Remark[],
): Reading<readonly Stretch[]> {
  const { is: moment, line } = exception.exceptionOf
  const stretch = stretchOf(stretches, moment)
  const at = stretch === null ? null : dateIn(stretch, moment)
  if (stretch === null || at === null) {
    const zone = stretches[0]?.plan.zone
    remarks.push(notKept('CHANGES_NO_DATE', line, zone === undefined ? null : sayMoment(moment, zone)))
    return { ok: true, value: stretches }
  }
  const change = changeOf(exception, stretch, at, remarks)
  if (!change.ok) return change
  return { ok: true, value: withChange(stretches, stretch, change.value) }
}

function changeOf(
  exception: Exception,
  stretch: Stretch,
  at: LocalDateTime,
  remarks: Remark[],
): Reading<ImportedChange> {
  const before = stretch.changes.get(at) ?? { originalStart: at }
  if (exception.isCalledOff) return { ok: true, value: { ...before, calledOff: { comment: exception.comment } } }
  const times = timesOf(exception, stretch, at, remarks)
  if (!times.ok) return times
  const { start, durationMinutes } = times.value
  const note = exception.description?.text ?? null
  return {
    ok: true,
    value: {
      ...before,
      ...(start !== at && { localStart: start }),
      ...(durationMinutes !== stretch.plan.durationMinutes && { durationMinutes }),
      ...(exception.summary !== null && exception.summary !== stretch.summary && { summary: exception.summary }),
      ...(note !== null && note !== stretch.description && { note }),
    },
  }
}

/** An exception that says no length is as long as the others. */
function timesOf(exception: Exception, { plan }: Stretch, at: LocalDateTime, remarks: Remark[]) {
  const { start: written, length, line } = exception
  if (exception.rules.length > 0) remarks.push(notKept('RULE_OF_ONE_DATE', exception.rules[0]?.line ?? line))
  if (written === null) return { ok: true, value: { start: at, durationMinutes: plan.durationMinutes } } as const
  tellForm(written, plan.zone, remarks)
  const start = localIn(written.is, plan.zone)
  if (length === null && written.is.kind !== 'DATE')
    return { ok: true, value: { start, durationMinutes: plan.durationMinutes } } as const
  const minutes = minutesFrom(written.is, length, { zone: plan.zone, line, remarks })
  return minutes.ok ? ({ ok: true, value: { start, durationMinutes: minutes.value } } as const) : minutes
}

function tellForm({ is, line }: WrittenMoment, zone: TimeZone, remarks: Remark[]): void {
  if (is.kind === 'DATE') remarks.push(changed('ALL_DAY', line))
  if (is.kind === 'LOCAL' && is.zone === null) remarks.push(changed('FLOATING_TIME', line, zone))
}
