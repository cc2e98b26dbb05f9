import type { TimedPlan } from '@piiri/domain/series/edit-plan'
import type { DurationMinutes } from '@piiri/domain/shared/duration'
import { localDateTime, minuteOfDay, type LocalDateTime } from '@piiri/domain/shared/local-date-time'
import { parseTimeZone, type TimeZone } from '@piiri/domain/shared/time-zone'
import type { CalendarEvent } from './calendar-event.ts'
import { datesOf } from './dates-of-plan.ts'
import { readRule } from './imported-rule.ts'
import { minutesFrom } from './length.ts'
import { localIn, type Moment } from './moment.ts'
import { changed, notKept, trouble, type Reading, type Remark } from './remark.ts'
import type { WrittenMoment } from './written-times.ts'

/** A Series as an event says it, before its exceptions. */
export type PlannedSeries = {
  readonly plan: TimedPlan
  /** Dates with a length of their own. */
  readonly lengths: ReadonlyMap<LocalDateTime, DurationMinutes>
}

const mostDates = 500

/** `home`: the Group's zone, for what has none. */
export function planSeries(
  event: CalendarEvent,
  written: WrittenMoment,
  home: TimeZone,
  remarks: Remark[],
): Reading<PlannedSeries> {
  const zone = zoneOf(written, event, home, remarks)
  const start = localIn(written.is, zone)
  if (written.is.kind === 'DATE') remarks.push(changed('ALL_DAY', written.line))
  if (event.length !== null && 'span' in event.length.is && event.length.is.span.days > 0 && written.is.kind !== 'DATE')
    remarks.push(changed('DAYS_AS_HOURS', event.length.line))
  const isAllDay = written.is.kind === 'DATE'
  const rule = readRule(event.rules, { start, zone, isAllDay }, remarks)
  if (!rule.ok) return rule
  const minutes = minutesFrom(written.is, event.length, { zone, line: event.line, remarks })
  if (!minutes.ok) return minutes
  if (event.excluded.length > mostDates || event.added.length > mostDates) return trouble('TOO_MANY_DATES', event.line)
  const bare = { start, zone, rule: rule.value, excluded: [], added: [], durationMinutes: minutes.value }
  const added = addedTo(bare, event, remarks)
  if (!added.ok) return added
  const plan = { ...bare, added: [...added.value.keys()].toSorted() }
  const excluded = excludedFrom(plan, event, remarks)
  const lengths = [...added.value].flatMap(([at, length]) => (length === null ? [] : [[at, length] as const]))
  return { ok: true, value: { plan: { ...plan, excluded }, lengths: new Map(lengths) } }
}

const utc = parseTimeZone('UTC')

/** A rule in UTC stays there, since its hour does not follow a clock; a single date in UTC is the same anywhere. */
function zoneOf({ is, line }: WrittenMoment, { rules }: CalendarEvent, home: TimeZone, remarks: Remark[]): TimeZone {
  if (is.kind === 'DATE') return home
  if (is.kind === 'LOCAL') {
    if (is.zone === null) remarks.push(changed('FLOATING_TIME', line, home))
    return is.zone ?? home
  }
  if (rules.length > 0) remarks.push(changed('REPEATS_IN_UTC', line))
  if (rules.length > 0 && utc !== null) return utc
  remarks.push(changed('UTC_ON_GROUPS_CLOCK', line, home))
  return home
}

/** A date alone, among dates with a time, is meant at the time of all. */
function addedTo(
  plan: TimedPlan,
  { added }: CalendarEvent,
  remarks: Remark[],
): Reading<ReadonlyMap<LocalDateTime, DurationMinutes | null>> {
  const found = new Map<LocalDateTime, DurationMinutes | null>()
  for (const { is, line, length } of added) {
    const isOnlyDay = is.kind === 'DATE' && minuteOfDay(plan.start) > 0
    if (isOnlyDay) remarks.push(changed('ADDED_BY_DAY', line, is.date))
    const local = isOnlyDay ? localDateTime(is.date, minuteOfDay(plan.start)) : localIn(is, plan.zone)
    const minutes = length && minutesFrom(is, length, { zone: plan.zone, line, remarks })
    if (minutes !== null && !minutes.ok) return minutes
    found.set(local, minutes?.value ?? null)
  }
  return { ok: true, value: found }
}

/** Those that leave something out: by exact time, or by day where only that is said. */
function excludedFrom(plan: TimedPlan, { excluded }: CalendarEvent, remarks: Remark[]): readonly LocalDateTime[] {
  const find = datesOf(plan)
  const isAllDay = minuteOfDay(plan.start) === 0
  const found = excluded.flatMap(({ is, line }) => {
    const date = find(is, isAllDay ? 'BY_DAY' : 'BY_TIME')
    if (date === null) remarks.push(notKept('EXCLUDES_NOTHING', line, sayMoment(is, plan.zone)))
    if (date !== null && is.kind === 'DATE' && !isAllDay) remarks.push(changed('EXCLUDED_BY_DAY', line, is.date))
    return date ?? []
  })
  return [...new Set(found)].toSorted()
}

export const sayMoment = (moment: Moment, zone: TimeZone): string =>
  moment.kind === 'DATE' ? moment.date : localIn(moment, zone).replace('T', ' ')
