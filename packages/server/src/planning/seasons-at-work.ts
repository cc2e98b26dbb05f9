import type { Season } from '@piiri/domain/seasons/season.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { SeasonId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { isStaff } from '@piiri/domain/shared/viewer'
import { mustSee, see, type Context } from '../schema/context.ts'
import { boxOfSeason, patchSeason, seasonRowsForSystem, type SeasonRow } from '../seasons/seasons.repository.ts'
import { recordChange } from '../shared/programme-version.repository.ts'
import type { Read, Tx } from '../storage/query.ts'

type SeasonFailure = 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT' | 'INVALID_INPUT'
export type SeasonOutcome = Outcome<Disclosed<Season>, SeasonFailure>

/** The Season that the viewer wants to change. Only staff does. */
export async function seasonToPlan(
  context: Context,
  read: Read,
  id: SeasonId,
  expectedVersion: number | null = null,
): Promise<Outcome<SeasonRow, 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT'>> {
  const [row] = await seasonRowsForSystem(read, { ids: [id] })
  if (row === undefined || see(context, boxOfSeason(row)) === null) return { ok: false, error: 'NOT_FOUND' }
  if (!isStaff(context.viewer)) return { ok: false, error: 'NOT_ALLOWED' }
  if (expectedVersion !== null && expectedVersion !== row.version)
    return { ok: false, error: 'CONFLICT', currentVersion: row.version }
  return success(row)
}

/** Writes a Season that was read in this unit, with its next version. */
export async function writeSeason(tx: Tx, before: SeasonRow, change: Partial<SeasonRow>): Promise<SeasonRow> {
  const after = { ...before, ...change, version: before.version + 1 }
  if ((await patchSeason(tx, after)) !== 1) throw new Error(`Season ${before.id} was changed meanwhile.`)
  await recordChange(tx, [boxOfSeason(before)], [boxOfSeason(after)])
  return after
}

export const tellSeason = (
  context: Context,
  row: SeasonRow,
): { readonly ok: true; readonly value: Disclosed<Season> } => success(mustSee(context, boxOfSeason(row)))
