import { success, type Outcome } from '@piiri/domain/shared/outcome'
import { accountOf } from '@piiri/domain/shared/viewer'
import type { Context } from '../schema/context.ts'
import { countTry } from '../shared/count-tries.ts'
import { forgetAnswersOf } from '../shared/idempotency.repository.ts'
import { accountForSystem, putPassphrase } from './accounts.repository.ts'
import { unusedPassphrase, type NewPassphrase } from './new-passphrase.ts'
import { openSignIn, startSignIn } from './open-sign-in.ts'
import { triesOfChange } from './sign-in-limits.ts'
import { removeSignInsOf, signInByIdForSystem } from './sign-ins.repository.ts'

/** Makes new words for the viewer's Account. The old ones, and every other sign-in, end with it; this one is made anew. */
export async function changePassphrase(
  context: Context,
): Promise<Outcome<NewPassphrase, 'NOT_ALLOWED' | 'RATE_LIMITED'>> {
  const { db, clock, asker } = context
  const id = accountOf(context.viewer)
  const account = id === null ? null : await accountForSystem(db.read, id)
  if (account === null) return { ok: false, error: 'NOT_ALLOWED' }
  const retryAfterSeconds = await countTry(db, triesOfChange(account.id), clock())
  if (retryAfterSeconds > 0) return { ok: false, error: 'RATE_LIMITED', retryAfterSeconds }
  const { passphrase, ...proof } = await unusedPassphrase(context)
  const current = asker.signIn === null ? undefined : await signInByIdForSystem(db.read, { id: asker.signIn })
  const opened = await context.write(async (tx) => {
    await putPassphrase(tx, { id: account.id, ...proof })
    await removeSignInsOf(tx, { accountId: account.id })
    await forgetAnswersOf(tx, account.id)
    return openSignIn(tx, account, { isCookie: current?.isCookie ?? false, now: clock() })
  })
  return success({ type: 'NewPassphrase', passphrase, signIn: startSignIn(context, opened) })
}
