import { success, type Outcome } from '@piiri/domain/shared/outcome'
import type { Context } from '../schema/context.ts'
import { countTry } from '../shared/count-tries.ts'
import { forgetAnswersOf } from '../shared/idempotency.repository.ts'
import { shutParts } from './account-parts.ts'
import { putPassphrase } from './accounts.repository.ts'
import { unusedPassphrase, type NewPassphrase } from './new-passphrase.ts'
import { ownAccount } from './own-account.ts'
import { openSignIn, startSignIn, type Opened } from './open-sign-in.ts'
import { triesOfChange } from './sign-in-limits.ts'
import { endSignInAt, removeOtherSignIns, signInByIdForSystem } from './sign-ins.repository.ts'

/** Whoever loses the answer on the way asks again, with the same Idempotency-Key, and is given it: they must still be let in to do so. */
const graceMs = 10 * 60 * 1000

/**
 * Makes new words for the viewer's Account. The old ones, every other sign-in, and whatever else lets in, end with it. This one is made anew; the one that asked
 * ends ten minutes later.
 */
export async function changePassphrase(
  context: Context,
): Promise<Outcome<NewPassphrase, 'NOT_ALLOWED' | 'RATE_LIMITED'>> {
  const { db, clock, asker } = context
  const account = await ownAccount(context)
  if (account === null) return { ok: false, error: 'NOT_ALLOWED' }
  const limited = await countTry(db, triesOfChange(account.id), clock())
  if (limited !== null) return limited
  const { passphrase, ...proof } = await unusedPassphrase(context)
  const outcome = await context.write(async (tx): Promise<Outcome<Opened, 'NOT_ALLOWED'>> => {
    const current = asker.signIn === null ? undefined : await signInByIdForSystem(tx, { id: asker.signIn })
    if (current === undefined) return { ok: false, error: 'NOT_ALLOWED' } // It was ended meanwhile.
    await forgetAnswersOf(tx, account.id)
    await putPassphrase(tx, { id: account.id, ...proof })
    await shutParts(tx, context, account.id)
    await removeOtherSignIns(tx, { accountId: account.id, id: current.id })
    await endSignInAt(tx, { id: current.id, endsAt: Math.min(current.idleEndsAt, clock() + graceMs) })
    return success(await openSignIn(tx, account, { isCookie: current.isCookie, now: clock() }))
  })
  if (!outcome.ok) return outcome
  return success({ type: 'NewPassphrase', passphrase, signIn: startSignIn(context, outcome.value) })
}
