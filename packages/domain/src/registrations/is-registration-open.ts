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
 * as they are planned, and nobody takes part in them yet. Nor in those of a draft: what was wished for there would change, once it is published, what was told of its
 * month.
 */
export const isRegistrationOpen = (
  { start, status, placesLeft, registrationOpensAt }: Asked,
  { now, horizon, isDraft }: { readonly now: Instant; readonly horizon: Instant; readonly isDraft: boolean },
): boolean =>
  !isDraft &&
  placesLeft !== null &&
  status === 'SCHEDULED' &&
  now < start &&
  start < horizon &&
  (registrationOpensAt === null || registrationOpensAt <= now)
