import {
  AddIdeaTaskDocument,
  CompleteIdeaDocument,
  CompleteIdeaTaskDocument,
  DeclineIdeaDocument,
  GetIdeaDocument,
  HideIdeaDocument,
  LeaveIdeaTaskDocument,
  ListIdeasDocument,
  ProposeDateDocument,
  ProposeIdeaDocument,
  ScheduleIdeaDocument,
  StartPlanningDocument,
  SupportIdeaDocument,
  TakeIdeaTaskDocument,
  VoteDateDocument,
  WithdrawIdeaDocument,
  WithdrawSupportDocument,
} from '../generated/documents.ts'
import type {
  AddIdeaTaskVariables,
  DeclineIdeaVariables,
  IdeaCard,
  IdeaPage,
  ListIdeasVariables,
  ProposeDateVariables,
  ProposeIdeaInput,
  ScheduleIdea,
  ScheduleIdeaInput,
  SupportIdea,
  VoteDateVariables,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { eachOf, type Each } from '../shared/each-of.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'
import type { Page } from '../shared/page.ts'

/** Of some statuses; `group`, a Group's id, for its Ideas alone. */
export type ListIdeasInput = ListIdeasVariables
export type EachIdeaInput = Omit<ListIdeasInput, 'withTotal'>
export type AddIdeaTaskInput = AddIdeaTaskVariables
export type ProposeDateInput = ProposeDateVariables
export type VoteDateInput = VoteDateVariables
/** `reason` in one language at least. */
export type DeclineIdeaInput = DeclineIdeaVariables

/** `Idea` as it is now, or why nothing was done: `WrongStatus` where it is too early or too late, with its `status`. */
export type IdeaResult = SupportIdea['supportIdea']
/** The same, with `Conflict` where the Idea has moved on. */
export type ScheduleIdeaResult = ScheduleIdea['scheduleIdea']

/** A page of Ideas, the newest first: for the whole community, and of one's own Groups. Empty for visitors. */
export const listIdeas = async (
  piiri: Client,
  input: ListIdeasInput = {},
  options?: CallOptions,
): Promise<Page<IdeaCard>> => (await piiri.ask(ListIdeasDocument, input, options)).ideas

/** All Ideas that fit, page after page. */
export const eachIdea = (piiri: Client, input: EachIdeaInput = {}, options?: CallOptions): Each<IdeaCard> =>
  eachOf('ListIdeas', input.after, (after) => listIdeas(piiri, { ...input, after }, options))

/** All that an Idea's page tells. Null where there is none of that id, or none that the viewer may know. */
export const getIdea = async (piiri: Client, id: string, options?: CallOptions): Promise<IdeaPage | null> =>
  (await piiri.ask(GetIdeaDocument, { id }, options)).idea

/** Puts something that one wants to do before a Group, or the whole community. Ten a day: `RateLimited` then. No names of people. */
export const proposeIdea = async (
  piiri: Client,
  input: ProposeIdeaInput,
  options?: MutateOptions,
): Promise<IdeaResult> => (await mutate(piiri, ProposeIdeaDocument, { input }, options)).proposeIdea

/** Says that one would come along. Saying it again changes nothing. */
export const supportIdea = async (piiri: Client, id: string, options?: MutateOptions): Promise<IdeaResult> =>
  (await mutate(piiri, SupportIdeaDocument, { id }, options)).supportIdea

/** Takes that back: at any time. */
export const withdrawSupport = async (piiri: Client, id: string, options?: MutateOptions): Promise<IdeaResult> =>
  (await mutate(piiri, WithdrawSupportDocument, { id }, options)).withdrawSupport

/** Takes an Idea up: somebody will make it happen. For those who may plan it. */
export const startPlanning = async (piiri: Client, id: string, options?: MutateOptions): Promise<IdeaResult> =>
  (await mutate(piiri, StartPlanningDocument, { id }, options)).startPlanning

/** Adds a piece of work. For those who may plan the Idea, and whoever proposed it. */
export const addIdeaTask = async (
  piiri: Client,
  input: AddIdeaTaskInput,
  options?: MutateOptions,
): Promise<IdeaResult> => (await mutate(piiri, AddIdeaTaskDocument, input, options)).addIdeaTask

/** Takes a piece of work. `InvalidInput` with TASK_TAKEN where somebody was faster. */
export const takeIdeaTask = async (piiri: Client, id: string, options?: MutateOptions): Promise<IdeaResult> =>
  (await mutate(piiri, TakeIdeaTaskDocument, { id }, options)).takeIdeaTask

/** Gives a piece of work back. Those who may plan the Idea free what others took. */
export const leaveIdeaTask = async (piiri: Client, id: string, options?: MutateOptions): Promise<IdeaResult> =>
  (await mutate(piiri, LeaveIdeaTaskDocument, { id }, options)).leaveIdeaTask

/** Says that it is done. For whoever took it, and those who may plan the Idea. */
export const completeIdeaTask = async (piiri: Client, id: string, options?: MutateOptions): Promise<IdeaResult> =>
  (await mutate(piiri, CompleteIdeaTaskDocument, { id }, options)).completeIdeaTask

/** Adds a date to vote on: on the clock of the Idea's Group, else of the organisation. For those who may plan the Idea, and whoever proposed it. */
export const proposeDate = async (
  piiri: Client,
  input: ProposeDateInput,
  options?: MutateOptions,
): Promise<IdeaResult> => (await mutate(piiri, ProposeDateDocument, input, options)).proposeDate

/** Says whether one could come then. The last word counts. */
export const voteDate = async (piiri: Client, input: VoteDateInput, options?: MutateOptions): Promise<IdeaResult> =>
  (await mutate(piiri, VoteDateDocument, input, options)).voteDate

/** Makes the Series of an Idea and ties the two together, both or neither. `Conflict` where the Idea has moved on from `expectedVersion`, `WrongStatus` where it is scheduled already. */
export const scheduleIdea = async (
  piiri: Client,
  input: ScheduleIdeaInput,
  options?: MutateOptions,
): Promise<ScheduleIdeaResult> => (await mutate(piiri, ScheduleIdeaDocument, { input }, options)).scheduleIdea

/** Says that it has happened. Once a Session of its Series was held, the server says so by itself. */
export const completeIdea = async (piiri: Client, id: string, options?: MutateOptions): Promise<IdeaResult> =>
  (await mutate(piiri, CompleteIdeaDocument, { id }, options)).completeIdea

/** Takes one's own Idea back, until it is scheduled. It is told once more, and is gone. */
export const withdrawIdea = async (piiri: Client, id: string, options?: MutateOptions): Promise<IdeaResult> =>
  (await mutate(piiri, WithdrawIdeaDocument, { id }, options)).withdrawIdea

/** Takes an Idea away that names a person or does harm, for everybody and for good. It is told once more. For those who may plan it. */
export const hideIdea = async (piiri: Client, id: string, options?: MutateOptions): Promise<IdeaResult> =>
  (await mutate(piiri, HideIdeaDocument, { id }, options)).hideIdea

/** Says kindly why it will not be, in one language at least. For those who may plan it. */
export const declineIdea = async (
  piiri: Client,
  input: DeclineIdeaInput,
  options?: MutateOptions,
): Promise<IdeaResult> => (await mutate(piiri, DeclineIdeaDocument, input, options)).declineIdea
