import { success, type Outcome } from '@piiri/domain/shared/outcome'
import type { Context } from '../schema/context.ts'
import { countTry, forgiveTry } from '../shared/count-tries.ts'
import { done, type Done } from './done.ts'
import { isLastAdministrator } from './last-of-its-kind.ts'
import { ownAccount } from './own-account.ts'
import { isPassphraseOf, lookupsOf, readPassphrase } from './passphrases.ts'
import { removeAccount } from './remove-account.ts'
import { triesOfPassphrase } from './sign-in-limits.ts'
import { leave } from './sign-out.ts'

/** Erases the viewer's Account, at once and everywhere. Asks for the passphrase, so that a telephone left open is not enough. */
export async function eraseAccount(
  context: Context,
  passphrase: string,
): Promise<Outcome<Done, 'WRONG_PASSPHRASE' | 'LAST_OF_ITS_KIND' | 'RATE_LIMITED'>> {
  const { db, keys, clock, asker } = context
  const account = await ownAccount(context)
  if (account === null) return { ok: false, error: 'WRONG_PASSPHRASE' }
  const tries = triesOfPassphrase(account.lookup, asker.network)
  const limited = await countTry(db, tries, clock())
  if (limited !== null) return limited
  const parts = await readPassphrase(passphrase)
  const isOwn = lookupsOf(keys, parts).includes(account.lookup)
  if (!(await isPassphraseOf(keys, account, parts)) || !isOwn) return { ok: false, error: 'WRONG_PASSPHRASE' }
  await forgiveTry(db, tries)
  const outcome = await context.write(async (tx): Promise<Outcome<Done, 'LAST_OF_ITS_KIND'>> => {
    if (await isLastAdministrator(tx, account)) return { ok: false, error: 'LAST_OF_ITS_KIND' }
    await removeAccount(tx, context, account)
    return success(done)
  })
  if (outcome.ok) leave(context)
  return outcome
}
