import type { Component } from './component.ts'
import type { FindZone } from './find-zone.ts'
import { parseSpan, type WrittenLength } from './length.ts'
import { readMoment, type Moment } from './moment.ts'
import { propertiesOf, propertyOf, type Property } from './property.ts'
import { trouble, type Reading, type Remark } from './remark.ts'

export type WrittenMoment = { readonly line: number; readonly is: Moment }
/** Which date of a series is meant, alone or with all that follow. */
export type WrittenException = WrittenMoment & { readonly isFromHereOn: boolean }
export type WrittenPeriod = WrittenMoment & { readonly length: WrittenLength | null }

const onlyOnce = ['DTSTART', 'DTEND', 'RECURRENCE-ID']
/** The values of all properties of a name; those of a list one by one. */
export function readMoments(
  event: Component,
  name: string,
  findZone: FindZone,
  remarks: Remark[],
): Reading<readonly WrittenMoment[]> {
  const found = propertiesOf(event, name)
  if (!found.ok) return found
  const moments: WrittenMoment[] = []
  for (const property of found.value)
    for (const written of property.value.split(',')) {
      const moment = readMoment(written.trim(), property, findZone, remarks)
      if (!moment.ok) return moment
      moments.push({ line: property.line, is: moment.value })
    }
  const [, another] = moments
  if (another !== undefined && onlyOnce.includes(name)) return trouble('PROPERTY_REPEATED', another.line, name)
  return { ok: true, value: moments }
}

export function readException(event: Component, [moment]: readonly WrittenMoment[]): Reading<WrittenException | null> {
  if (moment === undefined) return { ok: true, value: null }
  const property = propertyOf(event, 'RECURRENCE-ID')
  if (!property.ok) return property
  const isFromHereOn = property.value?.parameter('RANGE')?.toUpperCase() === 'THISANDFUTURE'
  return { ok: true, value: { ...moment, isFromHereOn } }
}

export function readLength(event: Component, [end]: readonly WrittenMoment[]): Reading<WrittenLength | null> {
  const duration = propertyOf(event, 'DURATION')
  if (!duration.ok) return duration
  if (duration.value === null)
    return { ok: true, value: end === undefined ? null : { line: end.line, is: { end: end.is } } }
  if (end !== undefined) return trouble('LENGTH_INVALID', duration.value.line)
  return readSpan(duration.value.value, duration.value.line)
}
function readSpan(written: string, line: number): Reading<WrittenLength> {
  const span = parseSpan(written.trim())
  return span === null ? trouble('LENGTH_INVALID', line) : { ok: true, value: { line, is: { span } } }
}

/** RDATE, also as periods, which have a length of their own (RFC 5545 3.8.5.2). */
export function readAdded(event: Component, findZone: FindZone, remarks: Remark[]): Reading<readonly WrittenPeriod[]> {
  const found = propertiesOf(event, 'RDATE')
  if (!found.ok) return found
  const added: WrittenPeriod[] = []
  for (const property of found.value)
    for (const written of property.value.split(',')) {
      const [from = '', to = null] = written.trim().split('/')
      const start = readMoment(from, property, findZone, remarks)
      if (!start.ok) return start
      const length = to === null ? null : readEnd(to, property, findZone, remarks)
      if (length !== null && !length.ok) return length
      added.push({ line: property.line, is: start.value, length: length?.value ?? null })
    }
  return { ok: true, value: added }
}
function readEnd(to: string, property: Property, findZone: FindZone, remarks: Remark[]): Reading<WrittenLength> {
  if (/^\+?P/i.test(to)) return readSpan(to, property.line)
  const end = readMoment(to, property, findZone, remarks)
  return end.ok ? { ok: true, value: { line: property.line, is: { end: end.value } } } : end
}
