import { id, integer, table } from '../storage/kit.ts'

/**
 * Two counters. `programme` rises with a commit that changes something a visitor may know, and with no other; `changes` with each change that is
 * written down for whoever may know of it.
 */
export const programmeVersion = table('programme_version', { id: id(), version: integer().notNull() })
