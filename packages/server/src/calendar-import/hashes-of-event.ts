import { createHash } from 'node:crypto'
import { writeRuleText } from '@piiri/domain/series/write-rule-text'
import type { GroupId } from '@piiri/domain/shared/id'
import type { ImportedChange, ImportedEvent, ImportedSeries } from './imported-event.ts'

export type HashesOfEvent = {
  readonly event: string
  readonly content: string
  readonly ofPart: (part: string) => string
}

/** An event of a Group by its UID, and what is taken of it: not when it was written, and not what goes with the day of reading. */
export const hashesOf = (group: GroupId, { uid, series }: ImportedEvent): HashesOfEvent => ({
  event: hash([group, uid]),
  content: hash(series.map(contentOf)),
  ofPart: (part) => hash([group, uid, part]),
})

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url')

const contentOf = ({ part, start, durationMinutes, zone, rule, excluded, added, summary, changes }: ImportedSeries) => [
  part,
  start,
  durationMinutes,
  zone,
  rule && writeRuleText(rule),
  excluded,
  added,
  summary,
  changes.map(contentOfChange),
]
const contentOfChange = (change: ImportedChange) => [
  change.originalStart,
  change.localStart ?? null,
  change.durationMinutes ?? null,
  change.summary ?? null,
  change.note ?? null,
  change.calledOff ?? null,
]
