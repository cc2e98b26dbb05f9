import { ArchiveGroupDocument, UnarchiveGroupDocument } from '../generated/documents.ts'
import type { ArchiveGroup, UnarchiveGroup } from '../generated/operations.ts'
import type { Client } from '../shared/client.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'

/** `Done`, or why it was not done. */
export type ArchiveGroupResult = ArchiveGroup['archiveGroup']
export type UnarchiveGroupResult = UnarchiveGroup['unarchiveGroup']

/** Ends a Group: it stays readable by slug, is in no list, and its coming Sessions are cancelled. For staff. */
export const archiveGroup = async (piiri: Client, id: string, options?: MutateOptions): Promise<ArchiveGroupResult> =>
  (await mutate(piiri, ArchiveGroupDocument, { id }, options)).archiveGroup

/** Opens a Group again, and gives back what ending it took. For staff. */
export const unarchiveGroup = async (
  piiri: Client,
  id: string,
  options?: MutateOptions,
): Promise<UnarchiveGroupResult> => (await mutate(piiri, UnarchiveGroupDocument, { id }, options)).unarchiveGroup
