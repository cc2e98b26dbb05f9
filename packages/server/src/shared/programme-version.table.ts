import { id, integer, table } from '../storage/kit.ts'

/** Rises with a commit that changes something a visitor may know, and with no other. One row. */
export const programmeVersion = table('programme_version', { id: id(), version: integer().notNull() })
