import {
  CreateSeriesDocument,
  GetSeriesDocument,
  ListSeriesOfGroupDocument,
  PreviewSeriesDocument,
  UpdateSeriesDocument,
} from '../generated/documents.ts'
import type {
  CreateSeries,
  PreviewSeries,
  SeriesAsPlanned,
  SeriesInput,
  UpdateSeries,
  UpdateSeriesVariables,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'

/** `SeriesPreview`: the dates, in words and one by one, and what they collide with; or why there are none. */
export type PreviewSeriesResult = PreviewSeries['previewSeries']
/** `Series`, or why there is none. */
export type CreateSeriesResult = CreateSeries['createSeries']
/** `id`, and local starts to add or to leave out. */
export type UpdateSeriesInput = UpdateSeriesVariables
/** `SessionsEdit`: what it did, or why it did nothing. */
export type UpdateSeriesResult = UpdateSeries['updateSeries']

/** A Series. Null where there is none of that id that the viewer may know. */
export const getSeries = async (piiri: Client, id: string, options?: CallOptions): Promise<SeriesAsPlanned | null> =>
  (await piiri.ask(GetSeriesDocument, { id }, options)).series

/** The Series of a Group, those that begin last first. Empty where the viewer may not know its dates. */
export const seriesOfGroup = async (
  piiri: Client,
  slug: string,
  options?: CallOptions,
): Promise<readonly SeriesAsPlanned[]> =>
  (await piiri.ask(ListSeriesOfGroupDocument, { slug }, options)).group?.series ?? []

/** What a Series would give, before it is kept: its rule in words, its first dates, what they collide with. For those who plan its Group. */
export const previewSeries = async (
  piiri: Client,
  input: SeriesInput,
  options?: CallOptions,
): Promise<PreviewSeriesResult> => (await piiri.ask(PreviewSeriesDocument, { input }, options)).previewSeries

/** Makes a Series and its Sessions: a recurring plan, or a single date where it has no `recurrence`. */
export const createSeries = async (
  piiri: Client,
  input: SeriesInput,
  options?: MutateOptions,
): Promise<CreateSeriesResult> => (await mutate(piiri, CreateSeriesDocument, { input }, options)).createSeries

/** Adds single dates to a Series, and leaves others out. */
export const updateSeries = async (
  piiri: Client,
  input: UpdateSeriesInput,
  options?: MutateOptions,
): Promise<UpdateSeriesResult> => (await mutate(piiri, UpdateSeriesDocument, input, options)).updateSeries
