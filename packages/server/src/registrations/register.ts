import { isRegistrationOpen } from '@piiri/domain/registrations/is-registration-open'
import type { Registration } from '@piiri/domain/registrations/registration.policy'
import { disclose, type Disclosed } from '@piiri/domain/shared/disclosure'
import type { AccountId, SessionId } from '@piiri/domain/shared/id'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import { success, type Failure, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import { accountOf, isStaff, roleIn } from '@piiri/domain/shared/viewer'
import { see, type Context } from '../schema/context.ts'
import { findRows } from '../sessions/find-sessions.ts'
import { boxOfSession, type SessionOfGroup } from '../sessions/session-boxes.ts'
import { countTry, forgiveTry } from '../shared/count-tries.ts'
import type { Read } from '../storage/query.ts'
import type { Receipt } from './open-receipt.ts'
import { makeReceipt } from './receipt-words.ts'
import { triesOfReceipt, triesOfRegistration } from './registration-limits.ts'
import {
  boxOfRegistration,
  countOfAccountForSystem,
  patchRegistration,
  registrationForSystem,
  registrationsOfAccountAt,
  waitingOfSession,
  type RegistrationRow,
} from './registrations.repository.ts'
import { seenNow } from './seen-by.ts'
import { settlePlaces } from './settle-places.ts'
import { takeNumber } from './take-number.ts'

export type RegisterInput = { readonly session: SessionId; readonly interpretingWish: LanguageTag | null }
type Refusal =
  'NOT_FOUND' | 'NOT_ALLOWED' | 'SESSION_IN_THE_PAST' | 'REGISTRATION_CLOSED' | 'ALREADY_REGISTERED' | 'INVALID_INPUT'
type Registered = Outcome<Disclosed<Registration> | Receipt, Refusal | 'RATE_LIMITED'>

/** More than a bus holds: whoever comes after them has no hope, and is told so. */
const mostWaiting = 500
const mostOfOneAccount = 200

/**
 * Gives whoever asks a place at a Session, or the next on its waiting list. Without an Account they get a Receipt: words that stand for the place,
 * told this once. What is refused counts for no limit.
 */
export async function register(context: Context, input: RegisterInput): Promise<Registered> {
  const { db, viewer, asker, clock } = context
  const asked = await placeToGive(context, context.read, input)
  if (!asked.ok) return asked
  const account = accountOf(viewer)
  const tries = account === null ? triesOfReceipt(input.session, asker.network) : triesOfRegistration(account)
  const limited = await countTry(db, tries, clock())
  if (limited !== null) {
    await forgiveTry(db, tries)
    return limited
  }
  const receipt = account === null ? await makeReceipt(context) : null
  const outcome = await context.write(async (tx): Promise<Outcome<Disclosed<Registration>, Refusal>> => {
    const place = await placeToGive(context, tx, input)
    if (!place.ok) return place
    const { found, former } = place.value
    const of = { accountId: account, wordsHash: receipt?.wordsHash ?? null, interpretingWish: input.interpretingWish }
    const row = await takeNumber(tx, found.session, of, former)
    const settled = await settlePlaces(tx, found)
    const given = await registrationForSystem(tx, row.id)
    if (given === null) throw new Error(`Registration ${row.id} is not there in its own unit of work.`)
    // Whatever it became at once, they are told with this answer.
    const seen = await seenNow({ ...context, read: tx }, settled, given.registration)
    await patchRegistration(tx, seen)
    const box = boxOfRegistration({ ...given, registration: seen }, receipt === null ? 'ID' : 'WORDS')
    const told = disclose(box, viewer)
    if (told === null) throw new Error('Whoever registers may know of it.')
    return success(told)
  })
  if (!outcome.ok) {
    await forgiveTry(db, tries)
    return outcome
  }
  return receipt === null ? outcome : success({ type: 'Receipt', words: receipt.words, registration: outcome.value })
}

type Place = { readonly found: SessionOfGroup; readonly former: RegistrationRow | null }

/** The Session, where the viewer may have a place at it or wait for one, with what is left of one that they gave back. */
async function placeToGive(
  context: Context,
  read: Read,
  { session: id }: RegisterInput,
): Promise<Outcome<Place, Refusal>> {
  const { viewer, clock, horizon } = context
  const [found] = await findRows({ ...context, read }, [id])
  const session = found && see(context, boxOfSession(found))
  if (found === undefined || session == null) return { ok: false, error: 'NOT_FOUND' }
  const account = accountOf(viewer)
  if (!mayRegister(context, found)) return { ok: false, error: 'NOT_ALLOWED' }
  const [own] = account === null ? [] : await registrationsOfAccountAt(read, { account, sessions: [id] })
  const now = clock()
  if (session.start <= now) return { ok: false, error: 'SESSION_IN_THE_PAST' }
  if (own !== undefined && own.registration.status !== 'CANCELLED')
    return { ok: false, error: 'ALREADY_REGISTERED', registrationId: own.registration.id }
  const isDraft = found.season?.status === 'DRAFT'
  if (!isRegistrationOpen(session, { now, horizon, isDraft })) return { ok: false, error: 'REGISTRATION_CLOSED' }
  if (await isFull(read, id)) return { ok: false, error: 'REGISTRATION_CLOSED' }
  const refused = account === null ? null : await refuseTooMany(read, account, now)
  if (refused !== null) return refused
  return success({ found, former: own?.registration ?? null })
}

/** A place belongs to a person. Where one comes in by a contact first, that comes before a place too. */
function mayRegister({ viewer }: Context, { group }: SessionOfGroup): boolean {
  if (viewer.kind === 'PARTNER') return false
  if (isStaff(viewer) || roleIn(viewer, group.id) !== null) return true
  return group.confidentiality === 'OPEN' && group.joining !== 'CONTACT_FIRST'
}

const isFull = async (read: Read, session: SessionId): Promise<boolean> =>
  (await waitingOfSession(read, { session, limit: mostWaiting })).length === mostWaiting

async function refuseTooMany(read: Read, account: AccountId, now: number): Promise<Failure<'INVALID_INPUT'> | null> {
  const places = await countOfAccountForSystem(read, { account, endsAfter: now })
  const isTooMany = (places?.count ?? 0) >= mostOfOneAccount
  return isTooMany ? invalid([{ path: ['input', 'session'], code: 'TOO_MANY_PLACES' }]) : null
}
