import type { DateVote } from '@piiri/domain/ideas/idea-status'
import type { DateOptionId, IdeaId, IdeaTaskId } from '@piiri/domain/shared/id'
import type { Viewer } from '@piiri/domain/shared/viewer'
import { and, asc, count, eq, getTableColumns, sql } from 'drizzle-orm'
import type { ConditionSql } from '../storage/condition-sql.ts'
import { alias, as, inList, q, soughtIn } from '../storage/kit.ts'
import { all, change, columnsOf, type New, type Params, type Read } from '../storage/query.ts'
import { shaped } from '../storage/shaped.ts'
import { partsSeenBy, shapesOfParts, type IdeaRow } from './ideas.repository.ts'
import { dateOption, dateVote, idea, ideaSupport, ideaTask, ideaTaskTaker } from './ideas.table.ts'

export type IdeaTaskRow = typeof ideaTask.$inferSelect
export type IdeaTaskTakerRow = typeof ideaTaskTaker.$inferSelect
export type DateOptionRow = typeof dateOption.$inferSelect

/** Supporting again changes nothing. */
export const addSupport = change<New<typeof ideaSupport>>(() =>
  q.insert(ideaSupport).values(columnsOf(ideaSupport)).onConflictDoNothing(),
)
export const dropSupport = change((p: Params<New<typeof ideaSupport>>) =>
  q
    .delete(ideaSupport)
    .where(
      and(
        eq(ideaSupport.ideaId, as(ideaSupport.ideaId, p.ideaId)),
        eq(ideaSupport.accountId, as(ideaSupport.accountId, p.accountId)),
      ),
    ),
)
/** How many support each of some Ideas, and whether the viewer does. Asked of those that were disclosed. */
export const supportersOf = all((p: Params<{ ideas: readonly IdeaId[]; account: string }>) =>
  q
    .select({
      ideaId: idea.id,
      kept: idea.keptSupporters,
      count: count(ideaSupport.accountId),
      own: sql<number>`coalesce(sum(case when ${ideaSupport.accountId} = ${p.account} then 1 else 0 end), 0)`.mapWith(
        Number,
      ),
    })
    .from(idea)
    .leftJoin(ideaSupport, eq(ideaSupport.ideaId, idea.id))
    .where(inList(idea.id, p.ideas))
    .groupBy(idea.id, idea.keptSupporters),
)
/** `by`: an Account, or a partner. */
export const ownIdeasAmong = all((p: Params<{ ideas: readonly IdeaId[]; by: string }>) =>
  q
    .select({ id: idea.id })
    .from(idea)
    .where(and(inList(idea.id, p.ideas), sql`coalesce(${idea.proposerId}, ${idea.partnerId}) = ${p.by}`)),
)

export const addTask = change<New<typeof ideaTask>>(() => q.insert(ideaTask).values(columnsOf(ideaTask)))
export const completeTask = change((p: Params<{ id: IdeaTaskId }>) =>
  q
    .update(ideaTask)
    .set({ isDone: true })
    .where(eq(ideaTask.id, as(ideaTask.id, p.id))),
)
/** One that is taken stays with whoever has it: 0. */
export const addTaskTaker = change<New<typeof ideaTaskTaker>>(() =>
  q.insert(ideaTaskTaker).values(columnsOf(ideaTaskTaker)).onConflictDoNothing(),
)
export const dropTaskTaker = change((p: Params<{ id: IdeaTaskId }>) =>
  q.delete(ideaTaskTaker).where(eq(ideaTaskTaker.taskId, as(ideaTaskTaker.taskId, p.id))),
)
/** The work of each of some Ideas that were disclosed, in the order it was added, with who does it. */
export const tasksOfIdeas = all((p: Params<{ ideas: readonly IdeaId[] }>) =>
  q
    .select({ task: ideaTask, taker: ideaTaskTaker })
    .from(ideaTask)
    .leftJoin(ideaTaskTaker, eq(ideaTaskTaker.taskId, ideaTask.id))
    .where(inList(ideaTask.ideaId, p.ideas))
    .orderBy(asc(ideaTask.ideaId), asc(ideaTask.number)),
)

export const addDateOption = change<New<typeof dateOption>>(() => q.insert(dateOption).values(columnsOf(dateOption)))
export const putVote = change<New<typeof dateVote>>((p) =>
  q
    .insert(dateVote)
    .values(columnsOf(dateVote))
    .onConflictDoUpdate({
      target: [dateVote.dateOptionId, dateVote.accountId],
      set: { vote: as(dateVote.vote, p.vote) },
    }),
)
const votes = (vote: DateVote) =>
  sql<number>`coalesce(sum(case when ${dateVote.vote} = ${sql.raw(`'${vote}'`)} then 1 else 0 end), 0)`.mapWith(Number)
/** The dates of each of some Ideas that were disclosed, by start, with their votes and the viewer's own. */
export const datesOfIdeas = all((p: Params<{ ideas: readonly IdeaId[]; account: string }>) =>
  q
    .select({
      option: getTableColumns(dateOption),
      yes: votes('YES'),
      maybe: votes('MAYBE'),
      own: sql<DateVote | null>`max(case when ${dateVote.accountId} = ${p.account} then ${dateVote.vote} end)`,
    })
    .from(dateOption)
    .leftJoin(dateVote, eq(dateVote.dateOptionId, dateOption.id))
    .where(inList(dateOption.ideaId, p.ideas))
    .groupBy(dateOption.id)
    .orderBy(asc(dateOption.ideaId), asc(dateOption.start), asc(dateOption.durationMinutes)),
)

const soughtTask = alias(ideaTask, 'sought')
const taskById = shaped(shapesOfParts, ({ seen }: { seen: ConditionSql }) =>
  all((p: Params<{ ids: readonly IdeaTaskId[] }>) =>
    q
      .select({ idea, task: ideaTask, taker: ideaTaskTaker })
      .from(ideaTask)
      .innerJoin(idea, eq(idea.id, ideaTask.ideaId))
      .leftJoin(ideaTaskTaker, eq(ideaTaskTaker.taskId, ideaTask.id))
      .where(and(soughtIn(ideaTask.id, soughtTask.id, idea.id, p.ids), seen.sql)),
  ),
)
export type TaskOfIdea = {
  readonly idea: IdeaRow
  readonly task: IdeaTaskRow
  readonly taker: IdeaTaskTakerRow | null
}
/** A task with its Idea, if the viewer may know what people do with that. */
export const findTask = async (read: Read, viewer: Viewer, id: IdeaTaskId): Promise<TaskOfIdea | null> =>
  (await taskById(read, partsSeenBy(viewer), { ids: [id] }))[0] ?? null

const soughtOption = alias(dateOption, 'sought')
const optionById = shaped(shapesOfParts, ({ seen }: { seen: ConditionSql }) =>
  all((p: Params<{ ids: readonly DateOptionId[] }>) =>
    q
      .select({ idea, option: dateOption })
      .from(dateOption)
      .innerJoin(idea, eq(idea.id, dateOption.ideaId))
      .where(and(soughtIn(dateOption.id, soughtOption.id, idea.id, p.ids), seen.sql)),
  ),
)
export type OptionOfIdea = { readonly idea: IdeaRow; readonly option: DateOptionRow }
/** A date with its Idea, if the viewer may know what people do with that. */
export const findDateOption = async (read: Read, viewer: Viewer, id: DateOptionId): Promise<OptionOfIdea | null> =>
  (await optionById(read, partsSeenBy(viewer), { ids: [id] }))[0] ?? null
