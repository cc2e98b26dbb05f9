import { success, type Outcome } from '@piiri/domain/shared/outcome'
import type { Context } from '../schema/context.ts'
import { sessionsByIdsForSystem } from '../sessions/sessions.repository.ts'
import type { Tx } from '../storage/query.ts'
import { patchRegistration, type FoundRegistration } from './registrations.repository.ts'
import { settlePlaces } from './settle-places.ts'

export type GivenBack = Outcome<FoundRegistration, 'SESSION_IN_THE_PAST'>

/**
 * Frees a place that was found in this unit, for whoever waits first. `SEEN`: by its holder, who knows; otherwise it has changed for them. The wish
 * goes with it.
 */
export async function giveBack(
  tx: Tx,
  { clock }: Pick<Context, 'clock'>,
  found: FoundRegistration,
  how: 'SEEN' | 'UNSEEN',
): Promise<GivenBack> {
  const { registration } = found
  const [of] = await sessionsByIdsForSystem(tx, { ids: [registration.sessionId] })
  if (of === undefined) throw new Error(`Registration ${registration.id} has no Session.`)
  if (registration.status === 'CANCELLED') return success(found)
  if (of.session.start <= clock()) return { ok: false, error: 'SESSION_IN_THE_PAST' }
  const freed = {
    ...registration,
    status: 'CANCELLED' as const,
    interpretingWish: null,
    ...(how === 'SEEN' && { seenPlace: 'CANCELLED' as const }),
  }
  await patchRegistration(tx, freed)
  await settlePlaces(tx, of)
  return success({ ...found, registration: freed, waitlistPosition: null })
}
