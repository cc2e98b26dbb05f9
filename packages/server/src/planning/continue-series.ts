import { randomBytes } from 'node:crypto'
import { idFrom } from '@piiri/domain/shared/id'
import type { LocalDateTime } from '@piiri/domain/shared/local-date-time'
import type { SeriesRow } from '../series/series.repository.ts'

/**
 * By which ids of what lies beyond the rows are told: the part that has all of that keeps the key, so that they stay. Of what is a row its id is
 * kept anyway.
 */
export function keysAfter(
  { key, expandedUntil }: SeriesRow,
  cut: LocalDateTime,
): { readonly before: string; readonly after: string } {
  const other = randomBytes(8).toString('base64url')
  return cut <= expandedUntil ? { before: other, after: key } : { before: key, after: other }
}

/** Its version goes on: whoever has read the one that it was split from has not read it. */
export const continuing = (series: SeriesRow): Pick<SeriesRow, 'id' | 'continuesId' | 'version'> => ({
  id: idFrom('ser', randomBytes(16)),
  continuesId: series.id,
  version: series.version + 1,
})
