import { randomBytes } from 'node:crypto'
import { idFrom } from '@piiri/domain/shared/id'
import type { SessionRow } from '../sessions/session-boxes.ts'
import type { Tx } from '../storage/query.ts'
import { addRegistration, patchRegistration, type RegistrationRow } from './registrations.repository.ts'
import { tallyOf } from './settle-places.ts'

type Taken = Pick<RegistrationRow, 'accountId' | 'wordsHash' | 'interpretingWish'>

/** The last place on a Session's waiting list, from which `settlePlaces` takes who has room. `former`: the same person's, given back before. */
export async function takeNumber(
  tx: Tx,
  session: SessionRow,
  of: Taken,
  former: RegistrationRow | null,
): Promise<RegistrationRow> {
  const { last } = await tallyOf(tx, session.id)
  const row: RegistrationRow = {
    id: former?.id ?? idFrom('reg', randomBytes(16)),
    sessionId: session.id,
    ...of,
    status: 'WAITLISTED',
    number: last + 1,
    seenStart: session.start,
    seenEnd: session.end,
    seenStatus: session.status,
    seenVenueId: null,
    seenPlace: 'WAITLISTED',
  }
  await (former === null ? addRegistration : patchRegistration)(tx, row)
  return row
}
