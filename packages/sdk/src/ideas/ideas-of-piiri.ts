import type { IdeaCard, IdeaPage, ProposeIdeaInput, ScheduleIdeaInput } from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import type { Each } from '../shared/each-of.ts'
import type { MutateOptions } from '../shared/own-documents.ts'
import type { Page } from '../shared/page.ts'
import {
  addIdeaTask,
  completeIdea,
  completeIdeaTask,
  declineIdea,
  eachIdea,
  getIdea,
  hideIdea,
  leaveIdeaTask,
  listIdeas,
  proposeDate,
  proposeIdea,
  scheduleIdea,
  startPlanning,
  supportIdea,
  takeIdeaTask,
  voteDate,
  withdrawIdea,
  withdrawSupport,
  type AddIdeaTaskInput,
  type DeclineIdeaInput,
  type EachIdeaInput,
  type IdeaResult,
  type ListIdeasInput,
  type ProposeDateInput,
  type ScheduleIdeaResult,
  type VoteDateInput,
} from './ideas.ts'

/** What people want to do together, from a wish to a date. What may be expected to fail is a value: `isFailure` tells, and so does `__typename`. */
export interface IdeasOfPiiri {
  /** A page of Ideas, the newest first: for the whole community, and of one's own Groups. Empty for visitors. */
  list(input?: ListIdeasInput, options?: CallOptions): Promise<Page<IdeaCard>>
  /** All Ideas that fit, page after page. */
  each(input?: EachIdeaInput, options?: CallOptions): Each<IdeaCard>
  /** All that an Idea's page tells: what there is to do, which dates there are, what it became. Null where there is none of that id, or none that the viewer may know. */
  get(id: string, options?: CallOptions): Promise<IdeaPage | null>
  /** Puts something that one wants to do before a Group, or the whole community. Ten a day: `RateLimited` then. No names of people. */
  propose(input: ProposeIdeaInput, options?: MutateOptions): Promise<IdeaResult>
  /** Says that one would come along. Saying it again changes nothing. */
  support(id: string, options?: MutateOptions): Promise<IdeaResult>
  /** Takes that back: at any time. */
  withdrawSupport(id: string, options?: MutateOptions): Promise<IdeaResult>
  /** Takes an Idea up: somebody will make it happen. For those who may plan it. */
  startPlanning(id: string, options?: MutateOptions): Promise<IdeaResult>
  /** Adds a piece of work. For those who may plan the Idea, and whoever proposed it. */
  addTask(input: AddIdeaTaskInput, options?: MutateOptions): Promise<IdeaResult>
  /** Takes a piece of work. `InvalidInput` with TASK_TAKEN where somebody was faster. */
  takeTask(id: string, options?: MutateOptions): Promise<IdeaResult>
  /** Gives a piece of work back. Those who may plan the Idea free what others took. */
  leaveTask(id: string, options?: MutateOptions): Promise<IdeaResult>
  /** Says that it is done. For whoever took it, and those who may plan the Idea. */
  completeTask(id: string, options?: MutateOptions): Promise<IdeaResult>
  /** Adds a date to vote on: on the clock of the Idea's Group, else of the organisation. For those who may plan the Idea, and whoever proposed it. */
  proposeDate(input: ProposeDateInput, options?: MutateOptions): Promise<IdeaResult>
  /** Says whether one could come then. The last word counts. */
  vote(input: VoteDateInput, options?: MutateOptions): Promise<IdeaResult>
  /** Makes the Series of an Idea and ties the two together, both or neither. `Conflict` where the Idea has moved on from `expectedVersion`, `WrongStatus` where it is scheduled already. */
  schedule(input: ScheduleIdeaInput, options?: MutateOptions): Promise<ScheduleIdeaResult>
  /** Says that it has happened. Once a Session of its Series was held, the server says so by itself. */
  complete(id: string, options?: MutateOptions): Promise<IdeaResult>
  /** Takes one's own Idea back, until it is scheduled. It is told once more, and is gone. */
  withdraw(id: string, options?: MutateOptions): Promise<IdeaResult>
  /** Takes an Idea away that names a person or does harm, for everybody and for good. It is told once more. For those who may plan it. */
  hide(id: string, options?: MutateOptions): Promise<IdeaResult>
  /** Says kindly why it will not be, in one language at least. For those who may plan it. */
  decline(input: DeclineIdeaInput, options?: MutateOptions): Promise<IdeaResult>
}

/** Gives a client the functions of this folder as methods. */
export const ideasOver = (client: Client): IdeasOfPiiri => ({
  list: (...given) => listIdeas(client, ...given),
  each: (...given) => eachIdea(client, ...given),
  get: (...given) => getIdea(client, ...given),
  propose: (...given) => proposeIdea(client, ...given),
  support: (...given) => supportIdea(client, ...given),
  withdrawSupport: (...given) => withdrawSupport(client, ...given),
  startPlanning: (...given) => startPlanning(client, ...given),
  addTask: (...given) => addIdeaTask(client, ...given),
  takeTask: (...given) => takeIdeaTask(client, ...given),
  leaveTask: (...given) => leaveIdeaTask(client, ...given),
  completeTask: (...given) => completeIdeaTask(client, ...given),
  proposeDate: (...given) => proposeDate(client, ...given),
  vote: (...given) => voteDate(client, ...given),
  schedule: (...given) => scheduleIdea(client, ...given),
  complete: (...given) => completeIdea(client, ...given),
  withdraw: (...given) => withdrawIdea(client, ...given),
  hide: (...given) => hideIdea(client, ...given),
  decline: (...given) => declineIdea(client, ...given),
})
