/** Rows of the audit. */
import type { EntryRow } from '../src/audit/audit.repository.ts'
import { at } from './world.ts'

/** Of the audit, as if the system had done something; `place`: how manyeth it is about the same. Chained to nothing. */
export const anEntry = (
  number: number,
  about: EntryRow['about'],
  place: number,
  more: Partial<EntryRow> = {},
): EntryRow => ({
  number,
  at: at('2026-01-02T00:00:00Z'),
  actorKind: 'SYSTEM',
  actor: null,
  about,
  place: `${String(place).padStart(10, '0')} ${about}`,
  action: 'group.updated',
  subject: about === 'organisation' ? null : about,
  subjectPseudonym: null,
  fields: 'title',
  keyId: 'first',
  hash: `hash ${number}`,
  ...more,
})
