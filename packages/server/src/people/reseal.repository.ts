import { eq } from 'drizzle-orm'
import { as, q } from '../storage/kit.ts'
import { change, type Params } from '../storage/query.ts'
import { account } from './accounts.table.ts'

/** The same secrets of a telephone, sealed anew. */
export const putSealedSecrets = change(
  (p: Params<{ id: string; totpSecret: string | null; nextTotpSecret: string | null }>) =>
    q
      .update(account)
      .set({
        totpSecret: as(account.totpSecret, p.totpSecret),
        nextTotpSecret: as(account.nextTotpSecret, p.nextTotpSecret),
      })
      .where(eq(account.id, as(account.id, p.id))),
)
