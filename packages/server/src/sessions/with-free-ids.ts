import { randomBytes } from 'node:crypto'
import { idFrom } from '@piiri/domain/shared/id'
import type { Read } from '../storage/query.ts'
import type { SessionRow } from './session-boxes.ts'
import { sessionsByIdsForSystem } from './sessions.repository.ts'

/** New rows, with other ids where theirs are taken: a Session that an edit took to another place keeps the id that its old place would give. */
export async function withFreeIds(read: Read, rows: readonly SessionRow[]): Promise<readonly SessionRow[]> {
  if (rows.length === 0) return rows
  const found = await sessionsByIdsForSystem(read, { ids: rows.map(({ id }) => id) })
  const known = new Set(found.map(({ session }) => session.id))
  return rows.map((row) => (known.has(row.id) ? { ...row, id: idFrom('ses', randomBytes(16)) } : row))
}
