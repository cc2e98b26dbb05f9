import { mayPlan } from '@piiri/domain/groups/may-plan'
import type { Registration } from '@piiri/domain/registrations/registration.policy'
import { disclose, type Disclosed } from '@piiri/domain/shared/disclosure'
import type { RegistrationId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { recordAct } from '../audit/record-act.ts'
import type { Context } from '../schema/context.ts'
import { giveBack } from './give-back.ts'
import { boxOfRegistration, registrationForSystem } from './registrations.repository.ts'

/** Frees somebody's place, for those who plan the Session. That a place was freed is written down; whose it was is not. */
export const releasePlace = (
  context: Context,
  id: RegistrationId,
): Promise<Outcome<Disclosed<Registration>, 'NOT_FOUND' | 'SESSION_IN_THE_PAST'>> =>
  context.write(async (tx) => {
    const found = await registrationForSystem(tx, id)
    if (found === null || !mayPlan(context.viewer, found.group.id)) return { ok: false, error: 'NOT_FOUND' }
    const freed = await giveBack(tx, context, found, 'UNSEEN')
    if (!freed.ok) return freed
    if (found.registration.status !== 'CANCELLED')
      await recordAct(tx, context, {
        action: 'place.released',
        group: found.group.id,
        subject: found.registration.sessionId,
      })
    const told = disclose(boxOfRegistration(freed.value), context.viewer)
    if (told === null) throw new Error('Whoever plans a Group may know of its places.')
    return success(told)
  })
