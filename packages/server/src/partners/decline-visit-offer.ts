import type { VisitOfferId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { recordAct } from '../audit/record-act.ts'
import type { Context } from '../schema/context.ts'
import { followAnswered } from './answered-visit-offers.ts'
import { keptFrom, moveOn, offerToAnswer, told, type VisitOfferOutcome } from './visit-offer-at-work.ts'

/** Thanks a partner for a visit that will not be. Staff do. */
export const declineVisitOffer = (context: Context, id: VisitOfferId): Promise<VisitOfferOutcome> =>
  context.write(async (tx): Promise<VisitOfferOutcome> => {
    const found = await offerToAnswer(context, tx, id)
    if (!found.ok) return found
    const offer = found.value
    const declined = await moveOn(tx, offer, { status: 'DECLINED', endsAt: keptFrom(context.clock()) })
    await recordAct(tx, context, { action: 'visit.declined', group: null, subject: id })
    await followAnswered(tx, declined, instant(context.clock()))
    return told(context, tx, declined)
  })
