import type { AccountId } from '@piiri/domain/shared/id'
import { toRfc3339 } from '@piiri/domain/shared/instant'
import { accountsHave } from '../people/account-parts.ts'
import type { Context } from '../schema/context.ts'
import { sessionsByIdsForSystem } from '../sessions/sessions.repository.ts'
import { ofInstants } from '../shared/bounds.ts'
import type { Tx } from '../storage/query.ts'
import { registrationsOfAccount, removeRegistration } from './registrations.repository.ts'
import { settlePlaces } from './settle-places.ts'
import { keepWish } from './wishes.repository.ts'

/** More than anybody can have before they are erased. */
const all = 100_000

accountsHave({ name: 'registrations', tell: tellRegistrations, leave: leavePlaces })

async function tellRegistrations({ read }: Context, account: AccountId) {
  const found = await registrationsOfAccount(read, { account, endsAfter: ofInstants[0], limit: all })
  return found.map(({ registration: row }) => ({
    id: row.id,
    session: row.sessionId,
    status: row.status,
    interpretingWish: row.interpretingWish,
    lastSeen: {
      start: toRfc3339(row.seenStart),
      end: toRfc3339(row.seenEnd),
      status: row.seenStatus,
      venue: row.seenVenueId,
      place: row.seenPlace,
    },
  }))
}

/**
 * Whoever waits gets the places of somebody who goes. What has begun stays as it was, without them: how many wished for which language too, or two
 * answers about the same month, one before and one after, would give what they wished.
 */
async function leavePlaces(tx: Tx, { clock }: Pick<Context, 'clock'>, account: AccountId): Promise<void> {
  for (const { registration } of await registrationsOfAccount(tx, { account, endsAfter: ofInstants[0], limit: all })) {
    await removeRegistration(tx, { id: registration.id })
    const [of] = await sessionsByIdsForSystem(tx, { ids: [registration.sessionId] })
    if (of === undefined) continue
    const { sessionId: session, status, interpretingWish: language } = registration
    if (of.session.start > clock()) await settlePlaces(tx, of)
    else if (status === 'CONFIRMED' && language !== null) await keepWish(tx, { session, language, count: 1 })
  }
}
