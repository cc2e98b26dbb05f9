import type { VisitOfferStatus } from '@piiri/domain/partners/visit-offer.policy'
import type { PartnerId, VisitOfferId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { Tx } from '../storage/query.ts'

type Answered = { readonly id: VisitOfferId; readonly partnerId: PartnerId; readonly status: VisitOfferStatus }
type Follow = (tx: Tx, offer: Answered, now: Instant) => Promise<void>

let follow: Follow | null = null
/** Webhooks are a later slice: it tells this one, once, how a partner hears that its offer was answered. */
export const visitOffersAreAnsweredBy = (how: Follow): void => {
  follow = how
}

/** To be called with an offer that has just become ACCEPTED or DECLINED, in the same unit. */
export const followAnswered: Follow = async (tx, offer, now) => follow?.(tx, offer, now)
