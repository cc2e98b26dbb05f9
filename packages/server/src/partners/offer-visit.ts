import { randomBytes } from 'node:crypto'
import { checkVisitOffer, type WrittenVisitOffer } from '@piiri/domain/partners/check-visit-offer'
import { idFrom, type PartnerId } from '@piiri/domain/shared/id'
import type { Instant } from '@piiri/domain/shared/instant'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import { invalid } from '@piiri/domain/shared/plain-text'
import { hasScope, partnerOf } from '@piiri/domain/shared/viewer'
import { recordAct } from '../audit/record-act.ts'
import type { Context } from '../schema/context.ts'
import { notAllowed, told, type VisitOfferOutcome } from './visit-offer-at-work.ts'
import { addVisitOffer, countVisitOffers, type VisitOfferRow } from './visit-offers.repository.ts'

/** So many of a partner may wait for an answer, and so many may it offer in a day, whatever became of them. */
const mostOffers = 20
const day = 24 * 60 * 60 * 1000

/** Offers staff a guest speaker, or a visit of a service. A partner does, by a key that has the scope for it. */
export async function offerVisit(context: Context, written: WrittenVisitOffer): Promise<VisitOfferOutcome> {
  const partner = partnerOf(context.viewer)
  if (partner === null || !hasScope(context.viewer, 'VISITS_OFFER')) return notAllowed
  return context.write(async (tx): Promise<VisitOfferOutcome> => {
    const checked = checkVisitOffer(written)
    if (!checked.ok) return checked
    const now = context.clock()
    const { count } = (await countVisitOffers(tx, { partner, since: day - now })) ?? { count: 0 }
    if (count >= mostOffers) return invalid([{ path: ['input'], code: 'TOO_MANY_OFFERS' }])
    const row = offeredRow(checked.value, {
      partner,
      language: context.languages[0] ?? context.defaultLanguage,
      now,
    })
    await addVisitOffer(tx, row)
    await recordAct(tx, context, { action: 'visit.offered', group: null, subject: row.id })
    return told(context, tx, row)
  })
}

type By = { readonly partner: PartnerId; readonly language: LanguageTag; readonly now: Instant }
/** An offer that was just made. `language`: that of whoever wrote it. */
export const offeredRow = (written: WrittenVisitOffer, { partner, language, now }: By): VisitOfferRow => ({
  ...written,
  id: idFrom('vis', randomBytes(16)),
  partnerId: partner,
  contentLanguage: language,
  status: 'OFFERED',
  newestFirst: -now,
  sessionId: null,
  groupId: null,
  guest: null,
  addedFeature: false,
  message: null,
  endsAt: null,
  version: 1,
})
