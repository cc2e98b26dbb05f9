import type { AccountId, GroupId, IdeaId, PartnerId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import { and, asc, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { as, atMost, q, whenGiven } from '../storage/kit.ts'
import { all, change, type Params } from '../storage/query.ts'
import { dateOption, dateVote, idea, ideaSupport, ideaTask, ideaTaskTaker } from './ideas.table.ts'

type Of = { readonly account: AccountId }

/** `group`: in that Group alone; null: everywhere. */
type Leaving = Of & { readonly group: GroupId | null }
const inGroup = (p: Params<Leaving>) => whenGiven(p.group, eq(idea.groupId, as(idea.groupId, p.group)))
/** Ideas of the Group; of all, where none is given. */
const ideasIn = (p: Params<Leaving>) => q.select({ id: idea.id }).from(idea).where(inGroup(p))

/** Of somebody who goes only numbers stay: that one more supports an Idea, or voted for a date. */
export const keepSupportOf = change((p: Params<Leaving>) =>
  q
    .update(idea)
    .set({ keptSupporters: sql`${idea.keptSupporters} + 1` })
    .where(
      and(
        inArray(
          idea.id,
          q
            .select({ id: ideaSupport.ideaId })
            .from(ideaSupport)
            .where(eq(ideaSupport.accountId, as(ideaSupport.accountId, p.account))),
        ),
        inGroup(p),
      ),
    ),
)
export const dropSupportOf = change((p: Params<Leaving>) =>
  q
    .delete(ideaSupport)
    .where(
      and(eq(ideaSupport.accountId, as(ideaSupport.accountId, p.account)), inArray(ideaSupport.ideaId, ideasIn(p))),
    ),
)
const votedBy = (p: Params<Leaving>, vote: 'YES' | 'MAYBE') =>
  and(
    inArray(
      dateOption.id,
      q
        .select({ id: dateVote.dateOptionId })
        .from(dateVote)
        .where(and(eq(dateVote.accountId, as(dateVote.accountId, p.account)), eq(dateVote.vote, vote))),
    ),
    inArray(dateOption.ideaId, ideasIn(p)),
  )
export const keepYesOf = change((p: Params<Leaving>) =>
  q
    .update(dateOption)
    .set({ keptYes: sql`${dateOption.keptYes} + 1` })
    .where(votedBy(p, 'YES')),
)
export const keepMaybeOf = change((p: Params<Leaving>) =>
  q
    .update(dateOption)
    .set({ keptMaybe: sql`${dateOption.keptMaybe} + 1` })
    .where(votedBy(p, 'MAYBE')),
)
export const dropVotesOf = change((p: Params<Leaving>) =>
  q.delete(dateVote).where(
    and(
      eq(dateVote.accountId, as(dateVote.accountId, p.account)),
      inArray(
        dateVote.dateOptionId,
        q
          .select({ id: dateOption.id })
          .from(dateOption)
          .where(inArray(dateOption.ideaId, ideasIn(p))),
      ),
    ),
  ),
)
export const forgetProposerOf = change((p: Params<Leaving>) =>
  q
    .update(idea)
    .set({ proposerId: null })
    .where(and(eq(idea.proposerId, as(idea.proposerId, p.account)), inGroup(p))),
)
/** Those of a partner that is removed stay, as nobody's. */
export const forgetPartnerOfIdeas = change((p: Params<{ partner: PartnerId }>) =>
  q
    .update(idea)
    .set({ partnerId: null })
    .where(eq(idea.partnerId, as(idea.partnerId, p.partner))),
)
/** By alias it is told who has them: they are free as the alias goes. */
export const dropTasksOf = change((p: Params<Of>) =>
  q
    .delete(ideaTaskTaker)
    .where(
      and(eq(ideaTaskTaker.accountId, as(ideaTaskTaker.accountId, p.account)), isNotNull(ideaTaskTaker.membershipId)),
    ),
)
/** Where nobody is told who has them, nobody is told that they have gone. */
export const forgetTasksOf = change((p: Params<Of>) =>
  q
    .update(ideaTaskTaker)
    .set({ accountId: null })
    .where(
      and(eq(ideaTaskTaker.accountId, as(ideaTaskTaker.accountId, p.account)), isNull(ideaTaskTaker.membershipId)),
    ),
)
/** The next few Ideas that were closed before an instant, and of which it is still known who took part. */
export const ideasClosedBefore = all((p: Params<{ until: Instant; limit: number }>) =>
  q
    .select({ id: idea.id })
    .from(idea)
    .where(lte(idea.closedAt, as(idea.closedAt, p.until)))
    .orderBy(asc(idea.closedAt))
    .limit(atMost(p.limit)),
)
type OfIdea = { readonly id: IdeaId }
export const forgetPeopleOf = change((p: Params<OfIdea>) =>
  q
    .update(idea)
    .set({
      proposerId: null,
      closedAt: null,
      keptSupporters: sql`${idea.keptSupporters} + (select count(*) from ${ideaSupport} where ${ideaSupport.ideaId} = ${idea.id})`,
    })
    .where(eq(idea.id, as(idea.id, p.id))),
)
export const dropSupportersOf = change((p: Params<OfIdea>) =>
  q.delete(ideaSupport).where(eq(ideaSupport.ideaId, as(ideaSupport.ideaId, p.id))),
)
export const dropDatesOf = change((p: Params<OfIdea>) =>
  q.delete(dateOption).where(eq(dateOption.ideaId, as(dateOption.ideaId, p.id))),
)
export const dropTakersOf = change((p: Params<OfIdea>) =>
  q.delete(ideaTaskTaker).where(
    inArray(
      ideaTaskTaker.taskId,
      q
        .select({ id: ideaTask.id })
        .from(ideaTask)
        .where(eq(ideaTask.ideaId, as(ideaTask.ideaId, p.id))),
    ),
  ),
)
