import type { BreakInput, SeasonAsPlanned, SeasonInput } from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import type { MutateOptions } from '../shared/own-documents.ts'
import type { ListSeasonsInput } from './seasons.ts'
import {
  addBreak,
  copySeason,
  createSeason,
  getSeason,
  listPlannedSeasons,
  publishSeason,
  removeBreak,
  unpublishSeason,
  updateSeason,
  type AddBreakResult,
  type CopySeasonInput,
  type CopySeasonResult,
  type CreateSeasonResult,
  type PublishSeasonInput,
  type PublishSeasonResult,
  type RemoveBreakResult,
  type SeasonToPlan,
  type UnpublishSeasonResult,
  type UpdateSeasonInput,
  type UpdateSeasonResult,
} from './write-seasons.ts'

export interface SeasonWritesOfPiiri {
  /** A Season with its Series, and what collides in it, draft or not. Null where there is none of that id for the viewer. */
  get(id: string, options?: CallOptions): Promise<SeasonToPlan | null>
  /** The Seasons as those who plan see them: drafts too, with versions. */
  planned(input?: ListSeasonsInput, options?: CallOptions): Promise<readonly SeasonAsPlanned[]>
  /** Makes a draft Season without anything in it. For staff. */
  create(input: SeasonInput, options?: MutateOptions): Promise<CreateSeasonResult>
  /** Changes a Season's name and dates. For staff. */
  update(input: UpdateSeasonInput, options?: MutateOptions): Promise<UpdateSeasonResult>
  /** Makes a draft Season with the Series of another that ran to its end; every second week stays every second week. For staff. */
  copy(input: CopySeasonInput, options?: MutateOptions): Promise<CopySeasonResult>
  /** Shows all of a Season at once, or nothing. For staff. */
  publish(input: PublishSeasonInput, options?: MutateOptions): Promise<PublishSeasonResult>
  /** Takes a publishing back, within 60 seconds. For staff. */
  unpublish(id: string, options?: MutateOptions): Promise<UnpublishSeasonResult>
  /** Adds a Break, or one for each public holiday of a country: what lies in it is cancelled, with its reason. For staff. */
  addBreak(input: BreakInput, options?: MutateOptions): Promise<AddBreakResult>
  /** Removes a Break, and gives back what it took. For staff. */
  removeBreak(id: string, options?: MutateOptions): Promise<RemoveBreakResult>
}

export const seasonWritesOver = (client: Client): SeasonWritesOfPiiri => ({
  get: (...given) => getSeason(client, ...given),
  planned: (...given) => listPlannedSeasons(client, ...given),
  create: (...given) => createSeason(client, ...given),
  update: (...given) => updateSeason(client, ...given),
  copy: (...given) => copySeason(client, ...given),
  publish: (...given) => publishSeason(client, ...given),
  unpublish: (...given) => unpublishSeason(client, ...given),
  addBreak: (...given) => addBreak(client, ...given),
  removeBreak: (...given) => removeBreak(client, ...given),
})
