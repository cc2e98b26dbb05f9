import type { AccountId, GroupId } from '@piiri/domain/shared/id'
import { toIsoDuration } from '@piiri/domain/shared/duration'
import { accountsHave } from '../people/account-parts.ts'
import { beforeLeavingGroup } from '../people/membership-parts.ts'
import type { Context } from '../schema/context.ts'
import type { Tx } from '../storage/query.ts'
import { ideasOfAccount, supportOfAccount, tasksOfAccount, votesOfAccount } from './ideas-of-account.repository.ts'
import {
  dropSupportOf,
  dropTasksOf,
  dropVotesOf,
  forgetProposerOf,
  forgetTasksOf,
  keepMaybeOf,
  keepSupportOf,
  keepYesOf,
} from './people-of-ideas.repository.ts'

accountsHave({ name: 'ideas', tell: tellIdeas, leave: leaveIdeas })
beforeLeavingGroup((tx, { accountId, groupId }) => leaveNameless(tx, accountId, groupId))

async function tellIdeas({ read }: Context, account: AccountId) {
  const [proposed, supported, tasks, votes] = [
    await ideasOfAccount(read, { account }),
    await supportOfAccount(read, { account }),
    await tasksOfAccount(read, { account }),
    await votesOfAccount(read, { account }),
  ]
  return {
    proposed: proposed.map(({ id, groupId, title, description, contentLanguage }) => ({
      id,
      group: groupId,
      title,
      description,
      language: contentLanguage,
    })),
    supported: supported.map(({ id }) => id),
    tasks: tasks.map(({ task: { id, ideaId, title, isDone } }) => ({ id, idea: ideaId, title, isDone })),
    votes: votes.map(({ vote, option: { ideaId, start, durationMinutes } }) => ({
      idea: ideaId,
      start,
      duration: toIsoDuration(durationMinutes),
      vote,
    })),
  }
}

/**
 * Nothing leads from an Idea to somebody who is erased. Whatever counted them nameless keeps the number, and an Idea that was theirs stays as nobody's: what
 * changed as an alias went would tell whose it was.
 */
async function leaveIdeas(tx: Tx, _: unknown, account: AccountId): Promise<void> {
  await leaveNameless(tx, account, null)
  await dropTasksOf(tx, { account })
  await forgetTasksOf(tx, { account })
}

/** The same of a Group's, for somebody who leaves that. Work that they took there is free as their Membership goes. */
async function leaveNameless(tx: Tx, account: AccountId, group: GroupId | null): Promise<void> {
  const leaving = { account, group }
  await keepSupportOf(tx, leaving)
  await dropSupportOf(tx, leaving)
  await keepYesOf(tx, leaving)
  await keepMaybeOf(tx, leaving)
  await dropVotesOf(tx, leaving)
  await forgetProposerOf(tx, leaving)
}
