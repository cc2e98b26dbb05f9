import type { SeriesAsPlanned, SeriesInput } from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import type { MutateOptions } from '../shared/own-documents.ts'
import {
  createSeries,
  getSeries,
  previewSeries,
  seriesOfGroup,
  updateSeries,
  type CreateSeriesResult,
  type PreviewSeriesResult,
  type UpdateSeriesInput,
  type UpdateSeriesResult,
} from './series.ts'

export interface SeriesOfPiiri {
  /** A Series. Null where there is none of that id that the viewer may know. */
  get(id: string, options?: CallOptions): Promise<SeriesAsPlanned | null>
  /** The Series of a Group, those that begin last first. Empty where the viewer may not know its dates. */
  ofGroup(slug: string, options?: CallOptions): Promise<readonly SeriesAsPlanned[]>
  /** What a Series would give, before it is kept: its rule in words, its first dates, what they collide with. For those who plan its Group. */
  preview(input: SeriesInput, options?: CallOptions): Promise<PreviewSeriesResult>
  /** Makes a Series and its Sessions: a recurring plan, or a single date where it has no `recurrence`. */
  create(input: SeriesInput, options?: MutateOptions): Promise<CreateSeriesResult>
  /** Adds single dates to a Series, and leaves others out. */
  update(input: UpdateSeriesInput, options?: MutateOptions): Promise<UpdateSeriesResult>
}

export const seriesOver = (client: Client): SeriesOfPiiri => ({
  get: (...given) => getSeries(client, ...given),
  ofGroup: (...given) => seriesOfGroup(client, ...given),
  preview: (...given) => previewSeries(client, ...given),
  create: (...given) => createSeries(client, ...given),
  update: (...given) => updateSeries(client, ...given),
})
