import { recordChange } from '../shared/programme-version.repository.ts'
import type { Tx } from '../storage/query.ts'
import { boxOfSession, type SessionOfGroup } from './session-boxes.ts'
import { putConfirmedCount } from './sessions.repository.ts'

/** Says how many places of a Session, which was read in this unit, are taken. What is told of it moves where `placesLeft` does. */
export async function countPlaces(tx: Tx, found: SessionOfGroup, confirmedCount: number): Promise<SessionOfGroup> {
  if (found.session.confirmedCount === confirmedCount) return found
  const counted = { ...found, session: { ...found.session, confirmedCount } }
  await putConfirmedCount(tx, { id: found.session.id, confirmedCount })
  await recordChange(tx, [boxOfSession(found)], [boxOfSession(counted)])
  return counted
}
