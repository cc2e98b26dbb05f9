import type {
  CancelSessionsInput,
  CollisionTold,
  EditSessionsInput,
  PlannedSession,
  SessionToEdit,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import type { MutateOptions } from '../shared/own-documents.ts'
import type { Page } from '../shared/page.ts'
import {
  cancelSessions,
  editSessions,
  listCollisions,
  listPlannedSessions,
  previewCancel,
  previewEdit,
  reinstateSession,
  sessionToEdit,
  type CancelSessionsResult,
  type EditSessionsResult,
  type ListCollisionsInput,
  type ListPlannedSessionsInput,
  type PreviewCancelResult,
  type PreviewEditResult,
  type ReinstateSessionResult,
} from './edit-sessions.ts'

export interface EditsOfPiiri {
  /** A page of the Sessions of a Period, as those who plan see them: with versions, places and Series. */
  planned(input: ListPlannedSessionsInput, options?: CallOptions): Promise<Page<PlannedSession>>
  /** What Sessions of a Period collide with, of the Groups that the viewer plans. */
  collisions(input: ListCollisionsInput, options?: CallOptions): Promise<readonly CollisionTold[]>
  /** A Session with all that a form needs to change it. Null where there is none of that id. */
  toEdit(id: string, options?: CallOptions): Promise<SessionToEdit | null>
  /** What an edit would do, without doing it. */
  preview(input: EditSessionsInput, options?: CallOptions): Promise<PreviewEditResult>
  /**
   * Changes a Session (THIS), or its Series from it on (THIS_AND_FOLLOWING) or as a whole (ALL). What has started stays as it was. For a Series say its
   * version, so that nothing is overwritten that somebody else has done meanwhile.
   */
  edit(input: EditSessionsInput, options?: MutateOptions): Promise<EditSessionsResult>
  /** Calls Sessions off, with a reason for all who may know of them. */
  cancel(input: CancelSessionsInput, options?: MutateOptions): Promise<CancelSessionsResult>
  /** What calling off would do, without doing it. */
  previewCancel(input: CancelSessionsInput, options?: CallOptions): Promise<PreviewCancelResult>
  /** Gives a cancelled Session back, also in a Break. */
  reinstate(id: string, options?: MutateOptions): Promise<ReinstateSessionResult>
}

export const editsOver = (client: Client): EditsOfPiiri => ({
  planned: (...given) => listPlannedSessions(client, ...given),
  collisions: (...given) => listCollisions(client, ...given),
  toEdit: (...given) => sessionToEdit(client, ...given),
  preview: (...given) => previewEdit(client, ...given),
  edit: (...given) => editSessions(client, ...given),
  cancel: (...given) => cancelSessions(client, ...given),
  previewCancel: (...given) => previewCancel(client, ...given),
  reinstate: (...given) => reinstateSession(client, ...given),
})
