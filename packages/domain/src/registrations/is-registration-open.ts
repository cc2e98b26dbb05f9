import type { PlacesLeft } from '../series/places-left.ts'
import type { SessionStatus } from '../sessions/session.policy.ts'
import type { Instant } from '../shared/instant.ts'

type Asked = {
  readonly start: Instant
  readonly status: SessionStatus
  /** Null where no place is needed. */
  readonly placesLeft: PlacesLeft | null
  readonly registrationOpensAt: Instant | null
}

/**
 * Whether one can register for a Session, be it for a place or to wait for one. `horizon`: how far ahead Sessions are rows; those beyond it are
 * as they are planned, and nobody takes part in them yet.
 */
export const isRegistrationOpen = (
  { start, status, placesLeft, registrationOpensAt }: Asked,
  { now, horizon }: { readonly now: Instant; readonly horizon: Instant },
): boolean =>
  placesLeft !== null &&
  status === 'SCHEDULED' &&
  now < start &&
  start < horizon &&
  (registrationOpensAt === null || registrationOpensAt <= now)
