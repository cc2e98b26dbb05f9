import {
  placePolicy,
  registrationSummaryPolicy,
  type Place,
  type RegistrationSummary,
} from '@piiri/domain/registrations/registration.policy'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { SessionId } from '@piiri/domain/shared/id'
import type { Context } from '../schema/context.ts'
import { factsOfSession } from '../sessions/session-boxes.ts'
import { findRows } from '../sessions/find-sessions.ts'
import { countsOfSessions, placesOfSessions } from './registrations.repository.ts'

/**
 * Of the Sessions that the viewer may know of, how many places are taken and awaited. Of one that has begun, how many were taken then: another number
 * after somebody was erased, or left the Group, would tell at which Sessions they had a place.
 */
export async function findSummaries(
  context: Context,
  sessions: readonly SessionId[],
): Promise<ReadonlyMap<SessionId, Undisclosed<RegistrationSummary>>> {
  const counts = await countsOfSessions(context.read, { sessions })
  const countOf = (id: SessionId, status: string): number =>
    counts.find((one) => one.sessionId === id && one.status === status)?.count ?? 0
  const found = await findRows(context, sessions)
  return new Map(
    found.map((one) => {
      const { id, capacity, start, confirmedCount } = one.session
      const hasBegun = start <= context.now
      const summary: RegistrationSummary = {
        type: 'RegistrationSummary',
        sessionId: id,
        capacity,
        confirmedCount: hasBegun ? confirmedCount : countOf(id, 'CONFIRMED'),
        waitlistedCount: hasBegun ? 0 : countOf(id, 'WAITLISTED'),
      }
      return [id, conceal(registrationSummaryPolicy, summary, factsOfSession(one))]
    }),
  )
}

/** Of the Sessions that the viewer may know of, each place that is taken or awaited, in the order of registering. */
export async function findPlaces(
  context: Context,
  sessions: readonly SessionId[],
): Promise<ReadonlyMap<SessionId, readonly Undisclosed<Place>[]>> {
  const rows = await placesOfSessions(context.read, { sessions })
  const found = await findRows(context, sessions)
  return new Map(
    found.map((one) => [
      one.session.id,
      rows
        .filter(({ sessionId }) => sessionId === one.session.id)
        .map(({ id: registration, alias, status, interpretingWish }) => {
          const place: Place = { type: 'Place', registration, alias, status, interpretingWish }
          return conceal(placePolicy, place, factsOfSession(one))
        }),
    ]),
  )
}
