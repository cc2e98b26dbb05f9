import type { SessionId } from '@piiri/domain/shared/id'
import type { Context } from '../schema/context.ts'
import { sessionsByIdsForSystem } from '../sessions/sessions.repository.ts'
import { groupRows } from '../shared/group-rows.ts'
import type { Tx } from '../storage/query.ts'
import { removeRegistration, type RegistrationRow } from './registrations.repository.ts'
import { settlePlaces } from './settle-places.ts'
import { keepWish } from './wishes.repository.ts'

/**
 * Takes away places, found in this unit, and gives them to whoever waits. What has begun stays as it was, without them: how many wished for which
 * language too, or two answers about the same month, one before and one after, would give what they wished.
 */
export async function leavePlaces(
  tx: Tx,
  { clock }: Pick<Context, 'clock'>,
  found: readonly { readonly registration: RegistrationRow }[],
): Promise<void> {
  const now = clock()
  const rows = found.map(({ registration }) => registration)
  for (const [session, leaving] of groupRows(rows, ({ sessionId }) => sessionId)) {
    for (const { id } of leaving) await removeRegistration(tx, { id })
    const [of] = await sessionsByIdsForSystem(tx, { ids: [session] })
    if (of === undefined) continue
    if (of.session.start > now) await settlePlaces(tx, of)
    else await keepWishesOf(tx, session, leaving)
  }
}

async function keepWishesOf(tx: Tx, session: SessionId, rows: readonly RegistrationRow[]): Promise<void> {
  for (const { status, interpretingWish: language } of rows)
    if (status === 'CONFIRMED' && language !== null) await keepWish(tx, { session, language, count: 1 })
}
