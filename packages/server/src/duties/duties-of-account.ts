import type { AccountId } from '@piiri/domain/shared/id'
import { toRfc3339 } from '@piiri/domain/shared/instant'
import { accountsHave } from '../people/account-parts.ts'
import { beforeLeavingGroup } from '../people/membership-parts.ts'
import type { Context } from '../schema/context.ts'
import type { Tx } from '../storage/query.ts'
import { countWhatIsDone, dutiesOfAccount } from './duties.repository.ts'

accountsHave({ name: 'duties', tell: tellDuties, leave: leaveDuties })
beforeLeavingGroup((tx, _, context) => leaveDuties(tx, context))

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

/** What they have taken is free again with their Memberships; of what is over the number stays. */
async function leaveDuties(tx: Tx, { clock }: Pick<Context, 'clock'>): Promise<void> {
  await countWhatIsDone(tx, { now: clock() })
}
