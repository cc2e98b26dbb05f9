/** What partners of generated worlds offer, and what is left of it for somebody who may not know all. */
import type { VisitOffer } from '@piiri/domain/partners/visit-offer.policy'
import { guestOfVisit } from '@piiri/domain/partners/guest-of-visit'
import { disclose, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { GroupId } from '@piiri/domain/shared/id'
import type { Viewer } from '@piiri/domain/shared/viewer'
import fc from 'fast-check'
import type { PartnerRow } from '../../src/partners/partners.repository.ts'
import { boxOfVisitOffer, type VisitOfferRow } from '../../src/partners/visit-offers.repository.ts'
import type { SessionRow } from '../../src/sessions/session-boxes.ts'
import { acceptedInto, aPartner, aVisitOffer } from '../partner-rows.ts'
import type { World } from '../world.ts'

type Drawn = {
  readonly partner: number
  readonly status: VisitOfferRow['status']
  readonly session: number
  readonly isWordless: boolean
}
export const drawnVisits: fc.Arbitrary<readonly Drawn[]> = fc.array(
  fc.record({
    partner: fc.constantFrom(1, 2),
    status: fc.constantFrom('OFFERED' as const, 'ACCEPTED' as const, 'DECLINED' as const, 'WITHDRAWN' as const),
    session: fc.nat(9),
    isWordless: fc.boolean(),
  }),
  { maxLength: 6 },
)

/** One that was withdrawn was accepted before, if there is a Session for it. */
export const plantVisits = (drawn: readonly Drawn[], sessions: readonly SessionRow[]): readonly VisitOfferRow[] =>
  drawn.map(({ partner, status, session, isWordless }, i) => {
    const of = aPartner(partner)
    const into = status === 'ACCEPTED' || status === 'WITHDRAWN' ? sessions[session % sessions.length] : undefined
    const offer = aVisitOffer(i + 1, of)
    if (into === undefined) return { ...offer, status: status === 'ACCEPTED' ? 'OFFERED' : status }
    const guest = guestOfVisit(of.name, offer.title, offer.contentLanguage)
    return { ...offer, ...acceptedInto(into), guest, status, ...(isWordless && { message: null }) }
  })

export const visitedBy = ({ visitOffers }: World, { id }: PartnerRow): readonly GroupId[] =>
  visitOffers.flatMap(({ partnerId, groupId }) => (partnerId === id && groupId !== null ? [groupId] : []))

export function boxOfVisit({ groups, seasons, sessions }: World, offer: VisitOfferRow): Undisclosed<VisitOffer> {
  const session = sessions.find(({ id }) => id === offer.sessionId) ?? null
  return boxOfVisitOffer({
    offer,
    session,
    group: groups.find(({ id }) => id === offer.groupId) ?? null,
    season: seasons.find(({ id }) => id === session?.seasonId) ?? null,
  })
}

/** Where the viewer may not know the Session, the other world's offer was accepted into none. */
export const visitsKnownTo = (viewer: Viewer, all: World): readonly VisitOfferRow[] =>
  all.visitOffers.flatMap((row) => {
    const seen = disclose(boxOfVisit(all, row), viewer)
    if (seen === null) return []
    return seen.sessionId === null ? [{ ...row, sessionId: null, groupId: null, guest: null }] : [row]
  })
