import { ListSeasonsDocument } from '../generated/documents.ts'
import type { ListSeasonsVariables, SeasonWithBreaks } from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'

export type ListSeasonsInput = ListSeasonsVariables

/** The Seasons, with their Breaks; of a Period, where one is given. */
export const listSeasons = async (
  piiri: Client,
  input: ListSeasonsInput = {},
  options?: CallOptions,
): Promise<readonly SeasonWithBreaks[]> => (await piiri.ask(ListSeasonsDocument, input, options)).seasons
