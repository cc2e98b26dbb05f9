import { expandRule } from '@piiri/domain/series/expand-rule'
import { resolveLocalTime, toLocalTime } from '@piiri/domain/series/resolve-local-time'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import type { CalendarEvent } from './calendar-event.ts'
import type { ImportedEvent, ImportedSeries } from './imported-event.ts'
import { localIn } from './moment.ts'
import { changeFollowing, changeOne, type Exception } from './plan-exceptions.ts'
import { withChange, type Stretch } from './stretch.ts'
import { planSeries } from './plan-series.ts'
import { changed, notKept, trouble, type Reading, type Remark } from './remark.ts'

/** `home`: the Group's zone. `until`: how far ahead Sessions are made. */
export type ImportSetting = { readonly home: TimeZone; readonly until: Instant }
/** An event without its exceptions is there once at most. */
type Whole = { readonly series: CalendarEvent | null; readonly exceptions: readonly Exception[] }

/** Most Sessions of one event, past and up to the horizon. */
const mostDates = 5000
/** Most Series that one event becomes. */
const mostStretches = 100

/** What the events of one UID are together. */
export function planEvent(events: readonly CalendarEvent[], setting: ImportSetting): Reading<ImportedEvent> {
  const whole = sortOut(events)
  if (!whole.ok) return whole
  const { series, exceptions } = whole.value
  const [first = series] = exceptions
  if (first === null) return trouble('NO_DATES', events[0]?.line ?? 1)
  const of = series ?? first
  const remarks = events.flatMap((event) => (isOneCalledOff(event) ? [] : event.remarks))
  const stretches =
    series === null ? planAlone(exceptions, setting, remarks) : planTogether(series, exceptions, setting, remarks)
  if (!stretches.ok) return stretches
  if (stretches.value.length === 0) return trouble('CALLED_OFF', of.line)
  const planned = stretches.value.map((stretch, at) => complete(stretch, series !== null && at > 0, setting))
  if (planned.some(({ dateCount }) => dateCount > mostDates)) return trouble('TOO_MANY_DATES', of.line)
  const isEmpty = planned.every(({ rule, dateCount }) => dateCount === 0 && rule === null)
  if (isEmpty || planned.every(({ rule, dateCount }) => dateCount === 0 && rule?.until != null))
    return trouble('NO_DATES', of.line)
  const { uid, line, summary } = of
  return { ok: true, value: { uid, line, summary, series: planned, remarks: onceEach(remarks) } }
}

function sortOut(events: readonly CalendarEvent[]): Reading<Whole> {
  const [series = null, another] = events.filter(({ exceptionOf }) => exceptionOf === null)
  if (another !== undefined) return trouble('UID_REPEATED', another.line)
  const exceptions = events.filter((event): event is Exception => event.exceptionOf !== null)
  return { ok: true, value: { series, exceptions } }
}

const isOneCalledOff = ({ exceptionOf, isCalledOff }: CalendarEvent): boolean => exceptionOf !== null && isCalledOff

