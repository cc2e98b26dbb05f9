import { isDeepStrictEqual } from 'node:util'
import { disclose } from '@piiri/domain/shared/disclosure'
import type { SeriesId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import { visitor } from '@piiri/domain/shared/viewer'
import { addSeries, boxOfSeries, patchSeries, type SeriesRow } from '../series/series.repository.ts'
import { takeAlong } from '../series/made-like.ts'
import { saidBy, wordsOfSessions } from '../series/store-series.ts'
import { recordChange } from '../shared/programme-version.repository.ts'
import { goesOnBeyondRows, tellOfSeriesAgain } from '../sessions/given-up-series.ts'
import { tellSeries } from '../sessions/tell-series.ts'
import { writeSessions } from '../sessions/write-sessions.ts'
import type { Tx } from '../storage/query.ts'
import { putWords } from '../storage/search.repository.ts'
import { hidingUntoldVenues } from '../venues/hide-untold-venues.ts'
import type { Draft, SeriesDraft } from './draft.ts'

/** Writes a draft that was made in this unit. */
export async function writeDraft(tx: Tx, { of, series, sessions }: Draft, now: Instant): Promise<void> {
  const told: SeriesId[] = []
  for (const draft of series.map((one) => withKnownTo(one, of, sessions))) {
    const version = await writeSeries(tx, of, draft)
    if (version !== null && saysOtherwise(draft)) told.push(draft.after.id)
  }
  await writeSessions(tx, of, sessions, now)
  await tellSeries(tx, now, told)
}

/** One that was given up whole, and has a date again, as a row or beyond the rows, is for anybody from then on. */
function withKnownTo({ before, after }: SeriesDraft, of: Draft['of'], sessions: Draft['sessions']): SeriesDraft {
  const isOn = sessions.some(({ after: one }) => one.seriesId === after.id && one.knownTo === 'ANYBODY')
  if (after.knownTo === 'ANYBODY' || !(isOn || goesOnBeyondRows({ ...of, series: after }))) return { before, after }
  return { before, after: { ...after, knownTo: 'ANYBODY' } }
}

/** Whether lists of Series say of one something else than before: when it is, and what it is about. */
const saysOtherwise = ({ before, after }: SeriesDraft): boolean =>
  before === null || !isDeepStrictEqual(said(before), said(after))
const said = ({ start, durationMinutes, recurrence, excluded, topic, note, languages }: SeriesRow) => [
  [start, durationMinutes, recurrence, excluded],
  [topic, note, languages],
]

/** Answers the programme's version from then on, where visitors learn of it; else null. */
async function writeSeries(
  tx: Tx,
  { group, season }: Draft['of'],
  { before, after }: SeriesDraft,
): Promise<number | null> {
  if (before === null) await addSeries(tx, after)
  if (before === null && after.continuesId !== null) await takeAlong(tx, after.continuesId, after.id)
  if (before !== null && (await patchSeries(tx, after)) !== 1)
    throw new Error(`Series ${after.id} was changed meanwhile.`)
  if (before !== null && before.knownTo !== after.knownTo) await tellOfSeriesAgain(tx, [after.id])
  if (before === null || !isDeepStrictEqual(saidBy(before), saidBy(after)))
    await putWords(tx, { id: after.id, words: wordsOfSessions(group, saidBy(after)) })
  const box = (row: SeriesRow) => boxOfSeries({ series: row, group, season })
  const hide = disclose(box(after), visitor) === null ? null : await hidingUntoldVenues(tx, [before ?? after, after])
  const boxes = (rows: readonly SeriesRow[]) => rows.map((row) => box(hide === null ? row : hide(row)))
  return recordChange(tx, boxes(before === null ? [] : [before]), boxes([after]))
}
