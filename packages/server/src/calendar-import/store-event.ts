import { randomBytes } from 'node:crypto'
import { writeRuleText } from '@piiri/domain/series/write-rule-text'
import { idFrom, type SeriesId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { Text } from '@piiri/domain/shared/text'
import { featureBits, type GroupRow } from '../groups/groups.repository.ts'
import { storeSeries } from '../series/store-series.ts'
import { changeSession, type SessionChange } from '../sessions/change-session.ts'
import { expandSeries } from '../sessions/expand-series.ts'
import type { SessionIds } from '../sessions/session-ids.ts'
import { sessionsOfSeriesForSystem } from '../sessions/sessions.repository.ts'
import type { Tx } from '../storage/query.ts'
import type { HashesOfEvent } from './hashes-of-event.ts'
import type { ImportedChange, ImportedEvent, ImportedSeries } from './imported-event.ts'
import { addImportedSeries } from './imported-series.repository.ts'

/** Where an event is stored. `language`: the one that its texts are taken for. */
export type Ground = {
  readonly group: GroupRow
  readonly language: LanguageTag
  readonly sessionIds: SessionIds
  readonly now: Instant
}

/** Stores the Series of an event with their Sessions, past ones too, and remembers that it did. */
export async function storeEvent(tx: Tx, ground: Ground, event: ImportedEvent, hashes: HashesOfEvent): Promise<void> {
  let previous: SeriesId | null = null
  for (const one of event.series) {
    const id: SeriesId = await storeOne(tx, ground, one, one.continues ? previous : null)
    await addImportedSeries(tx, {
      id: hashes.ofPart(one.part),
      eventHash: hashes.event,
      contentHash: hashes.content,
      seriesId: id,
    })
    previous = id
  }
}

async function storeOne(
  tx: Tx,
  ground: Ground,
  series: ImportedSeries,
  continuesId: SeriesId | null,
): Promise<SeriesId> {
  const { group, sessionIds, now } = ground
  const { start, durationMinutes, zone, rule, excluded, added, summary, until } = series
  const id = idFrom('ser', randomBytes(16))
  const stored = await storeSeries(
    tx,
    {
      id,
      start,
      durationMinutes,
      timeZone: zone,
      recurrence: rule && writeRuleText(rule),
      excluded,
      added,
      venueId: null,
      features: featureBits.fromBits(group.features),
      languages: group.languages,
      topic: topicOf(ground, summary),
      note: null,
      guestSpeakers: [],
      capacity: null,
      registrationOpensBefore: null,
      continuesId,
    },
    { group, season: null },
  )
  await expandSeries(tx, sessionIds, stored, { until, now })
  if (series.changes.length === 0) return id
  const sessions = await sessionsOfSeriesForSystem(tx, { series: id })
  const byPlace = new Map(sessions.map((found) => [found.session.originalStart, found]))
  for (const change of series.changes) {
    const found = byPlace.get(change.originalStart)
    if (found === undefined) throw new Error(`Series ${id} has no Session on a date that the file changes.`)
    await changeSession(tx, found, sessionChangeOf(ground, change), now)
  }
  return id
}

const sessionChangeOf = (
  ground: Ground,
  { localStart, durationMinutes, summary, note, calledOff }: ImportedChange,
): SessionChange => ({
  ...(localStart !== undefined && { localStart }),
  ...(durationMinutes !== undefined && { durationMinutes }),
  ...(summary !== undefined && { topic: topicOf(ground, summary) }),
  ...(note !== undefined && { note: { [ground.language]: note } }),
  ...(calledOff !== undefined && {
    cancelled: calledOff.comment === null ? noReason : { [ground.language]: calledOff.comment },
  }),
})

/** Sessions are called off with a reason for all to see. */
const noReason: Text = {
  fi: 'Peruttu jo kalenterissa, josta tämä on tuotu.',
  en: 'Called off already in the calendar that this comes from.',
}

/** What the Group is called anyway is no topic. */
function topicOf({ group, language }: Ground, summary: string | null): Text | null {
  if (summary === null) return null
  const isTitle = Object.values(group.title).some((title) => folded(title) === folded(summary))
  return isTitle ? null : { [language]: summary }
}
const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase()
