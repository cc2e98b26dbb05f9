import { accountPolicy, type Account } from '@piiri/domain/people/account.policy'
import { conceal, type Undisclosed } from '@piiri/domain/shared/disclosure'
import type { AccountId } from '@piiri/domain/shared/id'
import { and, count, eq, lt } from 'drizzle-orm'
import { as, inList, q } from '../storage/kit.ts'
import { all, change, columnsOf, first, type New, type Params, type Read } from '../storage/query.ts'
import { account, recoveryCode } from './accounts.table.ts'

export type AccountRow = typeof account.$inferSelect

export const boxOfAccount = ({ id, kind, staffRole }: AccountRow): Undisclosed<Account> =>
  conceal(accountPolicy, { type: 'Account', id, kind, staffRole }, { account: id, kind })

export const addAccount = change<New<typeof account>>(() => q.insert(account).values(columnsOf(account)))
export const removeAccount = change((p: Params<{ id: string }>) =>
  q.delete(account).where(eq(account.id, as(account.id, p.id))),
)

const accountsByIds = all((p: Params<{ ids: readonly string[] }>) =>
  q.select().from(account).where(inList(account.id, p.ids)),
)
export async function findAccounts(
  read: Read,
  ids: readonly AccountId[],
): Promise<Map<AccountId, Undisclosed<Account>>> {
  const rows = await accountsByIds(read, { ids })
  return new Map(rows.map((row) => [row.id, boxOfAccount(row)]))
}
const accountById = first((p: Params<{ id: string }>) =>
  q
    .select()
    .from(account)
    .where(eq(account.id, as(account.id, p.id))),
)
/** With what proves that it is somebody's: for use cases that check it. */
export const accountForSystem = async (read: Read, id: AccountId): Promise<AccountRow | null> =>
  (await accountById(read, { id })) ?? null

const accountByLookup = first((p: Params<{ lookups: readonly string[] }>) =>
  q.select().from(account).where(inList(account.lookup, p.lookups)),
)
/** The Account that any of these hashes leads to. */
export const accountByLookupForSystem = async (read: Read, lookups: readonly string[]): Promise<AccountRow | null> =>
  (await accountByLookup(read, { lookups })) ?? null

/** Another passphrase, or the same under another key. */
export const putPassphrase = change((p: Params<{ id: string; lookup: string; keyId: string; verifier: string }>) =>
  q
    .update(account)
    .set({
      lookup: as(account.lookup, p.lookup),
      keyId: as(account.keyId, p.keyId),
      verifier: as(account.verifier, p.verifier),
    })
    .where(eq(account.id, as(account.id, p.id))),
)
/** Takes a step that is later than the last one: 0 where it is not, or somebody was quicker. */
export const takeTotpStep = change((p: Params<{ id: string; step: number }>) =>
  q
    .update(account)
    .set({ lastTotpStep: as(account.lastTotpStep, p.step) })
    .where(and(eq(account.id, as(account.id, p.id)), lt(account.lastTotpStep, p.step))),
)
export const putNextTotpSecret = change((p: Params<{ id: string; secret: string | null }>) =>
  q
    .update(account)
    .set({ nextTotpSecret: p.secret as never })
    .where(eq(account.id, as(account.id, p.id))),
)
export const putTotpSecret = change((p: Params<{ id: string; secret: string; step: number }>) =>
  q
    .update(account)
    .set({
      totpSecret: as(account.totpSecret, p.secret),
      nextTotpSecret: null,
      lastTotpStep: as(account.lastTotpStep, p.step),
    })
    .where(eq(account.id, as(account.id, p.id))),
)

export const addRecoveryCode = change<New<typeof recoveryCode>>(() =>
  q.insert(recoveryCode).values(columnsOf(recoveryCode)),
)
/** 1 where it was there: nobody else can take it any more. */
export const takeRecoveryCode = change((p: Params<{ accountId: string; hashes: readonly string[] }>) =>
  q
    .delete(recoveryCode)
    .where(
      and(eq(recoveryCode.accountId, as(recoveryCode.accountId, p.accountId)), inList(recoveryCode.hash, p.hashes)),
    ),
)
export const removeRecoveryCodes = change((p: Params<{ accountId: string }>) =>
  q.delete(recoveryCode).where(eq(recoveryCode.accountId, as(recoveryCode.accountId, p.accountId))),
)
const recoveryCodeCount = first((p: Params<{ accountId: string }>) =>
  q
    .select({ count: count() })
    .from(recoveryCode)
    .where(eq(recoveryCode.accountId, as(recoveryCode.accountId, p.accountId))),
)
export const countRecoveryCodesForSystem = async (read: Read, accountId: AccountId): Promise<number> =>
  (await recoveryCodeCount(read, { accountId }))?.count ?? 0

export const staffRowsForSystem = all(() =>
  q.select().from(account).where(eq(account.kind, 'STAFF')).orderBy(account.id),
)
/** All Accounts of staff, in boxes: whoever may not know them opens none. */
export const listStaff = async (read: Read): Promise<readonly Undisclosed<Account>[]> =>
  (await staffRowsForSystem(read)).map(boxOfAccount)

const administratorCount = first(() =>
  q.select({ count: count() }).from(account).where(eq(account.staffRole, 'ADMINISTRATOR')),
)
export const countAdministratorsForSystem = async (read: Read): Promise<number> =>
  (await administratorCount(read))?.count ?? 0
