import type { AccountId } from '@piiri/domain/shared/id'
import { and, count, eq, gt, gte, lte, ne } from 'drizzle-orm'
import { as, inList, q } from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { account } from './accounts.table.ts'
import { signIn } from './sign-ins.table.ts'

export type SignInRow = typeof signIn.$inferSelect

export const addSignIn = change<New<typeof signIn>>(() => q.insert(signIn).values(columnsOf(signIn)))

/** Whom a token signs in. */
export const signInByToken = first((p: Params<{ tokenHash: string }>) =>
  q
    .select({ signIn, kind: account.kind, staffRole: account.staffRole })
    .from(signIn)
    .innerJoin(account, eq(account.id, signIn.accountId))
    .where(eq(signIn.tokenHash, as(signIn.tokenHash, p.tokenHash))),
)
/** Does nothing beyond its end, which may have become an earlier one meanwhile. */
export const moveSignInOn = change((p: Params<{ id: string; idleEndsAt: number }>) =>
  q
    .update(signIn)
    .set({ idleEndsAt: as(signIn.idleEndsAt, p.idleEndsAt) })
    .where(and(eq(signIn.id, as(signIn.id, p.id)), gte(signIn.endsAt, as(signIn.endsAt, p.idleEndsAt)))),
)
/** From then on it has ended, however much it is used. */
export const endSignInAt = change((p: Params<{ id: string; endsAt: number }>) =>
  q
    .update(signIn)
    .set({ idleEndsAt: as(signIn.idleEndsAt, p.endsAt), endsAt: as(signIn.endsAt, p.endsAt) })
    .where(eq(signIn.id, as(signIn.id, p.id))),
)
export const removeSignIn = change((p: Params<{ id: string }>) =>
  q.delete(signIn).where(eq(signIn.id, as(signIn.id, p.id))),
)
export const removeSignInsOf = change((p: Params<{ accountId: string }>) =>
  q.delete(signIn).where(eq(signIn.accountId, as(signIn.accountId, p.accountId))),
)
export const removeOtherSignIns = change((p: Params<{ accountId: string; id: string }>) =>
  q
    .delete(signIn)
    .where(and(eq(signIn.accountId, as(signIn.accountId, p.accountId)), ne(signIn.id, as(signIn.id, p.id)))),
)
export const removeSignInsIdleAt = change((p: Params<{ now: number }>) =>
  q.delete(signIn).where(lte(signIn.idleEndsAt, p.now)),
)

export const signInsOfAccountForSystem = all((p: Params<{ accountId: string; now: number }>) =>
  q
    .select()
    .from(signIn)
    .where(and(eq(signIn.accountId, as(signIn.accountId, p.accountId)), gt(signIn.idleEndsAt, p.now)))
    .orderBy(signIn.endsAt),
)
const openSignIns = all((p: Params<{ accounts: readonly string[]; now: number }>) =>
  q
    .select({ account: signIn.accountId, count: count() })
    .from(signIn)
    .where(and(inList(signIn.accountId, p.accounts), gt(signIn.idleEndsAt, p.now)))
    .groupBy(signIn.accountId),
)
/** At how many places each of some Accounts is signed in. */
export async function countSignInsForSystem(
  read: Read,
  accounts: readonly AccountId[],
  now: number,
): Promise<ReadonlyMap<AccountId, number>> {
  const rows = await openSignIns(read, { accounts, now })
  return new Map(rows.map((row) => [row.account, row.count]))
}
export const signInByIdForSystem = first((p: Params<{ id: string }>) =>
  q
    .select()
    .from(signIn)
    .where(eq(signIn.id, as(signIn.id, p.id))),
)
