import { datesOfSession, type SessionFacts } from '../sessions/session.policy.ts'
import { among, anyOf } from '../shared/condition.ts'
import type { PartnerId, SessionId, VisitOfferId } from '../shared/id.ts'
import type { Instant } from '../shared/instant.ts'
import type { LanguageTag } from '../shared/language-tag.ts'
import { derivedFields, rule, type Policy } from '../shared/policy.ts'
import { groupsPlannedBy, hasScope, isStaff, partnerOf, type Viewer } from '../shared/viewer.ts'
import type { PartnerFacts } from './partner.policy.ts'

/** OFFERED waits for an answer. A partner takes back what waits, and what was accepted; nothing else goes on from an answer. */
export type VisitOfferStatus = 'OFFERED' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN'

/** A guest speaker, or a visit of a service, in the words of the partner. */
export type VisitOffer = {
  readonly type: 'VisitOffer'
  readonly id: VisitOfferId
  readonly partnerId: PartnerId
  readonly title: string
  readonly description: string
  readonly languages: readonly LanguageTag[]
  readonly status: VisitOfferStatus
  readonly offeredAt: Instant
  /** What it was accepted into; it stays where the partner withdraws after that. */
  readonly sessionId: SessionId | null
  /** What staff chose to tell the partner. */
  readonly message: string | null
}
/** Of the Session that it was accepted into, and of its Group and Season: null before that. */
export type VisitOfferFacts = Pick<PartnerFacts, 'partner'> & {
  readonly [K in keyof SessionFacts]: SessionFacts[K] | null
}

/** Whose offers a partner reads: its own, by a key that has the scope for them. */
const offeredBy = (viewer: Viewer): readonly PartnerId[] => {
  const partner = hasScope(viewer, 'VISITS_OFFER') ? partnerOf(viewer) : null
  return partner === null ? [] : [partner]
}
/** Staff know of all, a partner of its own, those who plan a Group of what was accepted into it. */
const visitOffers = rule<VisitOfferFacts>('visitOffers', (viewer) =>
  anyOf<VisitOfferFacts>(isStaff(viewer), among('partner', offeredBy(viewer)), among('group', groupsPlannedBy(viewer))),
)
/** As any date: a partner that visits a CONFIDENTIAL Group is told no more of it than what staff write. */
const sessionOfVisit = rule<VisitOfferFacts>(datesOfSession.name, datesOfSession.allows)

export const visitOfferPolicy: Policy<VisitOffer, VisitOfferFacts> = {
  type: 'VisitOffer',
  thing: visitOffers,
  fields: {
    id: 'thing',
    partnerId: 'thing',
    title: 'thing',
    description: 'thing',
    languages: 'thing',
    status: 'thing',
    offeredAt: 'thing',
    sessionId: sessionOfVisit,
    message: 'thing',
  },
}
export const linksOfVisitOffer = derivedFields(visitOfferPolicy, { partner: 'thing', session: sessionOfVisit })
