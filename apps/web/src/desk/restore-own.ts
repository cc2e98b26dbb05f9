import type { EditSessionsResult, SessionToEdit } from '@piiri/sdk/lean'
import type { Asking } from '../people/people-page.ts'
import { changeOf } from './change-of.ts'
import { differing, valuesOfSeries, valuesOfSession } from './session-values.ts'
import type { FormerOwn } from './undos.ts'
import type { ValueName } from './value-names.ts'

/** Null where it had nothing of its own among what is changed. */
export function ownOf(session: SessionToEdit, changed: readonly ValueName[]): FormerOwn | null {
  const { id, series, originalStart } = session
  if (series === null) return null
  const values = valuesOfSession(session)
  const own = differing(values, valuesOfSeries(series, originalStart)).filter((name) => changed.includes(name))
  return own.length === 0 ? null : { session: id, change: changeOf(values, own) }
}

/** Gives it back, where the Session is on again. */
export async function restoreOwn(
  { piiri }: Pick<Asking, 'piiri'>,
  { session: id, change }: FormerOwn,
): Promise<EditSessionsResult | null> {
  const now = await piiri.sessions.toEdit(id)
  if (now?.viewerCanEdit !== true || now.status === 'CANCELLED') return null
  return piiri.sessions.edit({ session: id, scope: 'THIS', change, expectedVersion: now.version })
}
