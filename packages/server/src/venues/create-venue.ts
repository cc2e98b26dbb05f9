import { randomBytes } from 'node:crypto'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import { idFrom } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { isStaff } from '@piiri/domain/shared/viewer'
import { checkVenue, type WrittenVenue } from '@piiri/domain/venues/check-venue'
import type { Venue } from '@piiri/domain/venues/venue.policy'
import { recordAct } from '../audit/record-act.ts'
import { mustSee, type Context } from '../schema/context.ts'
import { storeVenue } from './store-venue.ts'
import { boxOfVenue } from './venues.repository.ts'

type Failures = 'NOT_ALLOWED' | 'INVALID_INPUT'

/** Writes a Venue down, which only staff does. */
export async function createVenue(
  context: Context,
  written: WrittenVenue,
): Promise<Outcome<Disclosed<Venue>, Failures>> {
  if (!isStaff(context.viewer)) return { ok: false, error: 'NOT_ALLOWED' }
  const checked = checkVenue(['input'], written, context.defaultLanguage)
  if (!checked.ok) return checked
  return context.write(async (tx) => {
    const row = await storeVenue(tx, { id: idFrom('ven', randomBytes(16)), ...checked.value })
    await recordAct(tx, context, { action: 'venue.created', group: null, subject: row.id })
    return success(mustSee(context, boxOfVenue(row, [])))
  })
}
