import { accountOf, visitor } from '@piiri/domain/shared/viewer'
import type { Context } from '../schema/context.ts'
import { forgetAnswersOf } from '../shared/idempotency.repository.ts'
import { shutParts } from './account-parts.ts'
import { done, type Done } from './done.ts'
import { removeSignIn, removeSignInsOf } from './sign-ins.repository.ts'

/** Ends this sign-in, or all of the Account's with whatever else lets in. Somebody who is not signed in is signed out already. */
export async function signOut(context: Context, everywhere: 'HERE' | 'EVERYWHERE'): Promise<Done> {
  const account = accountOf(context.viewer)
  const { signIn } = context.asker
  if (account !== null)
    await context.write(async (tx) => {
      if (everywhere === 'EVERYWHERE') {
        await removeSignInsOf(tx, { accountId: account })
        await shutParts(tx, context, account)
      }
      if (everywhere === 'HERE' && signIn !== null) await removeSignIn(tx, { id: signIn })
      await forgetAnswersOf(tx, account)
    })
  leave(context)
  return done
}

/** From here on the request is a visitor's, and its answer takes the cookie away. */
export function leave(context: Context): void {
  context.viewer = visitor
  context.asker = { ...context.asker, signIn: null }
  context.outgoing.cookie = ''
}
