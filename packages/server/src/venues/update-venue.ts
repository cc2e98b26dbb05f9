import { isDeepStrictEqual } from 'node:util'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { VenueId } from '@piiri/domain/shared/id'
import { success, type Failure, type Outcome } from '@piiri/domain/shared/outcome'
import { isStaff } from '@piiri/domain/shared/viewer'
import { checkVenue, type WrittenVenue } from '@piiri/domain/venues/check-venue'
import type { Venue } from '@piiri/domain/venues/venue.policy'
import { recordAct } from '../audit/record-act.ts'
import { mustSee, see, type Context } from '../schema/context.ts'
import { forgetAllAnswers } from '../shared/idempotency.repository.ts'
import { recordChange } from '../shared/programme-version.repository.ts'
import { followVenue } from './changed-venues.ts'
import { meetingGroups } from './meeting-groups.ts'
import { accessBits, boxOfVenue, findVenues, putVenue, venueForSystem, type VenueRow } from './venues.repository.ts'

export type VenueChange = {
  readonly id: VenueId
  readonly expectedVersion: number | null
  readonly written: WrittenVenue
}
type Failures = 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT' | 'INVALID_INPUT'

/**
 * Writes a Venue anew, which only staff does. From this unit of work on no cache, calendar or answer that was kept tells what is hidden by it. What
 * visitors are told of no Session changes where they are told nothing else of its Venue.
 */
export async function updateVenue(
  context: Context,
  { id, expectedVersion, written }: VenueChange,
): Promise<Outcome<Disclosed<Venue>, Failures>> {
  if (!isStaff(context.viewer)) return refusal(context, id)
  return context.write(async (tx): Promise<Outcome<Disclosed<Venue>, Failures>> => {
    const row = await venueForSystem(tx, id)
    if (row === null) return { ok: false, error: 'NOT_FOUND' }
    if (expectedVersion !== null && expectedVersion !== row.version)
      return { ok: false, error: 'CONFLICT', currentVersion: row.version }
    const checked = checkVenue(['input'], written, context.defaultLanguage)
    if (!checked.ok) return checked
    const after: VenueRow = { ...row, ...checked.value, access: accessBits.toBits(checked.value.access) }
    const fields = names.filter((name) => !isDeepStrictEqual(row[name], after[name]))
    const changed = { ...after, version: row.version + (fields.length > 0 ? 1 : 0) }
    if (fields.length > 0) {
      await putVenue(tx, after)
      const version = await recordChange(tx, [boxOfVenue(row, [])], [boxOfVenue(changed, [])])
      await followVenue(tx, { before: row, after: changed }, { version, at: context.clock() })
      if (fields.includes('disclosure')) await forgetAllAnswers(tx)
      await recordAct(tx, context, { action: 'venue.updated', group: null, subject: id, fields })
    }
    return success(mustSee(context, boxOfVenue(changed, [])))
  })
}

/** One that they may not know of is not there for them. */
async function refusal(context: Context, id: VenueId): Promise<Failure<'NOT_FOUND' | 'NOT_ALLOWED'>> {
  const found = await findVenues(context.read, [id], await meetingGroups(context, [id]))
  return { ok: false, error: see(context, found.get(id) ?? null) === null ? 'NOT_FOUND' : 'NOT_ALLOWED' }
}

const names = [
  'name',
  'disclosure',
  'address',
  'postalCode',
  'city',
  'country',
  'district',
  'latitude',
  'longitude',
  'directions',
  'access',
  'timeZone',
] as const
