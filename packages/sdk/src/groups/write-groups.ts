import {
  ConfirmGroupDocument,
  CreateGroupDocument,
  GetGroupAsWrittenDocument,
  UpdateGroupDocument,
} from '../generated/documents.ts'
import type {
  ConfirmGroup,
  CreateGroup,
  CreateGroupInput,
  GroupAsWritten,
  UpdateGroup,
  UpdateGroupInput,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'

/** `Group`, or why there is none. */
export type CreateGroupResult = CreateGroup['createGroup']
/** `Group` as it is now, or why it was not changed: `Conflict` where it has moved on. */
export type UpdateGroupResult = UpdateGroup['updateGroup']
/** `Group` as it is now, or why it was not confirmed. */
export type ConfirmGroupResult = ConfirmGroup['confirmGroup']

/** A Group with its texts in all languages, for those who plan it; for others without. Null where there is none of that slug. */
export const groupAsWritten = async (
  piiri: Client,
  slug: string,
  options?: CallOptions,
): Promise<GroupAsWritten | null> => (await piiri.ask(GetGroupAsWrittenDocument, { slug }, options)).group

/** Makes a Group. For staff. */
export const createGroup = async (
  piiri: Client,
  input: CreateGroupInput,
  options?: MutateOptions,
): Promise<CreateGroupResult> => (await mutate(piiri, CreateGroupDocument, { input }, options)).createGroup

/**
 * Changes what is given of a Group, for those who plan it; `translations` takes the place of all there were. Only staff makes one open again. With
 * `expectedVersion`, nothing is overwritten that somebody else has written meanwhile.
 */
export const updateGroup = async (
  piiri: Client,
  input: UpdateGroupInput,
  options?: MutateOptions,
): Promise<UpdateGroupResult> => (await mutate(piiri, UpdateGroupDocument, { input }, options)).updateGroup

/** Says that what a Group says of itself is still true, today. For those who plan it. */
export const confirmGroup = async (piiri: Client, id: string, options?: MutateOptions): Promise<ConfirmGroupResult> =>
  (await mutate(piiri, ConfirmGroupDocument, { id }, options)).confirmGroup
