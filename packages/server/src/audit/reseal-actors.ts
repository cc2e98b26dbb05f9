import type { Keys } from '../http/keys.ts'
import { reseal } from '../shared/reseal.ts'
import type { Database } from '../storage/database.ts'
import type { Tx } from '../storage/query.ts'
import { putActor } from './audit.repository.ts'
import { actorsAfter } from './reseal.repository.ts'

const mostAtOnce = 500
type Batch = { readonly resealed: number; readonly last: string | null }

/** Seals what leads to pseudonyms under the newest key: how many. Others write between two batches. */
export async function resealActors(
  db: Pick<Database, 'write'>,
  keys: Keys,
  batchSize: number = mostAtOnce,
): Promise<number> {
  let resealed = 0
  for (let account: string | null = ''; account !== null;) {
    const from: string = account
    const batch: Batch = await db.write((tx) => resealBatch(tx, keys, { account: from, limit: batchSize }))
    resealed += batch.resealed
    account = batch.last
  }
  return resealed
}

async function resealBatch(
  tx: Tx,
  keys: Keys,
  from: { readonly account: string; readonly limit: number },
): Promise<Batch> {
  const rows = await actorsAfter(tx, from)
  let resealed = 0
  for (const { accountId, secret: before } of rows) {
    const secret = reseal(keys, 'actor', before)
    if (secret !== null) resealed += await putActor(tx, { accountId, secret })
  }
  return { resealed, last: rows.at(-1)?.accountId ?? null }
}
