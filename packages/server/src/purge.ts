import type { Instant } from '@piiri/domain/shared/instant'
import { purgeChanges } from './changes/purge-changes.ts'
import { purgeApiKeys } from './partners/purge-api-keys.ts'
import { removeVisitOffersEndedAt } from './partners/visit-offers.repository.ts'
import { purgeDeliveries } from './webhooks/purge-deliveries.ts'
import { removeContactRequestsEndedAt } from './contact/contact-requests.repository.ts'
import { purgeDuties } from './duties/purge-duties.ts'
import { forgetPeopleOfIdeas } from './ideas/forget-people-of-ideas.ts'
import { purgeRegistrations } from './registrations/purge-registrations.ts'
import { purgeAnswers } from './shared/idempotency.repository.ts'
import { removeTriesBefore } from './shared/tries.repository.ts'
import type { Database } from './storage/database.ts'
import { removeActorsOfNobody } from './people/forgotten-actors.repository.ts'
import { removeInvitationsExpiredAt } from './people/invitations.repository.ts'
import { removeSignInsIdleAt } from './people/sign-ins.repository.ts'

/** How many rows of each were erased. */
export type Purged = {
  readonly signIns: number
  readonly invitations: number
  readonly duties: number
  readonly contactRequests: number
  /** Of which it was forgotten who took part. */
  readonly ideas: number
  readonly registrations: number
  readonly apiKeys: number
  readonly changes: number
  readonly visitOffers: number
  readonly deliveries: number
  readonly tries: number
  readonly answers: number
  readonly pseudonyms: number
}

/**
 * Erases what has ended by now: sign-ins, Invitations, who did what at Sessions that were 90 days ago, ContactRequests with their replies, who took part in
 * Ideas that were closed 30 days ago, Registrations of Sessions that were 30 days ago, keys that ended 90 days ago, what changed in the
 * programme 30 days ago, webhooks' deliveries of 30 days ago, VisitOffers whose time is over (a year after an answer, two after one that was taken), counts of tries,
 * answers kept for an Idempotency-Key, what leads to
 * pseudonyms of erased Accounts. Each is a unit of its own, and none is asked for any more: whoever looks for one takes only those that have not ended.
 */
export const purge = async (db: Pick<Database, 'write'>, now: Instant): Promise<Purged> => ({
  signIns: await db.write((tx) => removeSignInsIdleAt(tx, { now })),
  invitations: await db.write((tx) => removeInvitationsExpiredAt(tx, { now })),
  duties: await purgeDuties(db, now),
  contactRequests: await db.write((tx) => removeContactRequestsEndedAt(tx, { now })),
  ideas: await forgetPeopleOfIdeas(db, now),
  registrations: await purgeRegistrations(db, now),
  apiKeys: await purgeApiKeys(db, now),
  changes: await purgeChanges(db, now),
  visitOffers: await db.write((tx) => removeVisitOffersEndedAt(tx, { now })),
  deliveries: await purgeDeliveries(db, now),
  tries: await db.write((tx) => removeTriesBefore(tx, { now })),
  answers: await db.write((tx) => purgeAnswers(tx, now)),
  pseudonyms: await db.write((tx) => removeActorsOfNobody(tx)),
})
