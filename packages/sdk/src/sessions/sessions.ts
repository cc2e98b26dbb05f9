import { GetSessionDocument, ListSessionsDocument } from '../generated/documents.ts'
import type {
  GetSessionVariables,
  ListSessionsVariables,
  ProgrammeSession,
  SessionPage,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { eachOf, type Each } from '../shared/each-of.ts'
import type { Page } from '../shared/page.ts'

export type ListSessionsInput = ListSessionsVariables
export type EachSessionInput = Omit<ListSessionsInput, 'last' | 'before'>
export type GetSessionInput = Omit<GetSessionVariables, 'id'>

/**
 * A page of the programme: the Sessions that start in a Period, ordered by start. Without `in`, those that end after now. Those that are
 * cancelled are among them, with their reason, unless `filter.statuses` says otherwise.
 */
export const listSessions = async (
  piiri: Client,
  input: ListSessionsInput = {},
  options?: CallOptions,
): Promise<Page<ProgrammeSession>> => (await piiri.ask(ListSessionsDocument, input, options)).sessions

/** The whole programme of a Period, page after page. `first` is the size of a page. */
export const eachSession = (
  piiri: Client,
  input: EachSessionInput = {},
  options?: CallOptions,
): Each<ProgrammeSession> =>
  eachOf('ListSessions', input.after, (after) => listSessions(piiri, { ...input, after }, options))

/** All that a Session's page tells: where and how to come, its Group, whom to turn to, and the Group's other dates. Null where there is none of that id. */
export const getSession = async (
  piiri: Client,
  id: string,
  input: GetSessionInput = {},
  options?: CallOptions,
): Promise<SessionPage | null> => (await piiri.ask(GetSessionDocument, { id, ...input }, options)).session
