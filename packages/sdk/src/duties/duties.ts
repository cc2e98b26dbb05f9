import {
  AddDutyDocument,
  LeaveDutyDocument,
  MyDutiesDocument,
  RemoveDutyDocument,
  RotaOfGroupDocument,
  TakeDutyDocument,
} from '../generated/documents.ts'
import type {
  AddDuty,
  DutyInput,
  GroupRota,
  LeaveDuty,
  MyDutiesVariables,
  OwnDuty,
  RemoveDuty,
  RemoveDutyVariables,
  RotaOfGroupVariables,
  TakeDuty,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'

/** `in`: of which Sessions; a month, say. They come fifty at a time: `after` the cursor of the last. */
export type RotaInput = Omit<RotaOfGroupVariables, 'slug'>
export type MyDutiesInput = MyDutiesVariables
export type RemoveDutyInput = RemoveDutyVariables

/** `Duty`, or why there is none. */
export type AddDutyResult = AddDuty['addDuty']
/** `Done`, or why not. */
export type RemoveDutyResult = RemoveDuty['removeDuty']
/** `Duty` as it is now, or why not: `DutyTaken` where somebody was faster. */
export type TakeDutyResult = TakeDuty['takeDuty']
/** `Duty` as it is now, or why not. */
export type LeaveDutyResult = LeaveDuty['leaveDuty']

/** A Group with its Sessions of a Period, what there is to do at each, and who does it, by alias. For those in it, and for staff: others get Sessions without any work. Null where there is none of that slug. */
export const rotaOfGroup = async (
  piiri: Client,
  slug: string,
  input: RotaInput,
  options?: CallOptions,
): Promise<GroupRota | null> => (await piiri.ask(RotaOfGroupDocument, { slug, ...input }, options)).group

/** What whoever is signed in has taken, by start of its Session; with `upcomingOnly: false` also what is over. Empty for a visitor. */
export const myDuties = async (
  piiri: Client,
  input: MyDutiesInput = {},
  options?: CallOptions,
): Promise<readonly OwnDuty[]> => (await piiri.ask(MyDutiesDocument, input, options)).viewer.duties

/** Asks for work at a Session, or with a `scope` at those of its Series. For those who plan the Group. */
export const addDuty = async (piiri: Client, input: DutyInput, options?: MutateOptions): Promise<AddDutyResult> =>
  (await mutate(piiri, AddDutyDocument, { input }, options)).addDuty

/** Asks for it no more, whoever has taken it. For those who plan the Group. */
export const removeDuty = async (
  piiri: Client,
  input: RemoveDutyInput,
  options?: MutateOptions,
): Promise<RemoveDutyResult> => (await mutate(piiri, RemoveDutyDocument, input, options)).removeDuty

/** Takes a Duty, by one's alias in its Group. For those in it. */
export const takeDuty = async (piiri: Client, id: string, options?: MutateOptions): Promise<TakeDutyResult> =>
  (await mutate(piiri, TakeDutyDocument, { id }, options)).takeDuty

/** Gives back a Duty that one has taken. */
export const leaveDuty = async (piiri: Client, id: string, options?: MutateOptions): Promise<LeaveDutyResult> =>
  (await mutate(piiri, LeaveDutyDocument, { id }, options)).leaveDuty
