import { countPlaces } from '../sessions/count-places.ts'
import { changedSessionsAreFollowedBy } from '../sessions/changed-sessions.ts'
import { markPart, unmarkPart } from '../sessions/mark-part.ts'
import { ownOf } from '../sessions/own.ts'
import type { SessionOfGroup } from '../sessions/session-boxes.ts'
import type { Tx } from '../storage/query.ts'
import { patchRegistration, tallyOfSession, waitingOfSession } from './registrations.repository.ts'

/** More than there can be. */
const all = 10_000

/**
 * After any change of the places of a Session that was read in this unit, or of how many it has: those who wait move up in their order while there
 * is room. Nobody loses a place. Where no place is needed any more everybody has one. `taken`: how many had one before, where that is not counted
 * anew.
 */
export async function settlePlaces(tx: Tx, found: SessionOfGroup, taken?: number): Promise<SessionOfGroup> {
  const { id, capacity } = found.session
  const before = await tallyOf(tx, id)
  const room = capacity === null ? all : Math.max(0, capacity - before.confirmed)
  const moving = before.waiting === 0 || room === 0 ? [] : await waitingOfSession(tx, { session: id, limit: room })
  for (const one of moving) await patchRegistration(tx, { ...one, status: 'CONFIRMED' })
  const isEmpty = before.confirmed + before.waiting === 0
  const isMarked = ownOf(found.session).has('registrations')
  const marked = isEmpty === isMarked ? await (isEmpty ? unmarkPart : markPart)(tx, found, 'registrations') : found
  return countPlaces(tx, marked, (taken ?? before.confirmed) + moving.length)
}

/** How a Session's places stand. `last`: the highest number that anybody has, or had. */
export async function tallyOf(tx: Tx, session: SessionOfGroup['session']['id']) {
  const rows = await tallyOfSession(tx, { session })
  const countOf = (status: string): number => rows.find((row) => row.status === status)?.count ?? 0
  return {
    confirmed: countOf('CONFIRMED'),
    waiting: countOf('WAITLISTED'),
    last: Math.max(0, ...rows.map(({ highest }) => highest ?? 0)),
  }
}

/** An edit that gives a Session more places gives them to those who wait. How many were taken when it began stays told, whoever has been erased since. */
changedSessionsAreFollowedBy(async (tx, of, written) => {
  for (const { before, after } of written)
    if (before !== null && before.capacity !== after.capacity && ownOf(after).has('registrations'))
      await settlePlaces(tx, { ...of, session: after }, after.confirmedCount)
})
