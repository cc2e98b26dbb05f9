import {
  CancelSessionsDocument,
  EditSessionsDocument,
  GetSessionToEditDocument,
  ListCollisionsDocument,
  ListPlannedSessionsDocument,
  PreviewCancelDocument,
  PreviewEditDocument,
  ReinstateSessionDocument,
} from '../generated/documents.ts'
import type {
  CancelSessions,
  CancelSessionsInput,
  CollisionTold,
  EditSessions,
  EditSessionsInput,
  ListCollisionsVariables,
  ListPlannedSessionsVariables,
  PlannedSession,
  PreviewCancel,
  PreviewEdit,
  ReinstateSession,
  SessionToEdit,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'
import type { Page } from '../shared/page.ts'

export type ListPlannedSessionsInput = ListPlannedSessionsVariables
export type ListCollisionsInput = ListCollisionsVariables
/** `SessionsEdit`: what the edit would do, or why it would do nothing. */
export type PreviewEditResult = PreviewEdit['previewEdit']
/** `SessionsEdit`: what the edit did, or why it did nothing: `Conflict` where somebody was quicker. */
export type EditSessionsResult = EditSessions['editSessions']
/** `SessionsEdit`: what calling off would do; `orphaned` are those that would be called off. */
export type PreviewCancelResult = PreviewCancel['previewCancel']
export type CancelSessionsResult = CancelSessions['cancelSessions']
export type ReinstateSessionResult = ReinstateSession['reinstateSession']

/** A page of the Sessions of a Period, as those who plan see them: with versions, places and Series. */
export const listPlannedSessions = async (
  piiri: Client,
  input: ListPlannedSessionsInput,
  options?: CallOptions,
): Promise<Page<PlannedSession>> => (await piiri.ask(ListPlannedSessionsDocument, input, options)).sessions

/** What Sessions of a Period collide with, of the Groups that the viewer plans. */
export const listCollisions = async (
  piiri: Client,
  input: ListCollisionsInput,
  options?: CallOptions,
): Promise<readonly CollisionTold[]> => (await piiri.ask(ListCollisionsDocument, input, options)).collisions

/** A Session with all that a form needs to change it. Null where there is none of that id. */
export const sessionToEdit = async (piiri: Client, id: string, options?: CallOptions): Promise<SessionToEdit | null> =>
  (await piiri.ask(GetSessionToEditDocument, { id }, options)).session

/** What an edit would do, without doing it. */
export const previewEdit = async (
  piiri: Client,
  input: EditSessionsInput,
  options?: CallOptions,
): Promise<PreviewEditResult> => (await piiri.ask(PreviewEditDocument, { input }, options)).previewEdit

/**
 * Changes a Session (THIS), or its Series from it on (THIS_AND_FOLLOWING) or as a whole (ALL). What has started stays as it was. For a Series say its
 * version, so that nothing is overwritten that somebody else has done meanwhile.
 */
export const editSessions = async (
  piiri: Client,
  input: EditSessionsInput,
  options?: MutateOptions,
): Promise<EditSessionsResult> => (await mutate(piiri, EditSessionsDocument, { input }, options)).editSessions

/** Calls Sessions off, with a reason for all who may know of them. */
export const cancelSessions = async (
  piiri: Client,
  input: CancelSessionsInput,
  options?: MutateOptions,
): Promise<CancelSessionsResult> => (await mutate(piiri, CancelSessionsDocument, { input }, options)).cancelSessions

/** What calling off would do, without doing it. */
export const previewCancel = async (
  piiri: Client,
  input: CancelSessionsInput,
  options?: CallOptions,
): Promise<PreviewCancelResult> => (await piiri.ask(PreviewCancelDocument, { input }, options)).previewCancel

/** Gives a cancelled Session back, also in a Break. */
export const reinstateSession = async (
  piiri: Client,
  id: string,
  options?: MutateOptions,
): Promise<ReinstateSessionResult> => (await mutate(piiri, ReinstateSessionDocument, { id }, options)).reinstateSession
