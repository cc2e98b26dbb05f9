import { isDeepStrictEqual } from 'node:util'
import { disclose } from '@piiri/domain/shared/disclosure'
import type { Instant } from '@piiri/domain/shared/instant'
import { visitor } from '@piiri/domain/shared/viewer'
import { addSeries, boxOfSeries, patchSeries, type SeriesRow } from '../series/series.repository.ts'
import { takeAlong } from '../series/made-like.ts'
import { saidBy, wordsOfSessions } from '../series/store-series.ts'
import { recordChange } from '../shared/programme-version.repository.ts'
import { writeSessions } from '../sessions/write-sessions.ts'
import type { Tx } from '../storage/query.ts'
import { putWords } from '../storage/search.repository.ts'
import { hidingUntoldVenues } from '../venues/hide-untold-venues.ts'
import type { Draft, SeriesDraft } from './draft.ts'

/** Writes a draft that was made in this unit. */
export async function writeDraft(tx: Tx, { of, series, sessions }: Draft, now: Instant): Promise<void> {
  for (const draft of series) await writeSeries(tx, of, draft)
  await writeSessions(tx, of, sessions, now)
}

async function writeSeries(tx: Tx, { group, season }: Draft['of'], { before, after }: SeriesDraft): Promise<void> {
  if (before === null) await addSeries(tx, after)
  if (before === null && after.continuesId !== null) await takeAlong(tx, after.continuesId, after.id)
  if (before !== null && (await patchSeries(tx, after)) !== 1)
    throw new Error(`Series ${after.id} was changed meanwhile.`)
  if (before === null || !isDeepStrictEqual(saidBy(before), saidBy(after)))
    await putWords(tx, { id: after.id, words: wordsOfSessions(group, saidBy(after)) })
  const box = (row: SeriesRow) => boxOfSeries({ series: row, group, season })
  const hide = disclose(box(after), visitor) === null ? null : await hidingUntoldVenues(tx, [before ?? after, after])
  const boxes = (rows: readonly SeriesRow[]) => rows.map((row) => box(hide === null ? row : hide(row)))
  await recordChange(tx, boxes(before === null ? [] : [before]), boxes([after]))
}
