import type { Component } from './component.ts'
import { propertiesOf } from './property.ts'
import { changed, notKept, type Remark } from './remark.ts'

/** Of these Piiri has nothing, or something that somebody has to choose: a Venue. People are not taken along with purpose. */
const neverKept = [
  'ATTENDEE',
  'ORGANIZER',
  'CONTACT',
  'LOCATION',
  'GEO',
  'ATTACH',
  'IMAGE',
  'URL',
  'CONFERENCE',
  'CATEGORIES',
  'RESOURCES',
  'RELATED-TO',
  'X-ALT-DESC',
  'STYLED-DESCRIPTION',
]

/** Tells what an event has that is not kept, each by its name once. What only says when the file was written goes without saying. */
export function tellLosses(event: Component, remarks: Remark[]): void {
  const told = new Set<string>()
  const isCalledOff = statusOf(event)?.word === 'CANCELLED'
  for (const { name, line, text } of event.properties) {
    const isLost = neverKept.includes(name) || (name === 'COMMENT' && !isCalledOff)
    if (!isLost || told.has(name) || text.endsWith(':')) continue
    told.add(name)
    remarks.push(notKept('PROPERTY', line, name))
  }
  for (const { name, line } of event.components) {
    if (told.has(name)) continue
    told.add(name)
    remarks.push(name === 'VALARM' ? notKept('ALARM', line) : notKept('COMPONENT', line, name))
  }
  tellStatus(event, remarks)
}

function tellStatus(event: Component, remarks: Remark[]): void {
  const status = statusOf(event)
  if (status?.word === 'TENTATIVE') remarks.push(changed('TENTATIVE', status.line))
  const access = wordOf(event, 'CLASS')
  if (access === null || access.word === 'PUBLIC') return
  // Unknown ones are private too (RFC 5545 3.8.1.3).
  remarks.push(notKept('MARKED_PRIVATE', access.line, access.word === 'CONFIDENTIAL' ? 'CONFIDENTIAL' : 'PRIVATE'))
}

const statusOf = (event: Component) => wordOf(event, 'STATUS')
function wordOf(event: Component, name: string): { readonly line: number; readonly word: string } | null {
  const found = propertiesOf(event, name)
  const [one] = found.ok ? found.value : []
  return one === undefined ? null : { line: one.line, word: one.value.trim().toUpperCase() }
}
