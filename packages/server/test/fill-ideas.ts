/** Ideas, and what people do with them, as rows of a test's world. */
import { addIdea, type IdeaRow } from '../src/ideas/ideas.repository.ts'
import type { dateVote, ideaSupport } from '../src/ideas/ideas.table.ts'
import {
  addDateOption,
  addSupport,
  addTask,
  addTaskTaker,
  putVote,
  type DateOptionRow,
  type IdeaTaskRow,
  type IdeaTaskTakerRow,
} from '../src/ideas/parts-of-ideas.repository.ts'
import type { Tx } from '../src/storage/query.ts'

export type IdeasOfWorld = {
  readonly ideas: readonly IdeaRow[]
  readonly supports: readonly (typeof ideaSupport.$inferSelect)[]
  readonly tasks: readonly IdeaTaskRow[]
  readonly takers: readonly IdeaTaskTakerRow[]
  readonly dates: readonly DateOptionRow[]
  readonly votes: readonly (typeof dateVote.$inferSelect)[]
}
export const noIdeas: IdeasOfWorld = { ideas: [], supports: [], tasks: [], takers: [], dates: [], votes: [] }

export async function fillIdeas(tx: Tx, all: IdeasOfWorld): Promise<void> {
  for (const row of all.ideas) await addIdea(tx, row)
  for (const row of all.supports) await addSupport(tx, row)
  for (const row of all.tasks) await addTask(tx, row)
  for (const row of all.takers) await addTaskTaker(tx, row)
  for (const row of all.dates) await addDateOption(tx, row)
  for (const row of all.votes) await putVote(tx, row)
}
