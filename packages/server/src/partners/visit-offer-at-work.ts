import type { VisitOffer } from '@piiri/domain/partners/visit-offer.policy'
import type { Disclosed } from '@piiri/domain/shared/disclosure'
import type { VisitOfferId } from '@piiri/domain/shared/id'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import { success, type Failure, type Outcome } from '@piiri/domain/shared/outcome'
import { isStaff } from '@piiri/domain/shared/viewer'
import { mustSee, type Context } from '../schema/context.ts'
import type { Read, Tx } from '../storage/query.ts'
import { boxOfVisitOffer, findVisitOffers, putVisitOffer, type VisitOfferRow } from './visit-offers.repository.ts'

type VisitOfferFailure = 'NOT_FOUND' | 'NOT_ALLOWED' | 'INVALID_INPUT' | 'CONFLICT'
/** The offer as it is now, or why nothing was done. */
export type VisitOfferOutcome = Outcome<Disclosed<VisitOffer>, VisitOfferFailure>

/** An offer that the viewer may know of. One that is hidden is looked for and not found like one that is not there. */
export async function offerToChange(
  { viewer }: Context,
  read: Read,
  id: VisitOfferId,
): Promise<Outcome<VisitOfferRow, 'NOT_FOUND'>> {
  const [found] = await findVisitOffers(read, viewer, [id])
  return found === undefined ? { ok: false, error: 'NOT_FOUND' } : success(found.offer)
}

export const notAllowed = { ok: false, error: 'NOT_ALLOWED' } as const
/** It was answered, or taken back, since the viewer looked at it. */
export const wasMovedOn = ({ version }: VisitOfferRow): Failure<'CONFLICT'> => ({
  ok: false,
  error: 'CONFLICT',
  currentVersion: version,
})

/** One that waits for an answer, for staff, who give it. */
export async function offerToAnswer(
  context: Context,
  read: Read,
  id: VisitOfferId,
): Promise<Outcome<VisitOfferRow, 'NOT_FOUND' | 'NOT_ALLOWED' | 'CONFLICT'>> {
  const found = await offerToChange(context, read, id)
  if (!found.ok) return found
  if (!isStaff(context.viewer)) return notAllowed
  return found.value.status === 'OFFERED' ? found : wasMovedOn(found.value)
}

const year = 365 * 24 * 60 * 60 * 1000
/** What was declined or taken back is kept for a year: what became of it, somebody may ask as the next one is offered. */
export const keptFrom = (time: number): Instant => instant(time + year)
/**
 * What was accepted, for two years from the answer: longer than any Session is ahead. Never by the Session's date: the partner, which may not learn when
 * a confidential Group meets, sees when its offer is gone.
 */
export const keptFromAcceptance = (time: number): Instant => instant(time + 2 * year)

/** Moves an offer on, to its next version. */
export async function moveOn(
  tx: Tx,
  offer: VisitOfferRow,
  to: Pick<VisitOfferRow, 'status' | 'endsAt'> & Partial<VisitOfferRow>,
): Promise<VisitOfferRow> {
  const next = { ...offer, ...to, version: offer.version + 1 }
  await putVisitOffer(tx, next)
  return next
}

/** The offer as it is written now. */
export async function told(
  context: Context,
  read: Read,
  { id }: Pick<VisitOfferRow, 'id'>,
): Promise<{ readonly ok: true; readonly value: Disclosed<VisitOffer> }> {
  const [found] = await findVisitOffers(read, context.viewer, [id])
  return success(mustSee(context, found === undefined ? null : boxOfVisitOffer(found)))
}
