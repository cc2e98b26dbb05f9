import { resolveLocalTime } from '@piiri/domain/series/resolve-local-time'
import { durationMinutes, type DurationMinutes } from '@piiri/domain/shared/duration'
import { instant } from '@piiri/domain/shared/instant'
import { addMinutes } from '@piiri/domain/shared/local-date-time'
import type { TimeZone } from '@piiri/domain/shared/time-zone'
import { instantOf, localIn, type Moment } from './moment.ts'
import { changed, notKept, trouble, type Reading, type Remark } from './remark.ts'

/** How long something is (RFC 5545 3.3.6): days are those of the wall clock, the rest is exact. */
export type Span = { readonly days: number; readonly minutes: number; readonly hasSeconds: boolean }
/** Where it stands, and until when or how long it goes; null where neither is said. */
export type WrittenLength = {
  readonly line: number
  readonly is: { readonly end: Moment } | { readonly span: Span }
}

const shape = /^\+?P(?:(\d{1,4})W|(?=[\dT])(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?)$/i

/** Null for what is none, and for what goes backwards. */
export function parseSpan(text: string): Span | null {
  const match = shape.exec(text)
  if (match === null) return null
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0))
  return {
    days: (weeks ?? 0) * 7 + (days ?? 0),
    minutes: (hours ?? 0) * 60 + (minutes ?? 0) + Math.floor((seconds ?? 0) / 60),
    hasSeconds: (seconds ?? 0) % 60 > 0,
  }
}

const anHour = 60
const aDay = 24 * 60

/** The exact minutes from a start on that a Session of it takes: an hour where nothing is said, 24 hours at most. */
export function minutesFrom(
  start: Moment,
  written: WrittenLength | null,
  { zone, line, remarks }: { readonly zone: TimeZone; readonly line: number; readonly remarks: Remark[] },
): Reading<DurationMinutes> {
  const exact = exactMinutes(start, written, zone)
  if (exact === null) return trouble('LENGTH_INVALID', written?.line ?? line)
  if (exact > aDay) remarks.push(notKept('LONGER_THAN_A_DAY', written?.line ?? line, hoursOf(exact)))
  if (exact === 0) remarks.push(changed('NO_LENGTH', written?.line ?? line))
  if (written !== null && 'span' in written.is && written.is.span.hasSeconds)
    remarks.push(changed('SECONDS_CUT', written.line, 'DURATION'))
  const minutes = durationMinutes(exact === 0 ? anHour : Math.min(exact, aDay))
  return minutes === null ? trouble('LENGTH_INVALID', written?.line ?? line) : { ok: true, value: minutes }
}

/** Null where it ends before it begins, or says a date of a time, or a time of a date. */
function exactMinutes(start: Moment, written: WrittenLength | null, zone: TimeZone): number | null {
  if (written === null) return start.kind === 'DATE' ? aDay : 0
  if ('span' in written.is) {
    const { days, minutes } = written.is.span
    if (start.kind === 'DATE') return minutes > 0 ? null : Math.max(1, days) * aDay
    const zoneOfStart = start.kind === 'LOCAL' ? (start.zone ?? zone) : zone
    const from = instantOf(start, zone)
    if (days === 0) return minutes
    const later = resolveLocalTime(addMinutes(localIn(start, zoneOfStart), days * aDay), zoneOfStart)
    return (instant(later) - from) / 60_000 + minutes
  }
  const { end } = written.is
  if ((end.kind === 'DATE') !== (start.kind === 'DATE')) return null
  if (end.kind === 'DATE' && start.kind === 'DATE') {
    const days = Math.round((Date.parse(end.date) - Date.parse(start.date)) / (aDay * 60_000))
    return days < 0 ? null : Math.max(1, days) * aDay
  }
  const minutes = (instantOf(end, zone) - instantOf(start, zone)) / 60_000
  return minutes < 0 ? null : minutes
}

const hoursOf = (minutes: number): string =>
  minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
