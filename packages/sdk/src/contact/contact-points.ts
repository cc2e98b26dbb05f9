import { ListContactPointsDocument } from '../generated/documents.ts'
import type { ContactPointCard } from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'

/** Whom one can turn to. */
export const listContactPoints = async (piiri: Client, options?: CallOptions): Promise<readonly ContactPointCard[]> =>
  (await piiri.ask(ListContactPointsDocument, {}, options)).contactPoints
