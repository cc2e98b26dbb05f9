import { and, eq, gt, lte, sql } from 'drizzle-orm'
import { q } from '../storage/kit.ts'
import { change, returning, type Params } from '../storage/query.ts'
import { tryCount } from './tries.table.ts'

/** Counts one more; from one again, where the time before is over. */
export const addTry = returning((p: Params<{ id: string; now: number; endsAt: number }>) =>
  q
    .insert(tryCount)
    .values({ id: p.id, count: 1, endsAt: p.endsAt })
    .onConflictDoUpdate({
      target: tryCount.id,
      set: {
        count: sql`case when ${tryCount.endsAt} <= ${p.now} then 1 else ${tryCount.count} + 1 end`,
        endsAt: sql`case when ${tryCount.endsAt} <= ${p.now} then excluded.ends_at else ${tryCount.endsAt} end`,
      },
    })
    .returning({ count: tryCount.count, endsAt: tryCount.endsAt }),
)
export const takeTryBack = change((p: Params<{ id: string }>) =>
  q
    .update(tryCount)
    .set({ count: sql`${tryCount.count} - 1` })
    .where(and(eq(tryCount.id, p.id), gt(tryCount.count, 0))),
)
export const removeTriesBefore = change((p: Params<{ now: number }>) =>
  q.delete(tryCount).where(lte(tryCount.endsAt, p.now)),
)
