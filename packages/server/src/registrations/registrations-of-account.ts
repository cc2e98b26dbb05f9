import type { AccountId } from '@piiri/domain/shared/id'
import { toRfc3339 } from '@piiri/domain/shared/instant'
import { accountsHave } from '../people/account-parts.ts'
import { beforeLeavingGroup } from '../people/membership-parts.ts'
import type { MembershipRow } from '../people/memberships.repository.ts'
import type { Context } from '../schema/context.ts'
import { sessionsByIdsForSystem } from '../sessions/sessions.repository.ts'
import { ofInstants } from '../shared/bounds.ts'
import type { Tx } from '../storage/query.ts'
import { registrationsOfAccount, removeRegistration, type FoundRegistration } from './registrations.repository.ts'
import { settlePlaces } from './settle-places.ts'
import { keepWish } from './wishes.repository.ts'

/** More than anybody can have before they are erased. */
const all = 100_000

accountsHave({ name: 'registrations', tell: tellRegistrations, leave: leavePlaces })
beforeLeavingGroup(leavePlacesOfGroup)

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

type Here = Pick<Context, 'clock'>
/** Whoever waits gets the places of somebody who goes. */
async function leavePlaces(tx: Tx, context: Here, account: AccountId): Promise<void> {
  for (const found of await placesOf(tx, account)) await leavePlace(tx, context, found)
}

/** Of a CONFIDENTIAL Group they are told nothing any more: neither that they move up there, nor that they still wait. Dates of an OPEN one stay everybody's. */
async function leavePlacesOfGroup(tx: Tx, { accountId, groupId }: MembershipRow, context: Here): Promise<void> {
  for (const found of await placesOf(tx, accountId))
    if (found.group.id === groupId && found.group.confidentiality === 'CONFIDENTIAL')
      await leavePlace(tx, context, found)
}

const placesOf = (tx: Tx, account: AccountId) =>
  registrationsOfAccount(tx, { account, endsAfter: ofInstants[0], limit: all })

/**
 * What has begun stays as it was, without them: how many wished for which language too, or two answers about the same month, one before and one
 * after, would give what they wished.
 */
async function leavePlace(tx: Tx, { clock }: Here, { registration }: FoundRegistration): Promise<void> {
  const { id, sessionId: session, status, interpretingWish: language } = registration
  await removeRegistration(tx, { id })
  const [of] = await sessionsByIdsForSystem(tx, { ids: [session] })
  if (of === undefined) return
  if (of.session.start > clock()) await settlePlaces(tx, of)
  else if (status === 'CONFIRMED' && language !== null) await keepWish(tx, { session, language, count: 1 })
}
