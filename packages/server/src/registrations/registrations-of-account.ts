import type { AccountId } from '@piiri/domain/shared/id'
import { toRfc3339 } from '@piiri/domain/shared/instant'
import { accountsHave } from '../people/account-parts.ts'
import { beforeLeavingGroup } from '../people/membership-parts.ts'
import type { MembershipRow } from '../people/memberships.repository.ts'
import type { Context } from '../schema/context.ts'
import { ofInstants } from '../shared/bounds.ts'
import type { Tx } from '../storage/query.ts'
import { leavePlaces } from './leave-places.ts'
import { registrationsOfAccount } from './registrations.repository.ts'

/** More than anybody can have before they are erased. */
const all = 100_000

accountsHave({ name: 'registrations', tell: tellRegistrations, leave: leavePlacesOfAccount })
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

/** Whoever waits gets the places of somebody who goes. */
async function leavePlacesOfAccount(tx: Tx, context: Pick<Context, 'clock'>, account: AccountId): Promise<void> {
  await leavePlaces(tx, context, await placesOf(tx, account))
}

/** Of a CONFIDENTIAL Group they are told nothing any more: neither that they move up there, nor that they still wait. Dates of an OPEN one stay everybody's. */
async function leavePlacesOfGroup(
  tx: Tx,
  { accountId, groupId }: MembershipRow,
  context: Pick<Context, 'clock'>,
): Promise<void> {
  const found = await placesOf(tx, accountId)
  const hidden = found.filter(({ group }) => group.id === groupId && group.confidentiality === 'CONFIDENTIAL')
  await leavePlaces(tx, context, hidden)
}

const placesOf = (tx: Tx, account: AccountId) =>
  registrationsOfAccount(tx, { account, endsAfter: ofInstants[0], limit: all })
