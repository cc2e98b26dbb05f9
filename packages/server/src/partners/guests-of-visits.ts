import type { Feature } from '@piiri/domain/groups/group'
import { guestOfVisit, withoutGuest } from '@piiri/domain/partners/guest-of-visit'
import type { GuestSpeaker } from '@piiri/domain/series/guest-speaker'
import type { SessionId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import { recordAct } from '../audit/record-act.ts'
import { featureBits } from '../groups/groups.repository.ts'
import { mostGuests } from '../planning/check-session-change.ts'
import { draftOfOne } from '../planning/draft-one.ts'
import type { Draft } from '../planning/draft.ts'
import { seriesAtWorkForSystem } from '../planning/series-at-work.ts'
import { sessionToPlan, type SessionAtWork } from '../planning/session-at-work.ts'
import { withoutSameAsSeries } from '../planning/without-same-as-series.ts'
import { writeDraft } from '../planning/write-draft.ts'
import { mustSee, type Context } from '../schema/context.ts'
import { changedSession } from '../sessions/change-session.ts'
import { sessionsByIdsForSystem } from '../sessions/sessions.repository.ts'
import type { Read, Tx } from '../storage/query.ts'
import { findPartners } from './partners.repository.ts'
import type { VisitOfferRow } from './visit-offers.repository.ts'

type Guests = { readonly guestSpeakers: readonly GuestSpeaker[]; readonly features: readonly Feature[] }
/** A visit on its way into a Session, of which nothing is written yet. */
type Joining = {
  readonly at: SessionAtWork
  readonly draft: Draft
  readonly guest: GuestSpeaker
  /** Whether the Session tells of guests only since this one comes. */
  readonly addedFeature: boolean
}

/** What a Session becomes with the guest of a visit, as an edit of this Session alone. */
export async function draftVisit(
  context: Context,
  read: Read,
  offer: VisitOfferRow,
  id: SessionId,
): Promise<Outcome<Joining, 'INVALID_INPUT'>> {
  const refuse = (code: string) => invalid([{ path: ['session'], code }])
  const found = await sessionToPlan(context, read, id)
  if (!found.ok) return refuse('NOT_FOUND')
  const at = found.value
  const { session } = at
  if (session.start <= context.clock()) return refuse('ALREADY_STARTED')
  if (session.status === 'CANCELLED' || session.isWithdrawn) return refuse('SESSION_IS_CANCELLED')
  if (session.guestSpeakers.length >= mostGuests) return refuse('TOO_MANY_GUESTS')
  const partners = await findPartners(read, context.viewer, [offer.partnerId])
  const { name } = mustSee(context, partners.get(offer.partnerId) ?? null)
  const guest = guestOfVisit(name, offer.title, offer.contentLanguage)
  const features = featureBits.fromBits(session.features)
  const addedFeature = !features.includes('GUEST_SPEAKER')
  const draft = await draftGuests(context, read, at, {
    guestSpeakers: [...session.guestSpeakers, guest],
    features: addedFeature ? [...features, 'GUEST_SPEAKER'] : features,
  })
  return success({ at, draft, guest, addedFeature })
}

/** Writes what was drafted in this unit. */
export async function joinSession(context: Context, tx: Tx, { draft }: Joining): Promise<void> {
  await writeDraft(tx, draft, context.clock())
  await recordGuests(context, tx, draft)
}

/**
 * Takes the guest of a visit from its Session again, whoever asks. What has begun stays as it was told, and what others wrote there meanwhile stays in any
 * case.
 */
export async function leaveSession(
  context: Context,
  tx: Tx,
  { sessionId, guest, addedFeature }: VisitOfferRow,
): Promise<void> {
  const [found] = sessionId === null ? [] : await sessionsByIdsForSystem(tx, { ids: [sessionId] })
  if (found === undefined || guest === null || found.session.start <= context.clock()) return
  const { session } = found
  const guestSpeakers = withoutGuest(session.guestSpeakers, guest)
  if (guestSpeakers.length === session.guestSpeakers.length) return
  const [work] = await seriesAtWorkForSystem(tx, [session.seriesId])
  if (work === undefined) throw new Error(`Session ${session.id} has no Series.`)
  const isLast = addedFeature && guestSpeakers.length === 0
  const features = featureBits.fromBits(session.features).filter((one) => !isLast || one !== 'GUEST_SPEAKER')
  const draft = await draftGuests(context, tx, { work, session }, { guestSpeakers, features })
  await writeDraft(tx, draft, context.clock())
  await recordGuests(context, tx, draft)
}

/** Whether a Session is held, guests do not change: one that is called off stays so, and is without them when it is given back. */
function draftGuests({ clock }: Context, read: Read, at: SessionAtWork, guests: Guests): Promise<Draft> {
  const { work, session } = at
  const { status, cancelledBy, cancellationReason } = session
  const changed = {
    ...changedSession({ ...work, session }, guests, work.breaks),
    status,
    cancelledBy,
    cancellationReason,
  }
  return draftOfOne(read, at, withoutSameAsSeries(changed, work), clock())
}

/** As the edit that it is. */
async function recordGuests(context: Context, tx: Tx, { of, sessions }: Draft): Promise<void> {
  for (const { before, after } of sessions)
    await recordAct(tx, context, {
      action: 'sessions.edited',
      group: of.group.id,
      subject: after.id,
      fields: before?.features === after.features ? ['guestSpeakers'] : ['guestSpeakers', 'features'],
    })
}
