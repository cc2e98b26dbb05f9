import type { Break, Season } from '@piiri/domain/seasons/season.policy'
import { recordChange } from '../shared/programme-version.repository.ts'
import type { Tx } from '../storage/query.ts'
import { addBreak, addSeason, boxOfBreak, boxOfSeason, type SeasonRow } from './seasons.repository.ts'

export type NewSeason = Omit<Season, 'type' | 'version'>
export type NewBreak = Omit<Break, 'type' | 'seasonId'> & { readonly publicHolidayOf: string | null }

/** Stores a Season that was checked before, with its Breaks. */
export async function storeSeason(tx: Tx, season: NewSeason, breaks: readonly NewBreak[]): Promise<SeasonRow> {
  const row: SeasonRow = { ...season, publishedAt: null, version: 1 }
  await addSeason(tx, row)
  const rows = breaks.map((one) => ({ ...one, seasonId: row.id }))
  for (const one of rows) await addBreak(tx, one)
  await recordChange(tx, [], [boxOfSeason(row), ...rows.map((one) => boxOfBreak(one, row))])
  return row
}
