import { randomBytes } from 'node:crypto'
import type { Series } from '@piiri/domain/series/series.policy'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { Text } from '@piiri/domain/shared/text'
import { featureBits, type GroupRow } from '../groups/groups.repository.ts'
import type { SeasonRow } from '../seasons/seasons.repository.ts'
import { recordChange } from '../shared/programme-version.repository.ts'
import type { Tx } from '../storage/query.ts'
import { putWords } from '../storage/search.repository.ts'
import { toWords } from '../storage/search.ts'
import { addSeries, boxOfSeries, type SeriesOfGroup, type SeriesRow } from './series.repository.ts'

export type NewSeries = Omit<Series, 'type' | 'version' | 'groupId' | 'seasonId' | 'placesLeft'>

/** Before every Series: what has no rows yet. */
const notExpanded = '1900-01-01T00:00' as LocalDateTime

/** Stores a Series that was checked before. Its Sessions are made by `expandSeries`. */
export async function storeSeries(
  tx: Tx,
  series: NewSeries,
  { group, season }: { readonly group: GroupRow; readonly season: SeasonRow | null },
): Promise<SeriesOfGroup> {
  const row = {
    ...series,
    key: randomBytes(8).toString('base64url'),
    groupId: group.id,
    seasonId: season?.id ?? null,
    languageTags: series.languages.map(({ language }) => language).join(' '),
    features: featureBits.toBits(series.features),
    knownTo: 'ANYBODY' as const,
    expandedUntil: notExpanded,
    version: 1,
  }
  await addSeries(tx, row)
  await putWords(tx, { id: row.id, words: wordsOfSessions(group, saidBy(row)) })
  const stored = { series: row, group, season }
  await recordChange(tx, [], [boxOfSeries(stored)])
  return stored
}

/** What a Series, or a Session of its own, says besides its Group. */
export const saidBy = ({
  topic,
  guestSpeakers,
}: Pick<SeriesRow, 'topic' | 'guestSpeakers'>): readonly (Text | null)[] => [
  topic,
  ...guestSpeakers.flatMap((guest) => [guest.title, guest.topic, guest.organisation]),
]

/** What Sessions are found by: the Group's title and summary, and what they say themselves, in every language. */
export const wordsOfSessions = (
  { title, summary }: Pick<GroupRow, 'title' | 'summary'>,
  own: readonly (Text | null)[],
): string => toWords(...[title, summary, ...own].flatMap((text) => Object.values(text ?? {})))
