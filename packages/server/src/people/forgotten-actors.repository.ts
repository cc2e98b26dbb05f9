import { eq, notExists } from 'drizzle-orm'
import { auditActor } from '../audit/audit.table.ts'
import { q } from '../storage/kit.ts'
import { change } from '../storage/query.ts'
import { account } from './accounts.table.ts'

/** What leads to pseudonyms of Accounts that are no more: an act of theirs may have been on its way when they were erased. */
export const removeActorsOfNobody = change(() =>
  q
    .delete(auditActor)
    .where(notExists(q.select({ id: account.id }).from(account).where(eq(account.id, auditActor.accountId)))),
)
