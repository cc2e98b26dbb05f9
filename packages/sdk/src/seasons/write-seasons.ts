import {
  AddBreakDocument,
  CopySeasonDocument,
  CreateSeasonDocument,
  GetSeasonDocument,
  ListPlannedSeasonsDocument,
  PublishSeasonDocument,
  RemoveBreakDocument,
  UnpublishSeasonDocument,
  UpdateSeasonDocument,
} from '../generated/documents.ts'
import type {
  AddBreak,
  BreakInput,
  CopySeason,
  CopySeasonVariables,
  CreateSeason,
  GetSeason,
  PublishSeason,
  PublishSeasonVariables,
  RemoveBreak,
  SeasonAsPlanned,
  SeasonInput,
  UnpublishSeason,
  UpdateSeason,
  UpdateSeasonVariables,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'
import type { ListSeasonsInput } from './seasons.ts'

/** A Season with its Series, and what collides in it. */
export type SeasonToPlan = NonNullable<GetSeason['season']>
/** `from`: the Season to copy; `input`: the new one. */
export type CopySeasonInput = CopySeasonVariables
export type UpdateSeasonInput = UpdateSeasonVariables
export type PublishSeasonInput = PublishSeasonVariables
/** `Season` as it is now, or why nothing was done. */
export type CreateSeasonResult = CreateSeason['createSeason']
export type UpdateSeasonResult = UpdateSeason['updateSeason']
export type CopySeasonResult = CopySeason['copySeason']
export type PublishSeasonResult = PublishSeason['publishSeason']
export type UnpublishSeasonResult = UnpublishSeason['unpublishSeason']
export type AddBreakResult = AddBreak['addBreak']
export type RemoveBreakResult = RemoveBreak['removeBreak']

/** A Season with its Series, and what collides in it, draft or not. Null where there is none of that id for the viewer. */
export const getSeason = async (piiri: Client, id: string, options?: CallOptions): Promise<SeasonToPlan | null> =>
  (await piiri.ask(GetSeasonDocument, { id }, options)).season

/** The Seasons as those who plan see them: drafts too, with versions. */
export const listPlannedSeasons = async (
  piiri: Client,
  input: ListSeasonsInput = {},
  options?: CallOptions,
): Promise<readonly SeasonAsPlanned[]> => (await piiri.ask(ListPlannedSeasonsDocument, input, options)).seasons

/** Makes a draft Season without anything in it. For staff. */
export const createSeason = async (
  piiri: Client,
  input: SeasonInput,
  options?: MutateOptions,
): Promise<CreateSeasonResult> => (await mutate(piiri, CreateSeasonDocument, { input }, options)).createSeason

/** Changes a Season's name and dates. For staff. */
export const updateSeason = async (
  piiri: Client,
  input: UpdateSeasonInput,
  options?: MutateOptions,
): Promise<UpdateSeasonResult> => (await mutate(piiri, UpdateSeasonDocument, input, options)).updateSeason

/** Makes a draft Season with the Series of another that ran to its end; every second week stays every second week. For staff. */
export const copySeason = async (
  piiri: Client,
  input: CopySeasonInput,
  options?: MutateOptions,
): Promise<CopySeasonResult> => (await mutate(piiri, CopySeasonDocument, input, options)).copySeason

/** Shows all of a Season at once, or nothing. For staff. */
export const publishSeason = async (
  piiri: Client,
  input: PublishSeasonInput,
  options?: MutateOptions,
): Promise<PublishSeasonResult> => (await mutate(piiri, PublishSeasonDocument, input, options)).publishSeason

/** Takes a publishing back, within 60 seconds. For staff. */
export const unpublishSeason = async (
  piiri: Client,
  id: string,
  options?: MutateOptions,
): Promise<UnpublishSeasonResult> => (await mutate(piiri, UnpublishSeasonDocument, { id }, options)).unpublishSeason

/** Adds a Break, or one for each public holiday of a country: what lies in it is cancelled, with its reason. For staff. */
export const addBreak = async (piiri: Client, input: BreakInput, options?: MutateOptions): Promise<AddBreakResult> =>
  (await mutate(piiri, AddBreakDocument, { input }, options)).addBreak

/** Removes a Break, and gives back what it took. For staff. */
export const removeBreak = async (piiri: Client, id: string, options?: MutateOptions): Promise<RemoveBreakResult> =>
  (await mutate(piiri, RemoveBreakDocument, { id }, options)).removeBreak
