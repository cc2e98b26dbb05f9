import { accountOf } from '@piiri/domain/shared/viewer'
import { done, type Done } from '../people/done.ts'
import type { Context } from '../schema/context.ts'
import { findRows } from '../sessions/find-sessions.ts'
import { groupRows } from '../shared/group-rows.ts'
import { ofInstants } from '../shared/bounds.ts'
import { mostTold, patchRegistration, registrationsOfAccount } from './registrations.repository.ts'
import { seenNow } from './seen-by.ts'

/** From here on what has changed is what differs from now. Somebody without an Account has nothing to mark. */
export async function markRegistrationsSeen(context: Context): Promise<Done> {
  const account = accountOf(context.viewer)
  if (account === null) return done
  await context.write(async (tx) => {
    const own = await registrationsOfAccount(tx, { account, endsAfter: ofInstants[0], limit: mostTold })
    const rows = own.map(({ registration }) => registration)
    const bySession = groupRows(rows, ({ sessionId }) => sessionId)
    const within = { ...context, read: tx }
    for (const found of await findRows(within, [...bySession.keys()]))
      for (const row of bySession.get(found.session.id) ?? [])
        await patchRegistration(tx, await seenNow(within, found, row))
  })
  return done
}
