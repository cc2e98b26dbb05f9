import { parseTimeZone, type TimeZone } from '@piiri/domain/shared/time-zone'
import type { Component } from './component.ts'
import { propertyOf } from './property.ts'
import { changed, type Remark } from './remark.ts'
import { windowsZones } from './windows-zones.ts'

/** The zone that a TZID of the file means; null where nobody knows. What it is called otherwise is told in `remarks`, once. */
export type FindZone = (name: string, line: number) => TimeZone | null

/** `home`: the Group's zone, which is meant where a name of Windows stands for several and it is one of them. */
export function zoneFinder(timezones: readonly Component[], home: TimeZone, remarks: Remark[]): FindZone {
  const locations = new Map(timezones.map(locationOf).filter((found) => found !== null))
  const known = new Map<string, TimeZone | null>()
  return (name, line) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const { zone, remark } = look(name, { line, home, location: locations.get(name) ?? null })
    if (remark !== null) remarks.push(remark)
    known.set(name, zone)
    return zone
  }
}

type Look = { readonly line: number; readonly home: TimeZone; readonly location: string | null }
function look(name: string, { line, home, location }: Look) {
  const named = parseTimeZone(name)
  if (named !== null) return { zone: named, remark: null }
  const ofWindows = (Object.hasOwn(windowsZones, name) ? windowsZones[name] : undefined)?.split(' ') ?? []
  const meant = parseTimeZone(ofWindows.includes(home) ? home : (ofWindows[0] ?? ''))
  if (meant !== null) return { zone: meant, remark: changed('ZONE_BY_WINDOWS_NAME', line, `${name} = ${meant}`) }
  const located = parseTimeZone(location ?? '') ?? endOf(name)
  if (located === null) return { zone: null, remark: null }
  return { zone: located, remark: changed('ZONE_BY_LOCATION', line, `${name} = ${located}`) }
}

/** `Europe/Helsinki` of `/freeassociation.sourceforge.net/Europe/Helsinki`: names that are to be known everywhere (RFC 5545 3.8.3.1). */
function endOf(name: string): TimeZone | null {
  if (!name.startsWith('/')) return null
  const parts = name.split('/').slice(-3)
  return parseTimeZone(parts.join('/')) ?? parseTimeZone(parts.slice(-2).join('/'))
}

function locationOf(timezone: Component): [name: string, location: string] | null {
  const [name, location] = [propertyOf(timezone, 'TZID'), propertyOf(timezone, 'X-LIC-LOCATION')]
  if (!name.ok || !location.ok || name.value === null || location.value === null) return null
  return [name.value.value, location.value.value]
}
