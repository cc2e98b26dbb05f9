import ICAL from 'ical.js'
import type { Component, PropertyLine } from './component.ts'
import { trouble, type FileTrouble } from './remark.ts'

export type Property = {
  readonly line: number
  readonly name: string
  /** Of TZID, VALUE, RANGE and the like, which have one value each. */
  readonly parameter: (name: string) => string | null
  /** As it is written: neither its type nor its escapes are read. */
  readonly value: string
}
type Read<T> = { readonly ok: true; readonly value: T } | FileTrouble

/** ical.js reads the parameters. It would read values too, but takes month 13 and anything else of the right length for a time. */
const asWritten = { property: {}, value: {}, param: ICAL.design.icalendar.param, propertyGroups: false }

/** ical.js takes seconds for a megabyte of parameters. */
const longestWithParameters = 100_000

function readProperty({ line, name, text }: PropertyLine): Read<Property> {
  if (text.length > longestWithParameters && text[name.length] === ';') return trouble('BROKEN', line)
  try {
    const [, parameters, type, value] = ICAL.parse.property(text, asWritten) as [string, object, string, unknown] // jCal, RFC 7265 3.4.
    const known = new Map<string, unknown>([...Object.entries(parameters), ['value', type.toUpperCase()]])
    const parameter = (wanted: string): string | null => {
      const found = known.get(wanted.toLowerCase())
      return typeof found === 'string' && found !== '' && found !== 'UNKNOWN' ? found : null
    }
    return { ok: true, value: { line, name, parameter, value: String(value) } }
  } catch {
    return trouble('BROKEN', line)
  }
}

/** All of a name, as they stand. */
export function propertiesOf({ properties }: Pick<Component, 'properties'>, name: string): Read<readonly Property[]> {
  const found: Property[] = []
  for (const written of properties) {
    if (written.name !== name) continue
    const property = readProperty(written)
    if (!property.ok) return property
    found.push(property.value)
  }
  return { ok: true, value: found }
}

/** The only one of a name; null where there is none. */
export function propertyOf(component: Pick<Component, 'properties'>, name: string): Read<Property | null> {
  const found = propertiesOf(component, name)
  if (!found.ok) return found
  const [one = null, another] = found.value
  return another === undefined ? { ok: true, value: one } : trouble('PROPERTY_REPEATED', another.line, name)
}

/** What a TEXT says (RFC 5545 3.3.11): its escapes read. */
export const textOf = (value: string): string => String(ICAL.design.icalendar.value.text.fromICAL(value))
