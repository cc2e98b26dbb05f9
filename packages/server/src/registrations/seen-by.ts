import type { LastSeen, RegistrationStatus } from '@piiri/domain/registrations/registration.policy'
import { disclose, type Disclosed } from '@piiri/domain/shared/disclosure'
import type { Session } from '@piiri/domain/sessions/session.policy'
import type { Context } from '../schema/context.ts'
import { boxOfSession, type SessionOfGroup } from '../sessions/session-boxes.ts'
import { loadVenue } from '../venues/venue.schema.ts'
import type { RegistrationRow } from './registrations.repository.ts'

/** What the viewer is told now of a Session, and of a place there. */
export async function nowSeen(
  context: Context,
  { start, end, status, venueId }: Disclosed<Session>,
  place: RegistrationStatus,
): Promise<LastSeen> {
  const venue = venueId === null ? null : await loadVenue(context, venueId)
  return { start, end, status, venueId: venue?.id ?? null, place }
}

/** The same as a Registration's row has it. */
const asSeen = ({ start, end, status, venueId, place }: LastSeen) => ({
  seenStart: start,
  seenEnd: end,
  seenStatus: status,
  seenVenueId: venueId,
  seenPlace: place,
})

/** The row with what its holder is told now; as it was, where they may no longer know of the Session. */
export async function seenNow(context: Context, found: SessionOfGroup, row: RegistrationRow): Promise<RegistrationRow> {
  const session = disclose(boxOfSession(found), context.viewer)
  return session === null ? row : { ...row, ...asSeen(await nowSeen(context, session, row.status)) }
}
