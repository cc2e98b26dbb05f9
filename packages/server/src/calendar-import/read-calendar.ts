import { readEvent, type CalendarEvent } from './calendar-event.ts'
import { readComponents, type Component } from './component.ts'
import { contentLines } from './content-lines.ts'
import { zoneFinder } from './find-zone.ts'
import type { ImportedEvent } from './imported-event.ts'
import { planEvent, type ImportSetting } from './plan-event.ts'
import { propertyOf } from './property.ts'
import { isOfFile, notKept, refusalOf, trouble, type FileTrouble, type Reading, type Remark } from './remark.ts'

/** What a calendar file holds, as Piiri keeps it. */
export type ReadCalendar = {
  /** By line. */
  readonly events: readonly ImportedEvent[]
  /** What is of no event that is taken: by line. */
  readonly remarks: readonly Remark[]
}
type Outcome<T> = { readonly ok: true; readonly value: T } | FileTrouble

/** In bytes. */
export const largestFile = 5 * 1024 * 1024
const mostEvents = 2000
const mostSessions = 20_000

/**
 * Reads an iCalendar file (RFC 5545), which others may have written in any way. Never throws. What is no calendar, or broken anywhere, gives an error with its line
 * and no events; an event that Piiri cannot keep is left out with a remark. Bare line feeds, long lines and missing DTSTAMP are let be.
 */
export function readCalendar(bytes: Uint8Array, setting: ImportSetting): Outcome<ReadCalendar> {
  if (bytes.length > largestFile) return trouble('TOO_LARGE', 1, '5 MB')
  const lines = contentLines(bytes)
  if (!lines.ok) return lines
  const calendars = readComponents(lines.value)
  if (!calendars.ok) return calendars
  const count = calendars.value.flatMap(({ components }) => components.filter(({ name }) => name === 'VEVENT')).length
  if (count > mostEvents) return trouble('TOO_MANY_EVENTS', 1, `${count}`)
  const remarks: Remark[] = []
  const events: ImportedEvent[] = []
  for (const calendar of calendars.value) {
    const failed = readInto({ events, remarks }, calendar, setting)
    if (failed !== null) return failed
  }
  return complete(events, remarks)
}

function complete(events: readonly ImportedEvent[], remarks: readonly Remark[]): Outcome<ReadCalendar> {
  const uids = new Set<string>()
  for (const { uid, line } of events) {
    if (uids.has(uid)) return trouble('UID_REPEATED', line)
    uids.add(uid)
  }
  const sessions = events.flatMap(({ series }) => series).reduce((sum, { dateCount }) => sum + dateCount, 0)
  if (sessions > mostSessions) return trouble('TOO_MANY_SESSIONS', 1, `${sessions}`)
  const byLine = (a: { readonly line: number }, b: { readonly line: number }): number => a.line - b.line
  return { ok: true, value: { events: events.toSorted(byLine), remarks: remarks.toSorted(byLine) } }
}

type Into = { readonly events: ImportedEvent[]; readonly remarks: Remark[] }
/** Null where all is well. */
function readInto({ events, remarks }: Into, calendar: Component, setting: ImportSetting): FileTrouble | null {
  const scale = propertyOf(calendar, 'CALSCALE')
  if (!scale.ok) return scale
  if (scale.value !== null && scale.value.value.trim().toUpperCase() !== 'GREGORIAN')
    return trouble('OTHER_CALENDAR_SCALE', scale.value.line)
  const method = propertyOf(calendar, 'METHOD')
  if (!method.ok) return method
  const findZone = zoneFinder(named(calendar, 'VTIMEZONE'), setting.home, remarks)
  const isCalledOff = method.value?.value.trim().toUpperCase() === 'CANCEL'
  for (const { name, line } of calendar.components)
    if (name !== 'VEVENT' && name !== 'VTIMEZONE') remarks.push(notKept('COMPONENT', line, name))
  const byUid = new Map<string, Reading<CalendarEvent>[]>()
  for (const component of named(calendar, 'VEVENT')) {
    const event = readEvent(component, { findZone, isCalledOff })
    const uid = uidOf(component)
    byUid.set(uid, [...(byUid.get(uid) ?? []), event])
  }
  for (const ofUid of byUid.values()) {
    const event = planRead(ofUid, setting)
    if (event.ok) events.push(event.value)
    if (!event.ok && isOfFile(event)) return event
    if (!event.ok) remarks.push(refusalOf(event))
  }
  return null
}

/** One part that cannot be read leaves out the whole. */
function planRead(read: readonly Reading<CalendarEvent>[], setting: ImportSetting): Reading<ImportedEvent> {
  const events: CalendarEvent[] = []
  const troubles = read.filter((event) => !event.ok)
  const [first] = [...troubles.filter(isOfFile), ...troubles]
  if (first !== undefined) return first
  for (const event of read) if (event.ok) events.push(event.value)
  return planEvent(events, setting)
}

const named = ({ components }: Component, name: string): readonly Component[] =>
  components.filter((component) => component.name === name)
const uidOf = (event: Component): string => {
  const uid = propertyOf(event, 'UID')
  return uid.ok ? (uid.value?.value.trim() ?? '') : ''
}
