import {
  GroupBySlugDocument,
  ListGroupSessionsDocument,
  ListGroupsDocument,
  NextSessionDocument,
} from '../generated/documents.ts'
import type {
  GroupBySlugVariables,
  GroupInList,
  GroupPage,
  GroupSession,
  ListGroupSessionsVariables,
  ListGroupsVariables,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { eachOf, type Each } from '../shared/each-of.ts'
import { emptyPage, type Page } from '../shared/page.ts'

export type ListGroupsInput = ListGroupsVariables
export type EachGroupInput = Omit<ListGroupsInput, 'last' | 'before'>
export type GroupBySlugInput = Omit<GroupBySlugVariables, 'slug'>
export type ListGroupSessionsInput = Omit<ListGroupSessionsVariables, 'slug'>

/** A page of the Groups that fit, each with its next Session. */
export const listGroups = async (
  piiri: Client,
  input: ListGroupsInput = {},
  options?: CallOptions,
): Promise<Page<GroupInList>> => (await piiri.ask(ListGroupsDocument, input, options)).groups

/** All Groups that fit, page after page. */
export const eachGroup = (piiri: Client, input: EachGroupInput = {}, options?: CallOptions): Each<GroupInList> =>
  eachOf('ListGroups', input.after, (after) => listGroups(piiri, { ...input, after }, options))

/** All that a Group's page tells: the Group, its next Sessions, whom to turn to, and its Materials. Null where there is none of that slug. */
export const groupBySlug = async (
  piiri: Client,
  slug: string,
  input: GroupBySlugInput = {},
  options?: CallOptions,
): Promise<GroupPage | null> => (await piiri.ask(GroupBySlugDocument, { slug, ...input }, options)).group

/** A Group's next Session that is not cancelled, or the one that is now on. Null where there is none that the viewer may know. */
export const nextSession = async (piiri: Client, slug: string, options?: CallOptions): Promise<GroupSession | null> =>
  (await piiri.ask(NextSessionDocument, { slug }, options)).group?.nextSession ?? null

/** A page of a Group's Sessions; from now on, where no Period is given. Empty where the viewer may not know them. */
export const listGroupSessions = async (
  piiri: Client,
  slug: string,
  input: ListGroupSessionsInput = {},
  options?: CallOptions,
): Promise<Page<GroupSession>> =>
  (await piiri.ask(ListGroupSessionsDocument, { slug, ...input }, options)).group?.sessions ?? emptyPage

/** All Sessions of a Group, page after page; from now on, where no Period is given. */
export const eachGroupSession = (
  piiri: Client,
  slug: string,
  input: ListGroupSessionsInput = {},
  options?: CallOptions,
): Each<GroupSession> =>
  eachOf('ListGroupSessions', input.after, (after) => listGroupSessions(piiri, slug, { ...input, after }, options))
