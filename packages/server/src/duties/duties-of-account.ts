import type { AccountId } from '@piiri/domain/shared/id'
import { toRfc3339 } from '@piiri/domain/shared/instant'
import { accountsHave } from '../people/account-parts.ts'
import { beforeLeavingGroup } from '../people/membership-parts.ts'
import { membershipsOfAccountForSystem, type MembershipRow } from '../people/memberships.repository.ts'
import type { Context } from '../schema/context.ts'
import { sessionsByIdsForSystem } from '../sessions/sessions.repository.ts'
import type { Tx } from '../storage/query.ts'
import { countWhatIsDone, dropTaker, dutiesOfAccount } from './duties.repository.ts'
import { noteTakers } from './note-takers.ts'

accountsHave({ name: 'duties', tell: tellDuties, leave: leaveDuties })
beforeLeavingGroup(leaveDutiesOfGroup)

/** What they have taken, and did within 90 days. */
async function tellDuties({ read }: Context, account: AccountId) {
  const found = await dutiesOfAccount(read, { account })
  return found.map(({ duty: { id, kind, language, title }, session: { sessionId, groupId, start } }) => ({
    id,
    group: groupId,
    session: sessionId,
    start: toRfc3339(start),
    kind,
    language,
    title,
  }))
}

type Here = Pick<Context, 'clock'>
async function leaveDuties(tx: Tx, context: Here, account: AccountId): Promise<void> {
  for (const { membership } of await membershipsOfAccountForSystem(tx, account))
    await leaveDutiesOfGroup(tx, membership, context)
}

/** What they have taken is free again, and no edit keeps a date for it any more; of what is over the number stays. */
async function leaveDutiesOfGroup(tx: Tx, { id, accountId, groupId }: MembershipRow, { clock }: Here): Promise<void> {
  const now = clock()
  await countWhatIsDone(tx, { now })
  const taken = (await dutiesOfAccount(tx, { account: accountId })).filter(({ session }) => session.groupId === groupId)
  const sessions = [...new Set(taken.map(({ session }) => session.sessionId))]
  for (const at of await sessionsByIdsForSystem(tx, { ids: sessions })) {
    if (at.session.end <= now) continue
    for (const { duty } of taken.filter(({ session }) => session.sessionId === at.session.id))
      await dropTaker(tx, { duty: duty.id, membership: id })
    await noteTakers(tx, at)
  }
}
