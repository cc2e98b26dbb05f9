import type { Registration } from '@piiri/domain/registrations/registration.policy'
import { disclose, type Disclosed } from '@piiri/domain/shared/disclosure'
import { parseId, type RegistrationId } from '@piiri/domain/shared/id'
import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { invalid } from '@piiri/domain/shared/plain-text'
import { accountOf } from '@piiri/domain/shared/viewer'
import { tooLong } from '../people/too-long.ts'
import type { Context } from '../schema/context.ts'
import { forgiveTry } from '../shared/count-tries.ts'
import type { Tx } from '../storage/query.ts'
import { giveBack, type GivenBack } from './give-back.ts'
import { findByWords } from './open-receipt.ts'
import { triesAtSession } from './registration-limits.ts'
import { boxOfRegistration, registrationForSystem, type FoundRegistration } from './registrations.repository.ts'

/** One of the two: an id with the viewer's own sign-in, or the words of a Receipt. */
export type CancelInput = { readonly id: string | null; readonly receiptWords: string | null }
type Failures = 'NOT_FOUND' | 'SESSION_IN_THE_PAST' | 'INVALID_INPUT' | 'RATE_LIMITED'

/** Gives one's own place back; whoever waits first gets it. To give back what was given back already is fine. */
export async function cancelRegistration(
  context: Context,
  { id, receiptWords }: CancelInput,
): Promise<Outcome<Disclosed<Registration>, Failures>> {
  if ((id === null) === (receiptWords === null)) return invalid([{ path: ['id'], code: 'ONE_OF_THESE' }])
  if (receiptWords !== null) return cancelByWords(context, receiptWords)
  const account = accountOf(context.viewer)
  return context.write(async (tx) => {
    const found = await registrationForSystem(tx, parseId('reg', id ?? ''))
    const isOwn = found !== null && account !== null && found.registration.accountId === account
    return isOwn ? tellGivenBack(context, await giveBack(tx, context, found, 'SEEN'), 'ID') : notFound
  })
}
const notFound = { ok: false, error: 'NOT_FOUND' } as const

async function cancelByWords(context: Context, words: string): Promise<Outcome<Disclosed<Registration>, Failures>> {
  const { db, asker } = context
  const issues = tooLong([], { receiptWords: words }, { receiptWords: 500 })
  if (issues.length > 0) return invalid(issues)
  const opened = await findByWords(context, words)
  if (!opened.ok) return opened
  const id = opened.value?.registration.id ?? null
  const outcome = await context.write(async (tx) => {
    const found = await ofReceipt(tx, id)
    return found === null ? notFound : tellGivenBack(context, await giveBack(tx, context, found, 'SEEN'), 'WORDS')
  })
  // Whoever changes their mind may register again.
  if (outcome.ok) await forgiveTry(db, triesAtSession(outcome.value.sessionId, asker.network))
  return outcome
}

/** Looks for nothing in the place of what is not there: as long as for what is. */
const ofReceipt = (tx: Tx, id: RegistrationId | null): Promise<FoundRegistration | null> =>
  registrationForSystem(tx, id ?? parseId('reg', ''))

function tellGivenBack(
  { viewer }: Context,
  given: GivenBack,
  foundBy: Parameters<typeof boxOfRegistration>[1],
): Outcome<Disclosed<Registration>, 'SESSION_IN_THE_PAST'> {
  if (!given.ok) return given
  const told = disclose(boxOfRegistration(given.value, foundBy), viewer)
  if (told === null) throw new Error('Whoever gives a place back may know of it.')
  return success(told)
}
