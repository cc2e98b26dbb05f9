import type { VisitOfferId } from '@piiri/domain/shared/id'
import { partnerOf } from '@piiri/domain/shared/viewer'
import { recordAct } from '../audit/record-act.ts'
import type { Context } from '../schema/context.ts'
import { leaveSession } from './guests-of-visits.ts'
import {
  keptFrom,
  moveOn,
  notAllowed,
  offerToChange,
  told,
  wasMovedOn,
  type VisitOfferOutcome,
} from './visit-offer-at-work.ts'

/**
 * Takes an offer back, also one that was accepted: its guest goes from the Session, if that is still to come. Whether it is, the partner is not told: a
 * withdrawal is answered the same. What was taken back cannot be accepted any more. The partner does, whose it is.
 */
export const withdrawVisitOffer = (context: Context, id: VisitOfferId): Promise<VisitOfferOutcome> =>
  context.write(async (tx): Promise<VisitOfferOutcome> => {
    const found = await offerToChange(context, tx, id)
    if (!found.ok) return found
    const offer = found.value
    if (offer.partnerId !== partnerOf(context.viewer)) return notAllowed
    if (offer.status !== 'OFFERED' && offer.status !== 'ACCEPTED') return wasMovedOn(offer)
    if (offer.status === 'ACCEPTED') await leaveSession(context, tx, offer)
    const withdrawn = await moveOn(tx, offer, { status: 'WITHDRAWN', endsAt: keptFrom(context.clock()) })
    await recordAct(tx, context, { action: 'visit.withdrawn', group: offer.groupId, subject: id })
    return told(context, tx, withdrawn)
  })