/** Exceptions first by what follows from them, in the order of their dates; then each by itself. */
function planTogether(
  event: CalendarEvent,
  exceptions: readonly Exception[],
  { home }: ImportSetting,
  remarks: Remark[],
): Reading<readonly Stretch[]> {
  const { start, description, summary } = event
  if (start === null) return trouble('EVENT_WITHOUT_START', event.line)
  if (exceptions.filter(({ exceptionOf }) => exceptionOf.isFromHereOn).length > mostStretches)
    return trouble('TOO_MANY_DATES', event.line)
  if (event.isCalledOff && event.rules.length > 0) return { ok: true, value: [] }
  if (description !== null) remarks.push(notKept('PROPERTY', description.line, 'DESCRIPTION'))
  const planned = planSeries(event, start, home, remarks)
  if (!planned.ok) return planned
  const { plan, lengths } = planned.value
  const whole: Stretch = {
    part: '',
    line: event.line,
    plan,
    summary,
    description: description?.text ?? null,
    from: null,
    shift: 0,
    changes: new Map([...lengths].map(([at, durationMinutes]) => [at, { originalStart: at, durationMinutes }])),
  }
  if (event.isCalledOff) return { ok: true, value: [calledOff(whole, event.comment)] }
  const byDate = exceptions.toSorted((a, b) =>
    localIn(a.exceptionOf.is, plan.zone) < localIn(b.exceptionOf.is, plan.zone) ? -1 : 1,
  )
  let stretches: readonly Stretch[] = [whole]
  for (const [isFromHereOn, change] of [
    [true, changeFollowing],
    [false, changeOne],
  ] as const)
    for (const exception of byDate.filter(({ exceptionOf }) => exceptionOf.isFromHereOn === isFromHereOn)) {
      const next = change(stretches, exception, remarks)
      if (!next.ok) return next
      stretches = next.value
    }
  return { ok: true, value: stretches }
}

/** Exceptions of a series that the file does not have: each is a date of its own. */
function planAlone(exceptions: readonly Exception[], { home }: ImportSetting, remarks: Remark[]) {
  const stretches: Stretch[] = []
  for (const exception of exceptions) {
    const { exceptionOf, summary, description } = exception
    const planned = planSeries({ ...exception, rules: [] }, exception.start ?? exceptionOf, home, remarks)
    if (!planned.ok) return planned
    remarks.push(changed('SERIES_MISSING', exceptionOf.line))
    const { plan } = planned.value
    const part = localIn(exceptionOf.is, plan.zone)
    const alone: Stretch = {
      part,
      line: exception.line,
      plan,
      summary,
      description: null,
      from: null,
      shift: 0,
      changes: new Map(),
    }
    const note = description?.text
    const noted = note === undefined ? alone : withNote(alone, note)
    stretches.push(exception.isCalledOff ? calledOff(noted, exception.comment) : noted)
  }
  return { ok: true, value: stretches } as const
}

const withNote = (stretch: Stretch, note: string): Stretch =>
  withChange([stretch], stretch, { originalStart: stretch.plan.start, note })[0] ?? stretch

/** All of its dates; it has no rule, so these are few. */
function calledOff(stretch: Stretch, comment: string | null): Stretch {
  const dates = [stretch.plan.start, ...stretch.plan.added].filter((date) => !stretch.plan.excluded.includes(date))
  const changes = dates.map((date) => [date, { originalStart: date, calledOff: { comment } }] as const)
  return { ...stretch, changes: new Map(changes) }
}

function complete(stretch: Stretch, continues: boolean, { until }: ImportSetting): ImportedSeries {
  const { part, line, plan, summary, changes } = stretch
  const { start, durationMinutes, zone, rule, excluded, added } = plan
  const own = [...changes.values()].toSorted((a, b) => (a.originalStart < b.originalStart ? -1 : 1))
  const ends = [until, ...own.map(({ originalStart }) => instant(resolveLocalTime(originalStart, zone) + aDayMs))]
  const furthest = instant(Math.max(...ends))
  const [from = start] = [start, ...added].toSorted()
  const dateCount = expandRule(plan, { from, to: toLocalTime(furthest, zone) }).length
  const times = { start, durationMinutes, zone, rule, excluded, added }
  return { part, line, ...times, summary, continues, changes: own, dateCount, until: furthest }
}
const aDayMs = 24 * 60 * 60 * 1000

/** What an exception has as well as its series is told once. */
function onceEach(remarks: readonly Remark[]): readonly Remark[] {
  const byLine = remarks.toSorted((a, b) => a.line - b.line)
  const known = new Set<string>()
  return byLine.filter(({ code, about, line }) => {
    const isOfWhole = code === 'PROPERTY' || code === 'ALARM' || code === 'MARKED_PRIVATE'
    const key = `${code} ${about} ${isOfWhole ? '' : line}`
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}
