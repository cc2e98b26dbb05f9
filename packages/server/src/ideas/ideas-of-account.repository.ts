import type { AccountId } from '@piiri/domain/shared/id'
import { asc, eq } from 'drizzle-orm'
import { as, q } from '../storage/kit.ts'
import { all, type Params } from '../storage/query.ts'
import { dateOption, dateVote, idea, ideaSupport, ideaTask, ideaTaskTaker } from './ideas.table.ts'

type Of = { readonly account: AccountId }

/** What somebody has to do with Ideas, for their own export. */
export const ideasOfAccount = all((p: Params<Of>) =>
  q
    .select()
    .from(idea)
    .where(eq(idea.proposerId, as(idea.proposerId, p.account)))
    .orderBy(asc(idea.id)),
)
export const supportOfAccount = all((p: Params<Of>) =>
  q
    .select({ id: ideaSupport.ideaId })
    .from(ideaSupport)
    .where(eq(ideaSupport.accountId, as(ideaSupport.accountId, p.account)))
    .orderBy(asc(ideaSupport.ideaId)),
)
export const tasksOfAccount = all((p: Params<Of>) =>
  q
    .select({ task: ideaTask })
    .from(ideaTaskTaker)
    .innerJoin(ideaTask, eq(ideaTask.id, ideaTaskTaker.taskId))
    .where(eq(ideaTaskTaker.accountId, as(ideaTaskTaker.accountId, p.account)))
    .orderBy(asc(ideaTask.id)),
)
export const votesOfAccount = all((p: Params<Of>) =>
  q
    .select({ vote: dateVote.vote, option: dateOption })
    .from(dateVote)
    .innerJoin(dateOption, eq(dateOption.id, dateVote.dateOptionId))
    .where(eq(dateVote.accountId, as(dateVote.accountId, p.account)))
    .orderBy(asc(dateOption.id)),
)
