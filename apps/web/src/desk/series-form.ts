import { expandRule } from '@piiri/domain/series/expand-rule'
import { parseRecurrenceRule } from '@piiri/domain/series/parse-recurrence-rule'
import { toIsoDuration } from '@piiri/domain/shared/duration'
import {
  addMinutes,
  dayOf,
  localDateTime,
  minuteOfDay,
  parseLocalDateTime,
  type LocalDateTime,
} from '@piiri/domain/shared/local-date-time'
import { parseLocalDate } from '@piiri/domain/shared/local-date'
import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import type { SeriesInput } from '@piiri/sdk/lean'
import type { Sent } from '../people/people-page.ts'
import { changeOf } from './change-of.ts'
import { readRule } from './read-rule.ts'
import { readValues, type ValuesTrouble } from './read-values.ts'
import { textOfRule } from './rule-form.ts'

export type WrittenSeries = {
  readonly input: SeriesInput
  /** Dates that were left out and that the rule does not have any more: they are dropped, and that is said. */
  readonly dropped: readonly LocalDateTime[]
}
/** How long before each date registration may open. */
export const opensBefore: readonly string[] = ['P2D', 'P7D', 'P14D', 'P30D']
/** Fields for dates besides those of the rule. */
export const addedRows = 3

/** A Series as somebody fills it in. */
export function readSeries(
  sent: Sent,
  group: { readonly id: string; readonly timeZone: string },
): WrittenSeries | ValuesTrouble {
  const values = readValues(sent)
  if ('field' in values) return values
  const recurrence = textOfRule(readRule(sent), dayOf(values.start))
  const added = recurrence === null ? [] : addedIn(sent, values.start)
  const out = sent.fields.flatMap(([name, value]) => (name === 'out' ? (parseLocalDateTime(value) ?? []) : []))
  const excluded = [...new Set(out)]
    .filter((local) => isOfRule(local, values.start, recurrence, group.timeZone))
    .toSorted()
  const opens = sent.text('opensBefore')
  const { topic, features, languages, capacity, venue } = changeOf(values, [
    'venue',
    'topic',
    'features',
    'languages',
    'capacity',
  ])
  return {
    input: {
      group: group.id,
      season: sent.text('season') || null,
      start: values.start,
      duration: toIsoDuration(values.duration),
      ...(recurrence !== null && { recurrence, excluded, added }),
      topic,
      features,
      languages,
      capacity,
      venue,
      ...(opensBefore.includes(opens) && { registrationOpensBefore: opens }),
    },
    dropped: out.filter((local) => !excluded.includes(local)),
  }
}

/** Dates that are added begin when the others do. */
const addedIn = (sent: Sent, start: LocalDateTime): readonly LocalDateTime[] =>
  Array.from({ length: addedRows }, (_, at) => at + 1).flatMap((row) => {
    const date = parseLocalDate(sent.text(`added${row}`))
    return date === null ? [] : [localDateTime(date, minuteOfDay(start))]
  })

function isOfRule(local: LocalDateTime, start: LocalDateTime, recurrence: string | null, timeZone: string): boolean {
  const zone = parseTimeZone(timeZone)
  if (recurrence === null || zone === null) return false
  const rule = parseRecurrenceRule(recurrence, { start, zone })
  if (!rule.ok) return false
  const plan = { start, zone, rule: rule.value, excluded: [], added: [] }
  return expandRule(plan, { from: local, to: addMinutes(local, 1) }).length > 0
}
