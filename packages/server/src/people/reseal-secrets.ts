import { recordActForSystem } from '../audit/record-act.ts'
import { resealActors } from '../audit/reseal-actors.ts'
import type { Keys } from '../http/keys.ts'
import type { Context } from '../schema/context.ts'
import { reseal } from '../shared/reseal.ts'
import type { Tx } from '../storage/query.ts'
import { staffRowsForSystem } from './accounts.repository.ts'
import { putSealedSecrets } from './reseal.repository.ts'

export type Resealed = { readonly secondFactors: number; readonly pseudonyms: number }

/**
 * Seals under the newest key what can be without anybody's words, and writes down that keys were rotated. What words are needed for moves
 * when they are typed next: passphrases at the next sign-in.
 */
export async function resealSecrets({ db, keys, clock }: Pick<Context, 'db' | 'keys' | 'clock'>): Promise<Resealed> {
  const secondFactors = await db.write((tx) => resealSecondFactors(tx, keys))
  const pseudonyms = await resealActors(db, keys)
  await db.write((tx) => recordActForSystem(tx, { keys, clock }, { action: 'keys.rotated', group: null }))
  return { secondFactors, pseudonyms }
}

/** Staff alone have any, and are few: one unit. */
async function resealSecondFactors(tx: Tx, keys: Keys): Promise<number> {
  let resealed = 0
  for (const { id, totpSecret, nextTotpSecret } of await staffRowsForSystem(tx)) {
    const [current, next] = [totpSecret, nextTotpSecret].map((one) => one && reseal(keys, 'totp', one))
    if (!current && !next) continue
    await putSealedSecrets(tx, { id, totpSecret: current ?? totpSecret, nextTotpSecret: next ?? nextTotpSecret })
    resealed += [current, next].filter(Boolean).length
  }
  return resealed
}
