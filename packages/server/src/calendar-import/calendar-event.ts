import { cleanText, forms } from './clean-text.ts'
import type { Component } from './component.ts'
import type { FindZone } from './find-zone.ts'
import type { WrittenLength } from './length.ts'
import { propertiesOf, propertyOf, type Property } from './property.ts'
import { trouble, type Reading, type Remark } from './remark.ts'
import { tellLosses } from './tell-losses.ts'
import {
  readAdded,
  readException,
  readLength,
  readMoments,
  type WrittenException,
  type WrittenMoment,
  type WrittenPeriod,
} from './written-times.ts'

/** A VEVENT as it is written, checked one by one: what its parts make together is another question. */
export type CalendarEvent = {
  readonly line: number
  readonly uid: string
  /** Null only for an exception, which is then where it was. */
  readonly start: WrittenMoment | null
  readonly length: WrittenLength | null
  /** Which date of its series it speaks of; null for the series itself. */
  readonly exceptionOf: WrittenException | null
  readonly rules: readonly Property[]
  readonly excluded: readonly WrittenMoment[]
  readonly added: readonly WrittenPeriod[]
  readonly summary: string | null
  readonly description: { readonly line: number; readonly text: string } | null
  readonly isCalledOff: boolean
  /** Why, where it says so. */
  readonly comment: string | null
  /** What is told of it besides. */
  readonly remarks: Remark[]
}
/** What all events of a calendar are read with. */
export type CalendarSetting = { readonly findZone: FindZone; readonly isCalledOff: boolean }

export function readEvent(event: Component, { findZone, isCalledOff }: CalendarSetting): Reading<CalendarEvent> {
  const remarks: Remark[] = []
  const uid = propertyOf(event, 'UID')
  if (!uid.ok) return uid
  if (uid.value === null || uid.value.value.trim() === '') return trouble('EVENT_WITHOUT_UID', event.line)
  const at = (name: string): Reading<readonly WrittenMoment[]> => readMoments(event, name, findZone, remarks)
  const [starts, ends, recurrenceIds, excluded] = [at('DTSTART'), at('DTEND'), at('RECURRENCE-ID'), at('EXDATE')]
  if (!starts.ok) return starts
  if (!ends.ok) return ends
  if (!recurrenceIds.ok) return recurrenceIds
  if (!excluded.ok) return excluded
  const [start = null] = starts.value
  const exceptionOf = readException(event, recurrenceIds.value)
  if (!exceptionOf.ok) return exceptionOf
  if (start === null && exceptionOf.value === null) return trouble('EVENT_WITHOUT_START', event.line)
  const length = readLength(event, ends.value)
  if (!length.ok) return length
  const added = readAdded(event, findZone, remarks)
  if (!added.ok) return added
  const rules = propertiesOf(event, 'RRULE')
  if (!rules.ok) return rules
  const exceptionRules = propertiesOf(event, 'EXRULE')
  if (!exceptionRules.ok) return exceptionRules
  const [exceptionRule] = exceptionRules.value
  if (exceptionRule !== undefined) return trouble('RULE_OF_EXCEPTIONS', exceptionRule.line)
  // What a series says of itself is not kept: only what a single date says has to fit.
  const texts = readTexts(event, remarks, exceptionOf.value === null ? [] : remarks)
  if (!texts.ok) return texts
  tellLosses(event, remarks)
  return {
    ok: true,
    value: {
      ...texts.value,
      line: event.line,
      uid: uid.value.value.trim(),
      start,
      length: length.value,
      exceptionOf: exceptionOf.value,
      rules: rules.value,
      excluded: excluded.value,
      added: added.value,
      isCalledOff: isCalledOff || texts.value.isCalledOff,
      remarks,
    },
  }
}

type Texts = Pick<CalendarEvent, 'summary' | 'description' | 'isCalledOff' | 'comment'>
function readTexts(event: Component, remarks: Remark[], ofDescription: Remark[]): Reading<Texts> {
  const [summaries, descriptions] = [propertiesOf(event, 'SUMMARY'), propertiesOf(event, 'DESCRIPTION')]
  const [statuses, comments] = [propertiesOf(event, 'STATUS'), propertiesOf(event, 'COMMENT')]
  if (!summaries.ok) return summaries
  if (!descriptions.ok) return descriptions
  if (!statuses.ok) return statuses
  if (!comments.ok) return comments
  return {
    ok: true,
    value: {
      summary: cleanText(summaries.value[0] ?? null, forms.summary, remarks),
      description: textAt(descriptions.value[0] ?? null, ofDescription),
      isCalledOff: statuses.value[0]?.value.trim().toUpperCase() === 'CANCELLED',
      comment: cleanText(comments.value[0] ?? null, forms.reason, []),
    },
  }
}

function textAt(property: Property | null, remarks: Remark[]): CalendarEvent['description'] {
  const text = cleanText(property, forms.note, remarks)
  return property === null || text === null ? null : { line: property.line, text }
}
