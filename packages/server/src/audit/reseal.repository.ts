import { asc, gt } from 'drizzle-orm'
import { as, atMost, q } from '../storage/kit.ts'
import { all, type Params } from '../storage/query.ts'
import { auditActor } from './audit.table.ts'

/** The next of those that have pseudonyms, in the order of their ids. */
export const actorsAfter = all((p: Params<{ account: string; limit: number }>) =>
  q
    .select()
    .from(auditActor)
    .where(gt(auditActor.accountId, as(auditActor.accountId, p.account)))
    .orderBy(asc(auditActor.accountId))
    .limit(atMost(p.limit)),
)
