import { planningOfGroup } from '../groups/group.policy.ts'
import { planningOfSeries, type SeriesFacts } from '../series/series.policy.ts'
import {
  datesOfSession,
  ofSession,
  sessionPolicy,
  type SessionFacts,
  type SessionStatus,
} from '../sessions/session.policy.ts'
import { allOf, among, anyOf } from '../shared/condition.ts'
import type { AccountId, RegistrationId, SessionId, VenueId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { LanguageTag } from '../shared/language-tag.ts'
import { derivedFields, rule, type Policy } from '../shared/policy.ts'
import { accountOf, groupsOf, isStaff } from '../shared/viewer.ts'

export type RegistrationStatus = 'CONFIRMED' | 'WAITLISTED' | 'CANCELLED'

/** What somebody was shown last of the Session that they have a place at, and of the place. */
export type LastSeen = {
  readonly start: Instant
  readonly end: Instant
  readonly status: SessionStatus
  /** As far as they were told of it. */
  readonly venueId: VenueId | null
  readonly place: RegistrationStatus
}
/** A place at a Session that asks for one. Whose it is, it does not say. */
export type Registration = {
  readonly type: 'Registration'
  readonly id: RegistrationId
  readonly sessionId: SessionId
  readonly status: RegistrationStatus
  readonly interpretingWish: LanguageTag | null
  readonly waitlistPosition: number | null
  readonly lastSeen: LastSeen | null
}
/** One's own stays one's own, whether or not its Session may still be known. `account`: whose it is; null for a Receipt's, which is found by its words or not at all. */
export type RegistrationFacts = SeriesFacts & {
  readonly account: AccountId | null
  readonly foundBy: 'ID' | 'WORDS'
}

const ownRegistration = rule<RegistrationFacts>('registration.own', (viewer) => {
  const own = accountOf(viewer)
  return anyOf<RegistrationFacts>(own !== null && among('account', [own]), among('foundBy', ['WORDS']))
})
/** Those who plan free places. When somebody was here last, and where they wait, is their own. */
const ownOrPlanned = rule<RegistrationFacts>('registration.read', (viewer) =>
  anyOf<RegistrationFacts>(ownRegistration.allows(viewer), planningOfGroup.allows(viewer)),
)

export const registrationPolicy: Policy<Registration, RegistrationFacts> = {
  type: 'Registration',
  thing: ownOrPlanned,
  fields: {
    id: 'thing',
    sessionId: 'thing',
    status: 'thing',
    interpretingWish: 'thing',
    waitlistPosition: ownRegistration,
    lastSeen: ownRegistration,
  },
}
export const linksOfRegistration = derivedFields(registrationPolicy, { session: 'thing', hasUnseenChange: 'thing' })

/** One taken or awaited place, as those see it who plan. */
export type Place = {
  readonly type: 'Place'
  readonly registration: RegistrationId
  readonly alias: string | null
  readonly status: RegistrationStatus
  readonly interpretingWish: LanguageTag | null
}
export const placePolicy: Policy<Place, SeriesFacts> = {
  type: 'Place',
  thing: planningOfSeries,
  fields: { registration: 'thing', alias: 'thing', status: 'thing', interpretingWish: 'thing' },
}

/** A Session's places: for those of the Group as numbers. */
export type RegistrationSummary = {
  readonly type: 'RegistrationSummary'
  readonly sessionId: SessionId
  readonly capacity: number | null
  readonly confirmedCount: number
  readonly waitlistedCount: number
}
const membersOfSession = rule<SessionFacts>('session.members', (viewer) =>
  allOf<SessionFacts>(
    datesOfSession.allows(viewer),
    anyOf<SessionFacts>(isStaff(viewer), among('group', groupsOf(viewer))),
  ),
)
export const registrationSummaryPolicy: Policy<RegistrationSummary, SessionFacts> = {
  type: 'RegistrationSummary',
  thing: membersOfSession,
  fields: {
    sessionId: 'thing',
    capacity: ofSession(planningOfSeries),
    confirmedCount: 'thing',
    waitlistedCount: 'thing',
  },
}

/** One's own place; whether there is one, the Registration's own policy says. */
const signedIn = rule<SeriesFacts>('registration.signed-in', (viewer) => accountOf(viewer) !== null)
export const placesOfSession = derivedFields(sessionPolicy, {
  registrationOpen: 'thing',
  viewerRegistration: ofSession(signedIn),
  registrations: membersOfSession,
})
