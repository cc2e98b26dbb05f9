import { checkVisitMessage } from '@piiri/domain/partners/check-visit-offer'
import type { SessionId, VisitOfferId } from '@piiri/domain/shared/id'
import { instant } from '@piiri/domain/shared/instant'
import { invalid, issuesOf } from '@piiri/domain/shared/plain-text'
import { recordAct } from '../audit/record-act.ts'
import type { Context } from '../schema/context.ts'
import { followAnswered } from './answered-visit-offers.ts'
import { draftVisit, joinSession } from './guests-of-visits.ts'
import { keptFromAcceptance, moveOn, offerToAnswer, told, type VisitOfferOutcome } from './visit-offer-at-work.ts'

export type Acceptance = {
  readonly id: VisitOfferId
  readonly session: SessionId
  /** All that the partner is told of a Session that it may not see. */
  readonly message: string | null
}

/** Takes a visit into a Session that is still to come: its guest stands there from now on, for all who may read the Session. Staff do. */
export const acceptVisitOffer = (context: Context, { id, ...into }: Acceptance): Promise<VisitOfferOutcome> =>
  context.write(async (tx): Promise<VisitOfferOutcome> => {
    const found = await offerToAnswer(context, tx, id)
    if (!found.ok) return found
    const offer = found.value
    const message = checkVisitMessage(into.message)
    const joining = await draftVisit(context, tx, offer, into.session)
    if (!message.ok || !joining.ok) return invalid(issuesOf(joining, message))
    const { guest, addedFeature } = joining.value
    const { session } = joining.value.at
    await joinSession(context, tx, joining.value)
    const accepted = await moveOn(tx, offer, {
      status: 'ACCEPTED',
      sessionId: session.id,
      groupId: session.groupId,
      guest,
      addedFeature,
      message: message.value,
      endsAt: keptFromAcceptance(context.clock()),
    })
    await recordAct(tx, context, { action: 'visit.accepted', group: session.groupId, subject: id })
    await followAnswered(tx, accepted, instant(context.clock()))
    return told(context, tx, accepted)
  })
